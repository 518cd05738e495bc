import { answerQuestions } from './answer-questions.ts';
import type { FromEvaluator, ToEvaluator } from './evaluator-messages.ts';
import { laterByPort } from './later.ts';
import { memoryOf } from './pack-measures.ts';

/** What a change of the map takes to be drawn and painted, give or take. */
const drawingMilliseconds = 60;

const answer = answerQuestions({
  post: (answered: FromEvaluator) => {
    self.postMessage(answered, { transfer: givenAway(answered) });
  },
  later: laterByPort(),
  afterDrawing: (step) => void setTimeout(step, drawingMilliseconds),
  // The time stamp of an event: milliseconds since the worker began, never a date.
  now: () => new Event('tick').timeStamp,
});

/** Memory that the page takes over and nobody copies. */
function givenAway(answered: FromEvaluator): ArrayBuffer[] {
  if (answered.kind === 'evaluated') return memoryOf(answered.evaluation.measures);
  const isGlimpse = answered.kind === 'glimpsed' || answered.kind === 'foreseen';
  return isGlimpse ? [answered.glimpse.cellChange.buffer as ArrayBuffer] : [];
}

self.onmessage = (event: MessageEvent<ToEvaluator>) => answer(event.data);
