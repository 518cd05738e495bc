import type { Conflict } from '../models/model.ts';
import { fits, slack, type Case } from './case.ts';
import { chooserOf } from './choose-sites.ts';

/**
 * Why nothing is allowed, where that can be told without a search: a demand that no allowed site reaches, locks against
 * the count, changes or budget, or too little capacity in all. Undefined where none of these is the cause.
 */
export function conflictOf(one: Case): Conflict | undefined {
  return unreachedOf(one) ?? lockedOf(one) ?? crampedOf(one);
}

const lockedSites = (one: Case, lock: number): number[] =>
  [...one.problem.locks.keys()].filter((site) => one.problem.locks[site] === lock);

/** A demand that no allowed site reaches, or that is too large for every one that does. */
function unreachedOf(one: Case): Conflict | undefined {
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

function lockedOf(one: Case): Conflict | undefined {
  const { count, mostChanges, budget, today, locks } = one.problem;
  const [open, closed] = [lockedSites(one, 1), lockedSites(one, -1)];
  if (count !== undefined && open.length > count) return { demands: [], locks: open, rules: ['count'] };
  if (count !== undefined && one.siteCount - closed.length < count)
    return { demands: [], locks: closed, rules: ['count'] };
  if (mostChanges !== undefined) {
    const turned = [...open.filter((site) => !today?.[site]), ...closed.filter((site) => today?.[site])];
    if (turned.length > mostChanges)
      return { demands: [], locks: turned.sort((a, b) => a - b), rules: ['mostChanges'] };
    const none = new Float64Array(one.siteCount);
    const range = { fewest: one.fewest, most: one.most };
    if (chooserOf(one)(none, locks, range).sum === Infinity) {
      const alone = chooserOf(one)(none, new Int8Array(one.siteCount), range).sum === Infinity;
      return {
        demands: [],
        locks: alone ? [] : turned.sort((a, b) => a - b),
        rules: ['count', 'mostChanges'],
      };
    }
  }
  if (budget === undefined) return undefined;
  const spent = open.reduce((sum, site) => sum + budget.costs[site]!, 0);
  return spent > budget.most + slack(budget.most)
    ? { demands: [], locks: open, rules: ['budget'] }
    : undefined;
}

/** Too little room even at the largest sites that may be open together. */
function crampedOf(one: Case): Conflict | undefined {
  const { locks, mostChanges, count } = one.problem;
  if (one.price < Infinity) return undefined;
  const enough = (room: number) => room >= one.units - slack(one.units);
  const all = one.capacity.reduce((sum, capacity) => sum + capacity, 0);
  if (!enough(all)) return { demands: [], locks: [], rules: ['capacities'] };
  const most = { fewest: one.fewest, most: one.most };
  const value = Float64Array.from(one.capacity, (capacity) => -Math.min(capacity, one.units));
  const choose = chooserOf(one);
  if (enough(-choose(value, locks, most).sum)) return undefined;
  const unlocked = choose(value, new Int8Array(one.siteCount), most).sum;
  const rules: Conflict['rules'] = [
    'capacities',
    ...(count === undefined ? [] : ['count' as const]),
    ...(mostChanges === undefined ? [] : ['mostChanges' as const]),
  ];
  if (!enough(-unlocked)) return { demands: [], locks: [], rules };
  return {
    demands: [],
    locks: [...lockedSites(one, -1), ...lockedSites(one, 1)].sort((a, b) => a - b),
    rules,
  };
}

/** What is left to say where the search itself has shown that nothing is allowed. */
export function searchedConflict(one: Case): Conflict {
  const { count, mostChanges, budget, locks } = one.problem;
  return {
    demands: [],
    locks: [...locks.keys()].filter((site) => locks[site] !== 0),
    rules: [
      ...(one.price === Infinity ? ['capacities' as const] : []),
      ...(count === undefined ? [] : ['count' as const]),
      ...(mostChanges === undefined ? [] : ['mostChanges' as const]),
      ...(budget === undefined ? [] : ['budget' as const]),
    ],
  };
}
