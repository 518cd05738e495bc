import { findAssumption } from '#region/assume.ts';
import { ageBands, bandsOfGroup } from '../age-bands.ts';
import type { Prepared } from '../prepare.ts';

export type WithoutCar = Readonly<{
  /** Share of people without a car, by age band in the order of `ageBands`. */
  shares: readonly number[];
  /** People without a car per group (order of `groups`) and cell. */
  people: readonly Float64Array[];
  /** Visits a year that they make in the situation, per service and cell. */
  visits: readonly Float64Array[];
}>;

const kept = new WeakMap<Prepared, WithoutCar | null>();

/** Who has no car, made once per region; undefined where the region assumes no shares of them. */
export function withoutCar(prepared: Prepared): WithoutCar | undefined {
  let made = kept.get(prepared);
  if (made === undefined) kept.set(prepared, (made = makeWithoutCar(prepared) ?? null));
  return made ?? undefined;
}

function makeWithoutCar(prepared: Prepared): WithoutCar | undefined {
  const shares = ageBands.map(({ id }) => findAssumption(prepared.region, `no-car.${id}`)?.value);
  if (!isWhole(shares)) return undefined;
  const sumOf = (bands: readonly Float64Array[], members: readonly number[]): Float64Array => {
    const sum = new Float64Array(prepared.cellCount);
    for (const band of members)
      for (let cell = 0; cell < sum.length; cell++) sum[cell]! += bands[band]![cell]! * shares[band]!;
    return sum;
  };
  return {
    shares,
    people: bandsOfGroup.map((members) => sumOf(prepared.peopleByBand, members)),
    visits: prepared.visitsByBand.map((bands) => sumOf(bands, bandsOfGroup[0]!)),
  };
}

function isWhole(shares: readonly (number | undefined)[]): shares is readonly number[] {
  return !shares.includes(undefined);
}
