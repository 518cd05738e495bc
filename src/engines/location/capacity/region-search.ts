import type { RandomStream } from '#kit/random.ts';
import { slack, type Case } from './case.ts';
import { emptyPatch, fillColumn, patchCost, placeRest, setSites, settle, type Patch } from './patch.ts';
import { harshPrice, judge, rosterOf, rulesOf, type Rules, type Whole } from './whole.ts';

export type RegionSearch = Readonly<{
  now: Whole;
  /** Steps until about `work` table entries were gone through; steps that cost up to `leeway` more are kept too. */
  improve: (work: number, leeway?: number) => void;
  /** Begins again from other sites. */
  restart: (open: Uint8Array) => void;
  /** Goes back to where it was. */
  restore: (whole: Whole) => void;
  /** Minutes, sites, and overflow at the price; and whether every hard capacity is kept and every demand reached. */
  judge: () => Readonly<{ cost: number; kept: boolean }>;
}>;

/** Sites near each site: the nearest ones of the demand that is nearest to it. */
function neighboursOf(one: Case): (site: number) => Int32Array {
  const { ways } = one.problem;
  const closest = new Int32Array(one.siteCount).fill(-1);
  const way = new Float64Array(one.siteCount).fill(Infinity);
  for (let demand = 0; demand < one.demandCount; demand++)
    for (let at = ways.start[demand]!; at < ways.start[demand + 1]!; at++) {
      if (ways.minutes[at]! >= way[ways.site[at]!]!) continue;
      way[ways.site[at]!] = ways.minutes[at]!;
      closest[ways.site[at]!] = demand;
    }
  return (site) => {
    const demand = closest[site]!;
    if (demand === -1) return new Int32Array(0);
    return ways.site.subarray(
      ways.start[demand]!,
      Math.min(ways.start[demand + 1]!, ways.start[demand]! + 24),
    );
  };
}

/**
 * Searches good open sites with whole demands by rebuilding one patch of a few neighbouring open sites at a time: a site
 * of it moves (or opens, or closes, where the count leaves that free), its demands are placed anew, moved and exchanged,
 * and sites move to where their demands now have it nearest. Kept unless it costs more. Large neighbourhoods of this
 * kind: Shaw 1998; for this problem Stefanello, de Araújo & Müller 2015. Promises nothing about the best.
 */
export function regionSearchOf(one: Case, random: RandomStream): RegionSearch {
  const price = one.price < Infinity ? one.price : harshPrice(one);
  const now: Whole = { open: new Uint8Array(one.siteCount), site: new Int32Array(one.demandCount) };
  const patch = emptyPatch(one);
  const neighbours = neighboursOf(one);
  const needy = [...one.needs.keys()].filter((demand) => one.needs[demand] === 1);
  const roster = rosterOf(one, now);
  const rules = rulesOf(one, now.open);
  const tools = {
    one,
    now,
    patch,
    neighbours,
    random,
    price,
    rules,
    members: new Int32Array(one.demandCount),
  };

  const step = (leeway: number): number => {
    const before = pickSites(tools, needy[random.integer(needy.length)]!);
    roster.load(patch, before);
    placeRest(patch, price);
    const old = patchCost(one, patch, price);
    const after = changeSites(tools, before);
    if (after !== before) rebuild(patch, { one, before, after });
    placeRest(patch, price);
    settle(patch, price);
    for (let round = 0; round < 4 && moveToMiddles(tools, before); round++) settle(patch, price);
    const fresh = patchCost(one, patch, price);
    const work = patch.count * (patch.count + 40 * patch.width) + 500;
    if (fresh <= old + (leeway > 0 ? leeway * random.next() : 1e-9 * Math.abs(old))) {
      roster.commit(patch, before);
      rules.count += patch.sites.length - before.length;
    }
    return work;
  };

  const restart = (open: Uint8Array): void => {
    const sites = [...open.keys()].filter((site) => open[site] === 1);
    rules.count = sites.length;
    patch.count = needy.length;
    needy.forEach((demand, i) => {
      patch.demands[i] = demand;
      patch.size[i] = one.size[demand]!;
      patch.place[i] = -1;
    });
    setSites(one, patch, sites);
    placeRest(patch, price);
    // The whole region at once is only settled where that is quick; the steps that follow do it piece by piece.
    if (needy.length * sites.length * sites.length < 1e6) settle(patch, price);
    now.open.fill(0);
    roster.commit(patch, sites);
    // Sites that were open before must not keep their lists.
    roster.relist();
  };

  return {
    now,
    improve: (work, leeway = 0) => {
      if (needy.length === 0) return;
      for (let gone = 0; gone < work;) gone += step(leeway);
    },
    restart,
    restore: (whole) => {
      now.open.set(whole.open);
      now.site.set(whole.site);
      rules.count = whole.open.reduce((sum, is) => sum + is, 0);
      roster.relist();
    },
    judge: () => judge(one, now, price),
  };
}

type Tools = Readonly<{
  one: Case;
  now: Whole;
  patch: Patch;
  neighbours: (site: number) => Int32Array;
  random: RandomStream;
  price: number;
  rules: Rules;
  /** Room to list demands in. */
  members: Int32Array;
}>;

/** The open sites nearest to a demand, two to six. */
function pickSites({ one, now, random, rules }: Tools, demand: number): number[] {
  const { ways } = one.problem;
  const wanted = 2 + random.integer(one.demandCount > 200 * rules.count ? 2 : 5);
  const sites = [now.site[demand]!];
  for (let at = ways.start[demand]!; at < ways.start[demand + 1]! && sites.length < wanted; at++) {
    const site = ways.site[at]!;
    if (now.open[site] === 1 && site !== sites[0]) sites.push(site);
  }
  return sites;
}

/** One site moves, opens or closes; the same sites where what was drawn is not allowed. */
function changeSites({ one, now, patch, neighbours, random, rules }: Tools, before: number[]): number[] {
  const { ways } = one.problem;
  const kind = random.integer(one.fewest === one.most ? 6 : 9);
  if (kind === 0) return before;
  const after = before.slice();
  if (kind < 8) {
    const near =
      patch.count > 0 && random.integer(2) === 0 ? patch.demands[random.integer(patch.count)]! : undefined;
    const around =
      near === undefined
        ? neighbours(before[random.integer(before.length)]!)
        : ways.site.subarray(ways.start[near]!, Math.min(ways.start[near + 1]!, ways.start[near]! + 8));
    if (around.length === 0) return before;
    const fresh = around[random.integer(around.length)]!;
    if (now.open[fresh] === 1) return before;
    if (kind < 6) after[random.integer(after.length)] = fresh;
    else after.push(fresh);
  } else if (after.length > 1) after.splice(random.integer(after.length), 1);
  return rules.may(before, after) ? after : before;
}

/** Demands stay where they are if their site stays; the others are left to be placed. */
function rebuild(
  patch: Patch,
  told: Readonly<{ one: Case; before: readonly number[]; after: readonly number[] }>,
): void {
  const { one, before, after } = told;
  const to = before.map((site) => after.indexOf(site));
  for (let i = 0; i < patch.count; i++) patch.place[i] = to[patch.place[i]!]!;
  setSites(one, patch, after);
}

/** Moves sites of the patch, whose demands have changed, to the near ones that are best for them; whether any moved. */
function moveToMiddles(tools: Tools, before: readonly number[]): boolean {
  const { one, patch, rules } = tools;
  let moved = false;
  for (let k = 0; k < patch.width; k++) {
    const own = patch.sites[k]!;
    if (patch.changed[k] === 0 || one.problem.locks[own] === 1) continue;
    patch.changed[k] = 0;
    const best = middleOf(tools, { place: k, before });
    if (best === own) continue;
    if (
      !rules.may(
        before,
        patch.sites.map((other) => (other === own ? best : other)),
      )
    )
      continue;
    patch.sites[k] = best;
    fillColumn(one, patch, k);
    moved = true;
  }
  return moved;
}

/** The near site that is best for the demands at a place of the patch. */
function middleOf(tools: Tools, told: Readonly<{ place: number; before: readonly number[] }>): number {
  const { one, now, patch, neighbours, price } = tools;
  const { place, count, demands, sites } = patch;
  const own = sites[told.place]!;
  const load = patch.load[told.place]!;
  const members = tools.members;
  let size = 0;
  for (let i = 0; i < count; i++) if (place[i] === told.place) members[size++] = demands[i]!;
  let best = own;
  let least = Infinity;
  const around = neighbours(own);
  for (let at = -1; at < around.length; at++) {
    const site = at === -1 ? own : around[at]!;
    if (site === own ? at !== -1 : now.open[site] === 1 && !told.before.includes(site)) continue;
    if (one.problem.locks[site] === -1 || (site !== own && sites.includes(site))) continue;
    const row = one.row(site);
    const capacity = one.capacity[site]!;
    let cost = one.fixed[site]! + (load > capacity + slack(capacity) ? (load - capacity) * price : 0);
    for (let i = 0; i < size && cost < least; i++) cost += row[members[i]!]!;
    if (cost >= least) continue;
    best = site;
    least = at === -1 ? cost * (1 - 1e-9) : cost;
  }
  return best;
}
