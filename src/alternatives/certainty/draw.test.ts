import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Region } from '#region/region.ts';
import { prepare, prepareAgain } from '#situation/prepare.ts';
import { testRegion } from '#situation/test-region.ts';
import { evaluate } from '../evaluate.ts';
import type { Pull } from '../lever.ts';
import { pullOf, region, station1, station2 } from '../test-pulls.ts';
import { differenceOf } from './difference.ts';
import type { Difference, Draws } from './difference.ts';
import { makeDrawing } from './draw.ts';
import type { DrawAsk } from './draw.ts';
import { findQuantity } from './movers.ts';
import { orderOf } from './order.ts';
import { makeWorlds, travelFactors, withValues } from './worlds.ts';

const prepared = prepare(region);
const closing = [pullOf('close-site', { site: station1 })];
const closingTwo = [...closing, pullOf('close-site', { site: station2 })];

function drawsOf(told: {
  lists: readonly (readonly Pull[])[];
  count?: number;
  of?: Region;
  ask?: Partial<DrawAsk>;
}): Draws {
  const { lists, count = 40, of, ask } = told;
  const drawing = makeDrawing(of ? prepare(of) : prepared, {
    seed: 5,
    candidates: lists.map((pulls) => ({ pulls })),
    ...ask,
  });
  const samples = Array.from({ length: count }, drawing.next);
  return { quantities: drawing.quantities, central: drawing.central, samples };
}

function differences(draws: Draws, of = 1, against = 0): Difference[] {
  return draws.quantities.map((_, quantity) => differenceOf(draws, { quantity, of, against }));
}

test('the world as assumed gives the numbers of an evaluation to the last bit', () => {
  const { quantities, central } = drawsOf({ lists: [[], closing], count: 0, ask: { municipalities: true } });
  const { measures, costs } = evaluate(prepared, { pulls: closing, engineVersion: 'test' });
  let compared = 0;
  quantities.forEach(({ id, service, group, area }, at) => {
    const value = central.values[1]![at]!;
    if (id === 'premises') assert.equal(value, costs.after.premises);
    if (id === 'client-travel') assert.equal(value, costs.clientTravelEurosAfter);
    const row = measures.find(
      (one) => one.measure === id && one.service === service && one.group === group && one.area === area,
    );
    if (!row) return;
    compared++;
    assert.equal(Number.isNaN(value) ? null : value, row.figure.value, `${id} ${service} ${group} ${area}`);
  });
  assert.ok(compared > 100);
});

test('a region prepared again under other values is the region prepared from the beginning', () => {
  const other = makeWorlds(region, { seed: 9 })().region;
  const { columns: _, openedColumns: __, places: ___, ...again } = prepareAgain(prepared, other);
  const { columns: _1, openedColumns: _2, places: _3, ...fresh } = prepare(other);
  assert.deepEqual(again, fresh);
  assert.throws(() => prepareAgain(prepared, withValues(region, new Map([['detour', 1.5]]))), /detour/);
});

test('two alternatives with the same changes differ by exactly nothing in every draw, and their order is a tie', () => {
  const draws = drawsOf({ lists: [closing, closing] });
  for (const one of differences(draws)) {
    if (one.central === null) continue;
    assert.deepEqual([one.central, one.low, one.high, one.sameSign, one.verdict], [0, 0, 0, 1, 'none']);
  }
  const quantity = findQuantity(draws, { id: 'trip-minutes', service: 'gp', group: 'all' });
  assert.deepEqual(orderOf(draws, { quantity, candidates: [0, 1] })?.places, [[0, 1]]);
});

test('what is worse in every draw is worse in 100 % of them, and no draw lets it ahead', () => {
  const draws = drawsOf({ lists: [closing, closingTwo] });
  const quantity = findQuantity(draws, { id: 'mean-minutes', service: 'gp', group: 'all' });
  const difference = differenceOf(draws, { quantity, of: 1, against: 0 });
  assert.ok(difference.low! > 0);
  assert.deepEqual([difference.sameSign, difference.verdict], [1, 'sure']);
  const order = orderOf(draws, { quantity, candidates: [0, 1] })!;
  assert.deepEqual([order.places, order.holds, order.swaps], [[[0], [1]], 1, []]);
});

test('with everything measured here and minutes as assumed the intervals shrink to nearly nothing', () => {
  const measured = { ...region, assumptions: region.assumptions.map((one) => ({ ...one, quality: 5 })) };
  const width = ({ low, high }: Difference) => high! - low!;
  const guessed = differences(drawsOf({ lists: [[], closing] }));
  const known = differences(drawsOf({ lists: [[], closing], of: measured, ask: { travel: 'fixed' } }));
  let narrowed = 0;
  known.forEach((one, at) => {
    if (one.low === null || !(width(guessed[at]!) > 1e-6)) return;
    narrowed++;
    assert.ok(width(one) < width(guessed[at]!) / 3, `${at}: ${width(one)} of ${width(guessed[at]!)}`);
  });
  assert.ok(narrowed > 20);
});

test('the cost of closing, premises × price, has the interval of a product of two log-normals', () => {
  const draws = drawsOf({ lists: [[], closing], count: 1000, ask: { measures: ['cost'], travel: 'fixed' } });
  const { central, low, median, high } = differenceOf(draws, { quantity: 0, of: 1, against: 0 });
  assert.ok(central! < 0);
  // Both assumptions of quality 2: ln 1.3 at the 95 % point, so √2 ln 1.3 for their product.
  const factor = Math.exp(Math.SQRT2 * Math.log(1.3));
  const near = (drawn: number, told: number) => Math.abs(Math.log(drawn / told)) < 0.04;
  assert.ok(near(median!, central!), `${median} ${central}`);
  assert.ok(near(low!, central! * factor), `${low} ${central! * factor}`);
  assert.ok(near(high!, central! / factor), `${high} ${central! / factor}`);
});

test('a better known price never widens the cost difference that rests on it alone', () => {
  const widths = [1, 2, 3, 4, 5].map((quality) => {
    const certain = { ...region, assumptions: region.assumptions.map((one) => ofQuality(one.id, one)) };
    function ofQuality<One extends { quality: number }>(id: string, one: One): One {
      if (id === 'premises-euros-per-sqm') return { ...one, quality };
      return id.endsWith('.premises-sqm') ? { ...one, unit: 'year' } : one;
    }
    const draws = drawsOf({
      lists: [[], closing],
      of: certain,
      ask: { measures: ['cost'], travel: 'fixed' },
    });
    const { low, high } = differenceOf(draws, { quantity: 0, of: 1, against: 0 });
    return high! - low!;
  });
  assert.ok(
    widths.every((width, at) => at === 0 || width < widths[at - 1]!),
    widths.join(' '),
  );
});

test('the first draws are the same however many there are', () => {
  const [few, many] = [4, 12].map((count) => drawsOf({ lists: [[], closing], count }).samples);
  assert.deepEqual(many!.slice(0, 4), few);
});

test('what nobody offers is missing in every draw and never nothing', () => {
  const without = testRegion({ kinds: ['service-point', 'service-point'] });
  const pulls = [pullOf('close-site', { site: without.sites[2]!.id })];
  const draws = drawsOf({ lists: [[], pulls], of: without });
  const quantity = findQuantity(draws, { id: 'mean-minutes', service: 'gp', group: 'all' });
  assert.ok(draws.samples.every(({ values }) => Number.isNaN(values[1]![quantity])));
  const { central, low, high, sameSign, verdict } = differenceOf(draws, { quantity, of: 1, against: 0 });
  assert.deepEqual([central, low, high, sameSign, verdict], [null, null, null, null, 'unknown']);
  assert.equal(orderOf(draws, { quantity, candidates: [0, 1] }), undefined);
});

test('a rule that a planner chose is not drawn; the region’s own is', () => {
  const ask = (rule?: DrawAsk['candidates'][number]['rule']) =>
    drawsOf({
      lists: [],
      count: 10,
      of: {
        ...region,
        assumptions: region.assumptions.map((one) =>
          one.id.startsWith('choice.') ? one : { ...one, unit: 'year' },
        ),
      },
      ask: {
        travel: 'fixed',
        measures: ['trip-minutes'],
        services: ['gp'],
        groups: ['all'],
        candidates: [{ pulls: [], ...(rule ? { rule } : {}) }],
      },
    }).samples.map(({ values }) => values[0]![0]!);
  assert.equal(
    new Set(ask({ kind: 'logit', perMinute: 0.25, windowMinutes: 20, overloadMinutes: 15 })).size,
    1,
  );
  assert.ok(new Set(ask()).size > 5);
});

test('a more winding world has longer trips and so dearer travel for clients; speed alone moves no kilometre', () => {
  const drawing = makeDrawing(prepared, {
    ...{ seed: 1, measures: ['client-travel'] },
    candidates: [{ pulls: [], rule: { kind: 'nearest' } }],
  });
  const euros = (levels: { speed: number; detour: number }) =>
    drawing.sampleIn({ region, ...travelFactors(region, levels) }).values[0]![0]!;
  const central = drawing.central.values[0]![0]!;
  const near = (one: number, other: number) => Math.abs(one / other - 1) < 1e-12;
  assert.ok(near(euros({ speed: 0, detour: 1 }), (central * 1.6) / 1.35));
  assert.ok(near(euros({ speed: -1, detour: 0 }), central));
});
