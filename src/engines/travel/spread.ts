import { atan2, pi } from '#kit/numbers.ts';

/**
 * The share of a cell's people within a limit of a place. The cell is a disc whose mean distance to its centre is its
 * own mean distance (radius 3/2 of it), all in minutes; the share is the part of the disc inside the circle of the
 * limit around the place. The limit itself counts as within. A cell without ground (own distance 0) is in or out.
 * Result 0–1; never falls when the limit grows, exactly 0 or 1 when the disc is wholly out or in.
 */
export function shareWithin(
  trip: Readonly<{ centreMinutes: number; ownMinutes: number; limitMinutes: number }>,
): number {
  return discShareWithin(trip.centreMinutes, 1.5 * trip.ownMinutes, trip.limitMinutes);
}

/** A disc of a smaller radius is a point: there the areas would drown in rounding. In minutes, 6 ms of driving. */
const pointlike = 1e-4;

/** The share of a disc of `radius` that lies within `limit` of a point at `distance` from its centre. */
export function discShareWithin(distance: number, radius: number, limit: number): number {
  if (distance + radius <= limit) return 1;
  if (radius < pointlike) return distance <= limit ? 1 : 0;
  if (limit <= 0 || distance >= radius + limit) return 0;
  if (distance + limit <= radius) return (limit / radius) * (limit / radius);
  // Two arcs and a kite: k is twice the kite's area over 1/2, Heron's formula kept as a product against cancellation.
  const k = Math.sqrt(
    Math.max(
      0,
      (radius + limit + distance) *
        (radius + limit - distance) *
        (radius - limit + distance) *
        (limit - radius + distance),
    ),
  );
  const difference = (radius - limit) * (radius + limit);
  const square = distance * distance;
  const ownAngle = atan2(k, square + difference);
  const limitAngle = atan2(k, square - difference);
  const lens = radius * radius * ownAngle + limit * limit * limitAngle - k / 2;
  return Math.min(1, Math.max(0, lens / (pi * radius * radius)));
}
