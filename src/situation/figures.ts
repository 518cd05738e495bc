import type { Assessment } from './assessment.ts';
import { groundOf } from './marks.ts';
import type { Mark } from './marks.ts';
import { measures } from './measures/index.ts';
import { groups } from './measures/measure.ts';
import type { Measure, Question } from './measures/measure.ts';
import { rangeOf } from './range.ts';

/** A value with its range at speed ± 20 % and detour 1.2–1.6, and the weakest ground that it stands on. */
export type Figure = Readonly<{ value: number | null; low: number | null; high: number | null; mark: Mark }>;

export type MeasureRow = Readonly<{
  measure: string;
  service: string | null;
  group: string | null;
  /** Municipality code, or `region`. */
  area: string;
  figure: Figure;
}>;

/** One network assessed as assumed and at both ends of the range. */
export type Assessments = Readonly<{ central: Assessment; low: Assessment; high: Assessment }>;

/** One measure's answer to one question, with its range and mark. */
export function figureOf(assessments: Assessments, ask: { measure: Measure; question: Question }): Figure {
  const { central, low, high } = assessments;
  const { measure, question } = ask;
  const range = rangeOf(measure.compute(central, question), [
    measure.compute(low, question),
    measure.compute(high, question),
  ]);
  if (range.value === null) return { ...range, mark: 'missing' };
  return { ...range, mark: groundOf(central.prepared.region, { measure, question }) };
}

/** Every measure of every service, group and area that it distinguishes; the whole region first, then municipalities. */
export function measureRows(assessments: Assessments): MeasureRow[] {
  const { region } = assessments.central.prepared;
  const rows: MeasureRow[] = [];
  for (const measure of measures) {
    const services = measure.by.service ? region.services.map(({ id }) => id) : [null];
    const asked = measure.by.group ? groups : [null];
    services.forEach((service, serviceAt) =>
      asked.forEach((group, groupAt) => {
        const question: Question = { service: serviceAt, group: groupAt, area: 'region' };
        rows.push({
          measure: measure.id,
          service,
          group,
          area: 'region',
          figure: figureOf(assessments, { measure, question }),
        });
        if (!measure.by.area) return;
        region.municipalities.forEach(({ code }, area) => {
          const figure = figureOf(assessments, { measure, question: { ...question, area } });
          rows.push({ measure: measure.id, service, group, area: code, figure });
        });
      }),
    );
  }
  return rows;
}

/** The row of one measure; undefined when the measure does not distinguish what is asked. */
export function findRow(
  rows: readonly MeasureRow[],
  ask: Readonly<{ measure: string; service?: string; group?: string; area?: string }>,
): MeasureRow | undefined {
  const { measure, service = null, group = null, area = 'region' } = ask;
  return rows.find(
    (row) => row.measure === measure && row.service === service && row.group === group && row.area === area,
  );
}
