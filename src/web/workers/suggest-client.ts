import type { SuggestProgress } from '#alternatives/suggest/suggest.ts';
import type { Result } from '#kit/result.ts';
import type { FromSuggester, SuggestOrder, SuggestOutcome, ToSuggester } from './suggest-messages.ts';

/** Where orders go and answers come from: a worker, or a port in tests. */
export type SuggesterPort = {
  postMessage: (message: ToSuggester) => void;
  onmessage: ((event: MessageEvent<FromSuggester>) => void) | null;
};

export type Suggester = Readonly<{
  /** Searches; answers once, also after a stop: then with the best so far. */
  start: (
    order: SuggestOrder,
    onProgress: (progress: SuggestProgress) => void,
  ) => Promise<Result<SuggestOutcome>>;
  stop: () => void;
}>;

export function makeSuggester(port: SuggesterPort): Suggester {
  return {
    start: (order, onProgress) =>
      new Promise((settle, fail) => {
        port.onmessage = ({ data }) => {
          if (data.kind === 'progress') onProgress(data.progress);
          else if (data.kind === 'done') settle(data.result);
          else fail(new Error(data.message));
        };
        port.postMessage({ kind: 'start', order });
      }),
    stop: () => port.postMessage({ kind: 'stop' }),
  };
}

/** A suggester with a worker of its own; `close` ends the worker, whatever it does. */
export function openSuggester(): Suggester & Readonly<{ close: () => void }> {
  const worker = new Worker(new URL('./suggest.worker.ts', import.meta.url), { type: 'module' });
  const suggester = makeSuggester(worker as unknown as SuggesterPort);
  return { ...suggester, close: () => worker.terminate() };
}
