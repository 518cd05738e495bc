import type { Result } from '#kit/result.ts';
import type { Language } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import { prepare } from '#situation/prepare.ts';
import type { SuggestAsk } from './ask.ts';
import { suggest } from './suggest.ts';
import type { SuggestAnswer } from './suggestion.ts';

/** What a thread of its own is given; all of it can be cloned. */
export type SuggestWork = Readonly<{
  region: Region;
  ask: SuggestAsk;
  engineVersion: string;
  language: Language;
}>;

/** Suggests where nobody listens meanwhile: whoever wants it to stop ends the thread. */
export function suggestAside({
  region,
  ask,
  engineVersion,
  language,
}: SuggestWork): Promise<Result<SuggestAnswer>> {
  return suggest(prepare(region), ask, { engineVersion, language, breathe: () => Promise.resolve() });
}
