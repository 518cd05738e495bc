import { laterByPort } from './later.ts';
import type { FromSuggester, ToSuggester } from './suggest-messages.ts';
import { searchOnOrder } from './suggest-search.ts';

const later = laterByPort();

const search = searchOnOrder({
  post: (answer: FromSuggester) => self.postMessage(answer),
  breathe: () => new Promise(later),
});

self.onmessage = (event: MessageEvent<ToSuggester>) => search(event.data);
