import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { catchmentSet, groundOf, meanAccess, peopleOf } from './floating-catchment-areas.ts';
import { balancedCatchments, catchmentOf, enhancedCatchments } from './floating-catchment.ts';

const zones = { limits: [10, 20, 30], weights: [1, 0.68, 0.22] };

const worlds = fc
  .record({ cells: fc.integer({ min: 1, max: 12 }), sites: fc.integer({ min: 0, max: 5 }) })
  .chain(({ cells, sites }) => {
    const perCell = <Value>(value: fc.Arbitrary<Value>) =>
      fc.array(value, { minLength: cells, maxLength: cells });
    return fc.record({
      groups: fc.tuple(perCell(fc.integer({ min: 0, max: 900 })), perCell(fc.integer({ min: 0, max: 90 }))),
      area: perCell(fc.integer({ min: 0, max: 2 })),
      supply: fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: sites, maxLength: sites }),
      minutes: fc.array(perCell(fc.constantFrom(3, 10, 10.5, 20, 24, 30, 31, 80)), {
        minLength: sites,
        maxLength: sites,
      }),
    });
  });

type World = typeof worlds extends fc.Arbitrary<infer Value> ? Value : never;

function read({ groups, area, supply, minutes }: World) {
  const ground = groundOf({
    groups: groups.map((people) => Float64Array.from(people)),
    area: Int32Array.from(area),
    areaCount: 3,
  });
  const catchments = minutes.map((row) => catchmentOf(Float64Array.from(row), { factor: 1, zones }));
  return { ground, question: { people: ground.groups[0]!, catchments, supply } };
}

/** Mean of a cell's value over the people of a group in an area, cell by cell. */
function meanOf(world: World, ask: { values: ArrayLike<number>; group: number; area: number }): number {
  let [sum, people] = [0, 0];
  world.area.forEach((area, cell) => {
    if (ask.area !== 3 && ask.area !== area) return;
    sum += world.groups[ask.group]![cell]! * ask.values[cell]!;
    people += world.groups[ask.group]![cell]!;
  });
  return sum / people;
}

function agrees(world: World, told: { table: Float64Array; values: ArrayLike<number> }): void {
  for (const group of [0, 1])
    for (const area of [0, 1, 2, 3]) {
      const found = told.table[group * 4 + area]!;
      const expected = meanOf(world, { values: told.values, group, area });
      assert.ok(
        Number.isNaN(expected)
          ? Number.isNaN(found)
          : Math.abs(found - expected) <= 1e-9 * Math.max(1, expected),
        `${found} for ${expected}`,
      );
    }
}

test('means of areas from the people of catchments are the means of what each cell has, in both forms', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { ground, question } = read(world);
      const { catchments, supply } = question;
      const set = catchmentSet(catchments, ground);
      const people = catchments.map((catchment) => peopleOf(catchment, { places: ground }));
      const enhanced = enhancedCatchments(question);
      agrees(world, { table: meanAccess(ground, { people, supply }), values: enhanced.access });
      agrees(world, {
        table: meanAccess(ground, { people: set.balanced, supply }),
        values: balancedCatchments(question).access,
      });
      agrees(world, { table: set.outside, values: Array.from(enhanced.reached, (inside) => 1 - inside) });
    }),
  );
});

test('an area whose every cell is outside is wholly outside, to the last bit', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { ground, question } = read({ ...world, minutes: world.minutes.map((row) => row.map(() => 31)) });
      const { outside } = catchmentSet(question.catchments, ground);
      for (const share of outside) assert.ok(Number.isNaN(share) || share === 1);
    }),
  );
});
