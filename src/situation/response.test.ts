import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Base, BaseKind, Network } from '#region/network.ts';
import type { Assessment } from './assessment.ts';
import { getMeasure } from './measures/index.ts';
import { near, questionsOf, testSituation } from './measures/test-situation.ts';

/** A situation with bases on cells, so many vehicles at each. */
function withBases(
  bases: readonly { kind: BaseKind; cell: number; vehicles?: number }[],
  plan: Parameters<typeof testSituation>[0] = {},
): Assessment {
  const situation = testSituation(plan);
  const { cells } = situation.prepared.region;
  const network: Network = {
    ...situation.network,
    bases: bases.map(({ kind, cell, vehicles = 1 }): Base => {
      const { location, municipality } = cells[cell]!;
      return { id: `base-${cell}-${kind}`, name: 'A', pull: 0, kind, cell, location, municipality, vehicles };
    }),
  };
  return { ...situation, network };
}

const region = { service: 0, group: 0, area: 'region' } as const;
const ask = (id: string, assessment: Assessment, question: Parameters<typeof compute>[2] = region) =>
  compute(id, assessment, question);
function compute(id: string, assessment: Assessment, question: ReturnType<typeof questionsOf>[number]) {
  return getMeasure(id).compute(assessment, question);
}

const responses = [
  'ambulance-minutes',
  'ambulance-within-first',
  'ambulance-within-second',
  'ambulance-load',
  'home-care-minutes',
  'home-care-within',
  'home-care-load',
];

test('without bases there is no response, not a response of zero: today’s bases are in no source', () => {
  for (const id of responses) assert.equal(ask(id, testSituation()), null, id);
});

test('a base of one kind says nothing of the other', () => {
  const ambulance = withBases([{ kind: 'ambulance', cell: 0 }]);
  for (const id of responses) assert.equal(ask(id, ambulance) === null, id.startsWith('home-care'), id);
});

test('minutes are those of a resident’s trip the other way, at the unit’s speed', () => {
  const one = withBases([{ kind: 'ambulance', cell: 0 }], { municipalities: 1, cellsPerMunicipality: 1 });
  const { ownMinutes } = one.prepared;
  assert.ok(near(ask('ambulance-minutes', one), ownMinutes[0]! / 1.2));
  const home = withBases([{ kind: 'home-care', cell: 0 }], { municipalities: 1, cellsPerMunicipality: 1 });
  assert.ok(near(ask('home-care-minutes', home), ownMinutes[0]!));
});

test('the second class holds the first, another base never lengthens a response, and a slow end never shortens it', () => {
  const one = withBases([{ kind: 'ambulance', cell: 0 }]);
  const two = withBases([
    { kind: 'ambulance', cell: 0 },
    { kind: 'ambulance', cell: 12 },
  ]);
  for (const question of questionsOf(one)) {
    const [first, second] = ['ambulance-within-first', 'ambulance-within-second'].map((id) =>
      ask(id, one, question),
    );
    assert.ok(first! <= second! && second! <= 1);
    assert.ok(ask('ambulance-minutes', two, question)! <= ask('ambulance-minutes', one, question)!);
    assert.ok(
      ask('ambulance-minutes', { ...one, factor: 1.4 }, question)! > ask('ambulance-minutes', one, question)!,
    );
  }
});

test('a class may be set otherwise, and the share follows', () => {
  const bases = [{ kind: 'ambulance', cell: 0 }] as const;
  const strict = withBases(bases, { assumptions: { 'response.ambulance.first-minutes': 4 } });
  assert.ok(ask('ambulance-within-first', strict)! < ask('ambulance-within-first', withBases(bases))!);
});

test('load is missions × hours ÷ hours ready: of everybody for ambulances, of 75 and over for home care', () => {
  const both = withBases([
    { kind: 'ambulance', cell: 0, vehicles: 2 },
    { kind: 'home-care', cell: 0, vehicles: 3 },
  ]);
  const sum = (group: number) => both.prepared.people[group]!.reduce((all, people) => all + people, 0);
  assert.ok(near(ask('ambulance-load', both), (sum(0) * 0.15 * 1.3) / (2 * 8760)));
  assert.ok(near(ask('home-care-load', both), (sum(2) * 45 * 0.6) / (3 * 5475)));
});

test('the nearest base takes the missions, and a municipality without a base has no load', () => {
  const both = withBases([
    { kind: 'ambulance', cell: 0 },
    { kind: 'ambulance', cell: 12 },
  ]);
  const { municipality } = both.prepared.region.cells[12]!;
  const loads = both.prepared.region.municipalities.map((_, area) =>
    ask('ambulance-load', both, { ...region, area }),
  );
  assert.deepEqual(
    loads.map((load) => load === null),
    loads.map((_, area) => area !== 0 && area !== municipality),
  );
  const [first, second] = [loads[0]!, loads[municipality]!];
  assert.ok(near(ask('ambulance-load', both)! * 2, first + second));
});

test('a region of an older version, which assumes no response, has none', () => {
  const assessment = withBases([{ kind: 'ambulance', cell: 0 }]);
  const { region: own } = assessment.prepared;
  const assumptions = own.assumptions.filter(({ id }) => !id.startsWith('response.'));
  const older = { ...assessment, prepared: { ...assessment.prepared, region: { ...own, assumptions } } };
  for (const id of responses) assert.equal(ask(id, older), null, id);
});
