import { answerCertainty } from './certainty-answers.ts';
import type { FromCertainty, ToCertainty } from './certainty-messages.ts';

const answer = answerCertainty({
  post: (answered: FromCertainty) => self.postMessage(answered),
  // A timer and not a port of our own: the few milliseconds that nested timers wait leave the processor to the what-if.
  later: (step, milliseconds) => void setTimeout(step, milliseconds),
  // The time stamp of an event: milliseconds since the worker began, never a date.
  now: () => new Event('tick').timeStamp,
});

self.onmessage = (event: MessageEvent<ToCertainty>) => answer(event.data);
