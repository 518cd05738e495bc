import type { Language } from '#kit/text.ts';
import { wordNumber } from '#situation/wording.ts';
import type { SuggestAsk } from './ask.ts';
import type { ConditionPrice } from './suggestion.ts';

/** Prices closer to their certified ends than this are told as proved, minutes. */
const leastRange = 0.005;

/** What a condition costs, as a sentence: minutes of the average weighed visit, and between what it is proved to lie. */
export function priceSentence(
  price: ConditionPrice,
  { ask, language }: Readonly<{ ask: SuggestAsk; language: Language }>,
): string {
  const { least, most } = price;
  // Two unsolved problems may differ by anything: what is told lies within what is proved.
  const minutes =
    price.minutes === null ? null : Math.min(most ?? Infinity, Math.max(least ?? -Infinity, price.minutes));
  const number = (value: number) => {
    const size = wordNumber(Math.abs(value), { language, decimals: 2 });
    return Math.abs(value) < leastRange ? size : `${value < 0 ? '\u2212' : '+'}${size}`;
  };
  const told = (value: number) => `${number(value)}\u00a0min`;
  const name = names[language](price, ask);
  if (minutes === null) return `${name}: –`;
  const isSure = least === null || most === null || most - least < leastRange;
  const range = isSure ? '' : between[language](number(least), told(most));
  return `${name} ${told(minutes)}${range}`;
}

const between: Readonly<Record<Language, (least: string, most: string) => string>> = {
  fi: (least, most) => ` (todistetusti ${least} … ${most})`,
  sv: (least, most) => ` (bevisat ${least} … ${most})`,
  en: (least, most) => ` (proved ${least} … ${most})`,
};

const names: Readonly<Record<Language, (price: ConditionPrice, ask: SuggestAsk) => string>> = {
  fi: ({ condition, name, open }, { mostMinutes, changes }) =>
    ({
      lock: `${name} lukittu ${open ? 'auki' : 'kiinni'}`,
      oneMoreSite: 'yksi toimipiste lisää',
      changes: `enintään ${changes === 1 ? '1 muutos' : `${changes} muutosta`}`,
      mostMinutes: `kaikilta enintään ${wordNumber(mostMinutes ?? 0, { language: 'fi', decimals: Number.isInteger(mostMinutes) ? 0 : 1 })}\u00a0min`,
    })[condition],
  sv: ({ condition, name, open }, { mostMinutes, changes }) =>
    ({
      lock: `${name} låst ${open ? 'öppet' : 'stängt'}`,
      oneMoreSite: 'ett ställe till',
      changes: `högst ${changes === 1 ? '1 ändring' : `${changes} ändringar`}`,
      mostMinutes: `högst ${wordNumber(mostMinutes ?? 0, { language: 'sv', decimals: Number.isInteger(mostMinutes) ? 0 : 1 })}\u00a0min för alla`,
    })[condition],
  en: ({ condition, name, open }, { mostMinutes, changes }) =>
    ({
      lock: `${name} locked ${open ? 'open' : 'closed'}`,
      oneMoreSite: 'one more site',
      changes: `${changes === 1 ? '1 change' : `${changes} changes`} at most`,
      mostMinutes: `${mostMinutes}\u00a0min at most for everybody`,
    })[condition],
};
