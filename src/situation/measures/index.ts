import { cost } from './cost.ts';
import { loadShare } from './load-share.ts';
import { meanMinutes } from './mean-minutes.ts';
import type { Measure } from './measure.ts';
import { medianMinutes } from './median-minutes.ts';
import { p90Minutes } from './p90-minutes.ts';
import { population } from './population.ts';
import { shareWithin15 } from './share-within-15.ts';
import { shareWithin20 } from './share-within-20.ts';
import { shareWithin30 } from './share-within-30.ts';
import { shareWithin45 } from './share-within-45.ts';
import { tripMinutes } from './trip-minutes.ts';
import { visits } from './visits.ts';
import { worstMinutes } from './worst-minutes.ts';

/** Every measure, in the order in which tables show them. A new measure is a file and a line here. */
export const measures: readonly Measure[] = [
  population,
  meanMinutes,
  medianMinutes,
  p90Minutes,
  worstMinutes,
  shareWithin15,
  shareWithin20,
  shareWithin30,
  shareWithin45,
  tripMinutes,
  visits,
  loadShare,
  cost,
];

/** The measure of that id. Throws when there is none. */
export function getMeasure(id: string): Measure {
  const measure = measures.find((one) => one.id === id);
  if (!measure) throw new RangeError(`no measure ${id}`);
  return measure;
}
