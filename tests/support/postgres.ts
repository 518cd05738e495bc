import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findPostgresFolder, installCommand } from '../../scripts/system.mjs';
import { freePort } from './free-port.ts';

const programs = findPostgresFolder();
const owner = findOwner();

/** False when PostgreSQL can be started here; else the one plain line for `test(…, { skip })`. */
export const whyNoPostgres: string | false =
  programs === undefined
    ? `no PostgreSQL here; to run this test: ${installCommand(['postgresql'])}`
    : owner === undefined
      ? 'PostgreSQL does not start as root and there is no user postgres'
      : false;

export type PostgresServer = Readonly<{
  /** Makes an empty database and answers its URL, fit for `DATABASE_URL`. */
  createDatabase: () => Promise<string>;
  /** Stops the server and removes its folder; happens by itself when this process ends, however it ends. */
  stop: () => Promise<void>;
}>;

/** Debian's PostgreSQL on a free port in a folder of its own, or undefined where it cannot be had. */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  if (programs === undefined || owner === undefined) return undefined;
  const folder = makeFolder();
  const asOwner = { uid: owner.uid, gid: owner.gid, cwd: folder };
  const initdb = [
    '-D',
    join(folder, 'data'),
    '-U',
    'savotta',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  ];
  execFileSync(join(programs, 'initdb'), [...initdb, '--no-sync'], { ...asOwner, stdio: 'pipe' });

  const port = await freePort();
  const settings = [
    'fsync=off',
    `unix_socket_directories=${folder}`,
    'listen_addresses=127.0.0.1',
    `port=${port}`,
  ];
  // The shell outlives us for a moment: when our end of its input closes, even by kill -9, it stops the server.
  const script = `trap '' INT TERM HUP; folder=$1; shift; "$@" >"$folder/log" 2>&1 </dev/null & server=$!
    cat >/dev/null; kill -INT $server; wait $server; rm -rf "$folder"`;
  const command = [
    join(programs, 'postgres'),
    '-D',
    join(folder, 'data'),
    ...settings.flatMap((s) => ['-c', s]),
  ];
  const keeper = spawn('sh', ['-c', script, 'sh', folder, ...command], {
    ...asOwner,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  letGo(keeper);
  const url = (database: string) => `postgres://savotta@127.0.0.1:${port}/${database}`;
  await untilReady(url('postgres'), folder);

  let databases = 0;
  return {
    createDatabase: async () => {
      const name = `test_${++databases}`;
      await query(url('postgres'), `CREATE DATABASE ${name}`);
      return url(name);
    },
    stop: async () => {
      if (keeper.exitCode !== null) return;
      keeper.ref();
      const ended = new Promise((resolve) => keeper.once('exit', resolve));
      keeper.stdin?.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Who may run the server: ourselves, or the user `postgres` when we are root, as the server refuses root. */
function findOwner(): { uid: number; gid: number } | undefined {
  const uid = process.getuid?.();
  if (uid === undefined) return undefined;
  if (uid !== 0) return { uid, gid: process.getgid?.() ?? uid };
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'postgres');
  return entry === undefined ? undefined : { uid: Number(entry[2]), gid: Number(entry[3]) };
}

/** In /tmp and not in TMPDIR: that may be a folder of root's which the user postgres cannot enter. */
function makeFolder(): string {
  const folder = mkdtempSync('/tmp/savotta-postgres-');
  chmodSync(folder, 0o700);
  if (owner !== undefined && process.getuid?.() === 0) chownSync(folder, owner.uid, owner.gid);
  return folder;
}

/** The server must not keep the test process alive. */
function letGo(child: ChildProcess): void {
  child.unref();
  (child.stdin as unknown as { unref?: () => void } | null)?.unref?.();
}

async function untilReady(url: string, folder: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await query(url, 'SELECT 1');
    } catch (error) {
      if (attempt < 300) await sleep(100);
      else
        throw new Error(`PostgreSQL did not start: ${readFileSync(join(folder, 'log'), 'utf8')}`, {
          cause: error,
        });
    }
  }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end().catch(() => undefined);
  }
}
