import { leftRows, siteRows } from '#alternatives/costs.ts';
import { effectsOf, laterEffects } from '#alternatives/effects.ts';
import { makeEvaluator, stepsUpTo } from '#alternatives/evaluate.ts';
import type { Evaluator } from '#alternatives/evaluate.ts';
import { flowsOf } from '#alternatives/flows.ts';
import type { Assessment } from '#situation/assessment.ts';
import { prepare } from '#situation/prepare.ts';
import type { Prepared } from '#situation/prepare.ts';
import type { EvaluationAsk, FromEvaluator, Glimpse, ToEvaluator } from './evaluator-messages.ts';
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
type Kept = Readonly<{ evaluator: Evaluator; engineVersion: string; practise: () => boolean }>;

/**
 * Answers a page's questions one at a time with the prepared region kept between them. A question is answered in two
 * steps, and between them newer questions are let in: a person who drags on is never behind by more than a step. After
 * the first answer, while nobody asks, it practises.
 */
export function answerQuestions(surroundings: Surroundings): (message: ToEvaluator) => void {
  const { post, later, afterDrawing } = surroundings;
  let kept: Kept | undefined;
  let waiting: Question[] = [];
  let glimpsed: Question | undefined;
  let awake = false;
  let answered = false;

  const overtake = (question: Question): void => post({ kind: 'overtaken', id: question.id });
  const wake = (): void => {
    if (awake) return;
    awake = true;
    later(step);
  };
  const step = (): void => {
    awake = false;
    const question = glimpsed ?? waiting.shift();
    if (!question) {
      if (answered && kept?.practise()) wake();
      return;
    }
    try {
      if (!kept) throw new Error('no region was sent before the question');
      if (glimpsed) {
        glimpsed = undefined;
        post(wholeOf(kept, question, surroundings));
        answered = true;
      } else {
        post({
          kind: 'glimpsed',
          id: question.id,
          glimpse: glimpseOf(kept.evaluator, question.ask, surroundings),
        });
        glimpsed = question;
        if (question.latest && waiting.length === 0) return afterDrawing(wake);
      }
    } catch (error) {
      glimpsed = undefined;
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
    } else {
      for (const question of [...waiting, ...(glimpsed ? [glimpsed] : [])]) overtake(question);
      waiting = [];
      glimpsed = undefined;
      if (message.kind === 'region') {
        const prepared = prepare(message.region);
        const practise = makePractice(prepared, (evaluator, pull) =>
          glimpseOf(evaluator, { pulls: [pull] }, surroundings),
        );
        kept = { evaluator: makeEvaluator(prepared), engineVersion: message.engineVersion, practise };
        answered = false;
      }
    }
    wake();
  };
}

function wholeOf(kept: Kept, question: Question, { now }: Surroundings): FromEvaluator {
  const start = now();
  const evaluation = kept.evaluator.evaluate({ ...question.ask, engineVersion: kept.engineVersion });
  return { kind: 'evaluated', id: question.id, evaluation, milliseconds: now() - start };
}

function glimpseOf(evaluator: Evaluator, ask: EvaluationAsk, { now }: Surroundings): Glimpse {
  const started = now();
  const { region } = evaluator.prepared;
  const steps = stepsUpTo(ask, { steps: evaluator.follow(ask), region });
  const [before, after] = [steps[0]!, steps.at(-1)!];
  const { network } = after.assessment;
  const assigned = now();
  const flows = flowsOf(before.assessment, after.assessment);
  const sites = siteRows(after.assessment);
  const flowed = now();
  const cellChange = changeByCell(before.assessment, after.assessment);
  return {
    effects: [...effectsOf(steps), ...laterEffects(network, { pulls: ask.pulls, from: steps.length - 1 })],
    sites,
    flows,
    left: leftRows(after.assessment),
    bases: (network.bases ?? []).map(({ name, kind }) => ({ name, kind })),
    movedSites: network.sites
      .filter(({ status }) => status === 'moved')
      .map(({ shortName }) => ({ shortName })),
    tripBefore: before.tripMinutes,
    tripAfter: after.tripMinutes,
    cellChange,
    milliseconds: { assignment: assigned - started, flows: flowed - assigned, cells: now() - flowed },
  };
}

/** Per cell: how the average trip over all services changes, minutes, weighted by the cell's visits. */
export function changeByCell(before: Assessment, after: Assessment): Float64Array {
  const { prepared } = after;
  const change = new Float64Array(prepared.cellCount);
  prepared.demand.forEach((demand, service) => {
    const was = before.services[service]!.tripMinutes;
    const now = after.services[service]!.tripMinutes;
    if (was === now) return;
    for (let cell = 0; cell < change.length; cell++) {
      if (now[cell] === was[cell]) continue;
      const difference = now[cell]! - was[cell]!;
      // A service that nobody gave before or gives no more has no change in minutes.
      if (Number.isFinite(difference)) change[cell]! += difference * demand[cell]!;
    }
  });
  const visits = visitsByCell(prepared);
  for (let cell = 0; cell < change.length; cell++)
    if (change[cell] !== 0 && visits[cell]! > 0) change[cell]! /= visits[cell]!;
  return change;
}

const keptVisits = new WeakMap<Prepared, Float64Array>();

/** Visits a year of each cell over all services, summed once. */
function visitsByCell(prepared: Prepared): Float64Array {
  let visits = keptVisits.get(prepared);
  if (!visits) {
    visits = new Float64Array(prepared.cellCount);
    for (const demand of prepared.demand)
      for (let cell = 0; cell < visits.length; cell++) visits[cell]! += demand[cell]!;
    keptVisits.set(prepared, visits);
  }
  return visits;
}
