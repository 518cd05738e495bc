import { useEffect, useMemo, useRef, useState } from 'react';
import { canonicalJson } from '#kit/hash.ts';
import type { Region } from '#region/region.ts';
import { openCertainty } from '../../workers/certainty-client.ts';
import type { CertaintyAsk } from '../../workers/certainty-messages.ts';
import { hearOf, nothingDrawn, stateOf, stopped } from './certainty-state.ts';
import type { CertaintyState, Kept } from './certainty-state.ts';
import { isHeld, onHands } from './hands.ts';

export type Certainty = CertaintyState &
  Readonly<{
    stop: () => void;
    /** Draws so many, also where one takes long. */
    draw: (count: number) => void;
  }>;

/** How long a plan, and the hands on it, must be still before it is drawn, ms. */
export const stillMilliseconds = 700;

/**
 * Draws in a worker of its own, a moment after the question came to rest; a newer question overtakes the one before. The
 * worker is opened when it is first needed and ends with the page.
 */
export function useCertainty(
  region: Region,
  ask: CertaintyAsk | undefined,
  waitMilliseconds = stillMilliseconds,
): Certainty {
  const question = useMemo(() => canonicalJson([region.hash, ask ?? null]), [region, ask]);
  const [kept, setKept] = useState<Kept>({ question, state: nothingDrawn });
  const client = useRef<ReturnType<typeof openCertainty>>(undefined);
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(
    () => () => {
      client.current?.close();
      client.current = undefined;
    },
    [region],
  );
  useEffect(() => onHands(() => client.current?.rest(isHeld() ? Infinity : stillMilliseconds)), []);
  const begin = useRef((_: CertaintyAsk) => {});
  begin.current = (wanted) => {
    if (!client.current) {
      client.current = openCertainty(region);
      if (isHeld()) client.current.rest(Infinity);
    }
    client.current.ask(wanted, (answer) => setKept((now) => hearOf(now, question, answer)));
  };
  useEffect(() => {
    setKept({ question, state: nothingDrawn });
    if (!latest.current) return undefined;
    const timer = setTimeout(() => begin.current(latest.current!), waitMilliseconds);
    return () => {
      clearTimeout(timer);
      client.current?.stop();
    };
  }, [region, question, waitMilliseconds]);
  return {
    ...stateOf(kept, question),
    stop: () => {
      client.current?.stop();
      setKept((now) => ({ ...now, state: stopped(now.state) }));
    },
    draw: (n) => latest.current && begin.current({ ...latest.current, n, evenIfSlow: true }),
  };
}
