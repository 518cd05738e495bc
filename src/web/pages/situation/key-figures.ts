import type { Group } from '#situation/measures/measure.ts';
import { figureOf } from './figures.ts';
import type { Figure } from '#situation/figures.ts';
import type { Figures } from './figures.ts';

/** The region's numbers at the head of the page, for one service and group. */
export type KeyFigures = Readonly<{
  /** People of the group farther than 20 minutes, and their share. */
  beyond20: Figure;
  shareBeyond20: Figure;
  within20: Figure;
  meanMinutes: Figure;
  meanMinutesAged75: Figure;
  people: number;
}>;

export function keyFigures(
  figures: Figures,
  { service, group }: Readonly<{ service: number; group: Group }>,
): KeyFigures {
  const whole = { service, area: 'region' as const };
  const within20 = figureOf(figures, 'share-within-20', { ...whole, group });
  const people = figureOf(figures, 'population', { ...whole, group }).value ?? 0;
  const shareBeyond20 = complement(within20);
  return {
    within20,
    shareBeyond20,
    beyond20: scaled(shareBeyond20, people),
    meanMinutes: figureOf(figures, 'mean-minutes', { ...whole, group }),
    meanMinutesAged75: figureOf(figures, 'mean-minutes', { ...whole, group: 'aged75' }),
    people,
  };
}

/** What is left of a share; its least is left of the share's most. */
function complement({ value, low, high, mark }: Figure): Figure {
  const rest = (share: number | null) => (share === null ? null : Math.max(0, 1 - share));
  return { value: rest(value), low: rest(high), high: rest(low), mark };
}

function scaled({ value, low, high, mark }: Figure, by: number): Figure {
  const times = (share: number | null) => (share === null ? null : share * by);
  return { value: times(value), low: times(low), high: times(high), mark };
}
