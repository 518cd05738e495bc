import type { Evaluation } from '#alternatives/evaluation.ts';
import type { Measure } from '#situation/measures/measure.ts';
import { findFigure } from './measure-rows.ts';
import type { MeasureQuestion } from './measure-rows.ts';

export type ComparedRow = Readonly<{
  measure: Measure;
  /** One per alternative. */
  values: readonly (number | null)[];
  /** Which of them are the best; none where all are equal or nothing is better. */
  best: readonly boolean[];
}>;

/** Alternatives side by side, a measure a row; nothing that is the same for all by nature is left in. */
export function comparedRows(options: {
  measures: readonly Measure[];
  evaluations: readonly Evaluation[];
  question: MeasureQuestion;
}): readonly ComparedRow[] {
  return options.measures.flatMap((measure) => {
    if (measure.unit === 'people') return [];
    const values = options.evaluations.map(
      (one) => findFigure(one.measures, measure, options.question)?.value ?? null,
    );
    if (values.every((value) => value === null)) return [];
    return [{ measure, values, best: bestOf(values, measure) }];
  });
}

function bestOf(values: readonly (number | null)[], measure: Measure): readonly boolean[] {
  const known = values.filter((value) => value !== null);
  const best = measure.better === 'lower' ? Math.min(...known) : Math.max(...known);
  const differs = known.some((value) => Math.abs(value - best) > 1e-9 * Math.max(1, Math.abs(best)));
  return values.map(
    (value) =>
      measure.better !== 'neutral' &&
      differs &&
      value !== null &&
      Math.abs(value - best) <= 1e-9 * Math.max(1, Math.abs(best)),
  );
}
