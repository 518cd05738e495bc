/** One change, milliseconds by part; `total` is from the input to the painted frame. */
export type Sample = Readonly<{
  assignment: number;
  flows: number;
  cells: number;
  /** From the input to the new row in the list, before anything is computed. */
  list: number;
  /** Messages to the worker and back, and waiting for a turn. */
  answer: number;
  /** From the answer to the drawn page: sentence, list, labels, flows, canvas. */
  drawing: number;
  /** From the drawn page to the painted frame: at most a frame of the screen, and the browser's own painting. */
  frame: number;
  total: number;
  flowsDrawn: number;
}>;

export function quantile(values: readonly number[], q: number): number {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(q * values.length) - 1)]!;
}
