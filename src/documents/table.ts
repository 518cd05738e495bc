/** A cell as it is known: numbers stay numbers, absent is null (never zero or an empty text that stands for it). */
export type TableCell = string | number | boolean | null;

/** A table as a value, before it becomes a file. */
export type Table = Readonly<{
  title: string;
  columns: readonly string[];
  rows: readonly (readonly TableCell[])[];
}>;
