import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { placeLabels } from './place-labels.ts';
import type { LabelWish } from './place-labels.ts';
import { overlaps, within } from './planar.ts';

const frame = { x: 0, y: 0, width: 600, height: 400 };

function wish(id: string, at: readonly [number, number], priority = 2): LabelWish {
  return { id, at, radius: 6, width: 70, height: 16, priority };
}

function marksOf(wishes: readonly LabelWish[]) {
  return wishes.map(({ id, at, radius }) => ({
    x: at[0] - radius,
    y: at[1] - radius,
    width: 2 * radius,
    height: 2 * radius,
    of: id,
  }));
}

test('a name alone stands to the right of its mark', () => {
  const [label] = placeLabels([wish('a', [100, 100])], { frame, obstacles: [], shunned: [] });
  assert.equal(label?.anchor, 'start');
  assert.ok(label!.box.x > 106);
});

test('no name covers another, a mark of another, or an obstacle, and none leaves the frame', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 400 }));
  fc.assert(
    fc.property(fc.array(point, { maxLength: 40 }), point, (points, [x, y]) => {
      const wishes = points.map((at, index) => wish(String(index), at, index % 3));
      const lens = { x, y, width: 120, height: 90 };
      const marks = marksOf(wishes);
      const placed = placeLabels(wishes, { frame, obstacles: [...marks, lens], shunned: [] });
      for (const [index, label] of placed.entries()) {
        assert.ok(within(frame, label.box));
        assert.ok(!overlaps(lens, label.box));
        assert.ok(!marks.some((mark) => mark.of !== label.id && overlaps(mark, label.box)));
        assert.ok(!placed.slice(index + 1).some((other) => overlaps(other.box, label.box)));
      }
    }),
    { numRuns: 60 },
  );
});

test('where two names want one place, the hospital keeps it and the other goes elsewhere', () => {
  const wishes = [wish('station', [100, 100], 2), wish('hospital', [100, 112], 0)];
  const placed = placeLabels(wishes, { frame, obstacles: marksOf(wishes), shunned: [] });
  assert.equal(placed.find(({ id }) => id === 'hospital')?.anchor, 'start');
  assert.ok(placed.find(({ id }) => id === 'station'));
});

test('names come in the order of their marks, whichever is placed first', () => {
  const marks = ['a', 'b', 'c'].map((id, at) => wish(id, [100, 100 + 40 * at]));
  const touched = marks.with(2, { ...marks[2]!, priority: 1 });
  for (const wishes of [marks, touched]) {
    const placed = placeLabels(wishes, { frame, obstacles: [], shunned: [] });
    assert.deepEqual(
      placed.map(({ id }) => id),
      ['a', 'b', 'c'],
    );
  }
});

test('a name that finds no free place is left out rather than laid over another', () => {
  const walls = [{ x: 0, y: 0, width: 600, height: 400 }];
  assert.deepEqual(placeLabels([wish('a', [300, 200])], { frame, obstacles: walls, shunned: [] }), []);
});

test('a name moves aside when a later one has no other place', () => {
  // To the right of the second mark stands a wall, so it can only go left, where the first would like to be.
  const first = { ...wish('first', [100, 100], 1) };
  const second = { ...wish('second', [250, 100], 2), width: 130 };
  const walls = [
    { x: 256, y: 0, width: 344, height: 400 },
    { x: 110, y: 0, width: 146, height: 90 },
    { x: 110, y: 110, width: 146, height: 290 },
  ];
  const placed = placeLabels([first, second], {
    frame,
    obstacles: [...walls, ...marksOf([first, second])],
    shunned: [],
  });
  assert.deepEqual(placed.map(({ id }) => id).toSorted(), ['first', 'second']);
});

test('the same marks give the same map whatever their order', () => {
  const wishes = [wish('a', [50, 50]), wish('b', [60, 58], 1), wish('c', [70, 50], 0), wish('d', [64, 70])];
  const field = { frame, obstacles: marksOf(wishes), shunned: [] };
  const byId = (list: ReturnType<typeof placeLabels>) =>
    list.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  assert.deepEqual(byId(placeLabels(wishes.toReversed(), field)), byId(placeLabels(wishes, field)));
});
