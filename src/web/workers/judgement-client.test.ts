import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import { judgeAside } from '#decision/judge-aside.ts';
import { lineUp } from '#decision/judged-alternatives.ts';
import { region, stakeholderOf, tripAgainstCost, tripAndCost } from '#decision/test-judgement.ts';
import { canonicalJson } from '#kit/hash.ts';
import { sameText } from '#kit/text.ts';
import { answerJudgements } from './answer-judgements.ts';
import { makeJudgementClient } from './judgement-client.ts';
import type { JudgementPort } from './judgement-client.ts';
import type { FromJudge, JudgementAsk, ToJudge } from './judgement-messages.ts';

const station = region.sites.find(({ kind }) => kind === 'station')!.id;
const pulls = [{ lever: 'close-site', settings: { site: station }, rationale: '' }];
const ask: JudgementAsk = {
  set: tripAndCost,
  ...lineUp([{ id: 'a', number: 1, name: sameText('A'), pulls }]),
  stakeholders: [stakeholderOf()],
  focus: 0,
  ...{ n: 300, seed: 3, worlds: 40 },
};

/** The worker's own answering behind a real message port, so that everything is cloned as between threads. */
function openPort() {
  const { port1, port2 } = new MessageChannel();
  const answer = answerJudgements({
    post: (message: FromJudge) => port2.postMessage(message),
    later: (step) => void setTimeout(step, 0),
    now: () => performance.now(),
  });
  port2.on('message', (message: ToJudge) => answer(message));
  const port: JudgementPort = { postMessage: (message) => port1.postMessage(message), onmessage: null };
  port1.on('message', (data: FromJudge) => port.onmessage?.({ data } as MessageEvent<FromJudge>));
  const client = makeJudgementClient(port);
  client.useRegion(region);
  return { client, close: () => port1.close() };
}

/** Every answer up to the whole judgement in all the worlds asked for. */
function answers(client: ReturnType<typeof openPort>['client'], asked: JudgementAsk): Promise<FromJudge[]> {
  const got: FromJudge[] = [];
  return new Promise((resolve, reject) => {
    client.judge(asked, (answer) => {
      got.push(answer);
      if (answer.kind === 'failed') reject(new Error(answer.message));
      else if (answer.kind === 'judged' && answer.progress.done === answer.progress.of) resolve(got);
    });
  });
}

const last = (got: readonly FromJudge[]) => got.findLast((one) => one.kind === 'judged')!.judgement;

test('a judgement through the worker equals the one on the server bit for bit', async (t) => {
  const { client, close } = openPort();
  t.after(close);
  const got = await answers(client, ask);
  const kinds = got.map(({ kind }) => kind).filter((kind) => kind !== 'drawing');
  assert.equal(kinds[0], 'viewed', 'the view on show comes first');
  assert.equal(canonicalJson(last(got)), canonicalJson(await judgeAside({ ...ask, region })));
});

test('other weights are answered from the same worlds, as if they had been drawn again', async (t) => {
  const { client, close } = openPort();
  t.after(close);
  await answers(client, ask);
  const moved = { ...ask, stakeholders: [stakeholderOf({ weighing: tripAgainstCost(90, 10) })] };
  const got = await answers(client, moved);
  assert.ok(
    got.every((one) => one.kind !== 'failed' && one.progress.done === 40),
    'nothing was drawn',
  );
  assert.equal(canonicalJson(last(got)), canonicalJson(await judgeAside({ ...moved, region })));
  const viewed = got.find((one) => one.kind === 'viewed')!;
  assert.deepEqual(viewed.view, last(got).views[1]);
});

test('only the latest question is answered', async (t) => {
  const { client, close } = openPort();
  t.after(close);
  const early: FromJudge[] = [];
  client.judge(ask, (answer) => early.push(answer));
  const got = await answers(client, { ...ask, seed: 9 });
  assert.equal(last(got).seed, 9);
  assert.deepEqual(early, []);
});
