import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { root } from './server.ts';

/** A file of the repository as text: its path from the root, with forward slashes. */
export type SourceFile = Readonly<{ path: string; text: string }>;

/** One import: what is written, the file under src that it means (or undefined for a package), and whether types only. */
export type Import = Readonly<{ written: string; file: string | undefined; typeOnly: boolean }>;

/** Every TypeScript, JavaScript and style file that we wrote. */
export function listSourceFiles(): SourceFile[] {
  return globSync('{src,tests,scripts,bench,examples}/**/*.{ts,tsx,mjs,mts,js,css}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));
}

/** The text with its comments blanked; strings stay, lines keep their numbers. */
export function withoutComments(text: string): string {
  const tokens = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return text.replaceAll(tokens, (whole, string?: string) => string ?? whole.replaceAll(/[^\n]/g, ' '));
}

/** Imports, re-exports, dynamic imports and `new URL('./worker.ts', import.meta.url)`. */
export function listImports(file: SourceFile): Import[] {
  const text = withoutComments(file.text);
  const found: Import[] = [];
  const add = (written: string, typeOnly: boolean) =>
    found.push({ written, typeOnly, file: resolveInside(file.path, written) });
  for (const match of text.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  )) {
    add(match[2] ?? '', match[1] !== undefined);
  }
  const others = /(?:^\s*import\s*|\bimport\s*\(\s*|\bnew URL\(\s*(?=['"]\.))['"]([^'"]+)['"]/gm;
  for (const match of text.matchAll(others)) add(match[1] ?? '', false);
  return found;
}

function resolveInside(from: string, written: string): string | undefined {
  if (written.startsWith('#')) return `src/${written.slice(1)}`;
  if (written.startsWith('.')) return posix.join(posix.dirname(from), written);
  return undefined;
}

/** The room of a file: the folder under src; undefined outside src. */
export function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

export function isTest(path: string): boolean {
  return /\.test\.(ts|mjs)$/.test(path) || path.startsWith('tests/') || isTestAid(path);
}

/** What only tests use, beside them: invented regions, arbitraries of properties, slow oracles. */
export function isTestAid(path: string): boolean {
  return /\/(?:test-[\w-]+|arbitrary-[\w-]+|naive(?:-[\w-]+)?)\.ts$/.test(path);
}

/** The two files of a room that may reach the database and the outside: its SQL and what the outside may ask. */
export function isShellFile(path: string): boolean {
  return /\/(records|operations)\.ts$/.test(path);
}

/** Files under src that a file brings along when it is loaded, itself included: its imports of values, and theirs. */
export function listLoaded(file: SourceFile, all: readonly SourceFile[]): SourceFile[] {
  const byPath = new Map(all.map((one) => [one.path, one]));
  const loaded = new Set([file]);
  for (const one of loaded) {
    for (const { file: to, typeOnly } of listImports(one)) {
      const next = typeOnly ? undefined : byPath.get(to ?? '');
      if (next !== undefined) loaded.add(next);
    }
  }
  return [...loaded];
}
