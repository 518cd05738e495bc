import { weightSums } from './floating-catchment.ts';
import type { Catchment } from './floating-catchment.ts';

type Places = Readonly<{
  /** People per group and cell. */
  groups: readonly Float64Array[];
  /** Per cell: its area. */
  area: Int32Array;
  areaCount: number;
}>;

/** Where people live, with how many they are: group-major by area, the whole at `areaCount`. */
export type CatchmentGround = Places & Readonly<{ totals: Float64Array }>;

export function groundOf(places: Places): CatchmentGround {
  const cells = Int32Array.from(places.area.keys());
  const everybody = { cells, weights: new Float64Array(cells.length).fill(1) };
  return { ...places, totals: peopleOf(everybody, { places }) };
}

/**
 * The people of a catchment by group and area, each times the weight of their zone: group-major, the whole at
 * `areaCount`, as a sum over its areas. With `sums` (all weights of each cell) everybody counts by their share of them.
 *
 * Access is linear in what sites give a person, so the mean of an area is the sum over sites of that times these people,
 * divided by the area's people. No array by cell is needed, and a site that stays keeps its people.
 */
export function peopleOf(
  { cells, weights }: Catchment,
  ask: Readonly<{ places: Places; sums?: Float64Array }>,
): Float64Array {
  const { groups, area, areaCount } = ask.places;
  const width = areaCount + 1;
  const people = new Float64Array(groups.length * width);
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    const weight = ask.sums ? weights[at]! / ask.sums[cell]! : weights[at]!;
    for (let group = 0, place = area[cell]!; group < groups.length; group++, place += width)
      people[place]! += groups[group]![cell]! * weight;
  }
  for (let group = 0; group < groups.length; group++)
    for (let place = 0; place < areaCount; place++)
      people[group * width + areaCount]! += people[group * width + place]!;
  return people;
}

/** What a set of sites has in balance: each one's people by group and area, and the share whom no catchment holds. */
export type CatchmentSet = Readonly<{ balanced: readonly Float64Array[]; outside: Float64Array }>;

/** Makes the tables of a set of sites; they do not depend on what the sites can give. */
export function catchmentSet(catchments: readonly Catchment[], ground: CatchmentGround): CatchmentSet {
  const people = ground.groups[0]!;
  const sums = weightSums({ people, catchments, supply: [] });
  const cells = Int32Array.from([...sums.keys()].filter((cell) => !(sums[cell]! > 0)));
  const outside = peopleOf({ cells, weights: new Float64Array(cells.length).fill(1) }, { places: ground });
  return {
    balanced: catchments.map((catchment) => peopleOf(catchment, { places: ground, sums })),
    outside: outside.map((count, at) => count / ground.totals[at]!),
  };
}

/**
 * Mean supply per person within reach by group and area, from the people of each site's catchment (everybody is the first
 * group); NaN where nobody lives. A site that reaches nobody gives nothing to anybody.
 */
export function meanAccess(
  ground: CatchmentGround,
  ask: Readonly<{ people: readonly Float64Array[]; supply: ArrayLike<number> }>,
): Float64Array {
  const access = new Float64Array(ground.totals.length);
  ask.people.forEach((people, site) => {
    const demand = people[ground.areaCount]!;
    if (!(demand > 0)) return;
    const perPerson = ask.supply[site]! / demand;
    for (let at = 0; at < access.length; at++) access[at]! += perPerson * people[at]!;
  });
  return access.map((sum, at) => sum / ground.totals[at]!);
}
