import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { randomStream } from '#kit/random.ts';
import { estimateColumn } from './estimate.ts';
import { discMeanDistanceKm } from './great-circle.ts';
import type { TravelCells } from './travel.ts';

/** A rectangular postcode area, km east and north of a corner of the region. */
type Area = Readonly<{ x: number; y: number; width: number; height: number; people: number }>;
type Ground = (area: Area) => number;

/** Mean distance from the area's own ground to its centre, by adding up a fine grid. */
const polygonGround: Ground = ({ width, height }) => {
  let sum = 0;
  const steps = 24;
  for (let i = 0; i < steps; i++) {
    for (let j = 0; j < steps; j++) {
      sum += Math.hypot(((i + 0.5) / steps - 0.5) * width, ((j + 0.5) / steps - 0.5) * height);
    }
  }
  return sum / (steps * steps);
};
const discGround: Ground = ({ width, height }) => discMeanDistanceKm(width * height);

function inventAreas(seed: number, count: number): Area[] {
  const chance = randomStream(seed);
  return Array.from({ length: count }, () => {
    const width = 1 + chance.next() * 12;
    const height = width * (0.5 + chance.next());
    return {
      x: chance.next() * 130,
      y: chance.next() * 130,
      width,
      height,
      people: 50 + chance.integer(4000),
    };
  });
}

function halve(area: Area): Area[] {
  const people = area.people / 2;
  if (area.width > area.height) {
    const width = area.width / 2;
    return [-1, 1].map((side) => ({ ...area, x: area.x + (side * width) / 2, width, people }));
  }
  const height = area.height / 2;
  return [-1, 1].map((side) => ({ ...area, y: area.y + (side * height) / 2, height, people }));
}

/** Mean minutes to the nearest site over everybody; sites stand on the centres of these areas. */
function regionalMean(areas: readonly Area[], where: { sites: readonly Area[]; ground: Ground }): number {
  const lonOf = (area: Area) => 25 + area.x / (111.2 * Math.cos((62.5 * Math.PI) / 180));
  const latOf = (area: Area) => 62 + area.y / 111.2;
  const cells: TravelCells = {
    lon: Float64Array.from(areas, lonOf),
    lat: Float64Array.from(areas, latOf),
    ownKm: Float64Array.from(areas, where.ground),
    speedKmh: new Float64Array(areas.length).fill(60),
    detour: 1.35,
  };
  const columns = where.sites.map(
    (site) => estimateColumn(cells, { lon: lonOf(site), lat: latOf(site) }).minutes,
  );
  let sum = 0;
  let people = 0;
  areas.forEach((area, cell) => {
    sum += area.people * Math.min(...columns.map((minutes) => minutes[cell]!));
    people += area.people;
  });
  return sum / people;
}

for (const [name, ground] of [
  ['its own polygon', polygonGround],
  ['a disc of its area', discGround],
] as const) {
  test(`splitting a postcode in two moves the regional mean by less than 2 %, with the mean over ${name}`, () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 12, max: 60 }), fc.nat(), (seed, count, pick) => {
        const areas = inventAreas(seed, count);
        // Half of the time the area that is split is one with a site on its point, where it matters most.
        const sites = areas.slice(0, Math.max(2, Math.floor(count / 6)));
        const split = pick % 2 === 0 ? pick % sites.length : pick % count;
        const before = regionalMean(areas, { sites, ground });
        const after = regionalMean([...areas.filter((_, at) => at !== split), ...halve(areas[split]!)], {
          sites,
          ground,
        });
        assert.ok(Math.abs(after / before - 1) < 0.02, `${before} → ${after}`);
      }),
      { numRuns: 200 },
    );
  });

  test(`splitting every postcode in two moves the regional mean by less than 2 %, with the mean over ${name}`, () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const areas = inventAreas(seed, 60);
        const sites = areas.slice(0, 10);
        const before = regionalMean(areas, { sites, ground });
        const after = regionalMean(areas.flatMap(halve), { sites, ground });
        assert.ok(Math.abs(after / before - 1) < 0.02, `${before} → ${after}`);
      }),
      { numRuns: 60 },
    );
  });
}
