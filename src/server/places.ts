import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The checkout that this program runs from. */
export const root = resolve(import.meta.dirname, '../..');

export const webFolder = join(root, 'dist', 'web');
export const regionsFolder = join(root, 'regions');

/** Where Node keeps compiled files from start to start; a checkout that cannot be written goes without. */
export const compileCacheFolder = join(root, '.cache', 'compiled');

/** The folder of the database: `SAVOTTA_DATA`, else where this system keeps a user's data. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env['SAVOTTA_DATA']) return resolve(env['SAVOTTA_DATA']);
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Savotta');
  if (process.platform === 'win32') return join(env['LOCALAPPDATA'] ?? homedir(), 'Savotta');
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'savotta');
}

/** The program's own version. */
export function programVersion(): string {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
