import { useEffect, useRef, useState } from 'react';
import type { FrontAsk, SuggestAsk } from '#alternatives/suggest/ask.ts';
import type { SuggestProgress } from '#alternatives/suggest/suggest.ts';
import type { Region } from '#region/region.ts';
import type { ReaderProblem } from '../../client.ts';
import { useTongue } from '../../messages/context.ts';
import { inLanguage } from '../../region/region-loading.ts';
import { openSuggester } from '../../workers/suggest-client.ts';
import type { SuggestOutcome } from '../../workers/suggest-messages.ts';

declare const __ENGINE_VERSION__: string;

export type SuggestState = Readonly<{
  busy: boolean;
  /** A stop was asked for and the answer is on its way. */
  stopping: boolean;
  progress: SuggestProgress | undefined;
  answer: SuggestOutcome | undefined;
  /** What was asked last: an answer is told against it. */
  asked: SuggestAsk | FrontAsk | undefined;
  problems: readonly ReaderProblem[];
  failed: boolean;
  start: (ask: SuggestAsk | FrontAsk) => void;
  stop: () => void;
  /** Back to the form. */
  clear: () => void;
}>;

type Shown = Omit<SuggestState, 'start' | 'stop' | 'clear'>;
const nothing: Shown = {
  busy: false,
  stopping: false,
  progress: undefined,
  answer: undefined,
  asked: undefined,
  problems: [],
  failed: false,
};

/** A search in a worker of its own, which ends with the page that asked. */
export function useSuggest(region: Region): SuggestState {
  const { language } = useTongue();
  const [shown, setShown] = useState<Shown>(nothing);
  const worker = useRef<ReturnType<typeof openSuggester>>(undefined);
  useEffect(() => {
    setShown(nothing);
    return () => {
      worker.current?.close();
      worker.current = undefined;
    };
  }, [region]);
  const start = (ask: SuggestAsk | FrontAsk): void => {
    worker.current?.close();
    const opened = openSuggester();
    worker.current = opened;
    setShown({ ...nothing, busy: true, asked: ask });
    const current = () => worker.current === opened;
    const order = { region, ask, engineVersion: __ENGINE_VERSION__, language };
    opened
      .start(order, (progress) => current() && setShown((now) => ({ ...now, progress })))
      .then((result) => {
        if (!current()) return;
        if (result.ok) setShown({ ...nothing, asked: ask, answer: result.value });
        else setShown({ ...nothing, problems: result.problems.map((one) => inLanguage(one, language)) });
      })
      .catch((fault: unknown) => {
        console.error(fault);
        if (current()) setShown({ ...nothing, failed: true });
      });
  };
  const stop = (): void => {
    worker.current?.stop();
    setShown((now) => ({ ...now, stopping: true }));
  };
  const clear = (): void => {
    worker.current?.close();
    worker.current = undefined;
    setShown(nothing);
  };
  return { ...shown, start, stop, clear };
}
