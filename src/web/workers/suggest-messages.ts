import type { FrontAsk, SuggestAsk } from '#alternatives/suggest/ask.ts';
import type { SuggestProgress } from '#alternatives/suggest/suggest.ts';
import type { FrontAnswer, SuggestAnswer } from '#alternatives/suggest/suggestion.ts';
import type { Result } from '#kit/result.ts';
import type { Language } from '#kit/text.ts';
import type { Region } from '#region/region.ts';

/** A search to be made: of which region and what, in which language the pulls' rationales are written. With aims, a front. */
export type SuggestOrder = Readonly<{
  region: Region;
  ask: SuggestAsk | FrontAsk;
  engineVersion: string;
  language: Language;
}>;

/** What comes of it: with aims, a front. */
export type SuggestOutcome = SuggestAnswer | FrontAnswer;

/** To the worker. A stopped search still answers, with the best so far. */
export type ToSuggester = Readonly<{ kind: 'start'; order: SuggestOrder }> | Readonly<{ kind: 'stop' }>;

export type FromSuggester =
  | Readonly<{ kind: 'progress'; progress: SuggestProgress }>
  | Readonly<{ kind: 'done'; result: Result<SuggestOutcome> }>
  | Readonly<{ kind: 'failed'; message: string }>;
