import type { FromSuggester, ToSuggester } from './suggest-messages.ts';
import { searchOnOrder } from './suggest-search.ts';

// A port of our own and not a timer: nested timers wait 4 ms, and waiting messages come before our next step.
const { port1, port2 } = new MessageChannel();
const breaths: (() => void)[] = [];
port1.onmessage = () => breaths.shift()?.();

const search = searchOnOrder({
  post: (answer: FromSuggester) => self.postMessage(answer),
  breathe: () =>
    new Promise((resolve) => {
      breaths.push(resolve);
      port2.postMessage(null);
    }),
});

self.onmessage = (event: MessageEvent<ToSuggester>) => search(event.data);
