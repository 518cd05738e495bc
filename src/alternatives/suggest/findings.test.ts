import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unwrap } from '#kit/result.ts';
import { prepare } from '#situation/prepare.ts';
import { testRegion } from '#situation/test-region.ts';
import { makeEvaluator } from '../evaluate.ts';
import type { SuggestAsk } from './ask.ts';
import { findingSentences } from './finding-words.ts';
import { suggest } from './suggest.ts';

const host = { breathe: () => Promise.resolve(), engineVersion: 'test', language: 'fi' as const };
const kinds = ['centre', ...Array.from({ length: 9 }, () => 'station' as const), 'service-point'] as const;
const region = testRegion({ seed: 4, municipalities: 6, cellsPerMunicipality: 6, kinds });
const prepared = prepare(region);
const made = async (ask: SuggestAsk) => unwrap(await suggest(prepared, ask, host));

test('municipalities that lose their last site, and residents who get another, are told as the evaluation has them', async () => {
  const { suggestions, main } = await made({ sites: 3, mostMovedShare: 0 });
  for (const { findings, closes, stays, differsFromToday } of suggestions) {
    const moved = findings.find((one) => one.kind === 'moved-share');
    assert.ok(moved?.kind === 'moved-share' && moved.limit === 0);
    assert.ok(Math.abs(moved.value - differsFromToday) < 1e-12);
    const areaOf = (id: string) => region.sites.find((site) => site.id === id)!.municipality;
    const kept = new Set(stays.map(areaOf));
    const emptied = [...new Set(closes.map(({ site }) => areaOf(site)))].filter((at) => !kept.has(at));
    assert.deepEqual(
      findings.flatMap((one) => (one.kind === 'area-emptied' ? [one.area] : [])).toSorted(),
      emptied.map((at) => region.municipalities[at]!.code).toSorted(),
    );
    assert.ok(findingSentences(findings, { region, main, language: 'sv' }).length >= 2);
  }
  const lenient = await made({ sites: 3, mostMovedShare: 1 });
  assert.ok(
    lenient.suggestions.every(({ findings }) => findings.every(({ kind }) => kind !== 'moved-share')),
  );
});

test('a site over its load or under the share that was asked is told with its visits of the main service', async () => {
  const { suggestions, main } = await made({ sites: 3, leastLoadShare: 1 });
  let told = 0;
  for (const { findings, pulls } of suggestions) {
    const { sites } = makeEvaluator(prepared).evaluate({ pulls, engineVersion: 'test' });
    for (const site of sites) {
      const own = site.services.find(({ service }) => service === main);
      if (site.status === 'closed' || !own?.offered) continue;
      const found = findings.find((one) => 'site' in one && one.site === site.shortName);
      if (own.visits > own.capacity * (1 + 1e-9)) assert.equal(found?.kind, 'over-load');
      else if (own.visits < own.capacity * (1 - 1e-9)) assert.equal(found?.kind, 'under-load');
      if (found && 'value' in found) {
        assert.equal(found.value, own.visits);
        told++;
      }
    }
  }
  assert.ok(told > 0);
});
