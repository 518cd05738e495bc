import { differenceOf } from '#alternatives/certainty/difference.ts';
import type { Difference, Draws } from '#alternatives/certainty/difference.ts';
import type { Candidate } from '#alternatives/certainty/draw.ts';
import { findQuantity } from '#alternatives/certainty/movers.ts';
import type { Evaluation } from '#alternatives/evaluation.ts';
import { canonicalJson } from '#kit/hash.ts';
import type { Region } from '#region/region.ts';
import { defaultRule } from '#situation/default-rule.ts';
import type { VisitRule } from '#situation/rule.ts';
import type { CertaintyAsk } from '../../workers/certainty-messages.ts';
import type { MeasureComparison, MeasureQuestion } from './measure-rows.ts';

/** Draws that a page makes by itself, and how many more it offers. */
export const usualDraws = 100;
export const manyDraws = 1000;
export const usualSeed = 1;

/** A measure's row with the paired difference of its draws; undefined until they are in. */
export type CertainRow = MeasureComparison & Readonly<{ drawn: Difference | undefined }>;

/**
 * What is drawn of a plan: the situation under the same rule, and the plan at the year looked at. Of no changes nothing: they
 * differ from the situation in no world.
 */
export function planAsk(
  region: Region,
  after: Pick<Evaluation, 'pulls' | 'rule' | 'year'>,
): CertaintyAsk | undefined {
  if (after.pulls.length === 0) return undefined;
  const rule = chosenRule(region, after.rule);
  const situation: Candidate = rule ? { pulls: [], rule } : { pulls: [] };
  const plan = { ...situation, pulls: after.pulls, ...(after.year === null ? {} : { year: after.year }) };
  return { kind: 'draw', candidates: [situation, plan], seed: usualSeed, n: usualDraws };
}

/** The rule when a planner chose it; the region's own is left out, so that its numbers are drawn too. */
export function chosenRule(region: Region, rule: VisitRule | null): VisitRule | undefined {
  if (rule === null || canonicalJson(rule) === canonicalJson(defaultRule(region))) return undefined;
  return rule;
}

/** Rows with their differences over the draws: in place of travel's range, once there is an interval. */
export function certainRows(
  rows: readonly MeasureComparison[],
  told: Readonly<{ draws: Draws | undefined; question: MeasureQuestion }>,
): CertainRow[] {
  const { draws, question } = told;
  return rows.map((row): CertainRow => {
    if (!draws) return { ...row, drawn: undefined };
    const quantity = findQuantity(draws, { ...question, id: row.measure.id });
    if (quantity < 0) return { ...row, drawn: undefined };
    const drawn = differenceOf(draws, { quantity, of: 1, against: 0 });
    if (drawn.low === null || drawn.high === null) return { ...row, drawn: undefined };
    const { low, high, verdict } = drawn;
    // Neither better nor worse where the interval holds zero: colour would say more than is known.
    return { ...row, low, high, drawn, tone: verdict === 'unsure' ? 'plain' : row.tone };
  });
}

/** How many draws had some pull carried out otherwise than under the assumptions. */
export function alteredDraws(draws: Draws): number {
  return draws.samples.filter(({ altered }) => altered.includes(true)).length;
}
