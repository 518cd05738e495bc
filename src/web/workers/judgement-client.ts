import type { Region } from '#region/region.ts';
import type { FromJudge, JudgementAsk, ToJudge } from './judgement-messages.ts';

/** Where questions go and answers come from: a worker, or a port in tests. */
export type JudgementPort = {
  postMessage: (message: ToJudge) => void;
  onmessage: ((event: MessageEvent<FromJudge>) => void) | null;
};

export type JudgementClient = Readonly<{
  useRegion: (region: Region) => void;
  /** Judges; answers of the latest question alone come, the view on show first, and again as worlds are drawn. */
  judge: (ask: JudgementAsk, onAnswer: (answer: FromJudge) => void) => void;
}>;

export function makeJudgementClient(port: JudgementPort): JudgementClient {
  let lastId = 0;
  let listening: ((answer: FromJudge) => void) | undefined;
  port.onmessage = ({ data }) => {
    if (data.id === lastId) listening?.(data);
  };
  return {
    useRegion: (region) => port.postMessage({ kind: 'region', region }),
    judge: (ask, onAnswer) => {
      listening = onAnswer;
      port.postMessage({ kind: 'judge', id: ++lastId, ask });
    },
  };
}

/** A judgement worker of its own; `close` ends it. */
export function openJudgement(): JudgementClient & Readonly<{ close: () => void }> {
  const worker = new Worker(new URL('./judgement.worker.ts', import.meta.url), { type: 'module' });
  return { ...makeJudgementClient(worker as unknown as JudgementPort), close: () => worker.terminate() };
}
