import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { evaluate } from '#alternatives/evaluate.ts';
import type { Pull } from '#alternatives/lever.ts';
import { canonicalJson } from '#kit/hash.ts';
import { prepare } from '#situation/prepare.ts';
import { testRegion } from '#situation/test-region.ts';
import { answerQuestions } from './answer-questions.ts';
import { makeEvaluatorClient } from './evaluator-client.ts';
import type { EvaluatorPort } from './evaluator-client.ts';
import type { FromEvaluator, Glimpse, ToEvaluator } from './evaluator-messages.ts';

const region = testRegion();
const engineVersion = 'test';
const [first, second] = region.sites.filter((site) => site.kind === 'station');

function close(site: string): Pull {
  return { lever: 'close-site', settings: { site }, rationale: '' };
}

// An open port would keep a failed test's file alive for ever.
const open = new Set<MessagePort>();
afterEach(() => {
  for (const port of open) port.close();
  open.clear();
});

/** The worker's own answering behind a real message port, so that everything is cloned as between threads. */
function openPort(): { client: ReturnType<typeof makeEvaluatorClient>; close: () => void } {
  const { port1, port2 } = new MessageChannel();
  open.add(port1);
  const answer = answerQuestions({
    post: (message: FromEvaluator) => port2.postMessage(message),
    later: (step) => void setTimeout(step, 0),
    afterDrawing: (step) => void setTimeout(step, 1),
    now: () => performance.now(),
  });
  port2.on('message', (message: ToEvaluator) => answer(message));
  const port: EvaluatorPort = { postMessage: (message) => port1.postMessage(message), onmessage: null };
  port1.on('message', (data: FromEvaluator) => port.onmessage?.({ data } as MessageEvent<FromEvaluator>));
  return { client: makeEvaluatorClient(port), close: () => port1.close() };
}

test('an answer through the port equals a fresh evaluation bit for bit', async () => {
  const { client, close: end } = openPort();
  client.useRegion(region, engineVersion);
  const pulls = [close(first!.id), close(second!.id)];
  await client.evaluate({ pulls: [close(second!.id)] });
  await client.evaluate({ pulls });
  await client.evaluate({ pulls: [] });
  const answered = await client.evaluate({ pulls });
  const fresh = evaluate(prepare(region), { pulls, engineVersion });
  assert.equal(canonicalJson(answered), canonicalJson(fresh));
  end();
});

test('what the map is given first equals the evaluation that follows', async () => {
  const { client, close: end } = openPort();
  client.useRegion(region, engineVersion);
  let glimpse: Glimpse | undefined;
  const evaluation = await client.evaluate({ pulls: [close(first!.id)] }, (given) => (glimpse = given));
  assert.ok(glimpse && evaluation);
  assert.deepEqual(glimpse.flows, evaluation.flows);
  assert.deepEqual(glimpse.sites, evaluation.sites);
  assert.deepEqual(glimpse.effects, evaluation.effects);
  assert.ok(glimpse.cellChange.some((change) => change > 0));
  end();
});

test('at a year the map too is given the pulls up to it alone, and what leaves the sites', async () => {
  const { client, close: end } = openPort();
  client.useRegion(region, engineVersion);
  let glimpse: Glimpse | undefined;
  const leak = { lever: 'set-leak', settings: { digital: 0.2, evidence: 'Seuranta' }, rationale: '' };
  const pulls = [leak, { ...close(first!.id), year: 2028 }, { ...close(second!.id), year: 2030 }];
  const evaluation = await client.evaluate({ pulls, year: 2028 }, (given) => (glimpse = given));
  const alone = await client.evaluate({ pulls: pulls.slice(0, 2) });
  assert.ok(glimpse && evaluation && alone);
  assert.deepEqual(glimpse.flows, alone.flows);
  assert.deepEqual(glimpse.sites, alone.sites);
  assert.deepEqual(glimpse.left, evaluation.left);
  assert.ok(glimpse.left.some(({ digital }) => digital > 0));
  assert.deepEqual(glimpse.effects, evaluation.effects);
  assert.deepEqual(
    glimpse.effects.map(({ later }) => later),
    [false, false, true],
  );
  end();
});

test('the latest question wins: an overtaken one answers nothing, and one in its turn is still answered', async () => {
  const { client, close: end } = openPort();
  client.useRegion(region, engineVersion);
  const early = client.evaluate({ pulls: [] });
  const table = client.evaluateInTurn({ pulls: [close(second!.id)] });
  const middle = client.evaluate({ pulls: [close(first!.id)] });
  const late = client.evaluate({ pulls: [close(first!.id), close(second!.id)] });
  const answers = await Promise.all([early, table, middle, late]);
  assert.deepEqual(
    answers.map((answer) => answer?.pulls.length),
    [undefined, 1, undefined, 2],
  );
  end();
});

test('a cancelled question answers nothing, and the next one is answered', async () => {
  const { client, close: end } = openPort();
  client.useRegion(region, engineVersion);
  const left = client.evaluate({ pulls: [close(first!.id)] });
  client.cancel();
  assert.equal(await left, undefined);
  assert.equal((await client.evaluate({ pulls: [] }))?.pulls.length, 0);
  end();
});

test('a question before any region fails and says so', async () => {
  const { client, close: end } = openPort();
  await assert.rejects(client.evaluate({ pulls: [] }), /no region/);
  end();
});

test('what was foreseen is at hand when it is asked for, whatever its rationale, and only that', async () => {
  const { client, close: end } = openPort();
  client.useRegion(region, engineVersion);
  const foreseen = await client.foresee({ pulls: [close(first!.id)] });
  const asked: Glimpse[] = [];
  const listen = (glimpse: Glimpse): unknown => asked.push(glimpse);
  const whole = client.evaluate(
    { pulls: [{ ...close(first!.id), rationale: 'Vuokrasopimus päättyy' }] },
    listen,
  );
  assert.equal(asked.length, 1, 'given before the worker has its turn');
  await whole;
  await client.foresee({ pulls: [close(first!.id)] });
  await client.evaluate({ pulls: [close(second!.id)] }, listen);
  assert.ok(foreseen);
  const [same, other] = asked as [Glimpse, Glimpse];
  assert.deepEqual({ ...same, milliseconds: 0 }, { ...foreseen, milliseconds: 0 });
  assert.deepEqual(same.milliseconds, { assignment: 0, flows: 0, cells: 0 });
  assert.notDeepEqual(other.flows, foreseen.flows);
  assert.ok(other.milliseconds.assignment > 0);
  end();
});

test('what was shown a few questions ago is at hand again, as after undo; of what is older nothing is kept', async () => {
  const { client, close: end } = openPort();
  client.useRegion(region, engineVersion);
  const shown: Glimpse[] = [];
  const show = (pulls: readonly Pull[]) => client.evaluate({ pulls }, (glimpse) => void shown.push(glimpse));
  await show([]);
  await show([close(first!.id)]);
  const undone = show([]);
  assert.equal(shown.length, 3, 'given before the worker has its turn');
  assert.deepEqual({ ...shown[2], milliseconds: 0 }, { ...shown[0], milliseconds: 0 });
  assert.equal((await undone)?.pulls.length, 0, 'the tables are computed all the same');
  for (let count = 1; count <= 16; count++)
    await client.foresee({ pulls: [{ ...close(second!.id), year: 2026 + count }] });
  const late = show([close(first!.id)]);
  assert.equal(shown.length, 3);
  await late;
  assert.equal(shown.length, 4);
  end();
});

test('questions go before what may be asked; of that the latest is answered, and none after a cancel', async () => {
  const { client, close: end } = openPort();
  client.useRegion(region, engineVersion);
  const order: string[] = [];
  const early = client.foresee({ pulls: [close(first!.id)] });
  const late = client.foresee({ pulls: [close(second!.id)] });
  const asked = client.evaluate({ pulls: [] });
  void late.then(() => order.push('foreseen'));
  void asked.then(() => order.push('asked'));
  assert.equal(await early, undefined);
  assert.equal((await late)?.effects[0]?.applied, true);
  assert.deepEqual(order, ['asked', 'foreseen']);
  const left = client.foresee({ pulls: [close(first!.id)] });
  client.cancel();
  assert.equal(await left, undefined);
  end();
});

test('what cannot be foreseen says so, and questions are answered all the same', async () => {
  const { client, close: end } = openPort();
  await assert.rejects(client.foresee({ pulls: [] }), /no region/);
  client.useRegion(region, engineVersion);
  assert.ok(await client.evaluate({ pulls: [] }));
  end();
});
