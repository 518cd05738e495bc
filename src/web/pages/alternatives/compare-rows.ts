import { differenceOf } from '#alternatives/certainty/difference.ts';
import type { Difference, Draws } from '#alternatives/certainty/difference.ts';
import { orderOf } from '#alternatives/certainty/order.ts';
import type { Order } from '#alternatives/certainty/order.ts';
import type { Quantity } from '#alternatives/certainty/quantities.ts';
import { verdictOf, wholeVerdict } from '#alternatives/certainty/verdict.ts';
import type { Called } from '#alternatives/certainty/verdict.ts';
import type { Table } from '#documents/table.ts';
import type { Language, Text } from '#kit/text.ts';
import type { CertaintyMessages } from '../../messages/certainty.fi.ts';

/** A column of the comparison: which candidate of the draws, and how it is called. */
export type ComparedColumn = Readonly<{ candidate: number; title: string }>;

export type ComparedRow = Readonly<{
  quantity: Quantity;
  /** Its place among the quantities of the draws. */
  at: number;
  /** One per column. */
  values: readonly (number | null)[];
  /** Which of them are the best; none where all are equal or nothing is better. */
  best: readonly boolean[];
  /** Against the reference; undefined in its own column. */
  differences: readonly (Difference | undefined)[];
  order: Order | undefined;
  /** Whether the order holds; undefined until there are draws, and where there is no order. */
  verdict: Text | undefined;
}>;

export type CompareAsk = Readonly<{
  columns: readonly ComparedColumn[];
  /** Candidate that the others are compared with. */
  reference: number;
  question: Readonly<{ service: string; group: string }>;
  /** Every candidate of the draws. */
  called: readonly Called[];
}>;

/** Alternatives side by side, a quantity a row; what none of them has is left out. */
export function comparedRows(draws: Draws, ask: CompareAsk): ComparedRow[] {
  const { columns, reference, question, called } = ask;
  const candidates = columns.map(({ candidate }) => candidate);
  return draws.quantities.flatMap((quantity, at): ComparedRow[] => {
    const { service, group, area } = quantity;
    const isAsked = area === 'region' && (service === null || service === question.service);
    if (!isAsked || (group !== null && group !== question.group)) return [];
    const values = candidates.map((one) => finite(draws.central.values[one]![at]!));
    if (values.every((value) => value === null)) return [];
    const order = orderOf(draws, { quantity: at, candidates });
    const differences = candidates.map((of) =>
      of === reference ? undefined : differenceOf(draws, { quantity: at, of, against: reference }),
    );
    const verdict = order && order.counted > 0 ? verdictOf(order, called) : undefined;
    return [{ quantity, at, values, best: bestOf(values, quantity), differences, order, verdict }];
  });
}

/** Where the order of the columns holds and where it may change, in one sentence. */
export function comparedSentence(rows: readonly ComparedRow[]): Text | undefined {
  return wholeVerdict(rows);
}

/** The comparison as a file holds it: numbers as numbers, the interval and the order's verdict beside them. */
export function comparedTable(
  rows: readonly ComparedRow[],
  told: Readonly<{
    title: string;
    columns: readonly ComparedColumn[];
    measure: string;
    say: CertaintyMessages;
    language: Language;
  }>,
): Table {
  const { title, columns, measure, say, language } = told;
  return {
    title,
    columns: [
      measure,
      say.unit,
      ...columns.flatMap((one) => [
        one.title,
        say.difference(one.title),
        say.low(one.title),
        say.high(one.title),
        say.sameSign(one.title),
      ]),
      say.order,
    ],
    rows: rows.map(({ quantity, values, differences, verdict }) => [
      quantity.title[language],
      quantity.unit,
      ...values.flatMap((value, at) => {
        const difference = differences[at];
        return [
          value,
          difference?.central ?? null,
          difference?.low ?? null,
          difference?.high ?? null,
          difference?.sameSign ?? null,
        ];
      }),
      verdict?.[language] ?? null,
    ]),
  };
}

function bestOf(values: readonly (number | null)[], { better }: Quantity): readonly boolean[] {
  const known = values.filter((value) => value !== null);
  const best = better === 'lower' ? Math.min(...known) : Math.max(...known);
  const isNear = (value: number) => Math.abs(value - best) <= 1e-9 * Math.max(1, Math.abs(best));
  const differs = known.some((value) => !isNear(value));
  return values.map((value) => better !== 'neutral' && differs && value !== null && isNear(value));
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
