import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** What computes: everything that these files reach by their imports, levers and measures through their indexes. */
const entryFiles = ['src/region/read-region.ts', 'src/region/with-edits.ts', 'src/alternatives/evaluate.ts'];

/** What a decision paper's words and figures are made by, beside an evaluation. */
const paperFiles = ['src/decision/paper/compute-paper.ts'];

/** Imports and re-exports of values; `import type` leaves nothing behind and computes nothing. */
const importOfValues = /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/g;

/**
 * SHA-256 over the files that compute an evaluation, in the checkout at `root`. The same files give the same version
 * on every machine, in the server and in the web app that is built from them. Part of every evaluation's hash.
 */
export function engineVersion(root: string): string {
  return hashOfFiles(root, filesThatCompute(root));
}

/** The same of a decision paper: what computes its evaluations and draws, and what words them. */
export function paperVersion(root: string): string {
  return hashOfFiles(root, filesThatCompute(root, [...entryFiles, ...paperFiles]));
}

function hashOfFiles(root: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
    hash.update(`${file}\n${content.length}\n${content}`);
  }
  return hash.digest('hex');
}

/** Paths from `root` of the files behind the version, sorted. */
export function filesThatCompute(root: string, entries: readonly string[] = entryFiles): string[] {
  const found = new Set<string>();
  const waiting = entries.filter((file) => existsSync(join(root, file)));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    waiting.push(...importedFiles(file, readFileSync(join(root, file), 'utf8')));
  }
  return [...found].sort();
}

function importedFiles(file: string, content: string): string[] {
  const specifiers = Array.from(content.matchAll(importOfValues), (match) => match[1] ?? '');
  return specifiers.flatMap((specifier) => {
    if (specifier.startsWith('#')) return [posix.join('src', specifier.slice(1))];
    if (specifier.startsWith('.')) return [posix.join(dirname(file), specifier)];
    return [];
  });
}
