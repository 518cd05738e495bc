import type { Text } from '#kit/text.ts';

/** How a cell came to its value. Missing and suppressed cells hold NaN and are never zero. */
export const cellStates = ['observed', 'suppressed', 'missing', 'imputed', 'assumed'] as const;
export type CellState = (typeof cellStates)[number];

/** Where figures came from and on what terms. */
export type Source = Readonly<{
  id: string;
  title: string;
  publisher: string;
  licence: string;
  /** ISO date that the figures describe or were published, as the publisher says it. */
  date: string;
  /** ISO date on which they were taken. */
  fetched: string;
  url?: string;
  note?: string;
}>;

export type Dimension = Readonly<{
  id: string;
  members: readonly string[];
  /** Words for members whose ids say too little, by member. */
  labels?: Readonly<Record<string, Text>>;
}>;

/**
 * One indicator from one source as a dense array over its dimensions (row-major, first dimension slowest).
 * Immutable and addressed by its hash; a new fetch is a new cube.
 */
export type Cube = Readonly<{
  id: string;
  title: Text;
  unit: string;
  source: string;
  dimensions: readonly Dimension[];
  values: Float64Array;
  /** Index into `cellStates` per value. */
  states: Uint8Array;
  hash: string;
}>;
