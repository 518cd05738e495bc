import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cornerNames } from './decision-words.ts';
import { layOutQuadrant as layOut, ticksOf } from './quadrant-layout.ts';

const place = (wellbeing: number | null, cost: number | null) => ({
  wellbeing: wellbeing === null ? null : { low: wellbeing - 1, middle: wellbeing, high: wellbeing + 1 },
  cost: cost === null ? null : { low: cost - 1, middle: cost, high: cost + 1 },
  quadrant: null,
  shares: { dual: 0, resources: 0, paths: 0, drifting: 0 },
  meets: null,
});
const layOutQuadrant = (dual: Parameters<typeof layOut>[0]) => layOut(dual, cornerNames('fi'));
const noTarget = { savingEuros: null, wellbeingPoints: null };

test('the situation is at the origin, saving is to the right and wellbeing upwards', () => {
  const { zero, marks } = layOutQuadrant({
    places: [place(0, 0), place(10, 5), place(-4, 3)],
    target: noTarget,
  });
  assert.deepEqual([marks[0]!.x, marks[0]!.y], [zero.x, zero.y]);
  assert.ok(marks[1]!.x > zero.x && marks[1]!.y < zero.y);
  assert.ok(marks[2]!.x > zero.x && marks[2]!.y > zero.y);
  assert.ok(marks[1]!.box.left < marks[1]!.x && marks[1]!.box.bottom > marks[1]!.y);
});

test('no axis is hidden: all four corners have room, whatever the alternatives are', () => {
  for (const places of [
    [place(0, 0)],
    [place(0, 0), place(5, 5)],
    [place(0, 0), place(-5, -9)],
    [place(null, 3)],
  ]) {
    const { zero, width, height } = layOutQuadrant({ places, target: noTarget });
    assert.ok(zero.x > 50 && zero.x < width - 20 && zero.y > 20 && zero.y < height - 40);
  }
});

test('a target is drawn inside the picture even when no alternative comes near it', () => {
  const target = { savingEuros: 1000, wellbeingPoints: null };
  const { targetX, width } = layOutQuadrant({ places: [place(0, 0), place(1, 5)], target });
  assert.ok(targetX! < width - 12);
});

test('ticks are round numbers with zero among them', () => {
  assert.deepEqual(ticksOf({ low: -23, high: 31 }), [-20, 0, 20]);
  assert.deepEqual(ticksOf({ low: -0.2, high: 1.1 }), [0, 0.5, 1]);
});

test('names of alternatives that are near each other do not lie on each other', () => {
  const { marks } = layOutQuadrant({
    places: [place(0, 0), place(10, 10), place(10.1, 10.1), place(10.2, 10), place(9.9, 10.1)],
    target: noTarget,
  });
  marks.forEach((one, at) =>
    marks.slice(at + 1).forEach((other) => {
      const apart = [Math.abs(one.label.x - other.label.x), Math.abs(one.label.y - other.label.y)];
      assert.ok(apart[0]! >= 44 || apart[1]! >= 12.9, `${apart}`);
    }),
  );
});
