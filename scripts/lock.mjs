// One at a time among the processes of one checkout. Runs on Node 20 and later.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Does `work` while holding the lock file; waits for a living holder, and takes over from one that has died. */
export async function withLock(path, work) {
  await take(path);
  // A signal while working ends us at once: the file then names a dead process, which the next one takes over from.
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

async function take(path) {
  mkdirSync(dirname(path), { recursive: true });
  // Written first and linked into place, so that nobody ever reads a lock without its holder.
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    while (!isTaken(mine, path)) {
      if (holderIsGone(path)) removeDead(path);
      else await sleep(200);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

function isTaken(mine, path) {
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderIsGone(path) {
  try {
    process.kill(Number(readFileSync(path, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Takes a dead holder's lock away, and puts it back should another one have taken it over a moment before us. */
function removeDead(path) {
  const aside = `${path}.${process.pid}-dead`;
  try {
    renameSync(path, aside);
    if (!holderIsGone(aside)) renameSync(aside, path);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  rmSync(aside, { force: true });
}
