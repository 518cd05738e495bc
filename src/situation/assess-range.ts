import type { AssessAsk } from './assess.ts';
import { assess } from './assess.ts';
import type { Assessment } from './assessment.ts';
import type { Assessments } from './figures.ts';
import { rangeFactors } from './range.ts';

/**
 * A network assessed at both ends of the range of speed and detour beside its central assessment. At the ends only
 * minutes change; the network, its posts, the visits at sites and the rule are those of the centre.
 */
export function assessRange(central: Assessment, previous?: Assessments): Assessments {
  const { prepared, network, rule, demand, left } = central;
  const factors = rangeFactors(prepared.region);
  const at = (factor: number): AssessAsk => ({ prepared, network, rule, factor, demand, left });
  return {
    central,
    low: assess(at(factors.low), previous ? [previous.low] : []),
    high: assess(at(factors.high), previous ? [previous.high] : []),
  };
}
