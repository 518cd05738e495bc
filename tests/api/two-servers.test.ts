import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startPostgres, whyNoPostgres, type PostgresServer } from '../support/postgres.ts';
import { openTestHouse } from './test-house.ts';

let postgres: PostgresServer | undefined;
before(async () => {
  postgres = await startPostgres();
});
after(() => postgres?.stop());

test(
  'two servers that start at once on one empty PostgreSQL database both run, on one set of regions',
  { skip: whyNoPostgres },
  async () => {
    const databaseUrl = await postgres?.createDatabase();
    assert.ok(databaseUrl);
    const [one, other] = await Promise.all([
      openTestHouse('postgres', { databaseUrl }),
      openTestHouse('postgres', { databaseUrl }),
    ]);
    const [regions, same] = await Promise.all([
      one.get('/api/situation/list-regions'),
      other.get('/api/situation/list-regions'),
    ]);
    assert.deepEqual(regions.body, same.body);
    assert.equal((regions.body as unknown as { regions: unknown[] }).regions.length, 2);
    const made = await one.post('/api/alternatives/create-alternative', {
      region: 'sample',
      name: 'By one',
      pulls: [],
    });
    const { id } = made.body as unknown as { id: string };
    assert.equal(
      (await other.get(`/api/alternatives/get-alternative?id=${id}`)).status,
      200,
      'the other sees it at once',
    );
    const { version } = (await other.get('/api/situation/get-region?region=sample')).body as unknown as {
      version: number;
    };
    const edit = {
      region: 'sample',
      assumption: 'speed.rural',
      value: 61,
      reasoning: 'By the other',
      expectedVersion: version,
    };
    const { hash } = (await other.post('/api/situation/set-assumption', edit)).body as unknown as {
      hash: string;
    };
    const seen = (await one.get('/api/situation/get-region?region=sample')).body as unknown as {
      hash: string;
    };
    assert.equal(seen.hash, hash, 'nothing remembered hides a change');
    await one.close();
    await other.close();
  },
);
