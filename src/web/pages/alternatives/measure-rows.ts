import type { Evaluation, Figure, MeasureRow } from '#alternatives/evaluation.ts';
import type { Measure } from '#situation/measures/measure.ts';

export type Tone = 'better' | 'worse' | 'plain';

/** A measure before and after, with the signed difference. */
export type MeasureComparison = Readonly<{
  measure: Measure;
  before: Figure;
  after: Figure;
  difference: number | null;
  /** The difference at the ends of speed and detour. */
  low: number | null;
  high: number | null;
  tone: Tone;
}>;

export type MeasureQuestion = Readonly<{ service: string; group: string; area: string }>;

/** The row of a measure for a question; what a measure is not asked by is ignored. */
export function findFigure(
  rows: readonly MeasureRow[],
  measure: Measure,
  question: MeasureQuestion,
): Figure | undefined {
  return rows.find(
    (row) =>
      row.measure === measure.id &&
      (!measure.by.service || row.service === question.service) &&
      (!measure.by.group || row.group === question.group) &&
      (measure.by.area ? row.area === question.area : true),
  )?.figure;
}

/** Every measure that both have an answer to, in the declared order; what no pull can change is left out. */
export function compareMeasures(options: {
  measures: readonly Measure[];
  before: Evaluation;
  after: Evaluation;
  question: MeasureQuestion;
}): readonly MeasureComparison[] {
  return options.measures.flatMap((measure) => {
    const before = findFigure(options.before.measures, measure, options.question);
    const after = findFigure(options.after.measures, measure, options.question);
    if (!before || !after || measure.unit === 'people') return [];
    const { difference, low, high } = differenceOf(before, after);
    return [{ measure, before, after, difference, low, high, tone: toneOf(difference, measure) }];
  });
}

/**
 * After less before, as it stands and at the two ends of speed and detour. The ends move both numbers together, so
 * they are compared end by end and never the one's best with the other's worst.
 */
export function differenceOf(
  before: Figure,
  after: Figure,
): { difference: number | null; low: number | null; high: number | null } {
  const less = (a: number | null, b: number | null): number | null =>
    a === null || b === null ? null : a - b;
  const ends = [
    less(after.value, before.value),
    less(after.low, before.low),
    less(after.high, before.high),
  ].filter((end) => end !== null);
  return {
    difference: less(after.value, before.value),
    low: ends.length > 0 ? Math.min(...ends) : null,
    high: ends.length > 0 ? Math.max(...ends) : null,
  };
}

/** Better or worse by what the measure says, never by up or down. */
export function toneOf(difference: number | null, measure: Pick<Measure, 'better'>): Tone {
  if (difference === null || Math.abs(difference) < 1e-9 || measure.better === 'neutral') return 'plain';
  return difference > 0 === (measure.better === 'higher') ? 'better' : 'worse';
}
