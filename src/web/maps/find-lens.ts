import type { Box, Point } from './planar.ts';

/** What crowds: the places of sites, px on the unmagnified map. */
export type LensQuestion = Readonly<{
  sites: readonly Point[];
  /** Size of the lens as it will stand on the map, px. */
  lens: Readonly<{ width: number; height: number }>;
  /** Height kept free of crowding at the lens's bottom, for its name, px. */
  bottomPx: number;
}>;

export type LensAnswer = Readonly<{ window: Box; zoom: number }>;

/** Marks nearer than this on the unmagnified map hide each other's names, px. */
const crowdedPx = 34;
const zooms = [4.4, 4, 3.6, 3.2, 2.8, 2.5, 2.2];

/**
 * The part of the map to magnify: the window that holds most of the crowding (pairs of sites too near each other
 * to be named), weighed against how much it magnifies. Undefined where nothing crowds.
 */
export function findLens(question: LensQuestion): LensAnswer | undefined {
  const crowd = question.sites.map(
    (site) =>
      question.sites.filter(
        (other) => other !== site && Math.hypot(other[0] - site[0], other[1] - site[1]) < crowdedPx,
      ).length,
  );
  const most = crowd.reduce((a, b) => Math.max(a, b), 0);
  if (most < 2) return undefined;
  const tries = zooms.map((zoom) => bestWindow(question, crowd, zoom));
  // Holding a little less of the crowd is worth magnifying the rest more, but not at any price.
  const worth = (one: { held: number; zoom: number }): number => one.held * Math.sqrt(one.zoom);
  const chosen = tries.reduce((best, one) => (worth(one) > worth(best) ? one : best));
  return { window: chosen.window, zoom: chosen.zoom };
}

function bestWindow(
  question: LensQuestion,
  crowd: readonly number[],
  zoom: number,
): { window: Box; zoom: number; held: number } {
  const width = question.lens.width / zoom;
  const height = question.lens.height / zoom;
  // Marks and their names need air, so a site counts only when it is clear of the window's rim.
  const rim = 26 / zoom;
  // The name at the bottom covers what lies under it, so the crowd is fitted above it.
  const clear = height - question.bottomPx / zoom;
  const inside = (window: Box): number[] =>
    question.sites.flatMap((site, index) =>
      Math.abs(site[0] - window.x - width / 2) <= width / 2 - rim &&
      Math.abs(site[1] - window.y - clear / 2) <= clear / 2 - rim
        ? [index]
        : [],
    );
  const around = (centre: Point): Box => ({
    x: centre[0] - width / 2,
    y: centre[1] - clear / 2,
    width,
    height,
  });
  let best = { window: around([0, 0]), zoom, held: -1 };
  for (const site of question.sites) {
    // From a site, step to the middle of what its window holds, so that the crowd ends up centred.
    let window = around(site);
    for (let step = 0; step < 3; step++) {
      const held = inside(window).filter((index) => crowd[index]! > 0);
      if (held.length === 0) break;
      const xs = held.map((index) => question.sites[index]![0]);
      const ys = held.map((index) => question.sites[index]![1]);
      window = around([(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]);
    }
    const held = inside(window).reduce((sum, index) => sum + crowd[index]!, 0);
    if (held > best.held) best = { window, zoom, held };
  }
  return best;
}
