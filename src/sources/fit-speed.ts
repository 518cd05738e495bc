import type { MeasuredTrip } from './helsinki-times.ts';

export type FittedSpeed = Readonly<{
  speedKmh: number;
  fitted: number;
  heldBack: number;
  /** On the held-back cells: mean absolute error, mean error (estimate less measured), and the mean trip. */
  meanAbsoluteMinutes: number;
  biasMinutes: number;
  meanMinutes: number;
}>;

/**
 * The one speed at which straight kilometres × detour come nearest to measured minutes, by least squares over the cells
 * of even number; its error is taken on those of odd number, which the fit has not seen. One speed has no room for the
 * minutes that every trip costs before it moves, so short trips come out too short and long ones too long.
 */
export function fitSpeed(
  trips: readonly MeasuredTrip[],
  told: { detour: number; fromKm: number; toKm: number },
): FittedSpeed {
  const within = trips.filter(({ straightKm }) => straightKm >= told.fromKm && straightKm <= told.toKm);
  const fitted = within.filter(({ cell }) => cell % 2 === 0);
  const heldBack = within.filter(({ cell }) => cell % 2 !== 0);
  let products = 0;
  let squares = 0;
  for (const { straightKm, minutes } of fitted) {
    products += straightKm * minutes;
    squares += straightKm * straightKm;
  }
  const minutesPerKm = products / squares;
  let absolute = 0;
  let signed = 0;
  let measured = 0;
  for (const { straightKm, minutes } of heldBack) {
    const error = straightKm * minutesPerKm - minutes;
    absolute += Math.abs(error);
    signed += error;
    measured += minutes;
  }
  return {
    speedKmh: (60 * told.detour) / minutesPerKm,
    fitted: fitted.length,
    heldBack: heldBack.length,
    meanAbsoluteMinutes: absolute / heldBack.length,
    biasMinutes: signed / heldBack.length,
    meanMinutes: measured / heldBack.length,
  };
}
