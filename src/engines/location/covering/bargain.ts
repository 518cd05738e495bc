import type { Charges } from '../assign/charges.ts';
import type { Reached } from '../assign/interchange.ts';
import { mustClose, mustOpen } from '../assign/rules.ts';
import { sidesOf, takenBy } from './sides.ts';
import type { Side } from './sides.ts';

/** Where the two sides of a bargain stand. */
export type Stand = Readonly<{
  /** Per site: how far it is open, and what the demands near it offer together. */
  shares: Float64Array;
  offered: Float64Array;
  /** Per demand: its price, and the shares of the sites that cover it together. */
  prices: Float64Array;
  covered: Float64Array;
}>;

/** Prices at which a bound was computed, and the bound. */
export type Priced = { value: number; readonly prices: Float64Array };

/**
 * Sites are open by shares between 0 and 1, demands offer prices for being covered, and the two answer each other in turn:
 * sites that are offered more open more, demands that are covered less offer more. Both come to the optimum of the linear
 * relaxation (primal-dual hybrid gradient: Chambolle & Pock 2011). Where they stand goes twice as far as they answer and is
 * drawn back to an anchor, less with every turn; the anchor is laid anew where they have come nearer by enough (Lu & Yang
 * 2024). That took half the turns that their means would.
 */
export type Bargain = Readonly<{
  charges: Charges;
  reached: Reached;
  now: Stand;
  /** What they answered last: shares and prices are within their limits. */
  answer: Stand;
  anchor: Stand;
  /** Per site: the limits of its share. */
  low: Float64Array;
  high: Float64Array;
  /** Per site: 1 where it is asked at every turn what it is offered; the others are too far from opening. */
  isAsked: Uint8Array;
  /** Steps before they are scaled: a site's and a demand's move by no more than those near them can answer. */
  steps: Readonly<{ site: Float64Array; demand: Float64Array }>;
  /** Budget first, where there is one. */
  sides: readonly Side[];
  best: Priced;
  scratch: Readonly<{ aims: Float64Array; reach: Float64Array; worth: Float64Array; before: Float64Array }>;
  state: {
    /** Prices move by this times their step, shares by their step divided by it. */
    scale: number;
    /** What a site must be offered beyond its cost to open, where the number is given. */
    threshold: number;
    /** Turns since the anchor was laid, and in all under these locks. */
    turns: number;
    all: number;
    /** How far an answer was from where they stood, after the anchor was laid and at the last look. */
    atAnchor: number;
    atLook: number;
  };
}>;

/** A site is asked at every turn where its offer is short by no more than this × the most that one has changed. */
const askedWithin = 3;

export function makeBargain(charges: Charges, reached: Reached): Bargain {
  const { demandCount, start, without, rules } = charges;
  const { siteCount } = rules;
  const sides = sidesOf(rules, reached.demand.length / Math.max(1, siteCount));
  const site = new Float64Array(siteCount);
  for (let one = 0; one < siteCount; one++) {
    let near = reached.start[one + 1]! - reached.start[one]!;
    for (const { takes } of sides) near += Math.abs(takes[one]!);
    site[one] = 0.99 / Math.max(1, near);
  }
  const demand = new Float64Array(demandCount);
  let all = 0;
  for (let one = 0; one < demandCount; one++) {
    demand[one] = 0.99 / Math.max(1, start[one + 1]! - start[one]!);
    all += without[one]!;
  }
  const perSite = () => new Float64Array(siteCount);
  const perDemand = () => new Float64Array(demandCount);
  const stand = (): Stand => ({
    ...{ shares: perSite(), offered: perSite() },
    ...{ prices: perDemand(), covered: perDemand() },
  });
  return {
    ...{ charges, reached, sides, now: stand(), answer: stand(), anchor: stand() },
    ...{ low: perSite(), high: perSite(), isAsked: new Uint8Array(siteCount), steps: { site, demand } },
    best: { value: -Infinity, prices: perDemand() },
    scratch: { aims: perSite(), reach: perSite(), worth: perSite(), before: perSite() },
    state: {
      ...{ scale: all > 0 ? (1.5 * all) / demandCount : 1, threshold: 0 },
      ...{ turns: 0, all: 0, atAnchor: Infinity, atLook: Infinity },
    },
  };
}

/** Begins under these locks, near shares and prices from elsewhere; the best bound under them is yet to be found. */
export function beginUnder(
  bargain: Bargain,
  told: { locks: Int8Array; prices: Float64Array; shares: Float64Array; sidePrices: readonly number[] },
): void {
  const { answer, low, high, sides, state, best } = bargain;
  const { locks } = told;
  for (let site = 0; site < low.length; site++) {
    low[site] = locks[site] === mustOpen ? 1 : 0;
    high[site] = locks[site] === mustClose ? 0 : 1;
    answer.shares[site] = Math.min(high[site]!, Math.max(low[site]!, told.shares[site]!));
  }
  answer.prices.set(told.prices);
  sides.forEach((side, at) => {
    side.answer = told.sidePrices[at] ?? 0;
  });
  addCovered(bargain, answer.shares, answer.covered);
  bargain.isAsked.set(mayOpen(bargain));
  addOffered(bargain, { ...answer, asked: bargain.isAsked });
  bargain.scratch.before.set(answer.offered);
  layAnchor(bargain);
  Object.assign(state, { all: 0, atAnchor: Infinity, atLook: Infinity });
  best.value = -Infinity;
}

function addCovered({ reached }: Bargain, shares: Float64Array, covered: Float64Array): void {
  const { start, demand } = reached;
  covered.fill(0);
  for (let site = 0; site < shares.length; site++) {
    const share = shares[site]!;
    if (share === 0) continue;
    const end = start[site + 1]!;
    for (let at = start[site]!; at < end; at++) covered[demand[at]!] = covered[demand[at]!]! + share;
  }
}

/** What sites are offered at these prices, those of which nobody asks it left as they are. */
export function addOffered(
  { reached }: Bargain,
  told: { prices: Float64Array; offered: Float64Array; asked: Uint8Array },
): void {
  const { start, demand } = reached;
  const { prices, offered, asked } = told;
  for (let site = 0; site < offered.length; site++) {
    if (asked[site] === 0) continue;
    let sum = 0;
    const end = start[site + 1]!;
    for (let at = start[site]!; at < end; at++) sum += prices[demand[at]!]!;
    offered[site] = sum;
  }
}

/** All sites but those that are locked closed. */
export function mayOpen({ high }: Bargain): Uint8Array {
  return Uint8Array.from(high, (share) => (share > 0 ? 1 : 0));
}

/**
 * Asks all sites what the last answer offers them, and from now on those alone that are open somewhat, or that are short of
 * opening by less than a few times what any offer has changed since they were all asked.
 */
export function askAll(bargain: Bargain): void {
  const { answer, now, anchor, isAsked, sides, charges, state, scratch } = bargain;
  const asked = mayOpen(bargain);
  const { before } = scratch;
  addOffered(bargain, { prices: answer.prices, offered: answer.offered, asked });
  let change = 0;
  for (let site = 0; site < asked.length; site++)
    change = Math.max(change, Math.abs(answer.offered[site]! - before[site]!));
  before.set(answer.offered);
  for (let site = 0; site < asked.length; site++) {
    let gains = answer.offered[site]! - charges.siteCosts[site]!;
    for (const side of sides) gains -= side.answer * side.takes[site]!;
    const isOpen = now.shares[site]! > 0 || answer.shares[site]! > 0 || anchor.shares[site]! > 0;
    isAsked[site] = asked[site] === 1 && (isOpen || gains + askedWithin * change >= state.threshold) ? 1 : 0;
  }
}

/** They stand where they answered last, and are drawn back there from now on. */
export function layAnchor({ now, answer, anchor, sides, state }: Bargain): void {
  for (const what of ['shares', 'offered', 'prices', 'covered'] as const) {
    now[what].set(answer[what]);
    anchor[what].set(answer[what]);
  }
  for (const side of sides) {
    side.now = side.answer;
    side.anchor = side.answer;
  }
  state.turns = 0;
}

/** Both sides answer where they stand. The locks must leave room for the number of sites. */
export function respond(bargain: Bargain): void {
  answerWithShares(bargain);
  answerWithPrices(bargain);
  addOffered(bargain, { ...bargain.answer, asked: bargain.isAsked });
  bargain.state.all++;
}

/** Twice as far as the answer, and back towards the anchor, less with every turn. */
export function goOn({ now, answer, anchor, sides, state }: Bargain): void {
  state.turns++;
  const kept = state.turns / (state.turns + 1);
  draw(now.shares, { answer: answer.shares, anchor: anchor.shares, kept });
  draw(now.offered, { answer: answer.offered, anchor: anchor.offered, kept });
  draw(now.prices, { answer: answer.prices, anchor: anchor.prices, kept });
  draw(now.covered, { answer: answer.covered, anchor: anchor.covered, kept });
  for (const side of sides) side.now = kept * (2 * side.answer - side.now) + (1 - kept) * side.anchor;
}

function draw(
  now: Float64Array,
  { answer, anchor, kept }: { answer: Float64Array; anchor: Float64Array; kept: number },
): void {
  const back = 1 - kept;
  const end = now.length;
  for (let at = 0; at < end; at++) now[at] = kept * (2 * answer[at]! - now[at]!) + back * anchor[at]!;
}

/** Shares move by what a site is offered beyond its cost and what it takes; the rules' prices by what is taken too much. */
function answerWithShares(bargain: Bargain): void {
  const { now, answer, steps, sides, charges, state, scratch } = bargain;
  const { aims, reach } = scratch;
  const { siteCosts } = charges;
  for (let site = 0; site < aims.length; site++) {
    let gains = now.offered[site]! - siteCosts[site]!;
    for (const side of sides) gains -= side.now * side.takes[site]!;
    reach[site] = steps.site[site]! / state.scale;
    aims[site] = now.shares[site]! + reach[site]! * gains;
  }
  project(bargain);
  for (const side of sides) {
    const ahead = 2 * takenBy(side.takes, answer.shares) - takenBy(side.takes, now.shares);
    side.answer = Math.max(0, side.now + state.scale * side.step * (ahead - side.most));
  }
}

/** Shares become the aims, each within its limits, all less what brings their sum to the number of sites, if one is given. */
function project(bargain: Bargain): void {
  const { answer, low, high, scratch, charges, state } = bargain;
  const { aims, reach } = scratch;
  const { count } = charges.rules;
  if (count === undefined) state.threshold = 0;
  else findThreshold(bargain, count);
  const { threshold } = state;
  for (let site = 0; site < aims.length; site++) {
    const aim = aims[site]! - reach[site]! * threshold;
    answer.shares[site] = aim < low[site]! ? low[site]! : aim > high[site]! ? high[site]! : aim;
  }
}

/** By Newton's steps from the last one, by halving where they leave what is known to hold it. */
function findThreshold({ low, high, scratch, state }: Bargain, count: number): void {
  const { aims, reach } = scratch;
  let [least, most] = [-Infinity, Infinity];
  for (let round = 0; round < 80; round++) {
    const { threshold } = state;
    let [sum, slope] = [0, 0];
    for (let site = 0; site < aims.length; site++) {
      const aim = aims[site]! - reach[site]! * threshold;
      if (aim <= low[site]!) sum += low[site]!;
      else if (aim >= high[site]!) sum += high[site]!;
      else {
        sum += aim;
        slope += reach[site]!;
      }
    }
    const over = sum - count;
    if (Math.abs(over) <= 1e-10) return;
    if (over > 0) least = threshold;
    else most = threshold;
    const newton = slope > 0 ? threshold + over / slope : NaN;
    state.threshold = newton > least && newton < most ? newton : between(least, most);
  }
}

function between(least: number, most: number): number {
  if (least === -Infinity) return most - 2 * Math.abs(most) - 1;
  if (most === Infinity) return least + 2 * Math.abs(least) + 1;
  return (least + most) / 2;
}

/** Prices move by how far a demand is from being covered wholly, at shares a step ahead; from 0 to the demand's weight. */
function answerWithPrices(bargain: Bargain): void {
  const { now, answer, steps, charges, state } = bargain;
  const { without } = charges;
  const { scale } = state;
  const step = steps.demand;
  addCovered(bargain, answer.shares, answer.covered);
  for (let demand = 0; demand < without.length; demand++) {
    const left = 1 - 2 * answer.covered[demand]! + now.covered[demand]!;
    const moved = now.prices[demand]! + scale * step[demand]! * left;
    const most = without[demand]!;
    answer.prices[demand] = moved < 0 ? 0 : moved > most ? most : moved;
  }
}
