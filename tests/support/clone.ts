import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atExit } from './cleanup.ts';
import { root } from './server.ts';
import { temporaryFolder } from './temporary.ts';

/** A user without rights, as Debian has it on every machine. */
export const nobody = { uid: 65534, gid: 65534 };

/** What a new clone would hold: the tracked files as they stand, and nothing installed or built. */
export function makeClone(): string {
  const folder = join(temporaryFolder('clone'), 'savotta');
  for (const file of listTrackedFiles()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file), { verbatimSymlinks: true });
  }
  return folder;
}

function listTrackedFiles(): string[] {
  if (existsSync(join(root, '.git'))) {
    const files = execFileSync('git', ['-c', `safe.directory=${root.slice(0, -1)}`, 'ls-files', '-z'], {
      cwd: root,
    });
    return files
      .toString()
      .split('\0')
      .filter((file) => file !== '' && existsSync(join(root, file)));
  }
  const made = new Set(['node_modules', 'dist', '.cache', '.git']);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter((file) => !made.has(file.split('/')[0] ?? ''));
}

/** Gives a folder and all in it to a user. */
export function giveTo(user: { uid: number; gid: number }, folder: string): void {
  chownSync(folder, user.uid, user.gid);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), user.uid, user.gid);
  }
}

/**
 * The environment of a person at a terminal: without what `npm test` and the test runner put into ours, and without
 * our own node_modules/.bin, which would lend the clone a Node that it has not yet installed.
 */
export function terminalEnvironment(changes: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {};
  const ours =
    /^(npm_(?!config_)|npm_config_(local_prefix|prefix|cache)$|NODE_|INIT_CWD$|PORT$|DATABASE_URL$|SAVOTTA_)/;
  for (const [name, value] of Object.entries(process.env)) if (!ours.test(name)) env[name] = value;
  const folders = (process.env.PATH ?? '').split(delimiter);
  env.PATH = folders.filter((folder) => !/node_modules|node-gyp-bin/.test(folder)).join(delimiter);
  return { ...env, SAVOTTA_OPEN: '0', ...changes };
}

export type Running = Readonly<{
  child: ChildProcess;
  output: () => string;
  /** Exit code, or the name of the signal. */
  ended: Promise<number | string>;
  /** Resolves when the output matches; throws with the output when it ends first or time runs out. */
  until: (pattern: RegExp, milliseconds: number) => Promise<RegExpExecArray>;
  /** Sends a signal to the whole group, as a terminal and a service manager do. */
  signalGroup: (signal: NodeJS.Signals) => void;
  /** Whether any process of the group is still there after waiting for a while. */
  isGone: (milliseconds: number) => Promise<boolean>;
}>;

/** Starts a program as the leader of its own process group. */
export function runGroup(
  command: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number },
): Running {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  let how: number | string | undefined;
  void ended.then((value) => (how = value));
  const signalGroup = (signal: NodeJS.Signals) => process.kill(-(child.pid ?? 0), signal);
  const groupLives = () => {
    try {
      process.kill(-(child.pid ?? 0), 0);
      return true;
    } catch {
      return false;
    }
  };
  atExit(() => groupLives() && signalGroup('SIGKILL'));

  const until = async (pattern: RegExp, milliseconds: number) => {
    for (let waited = 0; ; waited += 50) {
      const match = pattern.exec(output);
      if (match !== null) return match;
      if (how !== undefined) throw new Error(`Ended (${how}) before ${pattern} came:\n${output}`);
      if (waited > milliseconds) throw new Error(`${pattern} did not come:\n${output}`);
      await sleep(50);
    }
  };
  const isGone = async (milliseconds: number) => {
    for (let waited = 0; waited < milliseconds && groupLives(); waited += 50) await sleep(50);
    return !groupLives();
  };
  return { child, output: () => output, ended, until, signalGroup, isGone };
}
