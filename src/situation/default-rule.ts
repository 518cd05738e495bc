import { assume } from '#region/assume.ts';
import type { Region } from '#region/region.ts';
import type { VisitRule } from './rule.ts';

/** The region's own rule of where visits go when nobody chose another: logit by its assumptions `choice.*`. */
export function defaultRule(region: Region): VisitRule {
  return {
    kind: 'logit',
    perMinute: assume(region, 'choice.per-minute'),
    windowMinutes: assume(region, 'choice.window-minutes'),
    overloadMinutes: assume(region, 'choice.overload-minutes'),
  };
}
