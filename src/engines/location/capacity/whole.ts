import { allows, slack, type Case } from './case.ts';
import { setSites, type Patch } from './patch.ts';

/** Every demand whole at one open site; capacities may be broken, at a price. */
export type Whole = { open: Uint8Array; site: Int32Array };

/** Who is at which site, kept so that a patch is read and written without looking at anyone else. */
export function rosterOf(one: Case, now: Whole) {
  // The first demand at a site, and after each the next.
  const first = new Int32Array(one.siteCount).fill(-1);
  const next = new Int32Array(one.demandCount).fill(-1);
  const load = (patch: Patch, sites: readonly number[]): void => {
    patch.count = 0;
    for (let k = 0; k < sites.length; k++)
      for (let demand = first[sites[k]!]!; demand !== -1; demand = next[demand]!) {
        patch.size[patch.count] = one.size[demand]!;
        patch.place[patch.count] = k;
        patch.demands[patch.count++] = demand;
      }
    setSites(one, patch, sites);
  };
  const commit = (patch: Patch, before: readonly number[]): void => {
    for (const site of before) {
      now.open[site] = 0;
      first[site] = -1;
    }
    for (const site of patch.sites) now.open[site] = 1;
    for (let i = patch.count - 1; i >= 0; i--) {
      const demand = patch.demands[i]!;
      const site = patch.sites[patch.place[i]!]!;
      now.site[demand] = site;
      next[demand] = first[site]!;
      first[site] = demand;
    }
  };
  const relist = (): void => {
    first.fill(-1);
    for (let demand = 0; demand < one.demandCount; demand++) {
      if (one.needs[demand] === 0) continue;
      next[demand] = first[now.site[demand]!]!;
      first[now.site[demand]!] = demand;
    }
  };
  return { load, commit, relist };
}

export type Rules = { count: number; may: (before: readonly number[], after: readonly number[]) => boolean };

/** Whether some open sites may become others, told without looking at all sites where no limit asks for that. */
export function rulesOf(one: Case, open: Uint8Array): Rules {
  const { locks, mostChanges, budget } = one.problem;
  const whole = mostChanges !== undefined || budget !== undefined;
  const rules: Rules = {
    count: 0,
    may: (before, after) => {
      const count = rules.count + after.length - before.length;
      if (count < one.fewest || count > one.most) return false;
      for (const site of before) if (locks[site] === 1 && !after.includes(site)) return false;
      for (const site of after) if (locks[site] === -1) return false;
      if (!whole) return true;
      for (const site of before) open[site] = 0;
      for (const site of after) open[site] = 1;
      const fine = allows(one, open);
      for (const site of after) open[site] = 0;
      for (const site of before) open[site] = 1;
      return fine;
    },
  };
  return rules;
}

/** A unit beyond a hard capacity costs more than moving it nearly anywhere. */
export function harshPrice(one: Case): number {
  const { ways, weights } = one.problem;
  let [sum, units] = [0, 0];
  for (let demand = 0; demand < one.demandCount; demand++) {
    const last = ways.start[demand + 1]! - 1;
    if (one.size[demand] === 0 || last < ways.start[demand]!) continue;
    sum += weights[demand]! * ways.minutes[last]!;
    units += one.size[demand]!;
  }
  return units === 0 ? 1 : (5 * sum) / units + 1e-6;
}

/** Cost of an assignment with overflow at a price; and whether hard capacities are kept and everyone is reached. */
export function judge(one: Case, now: Whole, price: number): { cost: number; kept: boolean } {
  const load = new Float64Array(one.siteCount);
  let [cost, kept] = [0, true];
  for (let demand = 0; demand < one.demandCount; demand++) {
    if (one.needs[demand] === 0) continue;
    const own = one.row(now.site[demand]!)[demand]!;
    if (own === one.unreachable) kept = false;
    cost += own;
    load[now.site[demand]!]! += one.size[demand]!;
  }
  for (let site = 0; site < one.siteCount; site++) {
    if (now.open[site] === 0) continue;
    cost += one.fixed[site]!;
    const most = one.capacity[site]!;
    if (load[site]! <= most + slack(most)) continue;
    if (one.price === Infinity) kept = false;
    cost += (load[site]! - most) * price;
  }
  return { cost, kept };
}
