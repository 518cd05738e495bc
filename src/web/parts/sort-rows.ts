/** What a row is sorted by in one column; null sorts last in both directions, as nothing is neither most nor least. */
export type SortKey = number | string | null;

export type Sorting = Readonly<{ column: string; descending: boolean }>;

/** The rows in a new order; equal rows keep the order that they had. */
export function sortRows<Row>(
  rows: readonly Row[],
  how: Readonly<{ key: (row: Row) => SortKey; descending: boolean; locale: string }>,
): Row[] {
  const collator = new Intl.Collator(how.locale, { numeric: true });
  const sign = how.descending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const a = how.key(one);
    const b = how.key(other);
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * collator.compare(String(a), String(b));
  });
}

/** The sorting after a column's head is pressed: a new column starts with its own first direction, the same one turns. */
export function pressColumn(
  now: Sorting | undefined,
  column: Readonly<{ id: string; descendingFirst: boolean }>,
): Sorting {
  if (now?.column === column.id) return { column: column.id, descending: !now.descending };
  return { column: column.id, descending: column.descendingFirst };
}
