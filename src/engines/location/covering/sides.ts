import type { SiteRules } from '../assign/rules.ts';

/** A rule over all sites beside their number: what the open ones take of something together is no more than there is. */
export type Side = {
  readonly takes: Float64Array;
  readonly most: number;
  /** `takes` and `most` are the rule's own times this. */
  readonly scale: number;
  readonly step: number;
  /** What a unit is priced at, as prices of demands stand: now, in the last answer, at the anchor. */
  now: number;
  answer: number;
  anchor: number;
};

/** Budget and changes, brought to the size of `near`, the demands that a site has on average. */
export function sidesOf({ siteCount, budget, today, mostChanges }: SiteRules, near: number): Side[] {
  const side = (own: Float64Array, most: number): Side => {
    let sum = 0;
    for (const takes of own) sum += Math.abs(takes);
    const scale = sum > 0 ? (Math.max(1, near) * siteCount) / sum : 1;
    return {
      ...{ takes: own.map((value) => scale * value), most: scale * most, scale },
      step: 0.99 / Math.max(1, scale * sum),
      ...{ now: 0, answer: 0, anchor: 0 },
    };
  };
  const sides: Side[] = [];
  if (budget) sides.push(side(budget.costs, budget.most));
  if (today && mostChanges !== undefined) {
    let openToday = 0;
    for (const is of today) openToday += is;
    // A site that is open today spares a change by staying so.
    const changes = Float64Array.from(today, (is) => 1 - 2 * is);
    sides.push(side(changes, mostChanges - openToday));
  }
  return sides;
}

export function takenBy(takes: Float64Array, shares: Float64Array): number {
  let taken = 0;
  for (let site = 0; site < shares.length; site++) taken += takes[site]! * shares[site]!;
  return taken;
}
