import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FrontAim } from '#alternatives/suggest/ask.ts';
import { suggestFront } from '#alternatives/suggest/front.ts';
import type { FrontAnswer } from '#alternatives/suggest/suggestion.ts';
import { unwrap } from '#kit/result.ts';
import { prepare } from '#situation/prepare.ts';
import { testRegion } from '#situation/test-region.ts';
import { frontChart, nearestMark, roundStep } from './front-chart.ts';

const kinds = ['centre', ...Array.from({ length: 8 }, () => 'station' as const)] as const;
const region = testRegion({ seed: 4, municipalities: 5, kinds });
const host = { breathe: () => Promise.resolve(), engineVersion: 'test', language: 'fi' as const };
const box = { left: 60, top: 20, width: 500, height: 300 };
const front = async (aims: readonly FrontAim[]): Promise<FrontAnswer> =>
  unwrap(
    await suggestFront(prepare(region), { aims, ...(aims.includes('euros') ? {} : { sites: 4 }) }, host),
  );

test('every network stands in the box, fewer minutes lower and fewer euros to the left', async () => {
  const answer = await front(['minutes', 'euros']);
  const { marks, x, y, size, stairs } = frontChart(answer, box);
  assert.deepEqual([x.aim, y.aim, size], ['euros', 'minutes', undefined]);
  assert.equal(marks.length, answer.points.length + 1);
  for (const mark of marks) {
    assert.ok(mark.x >= 60 && mark.x <= 560 && mark.y >= 20 && mark.y <= 320);
    if (mark.at <= 0) continue;
    const before = marks.find(({ at }) => at === mark.at - 1)!;
    assert.ok(mark.y < before.y && mark.x < before.x, 'more minutes, fewer euros');
  }
  for (const { ticks, px } of [x, y]) {
    assert.ok(ticks.length >= 2 && ticks.length <= 12);
    for (const tick of ticks) assert.ok(px(tick) >= 20 && px(tick) <= 560);
  }
  assert.equal(stairs.match(/H/g)!.length, answer.points.length - 1);
});

test('with three aims the circles tell the third by their size', async () => {
  const answer = await front(['minutes', 'worst', 'euros']);
  const { marks, size, stairs } = frontChart(answer, box);
  assert.deepEqual([size, stairs], ['worst', '']);
  for (const one of marks)
    for (const other of marks) {
      if (one.at < 0 || other.at < 0) continue;
      const [a, b] = [answer.points[one.at]!.values.worst, answer.points[other.at]!.values.worst];
      if (a > b) assert.ok(one.radius > other.radius);
    }
});

test('minutes and the longest trip stand against each other where euros are no aim', async () => {
  const { x, y } = frontChart(await front(['minutes', 'worst']), box);
  assert.deepEqual([x.aim, y.aim], ['worst', 'minutes']);
});

test('the nearest network to a place is found, but none that is too far', async () => {
  const answer = await front(['minutes', 'euros']);
  const chart = frontChart(answer, box);
  for (const { at, x, y } of chart.marks.filter((mark) => mark.at >= 0)) {
    const found = chart.marks.find((mark) => mark.at === nearestMark(chart, { x, y, within: 1 }))!;
    assert.ok(found.at === at || Math.hypot(found.x - x, found.y - y) < 1e-9);
  }
  assert.equal(nearestMark(chart, { x: -100, y: -100, within: 30 }), -1);
});

test('steps are round and no smaller than asked', () => {
  assert.deepEqual(
    [0.03, 0.2, 1, 3, 7, 140, 2_600_000].map(roundStep),
    [0.05, 0.2, 1, 5, 10, 200, 5_000_000],
  );
});
