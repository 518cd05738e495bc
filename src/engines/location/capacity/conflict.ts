import { findConflict as findUncovered } from '../cover/conflict.ts';
import { explain } from '../cover/explain.ts';
import { workOf } from '../cover/work.ts';
import type { Steps } from '../cover/work.ts';
import type { Conflict, LocationProblem } from '../models/model.ts';
import { fits, slack, type Case } from './case.ts';
import { chooserOf } from './choose-sites.ts';
import { boundOf, searchCase } from './search.ts';
import { rangeOf } from './tree.ts';

type RuleName = 'count' | 'mostChanges' | 'budget';

/** What may be given up besides capacities and demands. */
type Part = Readonly<{ kind: 'lock'; site: number } | { kind: 'rule'; rule: RuleName }>;

/** A demand that no allowed site reaches, or that is too large for every one that does: told without a search. */
export function unreachedOf(one: Case): Conflict | undefined {
  const { locks, ways } = one.problem;
  for (let demand = 0; demand < one.demandCount; demand++) {
    if (one.needs[demand] === 0) continue;
    const first = ways.site[ways.start[demand]!];
    const listed = ways.start[demand + 1]! > ways.start[demand]!;
    if (listed && locks[first!] !== -1 && fits(one, { demand, site: first! })) continue;
    const reaching = [...locks.keys()].filter((site) => ways.between(demand, site) < Infinity);
    const roomy = reaching.filter((site) => fits(one, { demand, site }));
    if (roomy.some((site) => locks[site] !== -1)) continue;
    const rules: Conflict['rules'] = roomy.length < reaching.length ? ['capacities'] : [];
    return { demands: [demand], locks: roomy, rules };
  }
  return undefined;
}

/**
 * Whether nothing is allowed, where that can be told without a search: locks against the count, changes or budget, or too
 * little capacity even at the largest sites that may be open together. A budget is looked at by itself.
 */
export function isRuledOut(one: Case): boolean {
  const { locks } = one.problem;
  const range = rangeOf(one, locks);
  if (range === undefined) return true;
  const limited = one.price === Infinity;
  const value = Float64Array.from(one.capacity, (room) => (limited ? -Math.min(room, one.units) : 0));
  const { sum } = chooserOf(one)(value, locks, range);
  return sum === Infinity || (limited && -sum < one.units - slack(one.units));
}

/**
 * Why nothing is allowed, of a case of which that is known; minimal where the work suffices. Where sites could not be
 * chosen even with endless room, demands, locks and rules that cannot be met together; else `capacities` with those locks
 * and rules on sites that leave too little room for all demands, and no demand is named. Stopped, it looks only at sums.
 */
export function* findConflict(one: Case, isStopped: boolean): Steps<Conflict> {
  const uncovered = yield* findUncovered(withoutCapacities(one), workOf({}));
  // Not minimal: there is no such reason, or the work did not tell.
  if (uncovered.minimal) return uncovered.conflict;
  const asking: Asking = { one, left: 4 * iterationsEach(one), stopped: isStopped };
  let parts: readonly Part[] = partsOf(one.problem);
  // At first without a search: what is ruled out then is few.
  if (isRuledOut(one)) parts = yield* least(parts, (kept) => atOnce(!isRuledOut(keeping(one, kept))));
  return asConflict(yield* least(parts, (kept) => canMeet(asking, kept)));
}

/** As `explain`, where perhaps none of the parts is needed. */
function* least(
  parts: readonly Part[],
  isMet: (kept: readonly Part[]) => Steps<boolean>,
): Steps<readonly Part[]> {
  if (parts.length === 0 || !(yield* isMet([]))) return [];
  return yield* explain(parts, isMet);
}

/** An answer that took no search. */
function* atOnce(is: boolean): Steps<boolean> {
  return is;
}

/** Whom to reach, whatever the room. */
function withoutCapacities(one: Case): LocationProblem {
  const { limit: _, cover: __, capacities: ___, ...others } = one.problem;
  if (one.needs.includes(1)) return { ...others, weights: Float64Array.from(one.needs) };
  const none = new Float64Array(0);
  const ways = {
    ...others.ways,
    start: new Int32Array(1),
    site: new Int32Array(0),
    minutes: none,
    cut: none,
  };
  return { ...others, demandCount: 0, weights: none, ways };
}

/** Locks last: they are given up first. */
function partsOf({ count, mostChanges, budget, locks }: LocationProblem): Part[] {
  const rules: RuleName[] = [
    ...(count === undefined ? [] : (['count'] as const)),
    ...(mostChanges === undefined ? [] : (['mostChanges'] as const)),
    ...(budget === undefined ? [] : (['budget'] as const)),
  ];
  return [
    ...rules.map((rule): Part => ({ kind: 'rule', rule })),
    ...[...locks.keys()].filter((site) => locks[site] !== 0).map((site): Part => ({ kind: 'lock', site })),
  ];
}

/** The case with only these locks and rules; capacities and demands stay. */
function keeping(one: Case, kept: readonly Part[]): Case {
  const { count, mostChanges, budget, locks, ...others } = one.problem;
  const has = (rule: RuleName) => kept.some((part) => part.kind === 'rule' && part.rule === rule);
  const held = new Int8Array(one.siteCount);
  for (const part of kept) if (part.kind === 'lock') held[part.site] = locks[part.site]!;
  const isCounted = count !== undefined && has('count');
  const problem: LocationProblem = {
    ...{ ...others, locks: held },
    ...(isCounted && { count }),
    ...(mostChanges !== undefined && has('mostChanges') && { mostChanges }),
    ...(budget !== undefined && has('budget') && { budget }),
  };
  return { ...one, problem, fewest: isCounted ? count : 0, most: isCounted ? count : one.siteCount };
}

type Asking = { readonly one: Case; left: number; stopped: boolean };

/** Units of work for each question whether parts can be met together: up to a few seconds. */
const iterationsEach = ({ demandCount }: Case): number =>
  Math.min(30_000, Math.max(200, Math.ceil(3e5 / (1 + demandCount))));

/** Whether any answer keeps these parts; yes too where the work does not tell. Pauses as a whole that has found nothing. */
function* canMeet(asking: Asking, kept: readonly Part[]): Steps<boolean> {
  const one = keeping(asking.one, kept);
  if (isRuledOut(one)) return false;
  if (asking.left <= 0 || asking.stopped) return true;
  const iterations = Math.min(asking.left, iterationsEach(one));
  // The first answer, however dear, is enough.
  const steps = searchCase(one, { seed: 'conflict', iterations, gap: Infinity });
  let step = steps.next();
  while (!step.done) {
    asking.stopped ||= (yield { iterations: 0, objective: null, bound: null }) === true;
    step = steps.next(asking.stopped);
  }
  const run = step.value;
  asking.left -= run.iterations;
  return run.incumbent.found !== null || boundOf(run) < Infinity;
}

function asConflict(parts: readonly Part[]): Conflict {
  const locks: number[] = [];
  const rules: Conflict['rules'][number][] = ['capacities'];
  for (const part of parts)
    if (part.kind === 'lock') locks.push(part.site);
    else rules.push(part.rule);
  return { demands: [], locks: locks.sort((a, b) => a - b), rules };
}
