import { answerQuestions } from './answer-questions.ts';
import type { FromEvaluator, ToEvaluator } from './evaluator-messages.ts';

const answer = answerQuestions({
  post: (answered: FromEvaluator) => {
    const transfer = answered.kind === 'glimpsed' ? [answered.glimpse.cellChange.buffer as ArrayBuffer] : [];
    self.postMessage(answered, { transfer });
  },
  later: (step) => void setTimeout(step, 0),
  // The time stamp of an event: milliseconds since the worker began, never a date.
  now: () => new Event('tick').timeStamp,
});

self.onmessage = (event: MessageEvent<ToEvaluator>) => answer(event.data);
