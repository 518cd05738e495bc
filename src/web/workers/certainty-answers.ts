import { makeDrawing } from '#alternatives/certainty/draw.ts';
import type { Sample } from '#alternatives/certainty/draw.ts';
import { makeMoving } from '#alternatives/certainty/movers.ts';
import type { MovedSample } from '#alternatives/certainty/movers.ts';
import { prepare } from '#situation/prepare.ts';
import type { Prepared } from '#situation/prepare.ts';
import type { FromCertainty, ToCertainty } from './certainty-messages.ts';

/** What the worker is to this file: where answers go, how to rest between steps, and a clock in milliseconds. */
export type CertaintySurroundings = Readonly<{
  post: (answer: FromCertainty) => void;
  /** After so long, or at the next turn; messages come in between. */
  later: (step: () => void, milliseconds: number) => void;
  now: () => number;
}>;

/** A world that takes longer than this is not drawn a hundred times without being asked. */
export const slowMilliseconds = 1000;
/** Samples are sent together, so that the page is not drawn again for each. */
const sentEveryMilliseconds = 250;
/** How often one that rests looks whether it may go on, ms. */
const looksEveryMilliseconds = 100;

type Work = Readonly<{
  id: number;
  /** Makes one more; false when all are made. */
  step: () => boolean;
  /** Sends what has not been sent. */
  send: () => void;
  evenIfSlow: boolean;
  /** What the quickest world so far took, ms, and how many there were. */
  pace: { fastest: number; count: number };
}>;

/**
 * Answers questions of certainty a world at a time. Between worlds it rests and lets newer messages in: a question that was
 * overtaken or stopped is left where it is, with what had come of it already sent. While it is told to rest nothing is
 * drawn: where processors are few, a world would be in the way of what a person is doing.
 */
export function answerCertainty(surroundings: CertaintySurroundings): (message: ToCertainty) => void {
  const { post, later, now } = surroundings;
  let prepared: Prepared | undefined;
  let work: Work | undefined;
  let lastSent = 0;
  /** The question that is to begin; none after a stop or another region. */
  let asked: number | undefined;
  let restsUntil = -Infinity;

  /** Takes a step, once there is no rest to be kept. */
  const inTurn = (step: () => void): void => {
    const left = restsUntil - now();
    if (left <= 0) return later(step, 0);
    later(() => inTurn(step), Math.min(left, looksEveryMilliseconds));
  };
  const run = (of: Work): void => {
    if (work !== of) return;
    try {
      const started = now();
      const more = of.step();
      const took = now() - started;
      const isSlow = more && isSlowAt(of, took);
      if (!more || isSlow || now() - lastSent > sentEveryMilliseconds) {
        of.send();
        lastSent = now();
      }
      if (isSlow) {
        work = undefined;
        return post({ kind: 'slow', id: of.id, milliseconds: of.pace.fastest });
      }
      if (more) return inTurn(() => run(of));
      work = undefined;
      return post({ kind: 'finished', id: of.id });
    } catch (error) {
      work = undefined;
      return post({
        kind: 'failed',
        id: of.id,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  };
  return (message) => {
    if (message.kind === 'rest') {
      restsUntil = now() + message.milliseconds;
      return;
    }
    work?.send();
    work = undefined;
    asked = message.kind === 'ask' ? message.id : undefined;
    if (message.kind === 'region') prepared = prepare(message.region);
    if (message.kind !== 'ask') return;
    const { id, ask } = message;
    inTurn(() => {
      if (asked !== id) return;
      try {
        if (!prepared) throw new Error('no region was sent before the question');
        const made = ask.kind === 'draw' ? drawing(prepared, message, post) : moving(prepared, message, post);
        work = { id, evenIfSlow: ask.evenIfSlow === true, pace: { fastest: Infinity, count: 0 }, ...made };
        lastSent = now();
        run(work);
      } catch (error) {
        post({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
      }
    });
  };
}

/** Two worlds must be slow: the first of all is cold, and one may have waited for somebody else's work. */
function isSlowAt({ pace, evenIfSlow }: Work, took: number): boolean {
  pace.fastest = Math.min(pace.fastest, took);
  pace.count++;
  return !evenIfSlow && pace.count >= 2 && pace.fastest > slowMilliseconds;
}

type Asked = Extract<ToCertainty, { kind: 'ask' }>;
type Made = Pick<Work, 'step' | 'send'>;

function drawing(prepared: Prepared, { id, ask }: Asked, post: CertaintySurroundings['post']): Made {
  const made = makeDrawing(prepared, ask);
  let waiting: Sample[] = [];
  let done = 0;
  post({ kind: 'begun', id, quantities: made.quantities, central: made.central, count: ask.n });
  return {
    step: () => {
      waiting.push(made.next());
      return ++done < ask.n;
    },
    send: () => {
      if (waiting.length > 0) post({ kind: 'drawn', id, samples: waiting });
      waiting = [];
    },
  };
}

function moving(prepared: Prepared, { id, ask }: Asked, post: CertaintySurroundings['post']): Made {
  const made = makeMoving(prepared, ask);
  let waiting: MovedSample[] = [];
  let done = 0;
  post({ kind: 'begun', id, quantities: made.quantities, central: made.central, count: made.count });
  return {
    step: () => {
      const sample = made.next();
      if (sample) waiting.push(sample);
      return ++done < made.count;
    },
    send: () => {
      if (waiting.length > 0) post({ kind: 'moved', id, samples: waiting });
      waiting = [];
    },
  };
}
