import { assess } from './assess.ts';
import { assessRange } from './assess-range.ts';
import { defaultRule } from './default-rule.ts';
import type { Assessments } from './figures.ts';
import { networkOf } from './network-of.ts';
import type { Prepared } from './prepare.ts';
import type { VisitRule } from './rule.ts';

/** The region as it is, before any pull: assessed as assumed and at both ends of the range. */
export function assessSituation(
  prepared: Prepared,
  rule: VisitRule = defaultRule(prepared.region),
): Assessments {
  return assessRange(assess({ prepared, network: networkOf(prepared.region), rule, factor: 1 }));
}
