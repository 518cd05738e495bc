import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changeClass, dotsAt, radiusPerRootResident } from './dots.ts';
import { emptyLand, findRoom, isEmpty } from './empty-land.ts';
import { outlineOf } from './ground.ts';
import { drawFlows, flowsToDraw, sumFlows } from './map-flows.ts';
import { nextSite } from './next-site.ts';
import { fit, overlaps, toPixels, toPlane } from './planar.ts';
import { scaleBar } from './scale-bar.ts';
import { markOf } from './site-marks.ts';

test('a degree of latitude is 111 km on the projected ground, and north is up', () => {
  const [, south] = toPlane([25.7, 62]);
  const [, north] = toPlane([25.7, 63]);
  assert.ok(Math.abs(south - north - 111.2) < 0.3);
});

test('what is fitted fills the box one way and leaves it neither way', () => {
  const view = fit({ x: 10, y: -20, width: 100, height: 50 }, { x: 5, y: 5, width: 300, height: 400 });
  assert.deepEqual(toPixels(view, [10, -20])[0], 5);
  assert.ok(Math.abs(toPixels(view, [110, 30])[0] - 305) < 1e-9);
  assert.ok(toPixels(view, [110, 30])[1] < 405);
});

test('the outline has no side that two municipalities share', () => {
  const square = (x: number) => ({
    code: String(x),
    name: '',
    rings: [
      [
        [x, 0],
        [x + 1, 0],
        [x + 1, 1],
        [x, 1],
      ] as const,
    ],
  });
  const sides = outlineOf([square(0), square(1)]).flatMap((line) =>
    line.slice(1).map((to, at) => [line[at]!, to]),
  );
  assert.equal(sides.length, 6);
  assert.ok(!sides.some(([a, b]) => a![0] === 1 && b![0] === 1));
});

test('the area of a dot says how many people live there, and small dots lie on large ones', () => {
  const dots = dotsAt({
    cells: [
      [0, 0],
      [1, 1],
      [2, 2],
    ],
    residents: [100, 400, 0],
    view: { pixelsPerKm: 1, left: 0, top: 0 },
    scale: 1,
    within: { x: -9, y: -9, width: 99, height: 99 },
  });
  assert.equal(dots.radius[1]! / dots.radius[0]!, 2);
  assert.equal(dots.radius[0], radiusPerRootResident * 10);
  assert.deepEqual([...dots.order], [1, 0, 2]);
});

test('a change of under half a minute is drawn as no change; losses are orange and gains blue', () => {
  assert.equal(changeClass(0.49), 'dot');
  assert.equal(changeClass(-0.49), 'dot');
  assert.equal(changeClass(0.5), 'o1');
  assert.equal(changeClass(10), 'o2');
  assert.equal(changeClass(30), 'o3');
  assert.equal(changeClass(-10), 'b2');
});

test('what is put on empty land covers none of the land', () => {
  const rings = [
    [
      [0, 0],
      [100, 0],
      [100, 200],
      [0, 200],
    ] as const,
  ];
  const land = emptyLand({
    frame: { width: 300, height: 200 },
    rings,
    marginPx: 6,
  });
  const room = findRoom(land, { width: 80, height: 60, order: 'right-top' }, [
    { x: 250, y: 0, width: 50, height: 60 },
  ])!;
  assert.ok(room.x > 100);
  assert.ok(!overlaps(room, { x: 250, y: 0, width: 50, height: 60 }));
  assert.ok(!isEmpty(land, { x: 90, y: 90, width: 30, height: 30 }));
  assert.equal(findRoom(land, { width: 220, height: 30, order: 'right-top' }), undefined);
});

test('flows of all services between two sites are one line, and all visits are in the sums', () => {
  const flow = fc.record({
    from: fc.constantFrom('a', 'b'),
    to: fc.constantFrom('c', 'd'),
    visits: fc.integer({ min: 1, max: 9999 }),
  });
  fc.assert(
    fc.property(fc.array(flow), (flows) => {
      const sums = sumFlows(flows);
      const total = (list: typeof flows | typeof sums) => list.reduce((sum, one) => sum + one.visits, 0);
      assert.equal(total(sums), total(flows));
      assert.equal(new Set(sums.map((one) => one.from + one.to)).size, sums.length);
    }),
  );
});

test('trickles have no line on the map', () => {
  const drawn = flowsToDraw([
    { from: 'a', to: 'b', visits: 10_000 },
    { from: 'a', to: 'c', visits: 20 },
  ]);
  assert.deepEqual(
    drawn.map((flow) => flow.to),
    ['b'],
  );
});

test('numbers of flows cover neither each other nor what was there before', () => {
  const places = new Map([
    ['a', [100, 100]],
    ['b', [200, 110]],
    ['c', [200, 120]],
  ] as const);
  const obstacle = { x: 120, y: 60, width: 40, height: 38 };
  const flows = drawFlows({
    flows: [
      { from: 'a', to: 'b', visits: 5000 },
      { from: 'a', to: 'c', visits: 4000 },
    ],
    places,
    gapPx: () => 8,
    obstacles: [obstacle],
    frame: { x: 0, y: 0, width: 400, height: 300 },
    text: String,
    numbersFrom: 1,
  });
  const boxes = flows.flatMap((flow) => (flow.number ? [flow.number.box] : []));
  assert.ok(boxes.length >= 1);
  for (const box of boxes) assert.ok(!overlaps(box, obstacle));
  if (boxes.length === 2) assert.ok(!overlaps(boxes[0]!, boxes[1]!));
});

test('an arrow key goes to the nearest site that way, and nowhere at the edge', () => {
  const places = new Map([
    ['middle', [100, 100]],
    ['right', [150, 105]],
    ['far-right', [300, 100]],
    ['up', [110, 40]],
  ] as const);
  assert.equal(nextSite('middle', 'right', places), 'right');
  assert.equal(nextSite('right', 'right', places), 'far-right');
  assert.equal(nextSite('middle', 'up', places), 'up');
  assert.equal(nextSite('middle', 'down', places), undefined);
  assert.equal(nextSite('nowhere', 'down', places), undefined);
});

test('the scale bar is a round number of kilometres', () => {
  assert.deepEqual(scaleBar(3, 80), { km: 20, widthPx: 60 });
  assert.deepEqual(scaleBar(13, 80), { km: 5, widthPx: 65 });
  assert.equal(scaleBar(0.4, 80).km, 200);
});

test('each state of a station has a mark of its own', () => {
  const marks = (['plain', 'closed', 'lightened', 'opened', 'moved', 'merged'] as const).map((state) =>
    JSON.stringify(markOf('diamond', state, 6)),
  );
  assert.equal(new Set(marks).size, 6);
});
