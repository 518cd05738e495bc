import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { ProblemError } from '#kit/result.ts';
import { databaseHash } from './database-hash.ts';
import { findOwner, takeFolder } from './folder-lock.ts';
import { openStore } from './open-store.ts';

const folders: string[] = [];
const freshFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'savotta-store-'));
  folders.push(folder);
  return folder;
};
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const now = '2025-11-22T12:00:00.000Z';
const region = { id: 'r', hash: 'h', created_at: now, version: 1 };

test('opening a database again changes nothing in it', async () => {
  const folder = freshFolder();
  const first = await openStore({ folder, now });
  await first.db.insertInto('regions').values(region).execute();
  const before = await databaseHash(first.db);
  await first.close();
  const second = await openStore({ folder, now: '2026-01-01T00:00:00.000Z' });
  assert.equal(await databaseHash(second.db), before);
  await second.close();
});

test('four programs that open one new database at once all find it whole', async () => {
  const folder = freshFolder();
  const script = `
    import { openStore } from ${JSON.stringify(import.meta.resolve('./open-store.ts'))};
    const store = await openStore({ folder: ${JSON.stringify(folder)}, now: '${now}' });
    console.log((await store.db.selectFrom('regions').selectAll().execute()).length);
    await store.close();`;
  const run = () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: process.cwd() });
  const answers = await Promise.all([run(), run(), run(), run()]);
  assert.deepEqual(
    answers.map(({ stdout }) => stdout.trim()),
    ['0', '0', '0', '0'],
  );
});

test('the database of a newer program is refused and left alone', async () => {
  const folder = freshFolder();
  const store = await openStore({ folder, now });
  await sql`insert into savotta_migrations (name, applied_at) values ('9999-future', ${now})`.execute(
    store.db,
  );
  await store.close();
  await assert.rejects(openStore({ folder, now }), (fault) => {
    assert.ok(fault instanceof ProblemError);
    assert.deepEqual(
      fault.problems.map(({ code, value }) => [code, value]),
      [['database-newer', '9999-future']],
    );
    return true;
  });
});

test('a region that goes takes its files and alternatives along, and no row stands without its region', async () => {
  const store = await openStore({ folder: freshFolder(), now });
  await store.db.insertInto('regions').values(region).execute();
  const file = { region_id: 'r', name: 'a.json', content: 'ä', sha256: 's' };
  await store.db.insertInto('region_files').values(file).execute();
  await assert.rejects(
    store.db
      .insertInto('region_files')
      .values({ ...file, region_id: 'none' })
      .execute(),
    /FOREIGN KEY/,
  );
  await store.db.deleteFrom('regions').execute();
  assert.deepEqual(await store.db.selectFrom('region_files').selectAll().execute(), []);
  await store.close();
});

test('every commit waits for the disk', async () => {
  const store = await openStore({ folder: freshFolder(), now });
  const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(store.db);
  assert.equal(rows[0]?.synchronous, 2);
  const mode = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(store.db);
  assert.equal(mode.rows[0]?.journal_mode, 'wal');
  await store.close();
});

test('of changes made at once through one store none is lost', async () => {
  const store = await openStore({ folder: freshFolder(), now });
  await store.db.insertInto('regions').values(region).execute();
  const raise = () =>
    store.db.transaction().execute(async (transaction) => {
      const { version } = await transaction.selectFrom('regions').select('version').executeTakeFirstOrThrow();
      await transaction
        .updateTable('regions')
        .set({ version: version + 1 })
        .execute();
    });
  await Promise.all(Array.from({ length: 25 }, raise));
  const { version } = await store.db.selectFrom('regions').select('version').executeTakeFirstOrThrow();
  assert.equal(version, 26);
  await store.close();
});

test('the hash of a database sees any change of any value and no order', async () => {
  const [one, other] = [
    await openStore({ folder: freshFolder(), now }),
    await openStore({ folder: freshFolder(), now }),
  ];
  const rows = ['a', 'b', 'c'].map((id) => ({ ...region, id }));
  await one.db.insertInto('regions').values(rows).execute();
  await other.db.insertInto('regions').values(rows.toReversed()).execute();
  const before = await databaseHash(one.db);
  assert.equal(before, await databaseHash(other.db));
  await other.db.updateTable('regions').set({ version: 2 }).where('id', '=', 'b').execute();
  assert.notEqual(before, await databaseHash(other.db));
  await one.close();
  await other.close();
});

test('a folder is one server’s, until it lets go', () => {
  const folder = freshFolder();
  const lock = takeFolder(folder);
  assert.ok(lock);
  assert.equal(findOwner(folder), undefined, 'it has not yet said its port');
  lock.announce({ pid: process.pid, port: 4010, store: 'sqlite' });
  assert.equal(takeFolder(folder), undefined);
  assert.deepEqual(findOwner(folder), { pid: process.pid, port: 4010, store: 'sqlite' });
  lock.release();
  assert.equal(findOwner(folder), undefined);
  takeFolder(folder)?.release();
});

test('a server killed outright holds its folder no longer, whatever file it left', async (t) => {
  const folder = freshFolder();
  const script = `
    import { takeFolder } from ${JSON.stringify(import.meta.resolve('./folder-lock.ts'))};
    takeFolder(${JSON.stringify(folder)}).announce({ pid: process.pid, port: 1, store: 'sqlite' });
    // What is forgotten is collected: the folder must stay taken all the same.
    await new Promise((resolve) => setTimeout(resolve, 10));
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 10));
    console.log('taken');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', script]);
  t.after(() => child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  assert.equal(takeFolder(folder), undefined);
  assert.equal(findOwner(folder)?.pid, child.pid);
  child.kill('SIGKILL');
  await once(child, 'exit');
  assert.equal(findOwner(folder), undefined);
  const lock = takeFolder(folder);
  assert.ok(lock);
  lock.release();
});
