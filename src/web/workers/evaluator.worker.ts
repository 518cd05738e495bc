import { answerQuestions } from './answer-questions.ts';
import type { FromEvaluator, ToEvaluator } from './evaluator-messages.ts';
import { memoryOf } from './pack-measures.ts';

// A port of our own and not a timer: nested timers wait 4 ms, and a waiting question comes before our next step.
const { port1, port2 } = new MessageChannel();
const steps: (() => void)[] = [];
port1.onmessage = () => steps.shift()?.();

/** What a change of the map takes to be drawn and painted, give or take. */
const drawingMilliseconds = 40;

const answer = answerQuestions({
  post: (answered: FromEvaluator) => {
    self.postMessage(answered, { transfer: givenAway(answered) });
  },
  later: (step) => {
    steps.push(step);
    port2.postMessage(null);
  },
  afterDrawing: (step) => void setTimeout(step, drawingMilliseconds),
  // The time stamp of an event: milliseconds since the worker began, never a date.
  now: () => new Event('tick').timeStamp,
});

/** Memory that the page takes over and nobody copies. */
function givenAway(answered: FromEvaluator): ArrayBuffer[] {
  if (answered.kind === 'evaluated') return memoryOf(answered.evaluation.measures);
  return answered.kind === 'glimpsed' ? [answered.glimpse.cellChange.buffer as ArrayBuffer] : [];
}

self.onmessage = (event: MessageEvent<ToEvaluator>) => answer(event.data);
