import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unwrap } from '#kit/result.ts';
import { readRegion } from '#region/read-region.ts';
import { withChanges, type Changes } from '#region/with-changes.ts';
import { onEveryStore, openTestHouse, type TestHouse } from './test-house.ts';

type Listed = {
  version: number;
  registers: {
    id: string;
    present: boolean;
    entries: {
      id: string;
      values: Record<string, { value: unknown; state: string; reasoning: { fi: string }; edited?: true }>;
    }[];
  }[];
};
type Row = {
  site: string;
  contract: string | null;
  mark: string;
  savingFrom: string | null;
  savingEurosPerYear: number;
};

onEveryStore('Registers of a region', (kind) => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse(kind);
  });
  after(() => house.close());

  const list = async () =>
    (await house.get('/api/situation/list-registers?region=sample')).body as unknown as Listed;
  const entryOf = async (register: string, id: string) =>
    (await list()).registers.find((one) => one.id === register)!.entries.find((entry) => entry.id === id);
  const change = (name: string, input: object, headers = {}) =>
    house.post(`/api/situation/${name}`, { region: 'sample', ...input }, headers);
  const set = async (fields: object, told: object = {}) => {
    const { version } = await list();
    return change('set-entry', {
      ...{ register: 'contract', entry: 'c-rantakyla', reasoning: 'Sopimus 4 §', expectedVersion: version },
      fields,
      ...told,
    });
  };
  const known = (value: unknown) => ({ value, state: 'known' });
  const blockers = async () => {
    const pulls = [{ lever: 'close-site', settings: { site: 'rantakyla' }, rationale: '', year: 2027 }];
    const { body } = await house.post('/api/alternatives/evaluate', { region: 'sample', pulls });
    return body as unknown as {
      blockers: Row[];
      costs: { before: { premises: number } };
      regionHash: string;
    };
  };

  test('a contract that a person knows changes the mark, the date and the premises’ cost of an alternative', async () => {
    const first = await blockers();
    assert.deepEqual([first.blockers[0]!.contract, first.blockers[0]!.mark], ['c-rantakyla', 'assumed']);
    const own = first.blockers[0]!.savingEurosPerYear;
    const fields = {
      ...{ startsOn: known('2021-01-01'), termMonths: known(60), renewal: known('tacit') },
      ...{ renewalMonths: known(12), noticeMonths: known(6), noticeFrom: known('day') },
      ...{ runningEuros: known(own + 1000), exitEuros: known(5000) },
    };
    assert.equal((await set(fields)).status, 200);
    const second = await blockers();
    assert.deepEqual(
      second.blockers.map(({ mark, savingFrom, savingEurosPerYear }) => [
        mark,
        savingFrom,
        savingEurosPerYear,
      ]),
      [['observed', '2027-01-01', own + 1000]],
    );
    assert.equal(second.costs.before.premises, first.costs.before.premises + 1000);
    assert.notEqual(second.regionHash, first.regionHash);
    const { noticeMonths, building } = (await entryOf('contract', 'c-rantakyla'))!.values;
    assert.deepEqual([noticeMonths!.value, noticeMonths!.state, noticeMonths!.edited], [6, 'known', true]);
    assert.deepEqual([building!.state, building!.edited], ['assumed', undefined]);
  });

  test('a later edit keeps what earlier ones set, its history tells both, and restoring gives the region’s own back', async () => {
    const { noticeMonths } = (await entryOf('contract', 'c-rantakyla'))!.values;
    await set({ reference: known('KSHVA/12/2024') }, { reasoning: 'Arkistosta.' });
    const now = (await entryOf('contract', 'c-rantakyla'))!.values;
    assert.deepEqual([now['noticeMonths'], now['reference']!.value], [noticeMonths, 'KSHVA/12/2024']);
    const history = await house.get(
      '/api/situation/entry-history?region=sample&register=contract&entry=c-rantakyla',
    );
    const { changes } = history.body as unknown as { changes: { reasoning: string; editedBy: string }[] };
    assert.deepEqual(
      changes.map(({ reasoning }) => reasoning),
      ['Sopimus 4 §', 'Arkistosta.'],
    );
    const { version } = await list();
    const restored = { register: 'contract', entry: 'c-rantakyla', expectedVersion: version };
    assert.equal((await change('restore-entry', restored)).status, 200);
    const { values } = (await entryOf('contract', 'c-rantakyla'))!;
    assert.ok(Object.values(values).every(({ state, edited }) => state === 'assumed' && !edited));
  });

  test('of two people on one entry the second gets both versions', async () => {
    const { version } = await list();
    const told = { expectedVersion: version };
    assert.equal((await set({ noticeMonths: known(2) }, told)).status, 200);
    const second = await set({ noticeMonths: known(9) }, told);
    assert.equal(second.status, 409);
    const { current, yours } = second.body as unknown as {
      current: { version: number; entries: { entry: string; fields: { noticeMonths: { value: number } } }[] };
      yours: { fields: { noticeMonths: { value: number } } };
    };
    assert.equal(current.version, version + 1);
    assert.equal(current.entries.find(({ entry }) => entry === 'c-rantakyla')!.fields.noticeMonths.value, 2);
    assert.equal(yours.fields.noticeMonths.value, 9);
  });

  test('entries are added and removed, and what another entry names cannot be removed', async () => {
    const add = async (entry: string, fields: object) =>
      change('add-entry', {
        ...{
          register: 'building',
          entry,
          fields,
          reasoning: 'Uusi.',
          expectedVersion: (await list()).version,
        },
      });
    const remove = async (register: string, entry: string) =>
      change('remove-entry', {
        ...{ register, entry, reasoning: 'Purettu.', expectedVersion: (await list()).version },
      });
    assert.equal(
      (await add('b-annex', { site: known('rantakyla'), name: known('Sivurakennus') })).status,
      200,
    );
    assert.equal(
      (await add('b-annex', { site: known('rantakyla'), name: known('X') })).problems[0]!.code,
      'entry-id-taken',
    );
    assert.equal((await set({ building: known('b-annex') })).status, 200);
    const inUse = await remove('building', 'b-annex');
    assert.deepEqual([inUse.problems[0]!.code, inUse.problems[0]!.at], ['entry-in-use', 'entry']);
    assert.equal((await set({ building: known(null) })).status, 200);
    assert.equal((await remove('building', 'b-annex')).status, 200);
    assert.equal(await entryOf('building', 'b-annex'), undefined);
    assert.equal((await remove('building', 'b-annex')).problems[0]!.code, 'unknown-entry');
  });

  test('wrong values are refused together, at their fields, and nothing is changed', async () => {
    const hash = await house.hash();
    const answer = await set({
      noticeMonths: known(-1),
      startsOn: known('2024-02-30'),
      colour: known('red'),
    });
    assert.deepEqual(
      answer.problems.map(({ code, at }) => `${code} ${at}`),
      [
        'entry-unknown-field fields.colour',
        'entry-not-a-date fields.startsOn',
        'entry-negative fields.noticeMonths',
      ],
    );
    assert.equal((await set({}, { register: 'boat' })).problems[0]!.code, 'unknown-register');
    assert.equal((await set({}, { entry: 'c-none' })).problems[0]!.code, 'unknown-entry');
    assert.equal(await house.hash(), hash);
  });

  test('a register taken along and brought back changes nothing; with one figure changed, that one', async () => {
    const path = '/api/situation/export-register?region=sample&register=contract&language=fi';
    const bytes = (await house.get(path)).body as unknown as Uint8Array<ArrayBuffer>;
    const text = new TextDecoder().decode(bytes);
    const upload = async (csv: string) =>
      house.upload('/api/situation/import-register', new TextEncoder().encode(csv), {
        ...{ region: 'sample', register: 'contract', reasoning: 'Sopimusjärjestelmä 1.2.2026' },
        expectedVersion: String((await list()).version),
      });
    assert.deepEqual((await upload(text)).body, {
      ...{
        hash: (
          (await house.get('/api/situation/get-region?region=sample')) as never as { body: { hash: string } }
        ).body.hash,
      },
      ...{ version: (await list()).version, added: 0, changed: 0, unchanged: 5 },
    });
    const dearer = text.replace(/(c-lehtola,.*?),28400,/, '$1,30000,');
    assert.notEqual(dearer, text);
    const { added, changed } = (await upload(dearer)).body as unknown as { added: number; changed: number };
    assert.deepEqual([added, changed], [0, 1]);
    const { exitEuros } = (await entryOf('contract', 'c-lehtola'))!.values;
    assert.deepEqual([exitEuros!.value, exitEuros!.reasoning.fi], [30_000, 'Sopimusjärjestelmä 1.2.2026']);
    const wrong = await upload('id,site,noticeMonths\nc-lehtola,atlantis,"1,5"\n');
    assert.deepEqual(
      wrong.problems.map(({ code, at }) => `${code} ${at}`),
      ['csv-decimal-comma contract.csv:2:noticeMonths', 'entry-unknown-site contract.csv:2:site'],
    );
  });

  test('an archive carries entries with their history to another database and back', async () => {
    const archive = (await house.get('/api/situation/export-region?region=sample'))
      .body as unknown as Uint8Array<ArrayBuffer>;
    const other = await openTestHouse(kind, { regions: null });
    try {
      assert.equal((await other.upload('/api/situation/import-region', archive)).status, 200);
      const taken = (await other.get('/api/situation/export-region?region=sample'))
        .body as unknown as Uint8Array;
      assert.deepEqual(taken, archive);
      const again = (await other.get('/api/situation/list-registers?region=sample'))
        .body as unknown as Listed;
      assert.deepEqual(again, await list());
    } finally {
      await other.close();
    }
  });

  test('what the server gives is what a reader builds from the same files and edits', async () => {
    const { files, edits, entries, hash } = (await house.get('/api/situation/get-region?region=sample'))
      .body as unknown as Changes & { files: Record<string, string>; hash: string };
    const region = unwrap(withChanges(unwrap(readRegion(files)), { edits, entries }));
    assert.equal(region.hash, hash);
    const { registers } = await list();
    for (const { id, entries: told } of registers) assert.deepEqual(told, region.registers![id]);
  });
});
