import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { WordsDiffer } from '#decision/paper/compare-words.ts';

/** What the program of a version's own tag says of a paper. */
export type ByTag =
  /** There is no such tag here, or no history of the source to look in. */
  | Readonly<{ kind: 'no-tag'; tag: string }>
  /** The tag's program did not compute this paper either, or could not be run: what it said. */
  | Readonly<{ kind: 'not-verified'; tag: string; says: string }>
  | Readonly<{ kind: 'verified'; tag: string; places: number; differing: readonly WordsDiffer[] }>;

type Answer = { places: number; sameEngine: boolean; differing: WordsDiffer[] };

/**
 * Verifies a paper with the program that made it: takes the source of the tag `v<programVersion>` out of the history of
 * the checkout at `root` into a temporary folder, with the packages of its own lock file, and runs its `paper verify`.
 */
export async function verifyByTag(told: {
  root: string;
  programVersion: string;
  files: { paper: string; archive: string };
}): Promise<ByTag> {
  const tag = `v${told.programVersion}`;
  const source = sourceOfTag(told.root, tag);
  if (!source) return { kind: 'no-tag', tag };
  const folder = mkdtempSync(join(tmpdir(), 'savotta-tag-'));
  try {
    unpack(source, folder);
    lendPackages(told.root, folder);
    const { paper, archive } = told.files;
    const command = ['scripts/savotta.mjs', 'paper', 'verify', paper, '--region', archive, '--json'];
    const { output, faults } = await run(command, folder);
    const answer = answerIn(output);
    if (!answer?.sameEngine) return { kind: 'not-verified', tag, says: faults.trim() };
    return { kind: 'verified', tag, places: answer.places, differing: answer.differing };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tag's files as a zip; undefined where `root` is no checkout with history, or has no such tag. */
function sourceOfTag(root: string, tag: string): Uint8Array | undefined {
  // A copy of a tag has no history of its own, so that one never asks the next.
  if (!/^v\d+\.\d+\.\d+$/.test(tag) || !existsSync(join(root, '.git'))) return undefined;
  const safe = ['-c', `safe.directory=${root.replace(/[/\\]$/, '')}`];
  try {
    return execFileSync('git', [...safe, 'archive', '--format=zip', `refs/tags/${tag}`], {
      cwd: root,
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

function unpack(zip: Uint8Array, folder: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** Where our packages were installed from the same lock file, they are the tag's too; otherwise its command installs its own. */
function lendPackages(root: string, folder: string): void {
  const modules = join(root, 'node_modules');
  const stamp = join(modules, '.savotta-installed');
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').startsWith(lock))
    symlinkSync(modules, join(folder, 'node_modules'), 'junction');
}

function run(command: readonly string[], folder: string): Promise<{ output: string; faults: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const [output, faults]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => faults.push(chunk));
    child.once('error', reject);
    child.once('close', () =>
      resolve({ output: Buffer.concat(output).toString(), faults: Buffer.concat(faults).toString() }),
    );
  });
}

function answerIn(output: string): Answer | undefined {
  try {
    return JSON.parse(output) as Answer;
  } catch {
    return undefined;
  }
}
