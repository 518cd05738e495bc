import { suggestFront } from '#alternatives/suggest/front.ts';
import { suggest } from '#alternatives/suggest/suggest.ts';
import { prepare } from '#situation/prepare.ts';
import type { FromSuggester, SuggestOrder, ToSuggester } from './suggest-messages.ts';

/** What the worker is to this file: where answers go, and how to let waiting messages in. */
export type SuggestSurroundings = Readonly<{
  post: (answer: FromSuggester) => void;
  breathe: () => Promise<void>;
}>;

/** Searches one order at a time; a stop is heard between two passes over the cells. */
export function searchOnOrder({ post, breathe }: SuggestSurroundings): (message: ToSuggester) => void {
  let stop = new AbortController();
  const search = async ({ region, ask, engineVersion, language }: SuggestOrder): Promise<void> => {
    const { signal } = stop;
    const onProgress = (progress: Extract<FromSuggester, { kind: 'progress' }>['progress']) =>
      post({ kind: 'progress', progress });
    // The first message is answered before any work, so that a stop right after the start is heard.
    await breathe();
    const host = { signal, onProgress, breathe, engineVersion, language };
    const prepared = prepare(region);
    const result =
      'aims' in ask ? await suggestFront(prepared, ask, host) : await suggest(prepared, ask, host);
    post({ kind: 'done', result });
  };
  return (message) => {
    if (message.kind === 'stop') return stop.abort();
    stop.abort();
    stop = new AbortController();
    search(message.order).catch((fault: unknown) =>
      post({ kind: 'failed', message: fault instanceof Error ? fault.message : String(fault) }),
    );
  };
}
