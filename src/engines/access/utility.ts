import { log } from '#kit/numbers.ts';
import type { AccessAnswer } from './access.ts';
import { tripsBehind } from './assess-service.ts';
import { mostPicks } from './plan.ts';

/**
 * Per cell: what its residents can expect of their choice under the logit rule, ln Σ exp(−perMinute × (minutes +
 * penalty)) over the sites considered (the log-sum, McFadden 1978); higher is better, −Infinity where nobody offers.
 * Divided by perMinute it is in minutes. Diversions are the county's choice, not the residents', and do not enter.
 * Throws unless the answer is by the logit rule.
 */
export function expectedUtility(answer: AccessAnswer): Float64Array {
  const { plan, picks, penalties } = tripsBehind(answer);
  const { rule, factor } = plan.question;
  if (rule.kind !== 'logit') throw new Error(`expected utility under the rule ${rule.kind}`);
  const utility = new Float64Array(plan.space.cellCount);
  for (let cell = 0; cell < utility.length; cell++) {
    const end = (cell + 1) * mostPicks;
    let total = 0;
    let best = Infinity;
    for (let slot = cell * mostPicks; slot < end && picks[slot]! >= 0; slot++) {
      const site = picks[slot]!;
      total += plan.weights[site]![cell]! * penalties.factors[site]!;
      best = Math.min(best, plan.space.minutesOf[site]![cell]! * factor + penalties.minutes[site]!);
    }
    // So far from everything that the weights vanish, the best site alone decides.
    utility[cell] = total > 1e-250 ? log(total) : -plan.perMinute * best;
  }
  return utility;
}
