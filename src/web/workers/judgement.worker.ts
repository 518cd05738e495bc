import { answerJudgements } from './answer-judgements.ts';
import type { FromJudge, ToJudge } from './judgement-messages.ts';

// A port of our own and not a timer: nested timers wait 4 ms, and a waiting question comes before our next step.
const { port1, port2 } = new MessageChannel();
const steps: (() => void)[] = [];
port1.onmessage = () => steps.shift()?.();

const answer = answerJudgements({
  post: (answered: FromJudge) => self.postMessage(answered),
  later: (step) => {
    steps.push(step);
    port2.postMessage(null);
  },
  // The time stamp of an event: milliseconds since the worker began, never a date.
  now: () => new Event('tick').timeStamp,
});

self.onmessage = (event: MessageEvent<ToJudge>) => answer(event.data);
