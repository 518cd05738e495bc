/**
 * Alternatives against criteria, as arrays. `values[a * criteria + c]` is how alternative `a` does on criterion `c`, in the
 * criterion's own unit. What is missing is no number here: whoever makes the table gives it the criterion's whole range as
 * an interval (see `worlds.ts`) and says so.
 */
export type DecisionTable = Readonly<{
  alternatives: number;
  criteria: number;
  values: Float64Array;
}>;

/** Which way a criterion is better. */
export type Direction = 'higher' | 'lower';

/** A table from rows; throws when a row is shorter or longer than the first, or holds what is no number. */
export function tableOf(rows: readonly (readonly number[])[]): DecisionTable {
  const criteria = rows[0]?.length ?? 0;
  for (const row of rows) {
    if (row.length !== criteria) throw new RangeError(`rows of ${criteria} and of ${row.length} values`);
    if (!row.every(Number.isFinite)) throw new RangeError(`a row holds what is no number: ${row.join(', ')}`);
  }
  return { alternatives: rows.length, criteria, values: Float64Array.from(rows.flat()) };
}

/** The table without one alternative. */
export function without(table: DecisionTable, alternative: number): DecisionTable {
  const { alternatives, criteria, values } = table;
  const left = values.filter((_, at) => Math.floor(at / criteria) !== alternative);
  return { alternatives: alternatives - 1, criteria, values: left };
}
