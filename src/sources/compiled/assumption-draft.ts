import type { Text } from '#kit/text.ts';
import type { Assumption } from '#region/region.ts';

/** An assumption in few words: `grade` is its quality and impact, `range` its bounds. */
export function assumption(told: {
  id: string;
  value: number;
  unit: string;
  range: readonly [min: number, max: number];
  grade: readonly [quality: number, impact: number];
  title: readonly [fi: string, sv: string, en: string];
  why: readonly [fi: string, sv: string, en: string];
  source?: string;
}): Assumption {
  const { id, value, unit, range, grade, title, why, source } = told;
  return {
    id,
    title: asText(title),
    value,
    unit,
    reasoning: asText(why),
    quality: grade[0],
    impact: grade[1],
    min: range[0],
    max: range[1],
    ...(source === undefined ? {} : { source }),
  };
}

export function asText([fi, sv, en]: readonly [string, string, string]): Text {
  return { fi, sv, en };
}

/** Services in the words of titles: "…, lääkärin vastaanotto". */
export const serviceWords: Readonly<Record<string, readonly [string, string, string]>> = {
  gp: ['lääkärin vastaanotto', 'läkarmottagning', 'GP practice'],
  nurse: ['hoitajan vastaanotto', 'sjukskötarmottagning', 'nurse practice'],
  dental: ['suun terveydenhuolto', 'mun- och tandvård', 'dental care'],
  emergency: ['päivystys', 'jour', 'emergency care'],
};
