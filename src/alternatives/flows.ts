import { flowsBetween } from '#engines/access/flows.ts';
import type { Assessment } from '#situation/assessment.ts';
import type { Flow } from './evaluation.ts';

/** Flows smaller than this many visits a year are ripples of the overload rule, not something to show. */
export const leastShownVisits = 1;

/**
 * Every flow of at least one visit a year between the situation and an alternative, the largest first. What a cell's
 * lost sites lose goes to its gaining sites in proportion to what these gain; what stays where it was is not counted.
 */
export function flowsOf(before: Assessment, after: Assessment): Flow[] {
  const { sites } = after.network;
  const { demand } = after;
  const { region } = after.prepared;
  const flows = region.services.flatMap(({ id: service }, index) =>
    flowsBetween(before.services[index]!, after.services[index]!, demand[index]!)
      .filter(({ from, to, visits }) => from >= 0 && to >= 0 && visits >= leastShownVisits)
      .map(({ from, to, visits }): Flow => ({ from: sites[from]!.id, to: sites[to]!.id, service, visits })),
  );
  return flows.sort((one, other) => other.visits - one.visits || (keyOf(one) < keyOf(other) ? -1 : 1));
}

function keyOf({ service, from, to }: Flow): string {
  return `${service} ${from} ${to}`;
}
