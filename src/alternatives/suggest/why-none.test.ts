import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unwrap } from '#kit/result.ts';
import { languages } from '#kit/text.ts';
import { prepare } from '#situation/prepare.ts';
import { testRegion } from '#situation/test-region.ts';
import type { SuggestAsk } from './ask.ts';
import { suggestFront } from './front.ts';
import { noneSentences, relaxedWords } from './none-words.ts';
import { suggest } from './suggest.ts';
import type { NoNetwork } from './suggestion.ts';
import { relaxAsk } from './why-none.ts';

const host = { breathe: () => Promise.resolve(), engineVersion: 'test', language: 'fi' as const };
const kinds = ['centre', ...Array.from({ length: 9 }, () => 'station' as const), 'service-point'] as const;
const region = testRegion({ seed: 4, municipalities: 6, cellsPerMunicipality: 6, kinds });
const prepared = prepare(region);
const stations = region.sites.filter(({ kind }) => kind === 'station').map(({ id }) => id);
const servicePoint = region.sites.find(({ kind }) => kind === 'service-point')!.id;
const made = async (ask: SuggestAsk) => unwrap(await suggest(prepared, ask, host));

test('an ask that no network meets is answered with why, and each thing that would do alone does', async () => {
  let [nones, kinds] = [0, new Set<string>()];
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        sites: fc.integer({ min: 1, max: 9 }),
        mostMinutes: fc.integer({ min: 20, max: 60 }),
        shut: fc.subarray(stations, { maxLength: 5 }),
        kept: fc.subarray(stations, { maxLength: 1 }),
        point: fc.boolean(),
      }),
      async ({ sites, mostMinutes, shut, kept, point }) => {
        const ask: SuggestAsk = {
          ...{ sites: Math.min(sites, 10 - shut.length), mostMinutes, rounds: 1 },
          // A site that does not count takes no part, locked or not.
          lockClosed: point ? [...shut, servicePoint] : shut,
          lockOpen: kept.filter((id) => !shut.includes(id)),
        };
        const { none, suggestions, main } = await made(ask);
        assert.equal(suggestions.length === 0, none !== null);
        if (!none) return;
        nones++;
        assert.ok(none.minimal && none.areas.length + none.services.length > 0);
        assert.ok(none.locks.every(({ site }) => site !== servicePoint));
        for (const relaxed of none.relaxed) {
          kinds.add(relaxed.kind);
          const again = await suggest(prepared, relaxAsk(ask, relaxed), host);
          assert.ok(again.ok && again.value.suggestions.length > 0, JSON.stringify([ask, relaxed]));
        }
        for (const language of languages) {
          const said = noneSentences(none, { region, main, ask, language });
          assert.ok(said.length > 0 && said.every((line) => !line.includes('undefined')));
          // Nothing within the limit is said to lie beyond it.
          const only: NoNetwork['areas'][number] | undefined =
            none.areas.length === 1 ? none.areas[0] : undefined;
          const isWithin = only?.nearest != null && only.nearest.minutes <= mostMinutes;
          if (isWithin)
            assert.ok(!said.join().includes(`${only.nearest!.name} ${Math.round(only.nearest!.minutes)}`));
        }
      },
    ),
    { numRuns: 80 },
  );
  assert.ok(nones >= 10 && kinds.size >= 3, `${nones} ${[...kinds]}`);
});

test('a single area that reaches nothing is named with the nearest site and its minutes, in every language', async () => {
  const { none, main } = await made({ sites: 8, mostMinutes: 5 });
  assert.ok(none && none.areas.length === 1);
  const [area] = none.areas;
  const minutes = String(Math.round(area!.nearest!.minutes));
  for (const language of languages) {
    const [first] = noneSentences(none, {
      ...{ region, main, language },
      ask: { sites: 8, mostMinutes: 5 },
    });
    for (const part of [area!.name, area!.nearest!.name, minutes, '5'])
      assert.ok(first!.includes(part), first!);
    assert.match(relaxedWords(none.relaxed[0]!, language), /\d/);
  }
});

test('a front that nothing is allowed in says why as the search does', async () => {
  const ask = { sites: 8, mostMinutes: 5 };
  const answer = unwrap(await suggestFront(prepared, { ...ask, aims: ['minutes', 'euros'] }, host));
  assert.deepEqual(answer.none, (await made(ask)).none);
  assert.deepEqual(answer.points, []);
});
