import { answerJudgements } from './answer-judgements.ts';
import type { FromJudge, ToJudge } from './judgement-messages.ts';
import { laterByPort } from './later.ts';

const answer = answerJudgements({
  post: (answered: FromJudge) => self.postMessage(answered),
  later: laterByPort(),
  // The time stamp of an event: milliseconds since the worker began, never a date.
  now: () => new Event('tick').timeStamp,
});

self.onmessage = (event: MessageEvent<ToJudge>) => answer(event.data);
