import { useCallback, useEffect, useState } from 'react';
import { ask } from './client.ts';
import type { Answer } from './client.ts';
import { useTongue } from './messages/context.ts';

const nothing: Readonly<Record<string, string>> = {};

/** Asks a question when the page opens and when its input or the language changes; `again` asks anew. */
export function useAnswer<Output>(
  name: string,
  input: Readonly<Record<string, string | number | boolean | undefined>> = nothing,
): { answer: Answer<Output> | undefined; again: () => void } {
  const { language } = useTongue();
  const [answer, setAnswer] = useState<Answer<Output>>();
  const [round, setRound] = useState(0);
  const key = JSON.stringify(input);
  useEffect(() => {
    const stop = new AbortController();
    const read = JSON.parse(key) as typeof input;
    ask<Output>(name, read, { language, signal: stop.signal }).then(
      (answered) => !stop.signal.aborted && setAnswer(answered),
      (error: unknown) => {
        if (!stop.signal.aborted) throw error;
      },
    );
    return () => stop.abort();
  }, [name, key, language, round]);
  const again = useCallback(() => setRound((now) => now + 1), []);
  return { answer, again };
}
