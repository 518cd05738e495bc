import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from '#kit/hash.ts';
import type { Result } from '#kit/result.ts';
import type { SuggestWork } from '#alternatives/suggest/suggest-aside.ts';
import { suggestAside } from '#alternatives/suggest/suggest-aside.ts';
import type { SuggestAnswer } from '#alternatives/suggest/suggestion.ts';
import { testRegion } from '#situation/test-region.ts';
import { runAside } from './run-aside.ts';

const kinds = ['centre', ...Array.from({ length: 29 }, () => 'station' as const)] as const;
const region = testRegion({ seed: 4, municipalities: 30, cellsPerMunicipality: 10, kinds });
const work = (rounds: number): SuggestWork => ({
  region,
  ask: { sites: 15, rounds },
  engineVersion: 'test',
  language: 'fi',
});

test('a thread of its own answers the same bits as here, and meanwhile others are answered', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 5);
  const answer = (await runAside('suggest', work(6))) as Result<SuggestAnswer>;
  clearInterval(timer);
  assert.ok(answer.ok && turns > 3);
  assert.equal(canonicalJson(answer), canonicalJson(await suggestAside(work(6))));
});

test('whoever goes away ends the search, in the queue too, and the next is still answered', async () => {
  const stop = new AbortController();
  const gone = Array.from({ length: 4 }, () => runAside('suggest', work(400), stop.signal));
  const next = runAside('suggest', work(1));
  setTimeout(() => stop.abort(new Error('gone')), 100);
  for (const one of await Promise.allSettled(gone)) {
    assert.equal(one.status, 'rejected');
    assert.match(String(one.reason), /gone/);
  }
  assert.ok(((await next) as Result<SuggestAnswer>).ok);
});

test('a work that nobody knows is our own fault', async () => {
  await assert.rejects(runAside('no-such-work', {}), /no work no-such-work/);
});
