import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unwrap } from '#kit/result.ts';
import { languages } from '#kit/text.ts';
import { prepare } from '#situation/prepare.ts';
import { testRegion } from '#situation/test-region.ts';
import type { SuggestAsk } from './ask.ts';
import { priceSentence } from './price-words.ts';
import { suggest } from './suggest.ts';
import { sureGap } from './sure-gap.ts';
import type { ConditionPrice } from './suggestion.ts';

const host = { breathe: () => Promise.resolve(), engineVersion: 'test', language: 'fi' as const };
const kinds = ['centre', ...Array.from({ length: 9 }, () => 'station' as const), 'service-point'] as const;
const region = testRegion({ seed: 4, municipalities: 6, cellsPerMunicipality: 6, kinds });
const prepared = prepare(region);
const stations = region.sites.filter(({ kind }) => kind === 'station').map(({ id }) => id);
const made = async (ask: SuggestAsk) => unwrap(await suggest(prepared, ask, host));
const best = async (ask: SuggestAsk) => (await made(ask)).search.boundMinutes!;

test('a condition costs what the best without it is better by, and the ends are proved', async () => {
  const [one, two] = [stations[1]!, stations[4]!];
  const ask: SuggestAsk = {
    sites: 5,
    lockOpen: [one],
    lockClosed: [two],
    mostMinutes: 60,
    equityWeight: 0.5,
  };
  const { prices: found, search } = await made(ask);
  const prices = found!;
  assert.deepEqual([search.gap, prices.length], [0, 4]);
  const { mostMinutes: _, ...free } = ask;
  const without = {
    [one]: { ...ask, lockOpen: [] },
    [two]: { ...ask, lockClosed: [] },
    oneMoreSite: { ...ask, sites: 6 },
    mostMinutes: free,
  };
  const now = await best(ask);
  for (const price of prices) {
    const other = await best(without[(price.site ?? price.condition) as keyof typeof without]!);
    const expected = price.condition === 'oneMoreSite' ? other - now : now - other;
    assert.ok(Math.abs(price.minutes! - expected) < 1e-6, JSON.stringify([price, expected]));
    assert.ok(price.least! <= price.minutes! + 1e-9 && price.minutes! <= price.most! + 1e-9);
  }
  assert.ok(prices.some(({ minutes }) => minutes! > 0.01));
});

test('locks of the region itself are not priced, and a search without conditions prices one more site alone', async () => {
  const prices = (await made({ sites: 5 })).prices!;
  assert.deepEqual(
    prices.map(({ condition, site }) => [condition, site]),
    [['oneMoreSite', null]],
  );
  assert.ok(prices[0]!.minutes! < 0, 'one more site shortens trips');
});

test('a lock of a site that does not count has no price, and leaves those of others as they are', async () => {
  const point = region.sites.find(({ kind }) => kind === 'service-point')!.id;
  const ask: SuggestAsk = { sites: 5, lockOpen: [stations[1]!] };
  const { prices } = await made({ ...ask, lockClosed: [point] });
  assert.ok(prices!.every(({ site }) => site !== point));
  assert.deepEqual(
    prices!.map(({ condition }) => condition),
    (await made(ask)).prices!.map(({ condition }) => condition),
  );
});

test('a gap is never told as less than it is', () => {
  assert.deepEqual([0, 0.0002, 0.001, 0.0011, 0.0499].map(sureGap), [0, 0.001, 0.001, 0.002, 0.05]);
});

test('a price is told with its sign, and with its ends where they are not the same', () => {
  const price: ConditionPrice = {
    ...{ condition: 'lock', site: 'x', name: 'Luhanka', open: true },
    ...{ minutes: 0.234, least: 0.234, most: 0.234 },
  };
  const ask = { sites: 5 };
  const say = (one: ConditionPrice) =>
    languages.map((language) => priceSentence(one, { ask, language }).replaceAll('\u00a0', ' '));
  assert.deepEqual(say(price), [
    'Luhanka lukittu auki +0,23 min',
    'Luhanka låst öppet +0,23 min',
    'Luhanka locked open +0.23 min',
  ]);
  assert.match(say({ ...price, least: 0.1, most: 0.3 })[2]!, /\+0\.23 min \(proved \+0\.10 … \+0\.30 min\)/);
  assert.match(say({ ...price, minutes: null })[0]!, /–$/);
});
