import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  balancedCatchments,
  balancedDemand,
  catchmentOf,
  enhancedCatchments,
  publishedBalancedCatchments,
  weightSums,
} from './floating-catchment.ts';
import type { CatchmentQuestion, CatchmentZones } from './floating-catchment.ts';

const slow: CatchmentZones = { limits: [10, 20, 30], weights: [1, 0.68, 0.22] };
const fast: CatchmentZones = { limits: [10, 20, 30], weights: [1, 0.42, 0.09] };
const plain: CatchmentZones = { limits: [30], weights: [1] };

type Plan = Readonly<{ people: number[]; supply: number[]; minutes: number[][] }>;

/** `minutes[site][cell]` as the engine reads them. */
function ask({ people, supply, minutes }: Plan, zones = slow): CatchmentQuestion {
  return {
    people: Float64Array.from(people),
    catchments: minutes.map((row) => catchmentOf(Float64Array.from(row), { factor: 1, zones })),
    supply,
  };
}

/*
 * Three villages of 100, 200 and 100 people and two sites that can give 10 and 20:
 *   minutes   a    b    c
 *   site 1    5   25   40
 *   site 2   40   15   30
 */
const villages: Plan = {
  people: [100, 200, 100],
  supply: [10, 20],
  minutes: [
    [5, 25, 40],
    [40, 15, 30],
  ],
};

function almost(found: Iterable<number>, expected: readonly number[]): void {
  const values = [...found];
  assert.equal(values.length, expected.length);
  values.forEach((value, at) =>
    assert.ok(Math.abs(value - expected[at]!) < 1e-9, `${values} for ${expected}`),
  );
}

test('two steps by hand: a site’s supply over all within half an hour, summed over the sites that one reaches', () => {
  // Luo and Wang 2003: R1 = 10 / (100 + 200) = 1/30, R2 = 20 / (200 + 100) = 1/15; b reaches both.
  almost(enhancedCatchments(ask(villages, plain)).access, [1 / 30, 1 / 30 + 1 / 15, 1 / 15]);
});

test('with zones by hand: the weights of Luo and Qi stand in both steps', () => {
  // Slow: demand at 1 is 100 × 1 + 200 × 0.22 = 144, at 2 it is 200 × 0.68 + 100 × 0.22 = 158.
  almost(enhancedCatchments(ask(villages)).access, [
    10 / 144,
    (0.22 * 10) / 144 + (0.68 * 20) / 158,
    (0.22 * 20) / 158,
  ]);
  // Fast: 100 + 200 × 0.09 = 118, and 200 × 0.42 + 100 × 0.09 = 93.
  almost(enhancedCatchments(ask(villages, fast)).access, [
    10 / 118,
    (0.09 * 10) / 118 + (0.42 * 20) / 93,
    (0.09 * 20) / 93,
  ]);
});

test('in balance by hand: everybody is one person among the sites within reach', () => {
  // b is 0.22 / 0.90 at 1 and 0.68 / 0.90 at 2: 100 + 48.89 = 148.89 people at 1 and 151.11 + 100 = 251.11 at 2, 400 in all.
  const one = 10 / (100 + (200 * 0.22) / 0.9);
  const two = 20 / (100 + (200 * 0.68) / 0.9);
  almost(balancedCatchments(ask(villages)).access, [one, (0.22 * one + 0.68 * two) / 0.9, two]);
});

test('the published balanced form by hand: over cells, access sums to the levels of service', () => {
  const one = 10 / (100 + (200 * 0.22) / 0.9);
  const two = 20 / (100 + (200 * 0.68) / 0.9);
  const { access } = publishedBalancedCatchments(ask(villages));
  // Weights of site 1 sum to 1.22, of site 2 to 0.90.
  almost(access, [one / 1.22, (0.22 / 1.22) * one + (0.68 / 0.9) * two, (0.22 / 0.9) * two]);
  almost([access.reduce((sum, value) => sum + value, 0)], [one + two]);
});

test('a limit is within its own zone: 10, 20 and 30 minutes sharp belong to the inner zone, a hair more does not', () => {
  const minutes = Float64Array.of(10, 20, 30, 10 + 1e-12, 20 + 1e-12, 30 + 1e-12, Infinity, 0.1);
  const { cells, weights } = catchmentOf(minutes, { factor: 1, zones: slow });
  assert.deepEqual([...cells], [0, 1, 2, 3, 4, 7]);
  assert.deepEqual([...weights], [1, 0.68, 0.22, 0.68, 0.22, 1]);
  const slower = catchmentOf(Float64Array.of(10), { factor: 1.5, zones: slow });
  assert.deepEqual([...slower.weights], [0.68]);
});

test('an outermost zone without weight reaches nobody, and a site that nobody reaches gives nobody anything', () => {
  const zones = { limits: [10, 20, 30], weights: [1, 0.5, 0] };
  assert.deepEqual([...catchmentOf(Float64Array.of(25), { factor: 1, zones }).cells], []);
  const remote = ask({
    people: [0, 50],
    supply: [7, 5],
    minutes: [
      [5, 90],
      [90, 5],
    ],
  });
  for (const answer of [enhancedCatchments(remote), balancedCatchments(remote)]) {
    assert.deepEqual([...answer.access], [0, 0.1]);
    assert.deepEqual([...answer.reached], [1, 1]);
  }
});

const plans: fc.Arbitrary<Plan> = fc
  .record({ cells: fc.integer({ min: 1, max: 9 }), sites: fc.integer({ min: 1, max: 5 }) })
  .chain(({ cells, sites }) =>
    fc.record({
      people: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: cells, maxLength: cells }),
      supply: fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: sites, maxLength: sites }),
      minutes: fc.array(
        fc.array(fc.constantFrom(3, 10, 10.5, 20, 24, 30, 31, 80), { minLength: cells, maxLength: cells }),
        { minLength: sites, maxLength: sites },
      ),
    }),
  );

const sumOver = (people: readonly number[], access: Float64Array): number =>
  people.reduce((sum, count, cell) => sum + count * access[cell]!, 0);
const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));

/** Supply of the sites in whose catchment somebody lives. */
const usefulSupply = ({ people, supply, minutes }: Plan): number =>
  supply.reduce(
    (sum, one, site) =>
      sum + (minutes[site]!.some((away, cell) => away <= 30 && people[cell]! > 0) ? one : 0),
    0,
  );

test('what people have is, summed, what the sites that reach anybody can give, in both forms', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      for (const form of [enhancedCatchments, balancedCatchments])
        assert.ok(isNear(sumOver(plan.people, form(ask(plan)).access), usefulSupply(plan)));
    }),
  );
});

test('in balance demand is people: those sent to sites are those within some catchment, once each', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const question = ask(plan);
      const sums = weightSums(question);
      const sent = question.catchments.reduce(
        (sum, catchment) => sum + balancedDemand(catchment, { people: question.people, sums }),
        0,
      );
      const { reached } = balancedCatchments(question);
      assert.ok(
        isNear(
          sent,
          plan.people.reduce((sum, count, cell) => sum + count * reached[cell]!, 0),
        ),
      );
    }),
  );
});

test('both forms agree with the definitions written out pair by pair', () => {
  const weightAt = (away: number): number => (away <= 10 ? 1 : away <= 20 ? 0.68 : away <= 30 ? 0.22 : 0);
  fc.assert(
    fc.property(plans, (plan) => {
      const { people, supply, minutes } = plan;
      const weight = (site: number, cell: number): number => weightAt(minutes[site]![cell]!);
      const share = (site: number, cell: number): number => {
        const sum = supply.reduce((all, _, one) => all + weight(one, cell), 0);
        return sum > 0 ? weight(site, cell) / sum : 0;
      };
      const naive = (by: typeof weight): number[] =>
        people.map((_, cell) =>
          supply.reduce((all, given, site) => {
            const demand = people.reduce((sum, count, other) => sum + count * by(site, other), 0);
            return all + (demand > 0 ? (by(site, cell) * given) / demand : 0);
          }, 0),
        );
      const question = ask(plan);
      enhancedCatchments(question).access.forEach((value, cell) =>
        assert.ok(isNear(value, naive(weight)[cell]!)),
      );
      balancedCatchments(question).access.forEach((value, cell) =>
        assert.ok(isNear(value, naive(share)[cell]!)),
      );
    }),
  );
});

test('twice the supply everywhere is twice the access of everybody', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const twice = { ...plan, supply: plan.supply.map((one) => one * 2) };
      for (const form of [enhancedCatchments, balancedCatchments])
        assert.deepEqual(
          form(ask(twice)).access,
          form(ask(plan)).access.map((value) => value * 2),
        );
    }),
  );
});

test('more supply at one site takes from nobody, and more people anywhere give to nobody', () => {
  fc.assert(
    fc.property(plans, fc.nat(), (plan, pick) => {
      const fuller = {
        ...plan,
        supply: plan.supply.map((one, at) => one + (at === pick % plan.supply.length ? 100 : 0)),
      };
      const crowded = {
        ...plan,
        people: plan.people.map((one, at) => one + (at === pick % plan.people.length ? 50 : 0)),
      };
      for (const form of [enhancedCatchments, balancedCatchments]) {
        const { access } = form(ask(plan));
        const populated = (cell: number): boolean => access[cell]! > 0;
        form(ask(fuller)).access.forEach((value, cell) => assert.ok(value >= access[cell]! - 1e-9));
        // Where a site had nobody at all, the first people make it give.
        form(ask(crowded)).access.forEach((value, cell) =>
          assert.ok(
            !populated(cell) || usefulSupply(crowded) !== usefulSupply(plan) || value <= access[cell]! + 1e-9,
          ),
        );
      }
    }),
  );
});

const without = (plan: Plan, site: number): Plan => ({
  ...plan,
  supply: plan.supply.filter((_, at) => at !== site),
  minutes: plan.minutes.filter((_, at) => at !== site),
});

test('a closed site raises nobody in two steps: what other sites give does not depend on it', () => {
  fc.assert(
    fc.property(plans, fc.nat(), (plan, pick) => {
      const after = enhancedCatchments(ask(without(plan, pick % plan.supply.length))).access;
      const before = enhancedCatchments(ask(plan)).access;
      after.forEach((value, cell) => assert.ok(value <= before[cell]!));
    }),
  );
});

test('in balance a closed site raises nobody who did not reach it, and the whole falls by what it could give', () => {
  fc.assert(
    fc.property(plans, fc.nat(), (plan, pick) => {
      const site = pick % plan.supply.length;
      const before = balancedCatchments(ask(plan)).access;
      const after = balancedCatchments(ask(without(plan, site))).access;
      after.forEach((value, cell) =>
        assert.ok(plan.minutes[site]![cell]! <= 30 || value <= before[cell]! + 1e-9),
      );
      const lost = usefulSupply(plan) - usefulSupply(without(plan, site));
      assert.ok(isNear(sumOver(plan.people, before) - sumOver(plan.people, after), lost));
    }),
  );
});

test('in balance a closed site can raise those who reached it: people go by nearness, also to a site with nothing', () => {
  // a reaches both sites and is split in half between them; 1 has nothing to give. b reaches 2 alone.
  const plan: Plan = {
    people: [100, 100],
    supply: [0, 300],
    minutes: [
      [5, 90],
      [5, 5],
    ],
  };
  // 300 / (50 + 100) = 2 a person at 2, of which a has half.
  assert.deepEqual([...balancedCatchments(ask(plan)).access], [1, 2]);
  // All go to 2: a gains and b loses.
  assert.deepEqual([...balancedCatchments(ask(without(plan, 0))).access], [1.5, 1.5]);
});

test('a postcode cut in two changes nobody’s access, but halves it in the published balanced form', () => {
  const whole: Plan = { people: [100, 60], supply: [50], minutes: [[5, 5]] };
  const cut: Plan = { people: [50, 50, 30, 30], supply: [50], minutes: [[5, 5, 5, 5]] };
  for (const form of [enhancedCatchments, balancedCatchments]) {
    assert.deepEqual([...form(ask(whole)).access], [50 / 160, 50 / 160]);
    assert.deepEqual([...form(ask(cut)).access], Array(4).fill(50 / 160));
  }
  assert.equal(publishedBalancedCatchments(ask(whole)).access[0], 50 / 160 / 2);
  assert.equal(publishedBalancedCatchments(ask(cut)).access[0], 50 / 160 / 4);
});
