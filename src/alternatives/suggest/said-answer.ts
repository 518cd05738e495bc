import { languages } from '#kit/text.ts';
import type { Language, Text } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import type { SuggestAsk } from './ask.ts';
import { findingSentences } from './finding-words.ts';
import { noneSentences, relaxedWords } from './none-words.ts';
import type {
  AnswerHead,
  FrontAnswer,
  FrontNetwork,
  NoNetwork,
  SuggestAnswer,
  Suggestion,
  ToldNetwork,
  WhyLine,
} from './suggestion.ts';
import { whySentence } from './why-words.ts';

/** What a network is told with besides: `why` as sentences, one for one, and `findings`, one for each kind. */
type SaidNetwork = Readonly<{ sentences: readonly Text[]; doubts: readonly Text[] }>;

/** Why nothing is allowed in sentences, and `relaxed` in words, one for one. */
type SaidNone = Readonly<{
  none: (NoNetwork & Readonly<{ sentences: readonly Text[]; instead: readonly Text[] }>) | null;
}>;

export type SaidAnswer = Omit<SuggestAnswer, 'suggestions' | 'none'> &
  SaidNone &
  Readonly<{ suggestions: readonly (Suggestion & SaidNetwork)[] }>;

export type SaidFront = Omit<FrontAnswer, 'points' | 'none'> &
  SaidNone &
  Readonly<{ points: readonly (FrontNetwork & SaidNetwork)[] }>;

type Told = Readonly<{ region: Region; ask: SuggestAsk }>;

/** An answer with its reasons as sentences too. */
export function saidAnswer(answer: SuggestAnswer, told: Told): SaidAnswer {
  const { suggestions, ...rest } = answer;
  return { ...rest, ...saidNone(answer, told), suggestions: suggestions.map(saidNetworkOf(answer, told)) };
}

export function saidFront(answer: FrontAnswer, told: Told): SaidFront {
  const { points, ...rest } = answer;
  return { ...rest, ...saidNone(answer, told), points: points.map(saidNetworkOf(answer, told)) };
}

function saidNetworkOf({ main }: AnswerHead, { region }: Told) {
  return <Network extends ToldNetwork>(network: Network): Network & SaidNetwork => ({
    ...network,
    sentences: network.why.map((line: WhyLine) =>
      inAll((language) => whySentence(line, { region, main, language })),
    ),
    doubts: asTexts(inAll((language) => findingSentences(network.findings, { region, main, language }))),
  });
}

function saidNone({ none, main }: AnswerHead, { region, ask }: Told): SaidNone {
  if (!none) return { none };
  const said = inAll((language) => noneSentences(none, { region, main, ask, language }));
  return {
    none: {
      ...none,
      sentences: asTexts(said),
      instead: none.relaxed.map((one) => inAll((language) => relaxedWords(one, language))),
    },
  };
}

function asTexts(said: Readonly<Record<Language, readonly string[]>>): Text[] {
  return said.fi.map((_, at) => inAll((language) => said[language][at]!));
}

function inAll<Said>(say: (language: Language) => Said): Readonly<Record<Language, Said>> {
  return Object.fromEntries(languages.map((language) => [language, say(language)])) as Record<Language, Said>;
}
