import fc from 'fast-check';
import { randomStream } from '#kit/random.ts';
import type { RandomStream } from '#kit/random.ts';
import { estimateColumn, ownGroundMinutes } from '../travel/estimate.ts';
import type { TravelCells } from '../travel/travel.ts';
import type { AccessPlaces, AccessQuestion, ChoiceRule } from './access.ts';

/** A small invented county for property tests: cells, sites on some of their points, homes, and travel by estimate. */
export type Scene = Readonly<{
  cells: TravelCells;
  places: AccessPlaces;
  demand: Float64Array;
  chance: RandomStream;
}>;

export function inventScene(
  seed: number,
  size: Readonly<{ cells: number; sites: number; kilometres?: number }>,
): Scene {
  const chance = randomStream(seed);
  const across = (size.kilometres ?? 120) / 111;
  const draw = (make: (chance: RandomStream) => number) =>
    Float64Array.from({ length: size.cells }, () => make(chance));
  const cells: TravelCells = {
    lon: draw((c) => 25 + c.next() * across * 2),
    lat: draw((c) => 62 + c.next() * across),
    ownKm: draw((c) => 0.3 + c.next() * 6),
    speedKmh: draw((c) => 30 + c.integer(4) * 15),
    detour: 1.35,
  };
  const siteCells = Array.from({ length: size.sites }, () => chance.integer(size.cells));
  const cellHome = Int32Array.from({ length: size.cells }, (_, cell) =>
    Math.floor((cells.lon[cell]! - 25) * 3),
  );
  const places: AccessPlaces = {
    cellCount: size.cells,
    columns: siteCells.map((cell) => estimateColumn(cells, { lon: cells.lon[cell]!, lat: cells.lat[cell]! })),
    ownMinutes: ownGroundMinutes(cells),
    cellHome,
    siteHome: Int32Array.from(siteCells, (cell) => cellHome[cell]!),
  };
  return { cells, places, demand: draw((c) => (c.integer(8) === 0 ? 0 : c.next() * 5000)), chance };
}

export const logit: ChoiceRule = { kind: 'logit', perMinute: 0.25, windowMinutes: 20, overloadMinutes: 0 };
export const crowded: ChoiceRule = { kind: 'logit', perMinute: 0.25, windowMinutes: 20, overloadMinutes: 15 };
export const rules: readonly ChoiceRule[] = [{ kind: 'nearest' }, { kind: 'home-first' }, logit, crowded];

/** A question on the scene: most sites offer, some are tight, nothing is diverted. */
export function inventQuestion(scene: Scene, rule: ChoiceRule): AccessQuestion {
  const siteCount = scene.places.columns.length;
  const total = scene.demand.reduce((sum, visits) => sum + visits, 0);
  const offers = Uint8Array.from({ length: siteCount }, () => (scene.chance.integer(5) === 0 ? 0 : 1));
  offers[0] = 1;
  const capacity = Float64Array.from({ length: siteCount }, () =>
    scene.chance.integer(6) === 0 ? Infinity : (total / siteCount) * (0.3 + scene.chance.next() * 2),
  );
  return {
    offers,
    capacity,
    demand: scene.demand,
    diversions: [],
    rule,
    factor: 1,
    limits: [15, 20, 30, 45],
  };
}

/** Closes a site that offers; with receivers when asked for, else by the rule. */
export function closeSite(
  question: AccessQuestion,
  closing: { site: number; to?: AccessQuestion['diversions'][number]['to'] },
): AccessQuestion {
  const offers = question.offers.slice();
  offers[closing.site] = 0;
  const diversions = closing.to
    ? [...question.diversions, { from: closing.site, to: closing.to }]
    : question.diversions;
  return { ...question, offers, diversions };
}

export function offeringSites(question: AccessQuestion): number[] {
  return [...question.offers.keys()].filter((site) => question.offers[site] !== 0);
}

export const seeds = fc.integer({ min: 0, max: 1_000_000 });
