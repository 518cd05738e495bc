import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { randomStream } from '#kit/random.ts';
import { chargedFor, coverageCharges } from '../assign/charges.ts';
import { reachedBy } from '../assign/interchange.ts';
import { isAllowed } from '../assign/rules.ts';
import { gapWithin, solveCharges } from '../assign/solve-charges.ts';
import type { Run } from '../assign/solve-charges.ts';
import { everyAllowed, inventProblem } from '../models/arbitrary-problem.ts';
import type { LocationProblem, Progress } from '../models/model.ts';
import { addOffered, beginUnder, makeBargain, mayOpen } from './bargain.ts';
import type { Bargain } from './bargain.ts';
import { split } from './branch.ts';
import type { Part } from './branch.ts';
import { closeAll, exchangeAll, makeExchange, openedBy, openOne } from './exchange.ts';
import { advance, boundAt } from './judge.ts';
import { mergeEqual } from './merge.ts';
import { solveCovering } from './solve-covering.ts';

const rules = {
  count: fc.boolean(),
  changes: fc.boolean(),
  costs: fc.boolean(),
  budget: fc.boolean(),
  locks: fc.boolean(),
  unreachable: fc.boolean(),
  whole: fc.boolean(),
};
const plans = fc.record({
  seed: fc.nat(1e6),
  sites: fc.integer({ min: 2, max: 9 }),
  demands: fc.integer({ min: 1, max: 25 }),
  limit: fc.integer({ min: 5, max: 40 }),
  ...rules,
});

const openOf = ({ siteCount }: LocationProblem, sites: readonly number[]) =>
  Uint8Array.from({ length: siteCount }, (_, site) => (sites.includes(site) ? 1 : 0));

/** The least that any allowed open set leaves outside and costs, the plainest way. */
function leastOutside(problem: LocationProblem): number {
  const charges = coverageCharges(problem);
  let least = Infinity;
  for (const sites of everyAllowed(problem))
    least = Math.min(least, chargedFor(charges, openOf(problem, sites)).total);
  return least;
}

function bargainOver(problem: LocationProblem): Bargain {
  const merged = mergeEqual(coverageCharges(problem));
  const bargain = makeBargain(merged, reachedBy(merged));
  const shares = new Float64Array(problem.siteCount).fill(0.5);
  beginUnder(bargain, { locks: problem.locks, prices: merged.without, shares, sidePrices: [] });
  return bargain;
}

test('demands that the same sites cover may be taken together: every network leaves as much outside', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const problem = inventProblem({ ...plan, demands: 40 });
      const charges = coverageCharges(problem);
      const merged = mergeEqual(charges);
      const names = Array.from({ length: merged.demandCount }, (_, demand) =>
        merged.site.slice(merged.start[demand]!, merged.start[demand + 1]!).join(),
      );
      assert.equal(new Set(names).size, names.length);
      for (const sites of everyAllowed(problem)) {
        const open = openOf(problem, sites);
        const [whole, together] = [chargedFor(charges, open).total, chargedFor(merged, open).total];
        assert.ok(Math.abs(whole - together) <= 1e-9 * (1 + whole));
      }
    }),
    { numRuns: 100 },
  );
});

test('whatever is bid, and after whatever turns, no allowed network leaves less outside than the bound', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: 1, max: 12 }), (plan, looks) => {
      const problem = inventProblem(plan);
      const least = leastOutside(problem);
      if (least === Infinity) return;
      const bargain = bargainOver(problem);
      const holds = (bound: number) =>
        assert.ok(bound <= least + 1e-9 * (1 + least), `${bound} for ${least}`);
      const chance = randomStream(plan.seed);
      const prices = bargain.charges.without.map((weight) => weight * chance.next());
      holds(boundAt(bargain, { rules: problem, prices })!.value);
      for (let at = 0; at < looks; at++) {
        assert.ok(advance(bargain, problem));
        holds(bargain.best.value);
        const shares = bargain.answer.shares.reduce((sum, share) => sum + share, 0);
        if (problem.count !== undefined) assert.ok(Math.abs(shares - problem.count) < 1e-6);
      }
    }),
    { numRuns: 300 },
  );
});

test('shares and prices meet: the bound comes to what shares leave outside, which is the linear relaxation', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const problem = inventProblem({
        ...plan,
        count: true,
        changes: false,
        budget: false,
        locks: false,
        sites: 30,
        demands: 80,
      });
      const bargain = bargainOver(problem);
      let least = Infinity;
      for (let at = 0; at < 150; at++) least = Math.min(least, advance(bargain, problem)!.outside);
      const all = problem.weights.reduce((sum, weight) => sum + weight, 0);
      assert.ok(bargain.best.value <= least + 1e-9 * all);
      assert.ok(least - bargain.best.value <= 2e-3 * all, `${least} and ${bargain.best.value} of ${all}`);
    }),
    { numRuns: 60 },
  );
});

test('sites that are not asked at every turn are asked before a bound is told', () => {
  const problem = { ...inventProblem({ seed: 3, sites: 60, demands: 300, limit: 9 }), count: 6 };
  const bargain = bargainOver(problem);
  let least = 60;
  for (let at = 0; at < 60; at++) {
    advance(bargain, problem);
    const { value, prices } = bargain.best;
    assert.equal(value, boundAt(bargain, { rules: problem, prices })!.value);
    const offered = new Float64Array(60);
    addOffered(bargain, { prices: bargain.answer.prices, offered, asked: mayOpen(bargain) });
    assert.deepEqual(bargain.answer.offered, offered);
    least = Math.min(
      least,
      bargain.isAsked.reduce((sum, one) => sum + one, 0),
    );
  }
  // Else the test would show nothing.
  assert.ok(least < 40, `${least}`);
});

test('shares come to keep the budget and the number of changes', () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.boolean(), (seed, isBudget) => {
      const told = { seed, sites: 30, demands: 80, limit: 12, budget: isBudget, changes: !isBudget };
      const problem = inventProblem(told);
      const bargain = bargainOver(problem);
      for (let at = 0; at < 150; at++) advance(bargain, problem);
      const { shares } = bargain.answer;
      const sum = (of: (share: number, site: number) => number) =>
        shares.reduce((all, share, site) => all + of(share, site), 0);
      if (isBudget) {
        const { costs, most } = problem.budget!;
        assert.ok(sum((share, site) => share * costs[site]!) <= 1.02 * most);
      } else {
        const changes = sum((share, site) => (problem.today![site] === 1 ? 1 - share : share));
        assert.ok(changes <= problem.mostChanges! + 0.2, `${changes} of ${problem.mostChanges}`);
      }
    }),
    { numRuns: 40 },
  );
});

test('no network that is better than the best known is lost where a part is split', () => {
  fc.assert(
    fc.property(plans, fc.nat(1e6), (plan, draw) => {
      const problem = inventProblem({ ...plan, sites: 9, demands: 40, unreachable: true, limit: 20 });
      const networks = [...everyAllowed(problem)].map((sites) => openOf(problem, sites));
      if (networks.length === 0) return;
      const charges = mergeEqual(coverageCharges(problem));
      const known = networks[draw % networks.length]!;
      const run: Run = {
        ...{ charges, reached: reachedBy(charges), effort: { seed: 'test' }, chance: randomStream('test') },
        best: { open: known, charge: chargedFor(charges, known).total, bound: -Infinity },
        all: charges.without.reduce((sum, weight) => sum + weight, 0),
        state: { iterations: 0, stop: false, told: false },
      };
      const before = run.best.charge;
      const bargain = bargainOver(problem);
      const { prices, shares } = bargain.answer;
      const part: Part = { locks: problem.locks, prices, shares, sidePrices: [], bound: 0 };
      const search = split(run, { part, bargain });
      let step = search.next();
      while (!step.done) step = search.next();
      const parts = step.value;
      const keeps = (open: Uint8Array, { locks }: Part) =>
        locks.every((lock, site) => lock === 0 || (lock === 1) === (open[site] === 1));
      for (const open of networks) {
        const { total } = chargedFor(charges, open);
        if (total >= Math.min(before, run.best.charge) - 1e-6 * (1 + run.all!)) continue;
        const own = parts.find((one) => keeps(open, one));
        assert.ok(own, `${open.join('')} is in none of ${parts.length} parts`);
        assert.ok(own.bound <= total + 1e-6 * (1 + run.all!));
      }
    }),
    { numRuns: 200 },
  );
});

test('what exchanges would bring is what the networks before and after say', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const problem = inventProblem({
        ...plan,
        sites: 12,
        demands: 40,
        changes: false,
        budget: false,
        locks: false,
      });
      const merged = mergeEqual(coverageCharges(problem));
      const candidates = Int32Array.from({ length: 12 }, (_, site) => site);
      const exchange = makeExchange(merged, { reached: reachedBy(merged), candidates })!;
      const chance = randomStream(plan.seed);
      for (let round = 0; round < 2; round++) {
        closeAll(exchange);
        for (const at of candidates)
          if (exchange.state.opened < (problem.count ?? 12) && chance.next() < 0.6) openOne(exchange, at);
        if (round === 1) exchangeAll(exchange, problem);
        const open = openedBy(exchange);
        const charge = chargedFor(merged, open).demands;
        for (let closes = 0; closes < exchange.state.opened; closes++)
          for (const opens of candidates) {
            if (open[opens] === 1) continue;
            const other = open.slice();
            other[exchange.held[closes]!] = 0;
            other[opens] = 1;
            const brings = charge - chargedFor(merged, other).demands;
            const told =
              exchange.gain[opens]! + exchange.shared[closes * 12 + opens]! - exchange.loss[closes]!;
            assert.ok(Math.abs(told - brings) <= 1e-6, `${told} for ${brings}`);
            const costs = merged.siteCosts[opens]! - merged.siteCosts[exchange.held[closes]!]!;
            if (round === 1) assert.ok(brings - costs <= 1e-5);
          }
      }
    }),
    { numRuns: 100 },
  );
});

test('exchanges keep locks, number, changes and budget once they are kept', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const problem = inventProblem(plan);
      const merged = mergeEqual(coverageCharges(problem));
      const candidates = Int32Array.from({ length: plan.sites }, (_, site) => site);
      const exchange = makeExchange(merged, { reached: reachedBy(merged), candidates })!;
      let seen = 0;
      for (const sites of everyAllowed(problem)) {
        if (++seen > 20) break;
        closeAll(exchange);
        for (const site of sites) openOne(exchange, site);
        const before = chargedFor(merged, openedBy(exchange)).total;
        exchangeAll(exchange, problem);
        assert.ok(isAllowed(problem, openedBy(exchange)));
        assert.ok(chargedFor(merged, openedBy(exchange)).total <= before + 1e-6);
      }
    }),
    { numRuns: 150 },
  );
});

function finished(
  search: Generator<Progress, Run, boolean | undefined>,
  check: (step: Progress) => void,
): Run {
  let step = search.next();
  while (!step.done) {
    check(step.value);
    step = search.next();
  }
  return step.value;
}

test('the optimum comes by splitting too, where going through every network would take too long', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const problem = inventProblem({ ...plan, sites: 12, demands: 40, unreachable: true, limit: 20 });
      const least = leastOutside(problem);
      const run = finished(solveCovering(coverageCharges(problem), { seed: 'test' }), ({ bound }) => {
        if (bound !== null) assert.ok(bound <= least + 1e-6 * (1 + least));
      });
      if (least === Infinity) return assert.equal(run.best.open, undefined);
      assert.ok(Math.abs(run.best.charge - least) <= 1e-6 * (1 + least), `${run.best.charge} for ${least}`);
      assert.equal(gapWithin(run.all!, { outside: run.best.charge, bound: run.best.bound }), 0);
      assert.ok(isAllowed(problem, run.best.open!));
    }),
    { numRuns: 80 },
  );
});

test('networks too many to go through: neither method finds what the other says is not to be had', () => {
  const many = fc.record({ seed: fc.nat(1e6), sites: fc.integer({ min: 26, max: 40 }), ...rules });
  fc.assert(
    fc.property(many, fc.integer({ min: 6, max: 16 }), (plan, limit) => {
      const problem = inventProblem({ ...plan, demands: 90, limit });
      const charges = coverageCharges(problem);
      const effort = { seed: 'test', iterations: 400 };
      const other = finished(solveCharges(charges, effort), () => undefined).best;
      const { best } = finished(solveCovering(charges, effort), () => undefined);
      const rounding = 1e-6 * problem.weights.reduce((sum, weight) => sum + weight, 1);
      assert.ok(best.bound <= other.charge + rounding, `${best.bound} and ${other.charge}`);
      assert.ok(other.bound <= best.charge + rounding, `${other.bound} and ${best.charge}`);
      if (best.open) assert.ok(isAllowed(problem, best.open));
    }),
    { numRuns: 60 },
  );
});
