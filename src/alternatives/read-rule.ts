import { makeProblem } from '#kit/problem.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { ruleLimits, type VisitRule } from '#situation/rule.ts';

const logitNumbers = ['perMinute', 'windowMinutes', 'overloadMinutes'] as const;

/** A visit rule from outside, its form and numbers checked: what passes here is what the API takes. */
export function readRule(value: unknown): Result<VisitRule> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const { kind, ...rest } = value as Record<string, unknown>;
    if ((kind === 'nearest' || kind === 'home-first') && Object.keys(rest).length === 0) return ok({ kind });
    if (
      kind === 'logit' &&
      Object.keys(rest).length === 3 &&
      logitNumbers.every((id) => isAllowed(id, rest[id]))
    )
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
        fi: `Käytä sääntöä nearest, home-first tai logit; logit tarvitsee luvut ${rangesText()}.`,
        sv: `Använd regeln nearest, home-first eller logit; logit behöver talen ${rangesText()}.`,
        en: `Use nearest, home-first or logit; logit needs the numbers ${rangesText()}.`,
      },
    }),
  );
}

function isAllowed(id: (typeof logitNumbers)[number], value: unknown): boolean {
  const { min, max } = ruleLimits[id];
  return typeof value === 'number' && value >= min && value <= max;
}

function rangesText(): string {
  return logitNumbers.map((id) => `${id} ${ruleLimits[id].min}–${ruleLimits[id].max}`).join(', ');
}
