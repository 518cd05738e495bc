import type { SuggestAsk } from '#alternatives/suggest/ask.ts';
import type { SuggestProgress } from '#alternatives/suggest/suggest.ts';
import type { SuggestAnswer } from '#alternatives/suggest/suggestion.ts';
import type { Result } from '#kit/result.ts';
import type { Language } from '#kit/text.ts';
import type { Region } from '#region/region.ts';

/** A search to be made: of which region and what, in which language the pulls' rationales are written. */
export type SuggestOrder = Readonly<{
  region: Region;
  ask: SuggestAsk;
  engineVersion: string;
  language: Language;
}>;

/** To the worker. A stopped search still answers, with the best so far. */
export type ToSuggester = Readonly<{ kind: 'start'; order: SuggestOrder }> | Readonly<{ kind: 'stop' }>;

export type FromSuggester =
  | Readonly<{ kind: 'progress'; progress: SuggestProgress }>
  | Readonly<{ kind: 'done'; result: Result<SuggestAnswer> }>
  | Readonly<{ kind: 'failed'; message: string }>;
