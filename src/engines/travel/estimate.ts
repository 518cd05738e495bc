import { greatCircleKm, unitVector } from './great-circle.ts';
import type { UnitVector } from './great-circle.ts';
import type { TravelCells, TravelColumn } from './travel.ts';

/** Minutes and road kilometres between a cell's point and the place, where known better than the estimate. */
export type KnownTrip = Readonly<{ cell: number; minutes: number; km: number }>;

/** Where trips end, and the pairs that the estimate would get wrong (a lake, a ferry, a missing bridge). */
export type TravelPlace = Readonly<{ lon: number; lat: number; exceptions?: readonly KnownTrip[] }>;

export const travelOrigins = { measured: 0, estimated: 1, exception: 2 } as const;

/**
 * Every cell's trip to one place, estimated: great circle × detour ÷ speed of the cell where it starts, combined in
 * quadrature with the mean distance over the cell's own ground, so that nobody is at 0 minutes. The quadrature is
 * exact for the place at the cell's point and grows right with distance; between, at most some 4 % of the own distance off.
 */
export function estimateColumn(cells: TravelCells, place: TravelPlace): TravelColumn {
  const { ownKm, speedKmh, detour } = cells;
  const count = ownKm.length;
  const vectors = vectorsOf(cells);
  const target = unitVector(place.lon, place.lat);
  const column = emptyColumn(count);
  for (let cell = 0; cell < count; cell++) {
    const own = ownKm[cell]! * detour;
    const centre = greatCircleKm(vectors[cell]!, target) * detour;
    const minutesPerKm = 60 / speedKmh[cell]!;
    column.centreMinutes[cell] = centre * minutesPerKm;
    column.km[cell] = Math.sqrt(centre * centre + own * own);
    column.minutes[cell] = column.km[cell]! * minutesPerKm;
    column.origin[cell] = travelOrigins.estimated;
  }
  for (const trip of place.exceptions ?? [])
    setKnown({ cells, column, trip, origin: travelOrigins.exception });
  return column;
}

/**
 * Every cell's trip to one place from measured pairs. Cells without a measured pair take the estimate (and the named
 * exceptions); `gapCount` says how many those are. Measured minutes lead between points, so own ground is added to
 * them too. Two measurements of one pair are a fault of the caller.
 */
export function measuredColumn(
  question: Readonly<{ cells: TravelCells; place: TravelPlace; measured: readonly KnownTrip[] }>,
): { column: TravelColumn; gapCount: number } {
  const { cells, place, measured } = question;
  const column = estimateColumn(cells, place);
  for (const trip of measured) {
    if (column.origin[trip.cell] === travelOrigins.measured)
      throw new Error(`cell ${trip.cell} is measured twice`);
    setKnown({ cells, column, trip, origin: travelOrigins.measured });
  }
  return { column, gapCount: cells.ownKm.length - measured.length };
}

/** Minutes over each cell's own ground to its own point, mean: what a service in one's own postcode costs in time. */
export function ownGroundMinutes(cells: TravelCells): Float64Array {
  return cells.ownKm.map((km, cell) => (km * cells.detour * 60) / cells.speedKmh[cell]!);
}

function emptyColumn(count: number): TravelColumn {
  return {
    centreMinutes: new Float64Array(count),
    minutes: new Float64Array(count),
    km: new Float64Array(count),
    origin: new Uint8Array(count),
  };
}

function setKnown(at: { cells: TravelCells; column: TravelColumn; trip: KnownTrip; origin: number }): void {
  const { cells, column, trip, origin } = at;
  const { cell, minutes, km } = trip;
  if (!(cell >= 0 && cell < cells.ownKm.length)) throw new RangeError(`there is no cell ${cell}`);
  if (!(minutes >= 0 && minutes < Infinity && km >= 0 && km < Infinity)) {
    throw new RangeError(`a trip of ${minutes} min and ${km} km from cell ${cell}`);
  }
  const ownKm = cells.ownKm[cell]! * cells.detour;
  const ownMinutes = (ownKm * 60) / cells.speedKmh[cell]!;
  column.centreMinutes[cell] = minutes;
  column.minutes[cell] = Math.sqrt(minutes * minutes + ownMinutes * ownMinutes);
  column.km[cell] = Math.sqrt(km * km + ownKm * ownKm);
  column.origin[cell] = origin;
}

/** Unit vectors by the cells they belong to: a region asks for one column after another. */
const vectorsByCells = new WeakMap<TravelCells, readonly UnitVector[]>();

function vectorsOf(cells: TravelCells): readonly UnitVector[] {
  const known = vectorsByCells.get(cells);
  if (known) return known;
  const vectors = Array.from(cells.lon, (lon, cell) => unitVector(lon, cells.lat[cell]!));
  vectorsByCells.set(cells, vectors);
  return vectors;
}
