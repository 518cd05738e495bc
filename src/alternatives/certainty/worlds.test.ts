import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAssumption } from '#region/assume.ts';
import type { Region } from '#region/region.ts';
import { rangeFactors } from '#situation/range.ts';
import { testRegion } from '#situation/test-region.ts';
import { makeWorlds, travelFactors } from './worlds.ts';
import type { World } from './worlds.ts';

const region = testRegion({ seed: 31, municipalities: 5 });

function worlds(count: number, of: Region = region, seed: string | number = 7): World[] {
  const next = makeWorlds(of, { seed });
  return Array.from({ length: count }, next);
}

function valuesOf(drawn: readonly World[], id: string): number[] {
  return drawn.map((world) => findAssumption(world.region, id)!.value);
}

const medianOf = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

test('a seed gives the same worlds again, another seed others', () => {
  assert.deepEqual(worlds(5), worlds(5));
  assert.notDeepEqual(worlds(5), worlds(5, region, 8));
});

test('the first worlds are the same however many are drawn', () => {
  assert.deepEqual(worlds(40).slice(0, 5), worlds(5));
});

test('an assumption more leaves every other draw as it was', () => {
  const more = {
    ...region,
    assumptions: [{ ...region.assumptions[8]!, id: 'a-new-one' }, ...region.assumptions],
  };
  assert.deepEqual(valuesOf(worlds(6, more), 'use.gp'), valuesOf(worlds(6), 'use.gp'));
  assert.deepEqual(
    valuesOf(worlds(6, more), 'site.station-2.posts.gp'),
    valuesOf(worlds(6), 'site.station-2.posts.gp'),
  );
});

test('the middle of many draws is the value itself, and 5 % lie beyond each end of the spread', () => {
  const drawn = valuesOf(worlds(4000), 'use.gp');
  assert.ok(Math.abs(medianOf(drawn) / 1.2 - 1) < 0.02);
  const beyond = drawn.filter((value) => value > 1.2 * 1.3).length / drawn.length;
  assert.ok(beyond > 0.035 && beyond < 0.065, String(beyond));
});

test('posts of two sites err mostly together, posts and premises on their own', () => {
  const drawn = worlds(3000);
  const logs = (id: string) => valuesOf(drawn, id).map(Math.log);
  const together = correlation(logs('site.station-2.posts.gp'), logs('site.station-3.posts.gp'));
  assert.ok(Math.abs(together - 0.75) < 0.04, String(together));
  const apart = correlation(logs('site.station-2.posts.gp'), logs('site.station-2.premises-sqm'));
  assert.ok(Math.abs(apart) < 0.06, String(apart));
});

test('minutes are drawn within the very range that every figure shows, and no more often by quality', () => {
  const { low, high } = rangeFactors(region);
  for (const { minutesFactor, region: drawn } of worlds(500)) {
    assert.ok(minutesFactor >= low - 1e-12 && minutesFactor <= high + 1e-12);
    assert.equal(findAssumption(drawn, 'speed.rural')!.value, 66);
    assert.equal(findAssumption(drawn, 'detour')!.value, 1.35);
  }
  const near = (one: number, other: number) => Math.abs(one - other) < 1e-12;
  assert.ok(near(travelFactors(region, { speed: 1, detour: -1 }).minutesFactor, low));
  assert.ok(near(travelFactors(region, { speed: -1, detour: 1 }).minutesFactor, high));
});

test('a detour that somebody set outside of 1.2–1.6 still has itself within its draws', () => {
  const winding = testRegion({ assumptions: { detour: 1.8 } });
  assert.ok(worlds(200, winding).every(({ kmFactor }) => kmFactor <= 1 && kmFactor >= 1.2 / 1.8 - 1e-12));
});

function correlation(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  xs.forEach((x, at) => {
    xy += (x - mx) * (ys[at]! - my);
    xx += (x - mx) ** 2;
    yy += (ys[at]! - my) ** 2;
  });
  return xy / Math.sqrt(xx * yy);
}
