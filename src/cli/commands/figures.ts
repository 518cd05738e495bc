import type { Evaluation, Figure, MeasureRow } from '#alternatives/evaluation.ts';
import type { Language, Text } from '#kit/text.ts';
import type { Ask } from '../ask.ts';

export type ListedMeasure = Readonly<{ id: string; title: Text; unit: string }>;

/** Titles of measures and services, for tables. */
export type Names = Readonly<{
  measures: readonly ListedMeasure[];
  services: ReadonlyMap<string, Text>;
}>;

export async function loadNames(ask: Ask, region: string): Promise<Names> {
  const { measures } = await ask<{ measures: readonly ListedMeasure[] }>('situation.list-measures', {});
  const { files } = await ask<{ files: Readonly<Record<string, string>> }>('situation.get-region', {
    region,
  });
  const header = JSON.parse(files['region.json'] ?? '{}') as {
    services?: readonly { id: string; name: Text }[];
  };
  return { measures, services: new Map((header.services ?? []).map(({ id, name }) => [id, name])) };
}

/** What a row of a table is about: its measure and, where the measure has one, its service. */
export function rowTitles(
  row: MeasureRow,
  { names, language }: Readonly<{ names: Names; language: Language }>,
): readonly [measure: string, service: string] {
  const measure = names.measures.find(({ id }) => id === row.measure)?.title[language] ?? row.measure;
  const service = row.service === null ? '' : (names.services.get(row.service)?.[language] ?? row.service);
  return [measure, service];
}

/** The unit of a row's figures, and the language to write them in. */
export function unitOf(
  row: MeasureRow,
  { names, language }: Readonly<{ names: Names; language: Language }>,
): Readonly<{ unit: string; language: Language }> {
  return { unit: names.measures.find(({ id }) => id === row.measure)?.unit ?? '', language };
}

/**
 * The rows of a whole region and everybody: what a table of a few lines shows. What none of the evaluations that it
 * compares knows (places, bases that nobody has told) is left out.
 */
export function headlineRows(evaluation: Evaluation, ...others: readonly Evaluation[]): MeasureRow[] {
  return evaluation.measures.filter(
    (row) =>
      row.area === 'region' &&
      (row.group === null || row.group === 'all') &&
      [evaluation, ...others].some((one) => (findFigure(one, row)?.value ?? null) !== null),
  );
}

export function findFigure(evaluation: Evaluation, row: MeasureRow): Figure | undefined {
  return evaluation.measures.find(
    ({ measure, service, group, area }) =>
      measure === row.measure && service === row.service && group === row.group && area === row.area,
  )?.figure;
}

const withTenths = ['min', 'perHundred', 'posts'];

/** A value in the reader's way of writing numbers, with its unit where the title does not tell it. */
export function valueText(
  value: number | null | undefined,
  told: Readonly<{ unit: string; language: Language }>,
): string {
  if (value === null || value === undefined) return '–';
  const { unit, language } = told;
  if (isShare(unit)) {
    return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value);
  }
  const maximumFractionDigits = withTenths.includes(unit) ? 1 : 0;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits });
  const text = number.format(value);
  if (unit === 'perThousand') return `${text} / ${number.format(1000)}`;
  if (unit === 'perHundred') return `${text} / 100`;
  return unit === 'min' ? `${text} min` : unit === 'euros' ? `${text} €` : text;
}

export function rangeText(figure: Figure, told: Readonly<{ unit: string; language: Language }>): string {
  if (figure.low === null || figure.high === null) return '';
  const [low, high] = [valueText(figure.low, told), valueText(figure.high, told)];
  return low === high ? '' : `${low} … ${high}`;
}

/** Short for percentage points: a change of a share from 80 % to 90 % is 10 of them, and not 10 %. */
const points: Readonly<Record<Language, string>> = { fi: '%-yks.', sv: '%-enh.', en: 'pp' };

/** A change with its sign; of a share in percentage points. */
export function changeText(
  change: number | null,
  told: Readonly<{ unit: string; language: Language }>,
): string {
  if (change === null) return '–';
  const size = (amount: number) =>
    isShare(told.unit) ? pointsText(amount, told.language) : valueText(amount, told);
  const text = size(Math.abs(change));
  if (text === size(0)) return '±0';
  return `${change > 0 ? '+' : '−'}${text}`;
}

function isShare(unit: string): boolean {
  return unit === 'share' || unit === 'ratio';
}

function pointsText(share: number, language: Language): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(share * 100);
  return `${number}\u00a0${points[language]}`;
}
