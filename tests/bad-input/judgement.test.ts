import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CriteriaSet, Criterion } from '#decision/criterion.ts';
import type { Judgement } from '#decision/judge.ts';
import { onEveryStore, openTestHouse, type TestHouse } from '../api/test-house.ts';

const region = 'sample';
const closing = {
  name: 'Own',
  pulls: [{ lever: 'close-site', settings: { site: 'rantakyla' }, rationale: '' }],
};
const judged: Criterion = {
  id: 'skills',
  title: { fi: 'Osaaminen', sv: 'Kompetens', en: 'Skills' },
  perspective: 'learning',
  side: 'neither',
  source: { kind: 'judged', unit: 'p', better: 'higher', values: [] },
  range: { low: 0, high: 10 },
  curve: null,
};

onEveryStore('Judgements of what cannot be judged', (kind) => {
  let house: TestHouse;
  let ready: CriteriaSet;
  before(async () => {
    house = await openTestHouse(kind);
    const { criteria, target } = (await house.get(`/api/decision/get-criteria?region=${region}`))
      .body as unknown as CriteriaSet;
    ready = { criteria, target };
  });
  after(() => house.close());

  const judge = (input: object) =>
    house.post('/api/decision/judge', { region, alternatives: [closing], n: 100, worlds: 20, ...input });
  const withFirst = (change: Partial<Criterion>): CriteriaSet => ({
    ...ready,
    criteria: ready.criteria.map((one, at) => (at === 0 ? { ...one, ...change } : one)),
  });
  const weighed = (weighing: object) => ({ stakeholders: [{ name: 'S', weighing }] });
  const points = (client: number, trip: number) => ({
    method: 'direct',
    perspectives: { client, process: 0, economy: 0 },
    criteria: { trip, 'trip-aged': 0, worst: 0, 'within-20': 0, overflow: 1, cost: 1 },
  });

  async function refused(input: object, codes: readonly string[]): Promise<void> {
    const hash = await house.hash();
    const answer = await judge(input);
    assert.equal(answer.status, 400, JSON.stringify(answer.body).slice(0, 300));
    assert.deepEqual(
      answer.problems.map(({ code, at }) => `${code} ${at}`).toSorted(),
      [...codes].toSorted(),
    );
    for (const { message, remedy } of answer.problems) assert.ok(message && remedy);
    assert.equal(await house.hash(), hash, 'a refused question changes nothing');
  }

  test('weights that are all zero choose nothing', async () => {
    await refused(weighed(points(0, 1)), ['weights-all-zero stakeholders[0].weighing']);
    await refused(weighed(points(1, 0)), ['weights-all-zero stakeholders[0].weighing']);
  });

  test('a criterion whose scale has no width is refused, and one that is the same for all is told', async () => {
    const criteria = withFirst({ range: { low: 5, high: 5 } });
    await refused({ criteria }, ['no-spread criteria[0].range']);
    const level = await judge({ alternatives: [{ name: 'Same', pulls: [], rule: { kind: 'nearest' } }] });
    assert.equal(level.status, 200);
    const { notices } = level.body as unknown as Judgement;
    assert.ok(notices.some(({ code }) => code === 'no-spread'));
  });

  test('values outside their scale and points out of order are all told at once', async () => {
    const given = { alternative: 'situation', value: 12, low: -1, high: 11, reasoning: '' };
    const source = { ...judged.source, values: [given, given] } as Criterion['source'];
    const criteria = {
      ...ready,
      criteria: [
        {
          ...ready.criteria[0]!,
          curve: [
            { at: 0.5, worth: 1.5 },
            { at: 0.2, worth: 0 },
          ],
        },
        { ...judged, source },
      ],
    };
    await refused({ criteria }, [
      'points-out-of-order criteria[0].curve',
      'reasoning-missing criteria[1].source.values[0].reasoning',
      'reasoning-missing criteria[1].source.values[1].reasoning',
      'same-criterion-twice criteria[1].source.values[1].alternative',
      'value-out-of-range criteria[0].curve[0].worth',
      'value-out-of-range criteria[1].source.values[0].high',
      'value-out-of-range criteria[1].source.values[0].low',
      'value-out-of-range criteria[1].source.values[0].value',
      'value-out-of-range criteria[1].source.values[1].high',
      'value-out-of-range criteria[1].source.values[1].low',
      'value-out-of-range criteria[1].source.values[1].value',
    ]);
  });

  test('an unknown measure, one without a better way and the same one twice are refused', async () => {
    const counted = (quantity: string, service: string | null, group: string | null) =>
      ({ kind: 'counted', quantity, service, group }) as const;
    const base = ready.criteria[0]!;
    const criteria = {
      ...ready,
      criteria: [
        { ...base, id: 'a', source: counted('happiness', null, null) },
        { ...base, id: 'b', source: counted('visits', 'gp', 'all') },
        { ...base, id: 'c', source: counted('cost', null, null) },
        { ...base, id: 'c', source: counted('cost', null, null) },
      ],
    };
    await refused({ criteria }, [
      'no-better-way criteria[1].source',
      'same-criterion-twice criteria[3].id',
      'unknown-measure criteria[0].source',
    ]);
    const problems = (await judge({ criteria })).problems;
    assert.match(problems.find(({ code }) => code === 'unknown-measure')!.remedy, /trip-minutes/);
  });

  test('more than 40 criteria or 200 alternatives are refused, and both at once', async () => {
    const criteria = {
      ...ready,
      criteria: Array.from({ length: 41 }, (_, at) => ({ ...judged, id: `skill-${at}` })),
    };
    const alternatives = Array.from({ length: 201 }, () => closing);
    await refused({ criteria, alternatives }, [
      'too-many-alternatives alternatives',
      'too-many-criteria criteria',
    ]);
  });

  test('what nobody judged of one alternative is an interval over the whole scale, not a zero', async () => {
    const given = { alternative: 'situation', value: 9, low: 9, high: 9, reasoning: 'Seen' };
    const source = { ...judged.source, values: [given] } as Criterion['source'];
    const answer = await judge({
      criteria: { ...ready, criteria: [{ ...judged, source }] },
      n: 500,
      worlds: 200,
    });
    assert.equal(answer.status, 200, JSON.stringify(answer.problems));
    const { criteria, views, notices } = answer.body as unknown as Judgement;
    assert.deepEqual(criteria[0]!.values, [9, null]);
    const { low, high } = views[0]!.standings[1]!;
    assert.ok(low < 15 && high > 85, `${low} … ${high}`);
    assert.ok(views[0]!.standings[1]!.firstShare > 0.02, 'it may also be better than 9');
    assert.ok(notices.some(({ code }) => code === 'value-missing'));
  });

  test('criteria are saved with a version: the second of two who save is shown both', async () => {
    const save = (expectedVersion: number, content: CriteriaSet) =>
      house.post('/api/decision/save-criteria', { region, expectedVersion, content });
    const saved = await save(0, withFirst({ side: 'neither' }));
    assert.equal(saved.status, 200);
    assert.equal((saved.body as unknown as { version: number }).version, 1);
    const hash = await house.hash();
    const late = await save(0, ready);
    assert.equal(late.status, 409);
    const { current, yours } = late.body as unknown as { current: CriteriaSet; yours: CriteriaSet };
    assert.equal(current.criteria[0]!.side, 'neither');
    assert.equal(yours.criteria[0]!.side, 'wellbeing');
    assert.equal(await house.hash(), hash);
    const restored = await house.post('/api/decision/restore-criteria', { region, expectedVersion: 1 });
    assert.deepEqual((restored.body as unknown as CriteriaSet).criteria, ready.criteria);
    assert.equal(
      (await house.post('/api/decision/restore-criteria', { region, expectedVersion: 1 })).status,
      409,
    );
  });

  test('criteria and stakeholders travel with their region, and an unknown stakeholder is not found', async () => {
    await house.post('/api/decision/save-criteria', {
      region,
      expectedVersion: 0,
      content: withFirst({ side: 'neither' }),
    });
    const weighing = points(1, 1);
    const made = await house.post('/api/decision/save-stakeholder', { region, name: 'Asukkaat', weighing });
    assert.equal(made.status, 200, JSON.stringify(made.problems));
    const hash = await house.hash();
    const { body } = await house.get(`/api/situation/export-region?region=${region}`);
    const back = await house.upload('/api/situation/import-region', body, { replace: 'true' });
    assert.equal(back.status, 200, JSON.stringify(back.problems));
    assert.equal(await house.hash(), hash);
    const absent = await judge({ stakeholders: ['nobody'] });
    assert.equal(absent.status, 404);
    assert.equal(absent.problems[0]?.at, 'stakeholders[0]');
  });

  test('a stakeholder whose criteria were removed keeps what is left, and is refused when nothing is', async () => {
    const set = 'pruned';
    await house.post('/api/decision/save-criteria', { region, set, expectedVersion: 0, content: ready });
    const weighing = { ...points(1, 1), criteria: { trip: 1, 'trip-aged': 0, worst: 0, 'within-20': 0 } };
    await house.post('/api/decision/save-stakeholder', { region, set, name: 'S', weighing });
    assert.equal((await judge({ set })).status, 200);
    const content = { ...ready, criteria: ready.criteria.filter(({ id }) => id !== 'trip') };
    await house.post('/api/decision/save-criteria', { region, set, expectedVersion: 1, content });
    const answer = await judge({ set });
    assert.deepEqual(
      answer.problems.map(({ code }) => code),
      ['weights-all-zero'],
    );
  });

  test('stored criteria that cannot be read are a problem and not a fault, and restoring ends it', async () => {
    const { db } = house.context.store;
    const id = `${region}.criteria.default`;
    await db.deleteFrom('criteria_sets').where('id', '=', id).execute();
    await house.post('/api/decision/save-criteria', { region, expectedVersion: 0, content: ready });
    await db.updateTable('criteria_sets').set({ content: '{"criteria":7}' }).where('id', '=', id).execute();
    const read = await house.get(`/api/decision/get-criteria?region=${region}`);
    assert.equal(read.status, 400);
    assert.equal(read.problems[0]?.code, 'criteria-unreadable');
    const restored = await house.post('/api/decision/restore-criteria', { region, expectedVersion: 1 });
    assert.equal(restored.status, 200);
  });
});
