import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { whyNoPostgres } from '../support/postgres.ts';
import { onEveryStore, openTestHouse, type StoreKind, type TestHouse } from './test-house.ts';

const pulls = [
  {
    lever: 'close-site',
    settings: { site: 'rantakyla', endsLease: false },
    rationale: 'Ehdotus; ”vuokra jää”',
  },
];

/** A region with an edit, an own alternative and a branch, as an archive. */
async function workedOnArchive(house: TestHouse, region: string): Promise<Uint8Array<ArrayBuffer>> {
  const { version } = (await house.get(`/api/situation/get-region?region=${region}`)).body as unknown as {
    version: number;
  };
  const edit = {
    region,
    assumption: 'speed.rural',
    value: 68.5,
    reasoning: 'Talvinopeudet',
    expectedVersion: version,
  };
  assert.equal((await house.post('/api/situation/set-assumption', edit)).status, 200);
  const parent = `${region}.one-station-less`;
  const made = await house.post('/api/alternatives/create-alternative', {
    region,
    name: 'Oma',
    pulls,
    rule: { kind: 'nearest' },
    parent,
  });
  assert.equal(made.status, 200);
  return (await house.get(`/api/situation/export-region?region=${region}`)).body;
}

for (const [from, to] of [
  ['sqlite', 'sqlite'],
  ['sqlite', 'postgres'],
  ['postgres', 'sqlite'],
] as [StoreKind, StoreKind][]) {
  const skip = from === to ? false : whyNoPostgres;
  describe(`A region carried from ${from} to ${to}`, { skip }, () => {
    test('arrives in an empty database with the same hash of every row, and evaluates to the same digits', async () => {
      const old = await openTestHouse(from);
      const archive = await workedOnArchive(old, 'sample');
      const [first, second] = [
        await openTestHouse(to, { regions: null }),
        await openTestHouse('sqlite', { regions: null }),
      ];
      for (const house of [first, second]) {
        const answer = await house.upload('/api/situation/import-region', archive);
        assert.equal(answer.status, 200, JSON.stringify(answer.problems));
      }
      assert.equal(await first.hash(), await second.hash());
      const again = (await first.get('/api/situation/export-region?region=sample'))
        .body as unknown as Uint8Array;
      assert.deepEqual(again, archive, 'the archive of the import is the same bytes');
      const evaluations = await Promise.all(
        [old, first].map((house) => house.post('/api/alternatives/evaluate', { region: 'sample', pulls })),
      );
      assert.deepEqual(evaluations[0]?.body, evaluations[1]?.body);
      for (const house of [old, first, second]) await house.close();
    });
  });
}

onEveryStore('Import', (kind) => {
  test('of the same archive twice changes nothing the second time', async () => {
    const house = await openTestHouse(kind);
    const archive = await workedOnArchive(house, 'sample');
    const before = await house.hash();
    const answer = await house.upload('/api/situation/import-region', archive);
    assert.deepEqual((answer.body as unknown as { changed: boolean }).changed, false);
    assert.equal(await house.hash(), before);
    await house.close();
  });

  test('over a region that people changed is refused until replacing is asked for', async () => {
    const other = await openTestHouse('sqlite');
    const archive = (await other.get('/api/situation/export-region?region=sample'))
      .body as unknown as Uint8Array<ArrayBuffer>;
    await other.close();
    const house = await openTestHouse(kind);
    await workedOnArchive(house, 'sample');
    const before = await house.hash();
    const refused = await house.upload('/api/situation/import-region', archive);
    assert.equal(refused.status, 409);
    assert.deepEqual([refused.problems[0]?.code, refused.problems[0]?.value], ['region-has-work', 'sample']);
    assert.equal(await house.hash(), before);
    const replaced = await house.upload('/api/situation/import-region', archive, { replace: 'true' });
    assert.equal(replaced.status, 200);
    await house.close();
  });
});
