import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from './prepare.ts';
import { assessSituation } from './situation.ts';
import { testRegion } from './test-region.ts';
import { whyOf } from './why.ts';

const region = testRegion({ edited: ['speed.rural'] });
const situation = assessSituation(prepare(region));
const question = { service: 0, group: 0, area: 'region' } as const;

test('the why of minutes shows speeds and detour with values, the source of residents and the range', () => {
  const why = whyOf(situation, { measure: 'mean-minutes', question });
  assert.deepEqual(why.assumptions.map(({ id }) => id).sort(), [
    'detour',
    'speed.rural',
    'speed.semi-urban',
    'speed.urban',
  ]);
  assert.equal(why.assumptions.find(({ id }) => id === 'speed.rural')!.edited, true);
  assert.deepEqual(
    why.sources.map(({ id, licence }) => [id, licence]),
    [['invented', 'CC0-1.0']],
  );
  assert.equal(why.figure.mark, 'assumed');
  assert.ok(why.figure.low! < why.figure.value! && why.figure.value! < why.figure.high!);
  assert.match(why.range.fi, /ajonopeus/);
});

test('the why of a municipality’s cost shows its own sites’ assumptions only', () => {
  const { assumptions } = whyOf(situation, { measure: 'cost', question: { ...question, area: 1 } });
  const own = region.sites.filter(({ municipality }) => municipality === 1).map(({ id }) => id);
  const shown = new Set(assumptions.flatMap(({ id }) => /^site\.([^.]+)\./.exec(id)?.[1] ?? []));
  assert.deepEqual([...shown].sort(), own.sort());
});

test('the why counts the figures of population that were used, by how they came about', () => {
  const { cells, range } = whyOf(situation, { measure: 'population', question: { ...question, area: 2 } });
  const members = region.cells.filter(({ municipality }) => municipality === 2).length;
  assert.deepEqual(cells, [{ state: 'observed', count: members * region.ages.length }]);
  assert.equal(range.fi, '');
});
