import type { Result } from '#kit/result.ts';
import type { Language } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import { prepare } from '#situation/prepare.ts';
import type { FrontAsk, SuggestAsk } from './ask.ts';
import { suggestFront } from './front.ts';
import { suggest } from './suggest.ts';
import type { FrontAnswer, SuggestAnswer } from './suggestion.ts';

/** What a thread of its own is given; all of it can be cloned. */
export type SuggestWork = Work<SuggestAsk>;
export type FrontWork = Work<FrontAsk>;

type Work<Ask> = Readonly<{ region: Region; ask: Ask; engineVersion: string; language: Language }>;

// Nobody listens meanwhile: whoever wants it to stop ends the thread.
const breathe = () => Promise.resolve();

export function suggestAside({ region, ask, ...host }: SuggestWork): Promise<Result<SuggestAnswer>> {
  return suggest(prepare(region), ask, { ...host, breathe });
}

export function suggestFrontAside({ region, ask, ...host }: FrontWork): Promise<Result<FrontAnswer>> {
  return suggestFront(prepare(region), ask, { ...host, breathe });
}
