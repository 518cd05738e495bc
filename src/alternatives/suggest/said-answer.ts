import { languages } from '#kit/text.ts';
import type { Text } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import type { SuggestAnswer, Suggestion, WhyLine } from './suggestion.ts';
import { whySentence } from './why-words.ts';

/** An answer with its reasons as sentences too, one for one with `why`. */
export type SaidAnswer = Omit<SuggestAnswer, 'suggestions'> &
  Readonly<{ suggestions: readonly (Suggestion & Readonly<{ sentences: readonly Text[] }>)[] }>;

export function saidAnswer(region: Region, answer: SuggestAnswer): SaidAnswer {
  const { main } = answer;
  const say = (line: WhyLine): Text =>
    Object.fromEntries(
      languages.map((language) => [language, whySentence(line, { region, main, language })]),
    ) as Text;
  return {
    ...answer,
    suggestions: answer.suggestions.map((one) => ({ ...one, sentences: one.why.map(say) })),
  };
}
