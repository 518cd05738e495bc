import { pow } from '#kit/numbers.ts';
import { chooseCheapest } from './choose.ts';
import type { Choice } from './choose.ts';
import { isPure } from './kernel.ts';
import type { Core } from './kernel.ts';
import { fixSite } from './tree.ts';
import type { Tree } from './tree.ts';
import { isOver, pause } from './work.ts';
import type { Steps, Work } from './work.ts';

/** Room to bound in, made once a search. */
export type Bounding = Readonly<{
  core: Core;
  /** Euros in tenths of what is left, so that their price moves like the others. */
  spend: Float64Array;
  budget: number;
  /** Per site its cost less what its rows pay for it, at the best prices and at those being tried. */
  reduced: Float64Array;
  trying: Float64Array;
  /** Per row what covering it is worth; the last entry is the price of the budget. */
  prices: Float64Array;
  direction: Float64Array;
  choice: Choice;
}>;

export function boundingOf(core: Core, choice: Choice): Bounding {
  const [size, rows] = [core.sites.length, core.rowCount];
  const scale = core.budget < Infinity && core.budget > 0 ? 10 / core.budget : 1;
  return {
    core,
    spend: core.spend.map((euros) => euros * scale),
    budget: core.budget * scale,
    reduced: new Float64Array(size),
    trying: new Float64Array(size),
    prices: new Float64Array(rows + 1),
    direction: new Float64Array(rows + 1),
    choice,
  };
}

/** Prices to begin from: each row pays an even share of the site that would cost it least. */
export function sharePrices({ core, need, state }: Tree, prices: Float64Array): void {
  const { rowStart, rowSite, colStart, costs } = core;
  prices.fill(0);
  for (let row = 0; row < core.rowCount; row++) {
    if (need[row]! <= 0) continue;
    let least = Infinity;
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) {
      const site = rowSite[at]!;
      if (state[site] === 0) least = Math.min(least, costs[site]! / (colStart[site + 1]! - colStart[site]!));
    }
    prices[row] = least;
  }
}

/** The Lagrangian at some prices: no choice below this node costs less. Fills `trying` and the choice. */
function lagrangian(bounding: Bounding, tree: Tree, prices: Float64Array): number {
  const { core, trying, choice, spend } = bounding;
  const { colStart, colRow, costs } = core;
  const { state, need } = tree;
  const euro = prices[core.rowCount]!;
  let fixed = tree.cost;
  for (let row = 0; row < core.rowCount; row++) if (need[row]! > 0) fixed += prices[row]! * need[row]!;
  if (euro > 0) fixed -= euro * (bounding.budget - (tree.spent * bounding.budget) / core.budget);
  for (let site = 0; site < state.length; site++) {
    if (state[site] !== 0) continue;
    let value = costs[site]! + euro * spend[site]!;
    const end = colStart[site + 1]!;
    for (let at = colStart[site]!; at < end; at++) value -= prices[colRow[at]!]!;
    trying[site] = value;
  }
  return fixed + chooseCheapest(tree, trying, choice);
}

/**
 * Turns the direction to where the choice falls short of its rows, and returns its length, squared. Part of the last
 * direction is kept, or steps would go to and fro (Camerini, Fratta & Maffioli 1975).
 */
function turn(bounding: Bounding, tree: Tree, prices: Float64Array): number {
  const { core, direction, choice, spend } = bounding;
  const { colStart, colRow, rowCount } = core;
  const { need, state } = tree;
  for (let row = 0; row < rowCount; row++) direction[row] = keptOfDirection * direction[row]! + need[row]!;
  let spent = core.budget < Infinity ? (tree.spent * bounding.budget) / core.budget : 0;
  for (let site = 0; site < state.length; site++) {
    if (choice.picked[site] === 0) continue;
    spent += spend[site]!;
    const end = colStart[site + 1]!;
    for (let at = colStart[site]!; at < end; at++) direction[colRow[at]!]!--;
  }
  direction[rowCount] =
    core.budget < Infinity && core.budget > 0
      ? keptOfDirection * direction[rowCount]! + spent - bounding.budget
      : 0;
  let length = 0;
  for (let row = 0; row <= rowCount; row++) {
    const met = row < rowCount && need[row]! <= 0;
    if (met || (direction[row]! < 0 && prices[row] === 0)) direction[row] = 0;
    length += direction[row]! * direction[row]!;
  }
  return length;
}

const keptOfDirection = 0.9;

/**
 * The best Lagrangian bound found by `steps` subgradient steps from `prices` (Held, Wolfe & Crowder 1974; for covering
 * Beasley 1987), which are left at the best. Ends early above `target`. The bound holds for whatever prices, so it is
 * certified however the steps went.
 */
export function* raiseBound(
  bounding: Bounding,
  tree: Tree,
  told: { prices: Float64Array; steps: number; target: number; work: Work; begin: number },
): Steps<number> {
  const { core, reduced, trying, direction } = bounding;
  const { prices, steps, target, work } = told;
  const current = bounding.prices;
  for (let row = 0; row < core.rowCount; row++) if (tree.need[row]! <= 0) prices[row] = 0;
  current.set(prices);
  let [best, factor] = [-Infinity, told.begin];
  const decay = pow(0.03, 1 / steps);
  direction.fill(0);
  for (let step = 0; step < steps; step++) {
    const value = lagrangian(bounding, tree, current);
    work.done += core.colRow.length + core.sites.length;
    if (value > best) {
      best = value;
      prices.set(current);
      reduced.set(trying);
    }
    if (value === Infinity || best > target) return best;
    if (work.done >= work.pauseAt) yield* pause(work);
    if (isOver(work) && step > 0) return best;
    factor *= decay;
    const length = turn(bounding, tree, current);
    if (length === 0) return best;
    const aim =
      target < Infinity
        ? target + 0.02 * (Math.abs(target) + core.grain)
        : value + Math.abs(value) + core.grain;
    const stride = (factor * Math.max(aim - value, 0.01 * core.grain)) / length;
    for (let row = 0; row <= core.rowCount; row++)
      if (direction[row] !== 0) current[row] = Math.max(0, current[row]! + stride * direction[row]!);
  }
  return best;
}

/** Fixes sites that no set at most at the target has otherwise: `bound` and its reduced costs say so. */
export function fixByCost(bounding: Bounding, tree: Tree, told: { bound: number; target: number }): void {
  if (!isPure(bounding.core)) return;
  const room = told.target - told.bound + slackOf(bounding.core, told.target);
  for (let site = 0; site < tree.state.length; site++) {
    if (tree.state[site] !== 0) continue;
    if (bounding.reduced[site]! > room) fixSite(tree, site, false);
    else if (-bounding.reduced[site]! > room) fixSite(tree, site, true);
  }
}

/** What rounding may do to a bound near `value`: a ten-thousandth of a millionth of it. */
export const slackOf = ({ grain }: Core, value: number): number => 1e-10 * (Math.abs(value) + grain);
