import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Who runs on a data folder: the process, its port and its database. */
export type FolderOwner = Readonly<{ pid: number; port: number; store: 'sqlite' | 'postgres' }>;

export type FolderLock = Readonly<{
  /** Says on which port the owner answers. */
  announce: (owner: FolderOwner) => void;
  release: () => void;
}>;

const lockFileName = 'savotta.lock';
const ownerFileName = 'savotta.server.json';

/** Open locks of this process. A handle that nobody else names would be collected, and closed, and the folder free. */
const held = new Set<DatabaseSync>();

/**
 * Takes a data folder for one running server, or undefined when another has it. The lock is the operating
 * system's own (an exclusive transaction on a file of nothing else), so that it ends with the process however the
 * process ends: after kill -9 or a power cut no stale file has to be judged by its process number.
 */
export function takeFolder(folder: string): FolderLock | undefined {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, lockFileName), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (fault) {
    lock.close();
    if (isBusy(fault)) return undefined;
    throw fault;
  }
  held.add(lock);
  const ownerFile = join(folder, ownerFileName);
  // Left behind by an owner that was killed: its port must not be told as ours.
  rmSync(ownerFile, { force: true });
  return {
    announce: (owner) => writeFileSync(ownerFile, JSON.stringify(owner)),
    release: () => {
      rmSync(ownerFile, { force: true });
      held.delete(lock);
      lock.close();
    },
  };
}

/** The server that runs on the folder now, or undefined when none does or it has not yet said its port. */
export function findOwner(folder: string): FolderOwner | undefined {
  const lock = takeFolderIfThere(folder);
  if (lock !== 'taken') return undefined;
  try {
    return JSON.parse(readFileSync(join(folder, ownerFileName), 'utf8')) as FolderOwner;
  } catch {
    return undefined;
  }
}

function takeFolderIfThere(folder: string): 'taken' | 'free' {
  let lock: DatabaseSync;
  try {
    lock = new DatabaseSync(join(folder, lockFileName), { timeout: 0, readOnly: true });
  } catch {
    return 'free';
  }
  try {
    lock.exec('select count(*) from sqlite_schema');
    return 'free';
  } catch (fault) {
    if (isBusy(fault)) return 'taken';
    throw fault;
  } finally {
    lock.close();
  }
}

const sqliteBusy = 5;

function isBusy(fault: unknown): boolean {
  return fault instanceof Error && 'errcode' in fault && ((fault.errcode as number) & 0xff) === sqliteBusy;
}
