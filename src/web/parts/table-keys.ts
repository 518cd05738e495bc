export type Place = Readonly<{ row: number; column: number }>;

/**
 * The cell that a key leads to in a table of `rows` × `columns`, or undefined when the key is not one of the table's.
 * Arrows stop at the edges; Home and End go to the row's ends, with Ctrl to the table's.
 */
export function nextPlace(
  from: Place,
  pressed: Readonly<{ key: string; ctrl: boolean; rows: number; columns: number }>,
): Place | undefined {
  const lastRow = pressed.rows - 1;
  const lastColumn = pressed.columns - 1;
  switch (pressed.key) {
    case 'ArrowUp':
      return { row: Math.max(0, from.row - 1), column: from.column };
    case 'ArrowDown':
      return { row: Math.min(lastRow, from.row + 1), column: from.column };
    case 'ArrowLeft':
      return { row: from.row, column: Math.max(0, from.column - 1) };
    case 'ArrowRight':
      return { row: from.row, column: Math.min(lastColumn, from.column + 1) };
    case 'Home':
      return { row: pressed.ctrl ? 0 : from.row, column: 0 };
    case 'End':
      return { row: pressed.ctrl ? lastRow : from.row, column: lastColumn };
    default:
      return undefined;
  }
}
