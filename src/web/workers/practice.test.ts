import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from '#alternatives/evaluate.ts';
import { canonicalJson } from '#kit/hash.ts';
import { prepare } from '#situation/prepare.ts';
import { testRegion } from '#situation/test-region.ts';
import { answerQuestions } from './answer-questions.ts';
import type { FromEvaluator, ToEvaluator } from './evaluator-messages.ts';
import { unpackMeasures } from './pack-measures.ts';
import { makePractice } from './practice.ts';

const region = testRegion({ seed: 31, municipalities: 5 });
const engineVersion = 'test';

test('closings are practised one at a time, and then there are no more', () => {
  const practised: string[] = [];
  let carriedOut = 0;
  const practise = makePractice(prepare(region), (evaluator, pull) => {
    if (evaluator.follow({ pulls: [pull] })[1]!.outcome!.applied) carriedOut++;
    practised.push(pull.settings['site'] as string);
  });
  let calls = 1;
  while (practise()) calls++;
  assert.equal(practise(), false);
  assert.equal(practised.length, calls);
  assert.equal(new Set(practised).size, calls);
  assert.ok(carriedOut > calls / 2);
  assert.ok(calls >= Math.min(16, region.sites.length));
});

test('a person’s question goes before practice, which posts nothing and changes no answer', () => {
  // The worker's turns, taken by hand.
  const turns: (() => void)[] = [];
  const posted: FromEvaluator[] = [];
  const turn = () => turns.shift()!();
  const answer = answerQuestions({
    post: (message) => posted.push(message),
    later: (step) => void turns.push(step),
    afterDrawing: (step) => void turns.push(step),
    now: () => 0,
  });
  const ask = (message: ToEvaluator) => answer(message);
  const question = (id: number): ToEvaluator => ({
    kind: 'evaluate',
    id,
    ask: { pulls: [{ lever: 'close-site', settings: { site: region.sites[2]!.id }, rationale: '' }] },
    latest: true,
    foreseen: false,
  });
  ask({ kind: 'region', region, engineVersion });
  turn();
  assert.equal(turns.length, 0, 'nothing is practised before the first answer');
  ask(question(1));
  while (posted.length < 2) turn();
  assert.deepEqual(
    posted.map(({ kind }) => kind),
    ['glimpsed', 'evaluated'],
  );
  turn();
  turn();
  assert.ok(turns.length > 0, 'practice goes on');
  ask(question(2));
  turn();
  assert.deepEqual([posted.length, posted.at(-1)!.kind], [3, 'glimpsed']);
  let taken = 0;
  while (turns.length > 0 && taken++ < 100) turn();
  assert.ok(taken < 100);
  assert.equal(posted.length, 4);
  const answers = posted
    .filter((one) => one.kind === 'evaluated')
    .map(({ evaluation }) => ({ ...evaluation, measures: unpackMeasures(evaluation.measures) }));
  const fresh = evaluate(prepare(region), {
    pulls: [{ lever: 'close-site', settings: { site: region.sites[2]!.id }, rationale: '' }],
    engineVersion,
  });
  for (const one of answers) assert.equal(canonicalJson(one), canonicalJson(fresh));
});
