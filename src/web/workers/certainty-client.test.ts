import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { makeDrawing } from '#alternatives/certainty/draw.ts';
import type { Pull } from '#alternatives/lever.ts';
import { prepare } from '#situation/prepare.ts';
import { testRegion } from '#situation/test-region.ts';
import { answerCertainty } from './certainty-answers.ts';
import { makeCertaintyClient } from './certainty-client.ts';
import type { CertaintyPort } from './certainty-client.ts';
import type { CertaintyAsk, FromCertainty, ToCertainty } from './certainty-messages.ts';

const region = testRegion();
const station = region.sites.find((site) => site.kind === 'station')!;
const pulls: Pull[] = [{ lever: 'close-site', settings: { site: station.id }, rationale: '' }];
const ask: CertaintyAsk = {
  ...{ kind: 'draw', candidates: [{ pulls: [] }, { pulls }], seed: 3, n: 8 },
  ...{ measures: ['mean-minutes'], services: ['gp'], groups: ['all'] },
};

// An open port would keep a failed test's file alive for ever.
const open = new Set<MessagePort>();
afterEach(() => {
  for (const port of open) port.close();
  open.clear();
});

/** The worker's own answering behind a real message port, so that everything is cloned as between threads. */
function openPort(now: () => number = () => performance.now()) {
  const { port1, port2 } = new MessageChannel();
  open.add(port1);
  const answer = answerCertainty({
    post: (message: FromCertainty) => port2.postMessage(message),
    later: (step, milliseconds) => void setTimeout(step, milliseconds),
    now,
  });
  port2.on('message', (message: ToCertainty) => answer(message));
  const port: CertaintyPort = { postMessage: (message) => port1.postMessage(message), onmessage: null };
  port1.on('message', (data: FromCertainty) => port.onmessage?.({ data } as MessageEvent<FromCertainty>));
  const client = makeCertaintyClient(port);
  /** Everything that is answered until it ends. */
  const hearAll = (asked: CertaintyAsk) =>
    new Promise<FromCertainty[]>((settle) => {
      const heard: FromCertainty[] = [];
      client.ask(asked, (answered) => {
        heard.push(answered);
        if (['finished', 'slow', 'failed'].includes(answered.kind)) settle(heard);
      });
    });
  return { client, hearAll, close: () => port1.close() };
}

const samplesOf = (heard: readonly FromCertainty[]) =>
  heard.flatMap((answer) => (answer.kind === 'drawn' ? answer.samples : []));

test('what comes through the port are the draws themselves, all of them and in their order', async () => {
  const { client, hearAll, close } = openPort();
  client.useRegion(region);
  const heard = await hearAll(ask);
  const drawing = makeDrawing(prepare(region), ask);
  assert.deepEqual(samplesOf(heard), Array.from({ length: 8 }, drawing.next));
  assert.equal(heard[0]?.kind, 'begun');
  assert.equal(heard.at(-1)?.kind, 'finished');
  close();
});

test('a newer question overtakes the one before, of which nothing more is heard', async () => {
  const { client, hearAll, close } = openPort();
  client.useRegion(region);
  let late = 0;
  client.ask({ ...ask, n: 1000 }, () => late++);
  const heard = await hearAll({ ...ask, n: 3 });
  assert.equal(samplesOf(heard).length, 3);
  assert.equal(late, 0);
  close();
});

test('while it is told to rest nothing is begun or drawn; then the question goes on where it was', async () => {
  const { client, close } = openPort();
  client.useRegion(region);
  client.rest(Infinity);
  const heard: FromCertainty[] = [];
  const begun = Promise.withResolvers<void>();
  const whole = Promise.withResolvers<void>();
  client.ask({ ...ask, n: 400 }, (answered) => {
    heard.push(answered);
    if (answered.kind === 'begun') {
      client.rest(Infinity);
      begun.resolve();
    }
    if (answered.kind === 'finished') whole.resolve();
  });
  const moment = () => new Promise((settle) => setTimeout(settle, 250));
  await moment();
  assert.equal(heard.length, 0);
  client.rest(0);
  await begun.promise;
  await moment();
  const before = heard.length;
  await moment();
  assert.equal(heard.length, before);
  assert.ok(samplesOf(heard).length < 400);
  client.rest(50);
  await whole.promise;
  assert.deepEqual(samplesOf(heard), Array.from({ length: 400 }, makeDrawing(prepare(region), ask).next));
  close();
});

test('a stopped question keeps what had come of it and draws no more', async () => {
  const { client, close } = openPort();
  client.useRegion(region);
  const heard: FromCertainty[] = [];
  await new Promise<void>((settle) => {
    client.ask({ ...ask, n: 1000 }, (answered) => {
      heard.push(answered);
      if (answered.kind === 'drawn') settle();
    });
  });
  client.stop();
  await new Promise((settle) => setTimeout(settle, 60));
  const kept = samplesOf(heard).length;
  await new Promise((settle) => setTimeout(settle, 60));
  assert.ok(kept > 0 && kept < 1000);
  assert.equal(samplesOf(heard).length, kept);
  assert.ok(!heard.some(({ kind }) => kind === 'finished'));
  close();
});

test('where worlds take more than a second nothing more is drawn without being asked', async () => {
  let clock = 0;
  const { client, hearAll, close } = openPort(() => (clock += 1500));
  client.useRegion(region);
  const heard = await hearAll(ask);
  assert.deepEqual([samplesOf(heard).length, heard.at(-1)?.kind], [2, 'slow']);
  const all = await hearAll({ ...ask, evenIfSlow: true });
  assert.deepEqual([samplesOf(all).length, all.at(-1)?.kind], [8, 'finished']);
  close();
});

test('one slow world among quick ones stops nothing: the machine may have been busy', async () => {
  let clock = 0;
  let asked = 0;
  const { client, hearAll } = openPort(() => (clock += asked++ === 2 ? 1500 : 1));
  client.useRegion(region);
  assert.equal((await hearAll(ask)).at(-1)?.kind, 'finished');
});

test('assumptions are moved one at a time to the last', async () => {
  const { client, hearAll, close } = openPort();
  client.useRegion(region);
  const heard = await hearAll({ ...ask, kind: 'move' });
  const ids = heard.flatMap((answer) => (answer.kind === 'moved' ? answer.samples.map(({ id }) => id) : []));
  assert.deepEqual(ids, ['speed', 'detour']);
  close();
});

test('a question before any region fails and says so', async () => {
  const { hearAll, close } = openPort();
  const [answer] = await hearAll(ask);
  assert.match(answer?.kind === 'failed' ? answer.message : '', /no region/);
  close();
});
