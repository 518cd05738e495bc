import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import { suggestFront } from '#alternatives/suggest/front.ts';
import { suggest } from '#alternatives/suggest/suggest.ts';
import type { SuggestProgress } from '#alternatives/suggest/suggest.ts';
import { canonicalJson } from '#kit/hash.ts';
import { prepare } from '#situation/prepare.ts';
import { testRegion } from '#situation/test-region.ts';
import { makeSuggester } from './suggest-client.ts';
import type { SuggesterPort } from './suggest-client.ts';
import type { FromSuggester, SuggestOrder, ToSuggester } from './suggest-messages.ts';
import { searchOnOrder } from './suggest-search.ts';

const kinds = ['centre', ...Array.from({ length: 29 }, () => 'station' as const)] as const;
const region = testRegion({ seed: 4, municipalities: 30, cellsPerMunicipality: 10, kinds });
const order = (rounds: number): SuggestOrder => ({
  region,
  ask: { sites: 15, rounds },
  engineVersion: 'test',
  language: 'sv',
});

/** The worker's own searching behind a real message port, so that everything is cloned as between threads. */
function openPort(t: TestContext) {
  const { port1, port2 } = new MessageChannel();
  const search = searchOnOrder({
    post: (message: FromSuggester) => port2.postMessage(message),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
  });
  port2.on('message', (message: ToSuggester) => search(message));
  const port: SuggesterPort = { postMessage: (message) => port1.postMessage(message), onmessage: null };
  port1.on('message', (data: FromSuggester) => port.onmessage?.({ data } as MessageEvent<FromSuggester>));
  t.after(() => port1.close());
  return makeSuggester(port);
}

test('what comes through the port is the answer itself bit for bit, after progress', async (t) => {
  const suggester = openPort(t);
  const told: SuggestProgress[] = [];
  const answer = await suggester.start(order(10), (now) => told.push(now));
  const { ask, language, engineVersion } = order(10);
  const here = await suggest(prepare(region), ask, {
    language,
    engineVersion,
    breathe: () => Promise.resolve(),
  });
  assert.equal(canonicalJson(answer), canonicalJson(here));
  const rounds = told.filter(({ stage }) => stage === 'search');
  assert.equal(rounds.at(-1)?.done, 30);
});

test('a stopped search answers the best so far and says so, and the next one is answered', async (t) => {
  const suggester = openPort(t);
  const answer = await suggester.start(order(400), () => suggester.stop());
  assert.ok(answer.ok && 'search' in answer.value);
  assert.ok(answer.value.search.stopped && answer.value.suggestions.length > 0);
  const next = await suggester.start(order(1), () => undefined);
  assert.ok(next.ok && 'search' in next.value && !next.value.search.stopped);
});

test('an ask that cannot be met comes back as its problems', async (t) => {
  const suggester = openPort(t);
  const answer = await suggester.start({ ...order(1), ask: { sites: 99 } }, () => undefined);
  assert.ok(!answer.ok && answer.problems[0]!.code === 'more-than-there-are');
});

test('an order with aims is answered with a front, number for number, after it has told how many are found', async (t) => {
  const suggester = openPort(t);
  const ask = { aims: ['minutes', 'euros'] as const, points: 8 };
  const told: number[] = [];
  const answer = await suggester.start({ ...order(1), ask }, ({ done }) => told.push(done));
  const here = await suggestFront(prepare(region), ask, {
    language: 'sv',
    engineVersion: 'test',
    breathe: () => Promise.resolve(),
  });
  assert.equal(canonicalJson(answer), canonicalJson(here));
  assert.ok(told.length > 0 && told.every((done, at) => at === 0 || done >= told[at - 1]!));
});
