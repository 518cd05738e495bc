// Builds the web app into dist/web when its sources have changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { PlainError, getRuntime, root } from './install.mjs';
import { withLock } from './lock.mjs';

const target = join(root, 'dist', 'web');
const stampFile = join(target, 'built-from.txt');

/** What a build is made from beside the rooms' own files; Vite's configuration takes the engine's version from the last. */
const otherSources = ['package-lock.json', 'tsconfig.json', 'vite.config.ts', 'src/server/engine-version.ts'];

/** Rooms that never reach a browser; everything else under src may. */
const notForWeb = new Set(['cli', 'server', 'sources', 'store']);

/**
 * Makes dist/web true to its sources; answers whether it had to build. Two at once build once. The new app takes the
 * old one's place only when it is whole, so a server that is running never serves half of one.
 */
export async function buildWebIfChanged() {
  if (isBuilt()) return false;
  return await withLock(join(root, '.cache', 'web.lock'), async () => {
    if (isBuilt()) return false;
    const stamp = hashSources();
    const made = `${target}-new`;
    await build(made);
    writeFileSync(join(made, 'built-from.txt'), stamp);
    const old = `${target}-old`;
    rmSync(old, { recursive: true, force: true });
    if (existsSync(target)) renameSync(target, old);
    renameSync(made, target);
    rmSync(old, { recursive: true, force: true });
    return true;
  });
}

function isBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hashSources();
}

function hashSources() {
  const hash = createHash('sha256');
  for (const file of [...otherSources, ...listSources()]) {
    const path = join(root, file);
    if (!existsSync(path)) continue;
    const content = readFileSync(path);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function listSources() {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .filter((file) => !notForWeb.has(file.split('/')[1]))
    .sort();
}

/** Vite in a process of its own: its memory goes when it is done, and its plug-ins stay out of the server. */
async function build(folder) {
  console.error('Building the web app …');
  mkdirSync(join(root, 'dist'), { recursive: true });
  const args = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', folder, '--emptyOutDir'];
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(getRuntime(), args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const stopListening = endOnSignal(child);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  stopListening();
  if (code !== 0) throw new PlainError(`The web app could not be built:\n${output}`);
}

/** A signal in the middle of a build ends both of us; without this the child would build on alone. */
function endOnSignal(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const end = (signal) => {
    child.kill();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of signals) process.on(signal, end);
  return () => signals.forEach((signal) => process.off(signal, end));
}
