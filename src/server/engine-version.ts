import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** What computes: everything that these files reach by their imports, levers and measures through their indexes. */
const entryFiles = ['src/region/read-region.ts', 'src/region/with-edits.ts', 'src/alternatives/evaluate.ts'];

/** Imports and re-exports of values; `import type` leaves nothing behind and computes nothing. */
const importOfValues = /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/g;

/**
 * SHA-256 over the files that compute an evaluation, in the checkout at `root`. The same files give the same version
 * on every machine, in the server and in the web app that is built from them. Part of every evaluation's hash.
 */
export function engineVersion(root: string): string {
  const hash = createHash('sha256');
  for (const file of filesThatCompute(root)) {
    const content = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
    hash.update(`${file}\n${content.length}\n${content}`);
  }
  return hash.digest('hex');
}

/** Paths from `root` of the files behind the version, sorted. */
export function filesThatCompute(root: string): string[] {
  const found = new Set<string>();
  const waiting = entryFiles.filter((file) => existsSync(join(root, file)));
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
