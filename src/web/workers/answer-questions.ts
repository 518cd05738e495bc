import { makeEvaluator } from '#alternatives/evaluate.ts';
import type { Evaluator } from '#alternatives/evaluate.ts';
import { fetchRoom, leaveRoom } from '#engines/access/ready-room.ts';
import { prepare } from '#situation/prepare.ts';
import type { FromEvaluator, ToEvaluator } from './evaluator-messages.ts';
import { glimpseOf } from './glimpses.ts';
import { packMeasures } from './pack-measures.ts';
import { makePractice } from './practice.ts';

/** What the worker is to this file: where answers go, how to let waiting questions in, and a clock in milliseconds. */
export type Surroundings = Readonly<{
  post: (answer: FromEvaluator) => void;
  later: (step: () => void) => void;
  /** After the page has had time to draw a first answer: where processors are few, the rest would be in its way. */
  afterDrawing: (step: () => void) => void;
  now: () => number;
}>;

type Question = Extract<ToEvaluator, { kind: 'evaluate' }>;
type Foresight = Extract<ToEvaluator, { kind: 'foresee' }>;
type Kept = Readonly<{
  evaluator: Evaluator;
  engineVersion: string;
  practise: () => boolean;
}>;

/**
 * Answers a page's questions one at a time with the prepared region kept between them. A question is answered in two
 * steps, and between them newer questions are let in: a person who drags on is never behind by more than a step. While
 * nobody asks it foresees what may be asked next and, after the first answer, fetches room for answers and practises.
 */
export function answerQuestions(surroundings: Surroundings): (message: ToEvaluator) => void {
  const { post, later, afterDrawing, now } = surroundings;
  let kept: Kept | undefined;
  let waiting: Question[] = [];
  let glimpsed: Question | undefined;
  let foresight: Foresight | undefined;
  let awake = false;
  let answered = false;

  const overtake = ({ id }: { id: number }): void => post({ kind: 'overtaken', id });
  const wake = (): void => {
    if (awake) return;
    awake = true;
    later(step);
  };
  const step = (): void => {
    awake = false;
    const question = glimpsed ?? waiting.shift() ?? foresight;
    if (!question) {
      if (answered && kept && (fetchRoom() || kept.practise() || fetchRoom())) wake();
      return;
    }
    try {
      if (!kept) throw new Error('no region was sent before the question');
      if (question.kind === 'foresee') {
        foresight = undefined;
        post({ kind: 'foreseen', id: question.id, glimpse: glimpseOf(kept.evaluator, question.ask, now) });
      } else if (glimpsed) {
        glimpsed = undefined;
        post(wholeOf(kept, question, surroundings));
        answered = true;
      } else {
        if (!question.foreseen)
          post({ kind: 'glimpsed', id: question.id, glimpse: glimpseOf(kept.evaluator, question.ask, now) });
        glimpsed = question;
        if (question.latest && waiting.length === 0) return afterDrawing(wake);
      }
    } catch (error) {
      glimpsed = undefined;
      if (foresight === question) foresight = undefined;
      post({
        kind: 'failed',
        id: question.id,
        message: error instanceof Error ? error.message : String(error),
      });
    }
    wake();
  };
  return (message) => {
    if (message.kind === 'evaluate') {
      const stale = message.latest ? waiting.filter((one) => one.latest) : [];
      stale.forEach(overtake);
      waiting = [...waiting.filter((one) => !stale.includes(one)), message];
      if (message.latest && glimpsed?.latest) {
        overtake(glimpsed);
        glimpsed = undefined;
      }
    } else if (message.kind === 'foresee') {
      if (foresight) overtake(foresight);
      foresight = message;
    } else {
      for (const question of [...waiting, glimpsed, foresight]) if (question) overtake(question);
      waiting = [];
      glimpsed = undefined;
      foresight = undefined;
      if (message.kind === 'region') {
        leaveRoom();
        const prepared = prepare(message.region);
        const evaluator = makeEvaluator(prepared);
        const practise = makePractice(prepared, (practised, pull) =>
          glimpseOf(practised, { pulls: [pull] }, now),
        );
        kept = { evaluator, engineVersion: message.engineVersion, practise };
        answered = false;
      }
    }
    wake();
  };
}

function wholeOf(kept: Kept, question: Question, { now }: Surroundings): FromEvaluator {
  const start = now();
  const evaluation = kept.evaluator.evaluate({ ...question.ask, engineVersion: kept.engineVersion });
  const packed = { ...evaluation, measures: packMeasures(evaluation.measures) };
  return { kind: 'evaluated', id: question.id, evaluation: packed, milliseconds: now() - start };
}
