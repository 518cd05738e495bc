import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CertaintyAnswer } from '#alternatives/certainty/compared.ts';
import { openTestHouse, type TestHouse } from './test-house.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse('sqlite');
});
after(() => house.close());

const path = '/api/alternatives/compare-certainty';
const close = (site: string) => ({ lever: 'close-site', settings: { site }, rationale: '' });
const small = { region: 'sample', n: 20, measures: ['cost', 'mean-minutes'], services: ['gp'] };

test('stored alternatives and lists of pulls are compared side by side, the situation before them', async () => {
  const alternatives = [
    'sample.one-station-less',
    { name: 'Oma', pulls: [close('rantakyla')] },
    { pulls: [] },
  ];
  const { status, body } = await house.post(path, { ...small, alternatives });
  assert.equal(status, 200);
  const answer = body as unknown as CertaintyAnswer;
  assert.deepEqual(
    answer.candidates.map(({ id, name }) => [id, name.sv]),
    [
      [null, 'nuläget'],
      ['sample.one-station-less', 'ALT1'],
      [null, 'Oma'],
      [null, 'C'],
    ],
  );
  const cost = answer.quantities.find(({ quantity }) => quantity.id === 'cost')!;
  assert.equal(cost.differences.length, 6);
  const nothing = cost.differences.find(({ of, against }) => of === 3 && against === 0)!;
  assert.deepEqual([nothing.central, nothing.low, nothing.high, nothing.verdict], [0, 0, 0, 'none']);
});

test('the same seed answers the same to the last bit, another seed does not', async () => {
  const alternatives = [{ pulls: [close('rantakyla')] }];
  const [one, again, other] = await Promise.all(
    [1, 1, 2].map(async (seed) => (await house.post(path, { ...small, alternatives, seed })).body),
  );
  assert.deepEqual(one, again);
  assert.notDeepEqual(one, other);
});

test('a change that cannot be carried out is counted, not hidden', async () => {
  const { body } = await house.post(path, { ...small, alternatives: [{ pulls: [close('atlantis')] }] });
  assert.equal((body as unknown as CertaintyAnswer).candidates[1]?.refused, 1);
});

test('every unknown service is told, and so is a question that would take the machine', async () => {
  const alternatives = [{ pulls: [] }];
  const unknown = await house.post(path, { ...small, alternatives, services: ['gp', 'vet', 'spa'] });
  assert.equal(unknown.status, 400);
  assert.deepEqual(
    unknown.problems.map(({ code, at, value }) => [code, at, value]),
    [
      ['unknown-service', 'services[1]', 'vet'],
      ['unknown-service', 'services[2]', 'spa'],
    ],
  );
  const many = Array.from({ length: 200 }, () => close('rantakyla'));
  const heavy = await house.post(path, {
    ...{ region: 'keski-suomi', n: 1000 },
    alternatives: Array.from({ length: 12 }, () => ({ pulls: many })),
  });
  assert.deepEqual(
    [heavy.status, heavy.problems[0]?.code, heavy.problems[0]?.at],
    [400, 'too-much-to-draw', 'n'],
  );
  assert.match(heavy.problems[0]!.remedy, /\d+ arvontaa/);
  const few = await house.post(path, { ...small, alternatives, n: 1001 });
  assert.equal(few.status, 400);
  const measure = await house.post(path, { ...small, alternatives, measures: ['population'] });
  assert.equal(measure.status, 400);
});
