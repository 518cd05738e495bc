import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withBases } from './measures/test-bases.ts';
import { testSituation } from './measures/test-situation.ts';
import { responseOf } from './response.ts';

const both = [
  { kind: 'ambulance', cell: 0 },
  { kind: 'home-care', cell: 12 },
] as const;

test('without bases there is no response: today’s are in no source', () => {
  assert.equal(responseOf(testSituation(), 'ambulance'), undefined);
});

test('each kind is reached from its own bases, once and for all questions', () => {
  const assessment = withBases(both);
  const ambulance = responseOf(assessment, 'ambulance')!;
  assert.deepEqual(
    ambulance.bases.map(({ cell }) => cell),
    [0],
  );
  assert.deepEqual(
    responseOf(assessment, 'home-care')!.bases.map(({ cell }) => cell),
    [12],
  );
  assert.equal(responseOf(assessment, 'ambulance'), ambulance);
  assert.notEqual(responseOf({ ...assessment, factor: 1.2 }, 'ambulance'), ambulance);
});

test('the missions of all bases are those of all people', () => {
  const assessment = withBases([...both, { kind: 'ambulance', cell: 12 }]);
  const people = assessment.prepared.people[0]!.reduce((sum, count) => sum + count, 0);
  const missions = responseOf(assessment, 'ambulance')!.missions.reduce((sum, count) => sum + count, 0);
  assert.ok(Math.abs(missions - people * 0.15) < 1e-6);
});

test('a region of an older version, which assumes no response, has none', () => {
  const assessment = withBases(both);
  const { region } = assessment.prepared;
  const assumptions = region.assumptions.filter(({ id }) => !id.startsWith('response.'));
  const older = { ...assessment, prepared: { ...assessment.prepared, region: { ...region, assumptions } } };
  assert.equal(responseOf(older, 'ambulance'), undefined);
});
