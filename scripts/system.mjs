// What the tests borrow from the machine: Debian's chromium and PostgreSQL. Runs on Node 20 and later.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Full path of the first of these programs on PATH, or undefined. */
function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // not here: look further
      }
    }
  }
  return undefined;
}

export function findChromium() {
  return findProgram('chromium', 'chromium-browser', 'google-chrome');
}

/** Folder of `initdb` and `postgres`, which Debian keeps off PATH: the newest version of 15 or later. */
export function findPostgresFolder() {
  const root = '/usr/lib/postgresql';
  if (existsSync(root)) {
    const versions = readdirSync(root)
      .map(Number)
      .filter((version) => version >= 15);
    for (const version of versions.sort((a, b) => b - a)) {
      const folder = join(root, String(version), 'bin');
      if (existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) return folder;
    }
  }
  const initdb = findProgram('initdb');
  return initdb && existsSync(join(initdb, '..', 'postgres')) ? join(initdb, '..') : undefined;
}

/** The Debian packages that the tests would use and the machine lacks. */
export function missingPackages() {
  return [...(findChromium() ? [] : ['chromium']), ...(findPostgresFolder() ? [] : ['postgresql'])];
}

/** The one command that a person runs to have them. */
export function installCommand(packages) {
  return `sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`;
}

/** Installs what is missing when that may be done without asking (root on a Debian-like system), else says how. */
export function installMissingPackages() {
  const packages = missingPackages();
  if (packages.length === 0) return;
  const allowed = process.getuid?.() === 0 && findProgram('apt-get');
  if (allowed) {
    console.error(`Installing ${packages.join(' and ')} for the tests …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const aptGet = (...args) =>
      spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
        stdio: ['ignore', 2, 2],
        env,
      });
    aptGet('update');
    aptGet('install', '-y', '--no-install-recommends', ...packages);
  }
  const still = missingPackages();
  if (still.length > 0) {
    console.error(
      `Tests that need ${still.join(' and ')} are skipped. To run them: ${installCommand(still)}`,
    );
  }
}
