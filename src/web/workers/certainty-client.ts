import type { Region } from '#region/region.ts';
import type { CertaintyAsk, FromCertainty, ToCertainty } from './certainty-messages.ts';

/** Where questions go and answers come from: a worker, or a port in tests. */
export type CertaintyPort = {
  postMessage: (message: ToCertainty) => void;
  onmessage: ((event: MessageEvent<FromCertainty>) => void) | null;
};

export type CertaintyClient = Readonly<{
  /** The region that later questions are about; earlier ones are left. */
  useRegion: (region: Region) => void;
  /** Asks; the newest question overtakes the one before, of which nothing more is heard. */
  ask: (ask: CertaintyAsk, onAnswer: (answer: FromCertainty) => void) => void;
  /** Leaves the question where it is; what has come of it is still heard. */
  stop: () => void;
  /** Draws nothing for so long from now; what was asked goes on after it. */
  rest: (milliseconds: number) => void;
}>;

export function makeCertaintyClient(port: CertaintyPort): CertaintyClient {
  let lastId = 0;
  let hear: ((answer: FromCertainty) => void) | undefined;
  port.onmessage = ({ data }) => {
    if (data.id === lastId) hear?.(data);
  };
  return {
    useRegion: (region) => {
      hear = undefined;
      port.postMessage({ kind: 'region', region });
    },
    ask: (ask, onAnswer) => {
      hear = onAnswer;
      port.postMessage({ kind: 'ask', id: ++lastId, ask });
    },
    stop: () => port.postMessage({ kind: 'stop' }),
    rest: (milliseconds) => port.postMessage({ kind: 'rest', milliseconds }),
  };
}

/** A client with a worker of its own; `close` ends the worker. */
export function openCertainty(region: Region): CertaintyClient & Readonly<{ close: () => void }> {
  const worker = new Worker(new URL('./certainty.worker.ts', import.meta.url), { type: 'module' });
  const client = makeCertaintyClient(worker as unknown as CertaintyPort);
  client.useRegion(region);
  return { ...client, close: () => worker.terminate() };
}
