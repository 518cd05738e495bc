import { chooseSites, isOverBudget } from './rules.ts';
import type { Chosen, SiteRules } from './rules.ts';

/** The allowed set of least worth at the budget's best price, and where a price is what parts two sets, the other one. */
export type Priced = Readonly<{
  /** Worth of a unit of the budget; 0 where money is no matter. */
  price: number;
  chosen: Chosen;
  /** Less than what any allowed set that keeps the budget is worth, by as little as a price can. */
  value: number;
  /** Two sets that are worth as much at the price, one that keeps the budget and one that does not. */
  sides?: Readonly<{
    under: Uint8Array;
    over: Uint8Array;
    /** Of `over`, so much beside `under` spends the budget just. */ share: number;
  }>;
}>;

/** A set by what it is worth without the price, and what it spends. */
type Line = Readonly<{ chosen: Chosen; worth: number; spent: number }>;

/** Prices tried at most: each gives a new set, or the best price is found. */
const mostTried = 60;

/**
 * With a price μ on the budget the least worth of an allowed set, less μ × budget, is a bound; it is concave in μ, and each
 * set is a straight line above it. So the best price is where the lines of a set that spends too much and of one that does
 * not meet, once no other set lies below that point. Undefined where number and changes leave no set, or none that the
 * money suffices for.
 */
export function priceBudget(rules: SiteRules, worth: Float64Array): Priced | undefined {
  const free = chooseSites(rules, worth);
  if (!free) return undefined;
  const { budget } = rules;
  const alone = { price: 0, chosen: free, value: free.value };
  if (!budget) return alone;
  let over = lineOf(free, { worth, costs: budget.costs });
  if (over.spent <= budget.most) return alone;
  const thrifty = chooseSites(rules, budget.costs)!;
  let under = lineOf(thrifty, { worth, costs: budget.costs });
  if (isOverBudget(under.spent, budget.most)) return undefined;
  const priced = new Float64Array(worth.length);
  for (let tried = 0; tried < mostTried; tried++) {
    const price = meetingOf(over, under);
    for (let site = 0; site < worth.length; site++) priced[site] = worth[site]! + price * budget.costs[site]!;
    const chosen = chooseSites(rules, priced)!;
    const line = lineOf(chosen, { worth, costs: budget.costs });
    const value = chosen.value - price * budget.most;
    const met = under.worth + price * (under.spent - budget.most);
    const isBest = value >= met - 1e-12 * Math.max(Math.abs(met), Math.abs(under.worth));
    if (isBest || tried === mostTried - 1)
      return between({ price, value, chosen, over, under, most: budget.most });
    if (line.spent > budget.most) over = line;
    else under = line;
  }
  return alone;
}

function lineOf(chosen: Chosen, told: Readonly<{ worth: Float64Array; costs: Float64Array }>): Line {
  let [worth, spent] = [0, 0];
  for (let site = 0; site < chosen.open.length; site++) {
    if (chosen.open[site] === 0) continue;
    worth += told.worth[site]!;
    spent += told.costs[site]!;
  }
  return { chosen, worth, spent };
}

function meetingOf(over: Line, under: Line): number {
  const saved = over.spent - under.spent;
  return saved > 0 ? Math.max(0, (under.worth - over.worth) / saved) : 0;
}

/** The two sets of which a part each spends the budget just: the slope of the bound is theirs. */
function between(
  told: Readonly<{ price: number; value: number; chosen: Chosen; over: Line; under: Line; most: number }>,
): Priced {
  const { price, value, chosen, over, under, most } = told;
  const saved = over.spent - under.spent;
  const share = saved > 0 ? Math.min(1, Math.max(0, (most - under.spent) / saved)) : 0;
  return { price, chosen, value, sides: { under: under.chosen.open, over: over.chosen.open, share } };
}
