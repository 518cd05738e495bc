import { makeProblem } from '#kit/problem.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { VisitRule } from '#situation/rule.ts';

const logitNumbers = ['perMinute', 'windowMinutes', 'overloadMinutes'] as const;

/** A visit rule from outside, its form and numbers checked. */
export function readRule(value: unknown): Result<VisitRule> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const { kind, ...rest } = value as Record<string, unknown>;
    if ((kind === 'nearest' || kind === 'home-first') && Object.keys(rest).length === 0) return ok({ kind });
    if (kind === 'logit' && Object.keys(rest).length === 3 && logitNumbers.every((id) => isAllowed(rest[id])))
      return ok({
        kind,
        perMinute: rest['perMinute'] as number,
        windowMinutes: rest['windowMinutes'] as number,
        overloadMinutes: rest['overloadMinutes'] as number,
      });
  }
  return refuse(
    makeProblem({
      code: 'not-a-rule',
      at: 'rule',
      value: value === undefined ? 'undefined' : value,
      message: {
        fi: 'Tämä ei ole sääntö siitä, minne käynnit ohjautuvat.',
        sv: 'Detta är ingen regel för vart besöken styrs.',
        en: 'This is not a rule of where visits go.',
      },
      remedy: {
        fi: 'Käytä sääntöä nearest, home-first tai logit; logit tarvitsee luvut perMinute, windowMinutes ja overloadMinutes, 0–1000.',
        sv: 'Använd regeln nearest, home-first eller logit; logit behöver talen perMinute, windowMinutes och overloadMinutes, 0–1000.',
        en: 'Use nearest, home-first or logit; logit needs the numbers perMinute, windowMinutes and overloadMinutes, 0–1000.',
      },
    }),
  );
}

function isAllowed(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1000;
}
