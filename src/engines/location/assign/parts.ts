import { roundedUp } from './solve-charges.ts';
import type { Run } from './solve-charges.ts';

/** What is left to look at: open sets that keep some locks, and no less than a bound. */
type Part = Readonly<{ prices: Float64Array; bound: number }>;

/**
 * The part with the least bound, as only its end raises the bound of the whole. So many prices are remembered at most; beyond
 * that the latest part goes first, which remembers few. There must be one.
 */
export function takePart<Own extends Part>(parts: Own[], mostPrices: number): Own {
  let least = parts.length - 1;
  if (parts.length * parts[0]!.prices.length <= mostPrices)
    for (let at = 0; at < parts.length; at++) if (parts[at]!.bound < parts[least]!.bound) least = at;
  return parts.splice(least, 1)[0]!;
}

/** The bound of the whole is the least of its parts; of those let go it is the best charge itself. */
export function tellBound(run: Run, parts: readonly Part[]): void {
  const { best } = run;
  if (run.state.stop) return;
  let least = best.charge;
  for (const { bound } of parts) least = Math.min(least, bound);
  best.bound = Math.max(best.bound, Math.min(best.charge, roundedUp(run, least)));
}
