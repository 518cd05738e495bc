import { priceBudget } from '../assign/budget-price.ts';
import { chooseSites, isOverBudget } from '../assign/rules.ts';
import type { Chosen, SiteRules } from '../assign/rules.ts';
import { addOffered, askAll, goOn, layAnchor, mayOpen, respond } from './bargain.ts';
import type { Bargain } from './bargain.ts';
import { takenBy } from './sides.ts';

/** What sums of thousands of doubles may be off by, as a share of all that they add. */
const roundingShare = 1e-12;

/** Whether number, locks and changes leave an open set, and money suffices for one. */
export function isPossible(rules: SiteRules): boolean {
  const { budget } = rules;
  const cheapest = chooseSites(rules, budget?.costs ?? new Float64Array(rules.siteCount));
  return cheapest !== undefined && !(budget && isOverBudget(cheapest.value, budget.most));
}

/** The bound at given prices, the open set that is worth most there, and what each site is worth. */
export type Bound = Readonly<{ value: number; chosen: Chosen; worth: Float64Array }>;

/**
 * What no allowed open set leaves outside and costs less than: the prices, less what the best sites are offered beyond their
 * costs. It holds for any prices between 0 and a demand's weight, and so at any turn. Undefined when nothing is allowed.
 */
export function boundAt(
  bargain: Bargain,
  told: { rules: SiteRules; prices: Float64Array },
): Bound | undefined {
  const offered = new Float64Array(bargain.low.length);
  addOffered(bargain, { prices: told.prices, offered, asked: mayOpen(bargain) });
  return boundOf(bargain, { ...told, offered });
}

/** The same where it is known what sites are offered at these prices. */
function boundOf(
  { charges, scratch }: Bargain,
  told: { rules: SiteRules; prices: Float64Array; offered: Float64Array },
): Bound | undefined {
  const { rules, prices, offered } = told;
  const { siteCosts } = charges;
  const { worth } = scratch;
  for (let site = 0; site < worth.length; site++) worth[site] = siteCosts[site]! - offered[site]!;
  const priced = priceBudget(rules, worth);
  if (!priced) return undefined;
  const { chosen, price, value } = priced;
  const { budget } = rules;
  if (budget && price > 0)
    for (let site = 0; site < worth.length; site++) worth[site] = worth[site]! + price * budget.costs[site]!;
  let sum = 0;
  for (let demand = 0; demand < prices.length; demand++) sum += prices[demand]!;
  let added = sum + (budget ? price * Math.abs(budget.most) : 0);
  for (let site = 0; site < worth.length; site++)
    if (chosen.open[site] === 1) added += offered[site]! + 2 * Math.abs(worth[site]!);
  return { value: sum + value - roundingShare * added, chosen, worth };
}

/** Turns between two looks, each of which costs about as much as a turn; fewer where a turn is long, so that pauses come often. */
const turnsPerLook = { most: 20, least: 4, charges: 2e7 };

/**
 * Takes some turns and looks at the last answer: keeps the bound of its prices when it is the best, and says what its shares
 * leave outside. Undefined when nothing is allowed.
 */
export function advance(bargain: Bargain, rules: SiteRules): { outside: number } | undefined {
  const { state, answer, best } = bargain;
  const { most, least, charges } = turnsPerLook;
  const turns = Math.max(
    least,
    Math.min(most, Math.round(charges / Math.max(1, bargain.charges.site.length))),
  );
  for (let turn = 0; turn < turns; turn++) {
    if (turn > 0) goOn(bargain);
    respond(bargain);
    if (state.turns === 0) state.atAnchor = distance(bargain);
  }
  askAll(bargain);
  const { prices, offered } = answer;
  const bound = boundOf(bargain, { rules, prices, offered });
  if (!bound) return undefined;
  if (bound.value > best.value) {
    best.prices.set(prices);
    best.value = bound.value;
  }
  const outside = outsideAt(bargain);
  anchorOrGoOn(bargain);
  return { outside };
}

/** How far the last answer is from where the two sides stand, each in the measure of its steps. */
function distance({ now, answer, steps, state }: Bargain): number {
  const shares = wayBetween(now.shares, answer.shares, steps.site);
  const prices = wayBetween(now.prices, answer.prices, steps.demand);
  return Math.sqrt(state.scale * shares + prices / state.scale);
}

function wayBetween(one: Float64Array, other: Float64Array, steps: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) {
    const way = one[at]! - other[at]!;
    sum += (way * way) / steps[at]!;
  }
  return sum;
}

/** The anchor is laid anew where an answer has come nearer by enough, or nearer and no longer comes, or after long. */
function anchorOrGoOn(bargain: Bargain): void {
  const { state, anchor, answer, steps } = bargain;
  const far = distance(bargain);
  const isNearer = far < 0.2 * state.atAnchor || (far < 0.8 * state.atAnchor && far > state.atLook);
  if (!isNearer && state.turns < 0.36 * state.all) {
    state.atLook = far;
    goOn(bargain);
    return;
  }
  // Both sides should have as far to go: the scale follows how far each has gone.
  const gone = wayBetween(anchor.shares, answer.shares, steps.site);
  const moved = wayBetween(anchor.prices, answer.prices, steps.demand);
  if (gone > 1e-18 && moved > 1e-18) state.scale = Math.sqrt(state.scale * Math.sqrt(moved / gone));
  layAnchor(bargain);
  state.atLook = Infinity;
}

/** What the last answer's shares leave outside, and what they cost; and what they take too much, at its price. */
function outsideAt({ charges, answer, sides }: Bargain): number {
  const { without, siteCosts } = charges;
  let sum = 0;
  for (let demand = 0; demand < without.length; demand++) {
    const left = 1 - answer.covered[demand]!;
    if (left > 0) sum += without[demand]! * left;
  }
  for (let site = 0; site < siteCosts.length; site++) sum += answer.shares[site]! * siteCosts[site]!;
  for (const { takes, most, answer: price } of sides)
    sum += price * Math.max(0, takenBy(takes, answer.shares) - most);
  return sum;
}

/**
 * Whether the relaxation, which lies between a bound and what some shares leave outside, is known to a share of what is left
 * to the best known set.
 */
export function hasSettled(
  charge: number,
  { outside, bound, share }: { outside: number; bound: number; share: number },
): boolean {
  const left = charge < Infinity ? charge - bound : outside;
  return outside - bound <= share * left;
}
