import type { Box, Point } from './planar.ts';

/** What crowds: the places of sites and the dots of people, px on the unmagnified map. */
export type LensQuestion = Readonly<{
  sites: readonly Point[];
  dots?: readonly CrowdDot[];
  /** Size of the lens as it will stand on the map, px. */
  lens: Readonly<{ width: number; height: number }>;
  /** Height kept free of crowding at the lens's bottom, for its name, px. */
  bottomPx: number;
}>;

/** People in one place; `radius` as their dot is drawn. */
export type CrowdDot = Readonly<{ at: Point; radius: number; people: number }>;

export type LensAnswer = Readonly<{ window: Box; zoom: number }>;

/** A point that asks to be magnified, by how much. */
type Wish = Readonly<{ at: Point; weight: number }>;

/** Marks nearer than this on the unmagnified map hide each other's names, px. */
const crowdedPx = 34;
const zooms = [4.4, 4, 3.6, 3.2, 2.8, 2.5, 2.2];

/** A mark or a dot crowds when so many others are too near it. */
const crowdFrom = 2;

/** Dots smaller than this hide nothing, px. */
const leastDotPx = 1.2;

/**
 * The part of the map to magnify: the window that holds most of the crowding (sites too near each other to be named;
 * where sites are few, people whose dots lie on each other), weighed against how much it magnifies. Undefined where
 * nothing crowds.
 */
export function findLens(question: LensQuestion): LensAnswer | undefined {
  const sites = crowdedSites(question.sites);
  const wishes = sites.length > 0 ? sites : crowdedDots(question.dots ?? []);
  if (wishes.length === 0) return undefined;
  const tries = zooms.map((zoom) => bestWindow(question, wishes, zoom));
  // Holding a little less of the crowd is worth magnifying the rest more, but not at any price.
  const worth = (one: { held: number; zoom: number }): number => one.held * Math.sqrt(one.zoom);
  const chosen = tries.reduce((best, one) => (worth(one) > worth(best) ? one : best));
  return { window: chosen.window, zoom: chosen.zoom };
}

/** Sites with a near one, by how many; none unless some site has several. */
function crowdedSites(sites: readonly Point[]): readonly Wish[] {
  const wishes = sites.map((at) => ({
    at,
    weight: sites.filter(
      (other) => other !== at && Math.hypot(other[0] - at[0], other[1] - at[1]) < crowdedPx,
    ).length,
  }));
  return wishes.some(({ weight }) => weight >= crowdFrom) ? wishes.filter(({ weight }) => weight > 0) : [];
}

function crowdedDots(dots: readonly CrowdDot[]): readonly Wish[] {
  const seen = dots.filter((dot) => dot.radius >= leastDotPx);
  const crowded = seen.filter(
    (dot) =>
      seen.filter(
        (other) =>
          other !== dot &&
          Math.hypot(other.at[0] - dot.at[0], other.at[1] - dot.at[1]) < other.radius + dot.radius,
      ).length >= crowdFrom,
  );
  return crowded.map(({ at, people }) => ({ at, weight: people }));
}

function bestWindow(
  question: LensQuestion,
  wishes: readonly Wish[],
  zoom: number,
): { window: Box; zoom: number; held: number } {
  const width = question.lens.width / zoom;
  const height = question.lens.height / zoom;
  // Marks and their names need air, so a site counts only when it is clear of the window's rim.
  const rim = 26 / zoom;
  // The name at the bottom covers what lies under it, so the crowd is fitted above it.
  const clear = height - question.bottomPx / zoom;
  const inside = (window: Box): readonly Wish[] =>
    wishes.filter(
      ({ at }) =>
        Math.abs(at[0] - window.x - width / 2) <= width / 2 - rim &&
        Math.abs(at[1] - window.y - clear / 2) <= clear / 2 - rim,
    );
  const around = (centre: Point): Box => ({
    x: centre[0] - width / 2,
    y: centre[1] - clear / 2,
    width,
    height,
  });
  let best = { window: around([0, 0]), zoom, held: -1 };
  for (const { at } of wishes) {
    // From a point, step to the middle of what its window holds, so that the crowd ends up centred.
    let window = around(at);
    for (let step = 0; step < 3; step++) {
      const held = inside(window);
      if (held.length === 0) break;
      const xs = held.map((one) => one.at[0]);
      const ys = held.map((one) => one.at[1]);
      window = around([(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]);
    }
    const held = inside(window).reduce((sum, one) => sum + one.weight, 0);
    if (held > best.held) best = { window, zoom, held };
  }
  return best;
}
