type Trace = Readonly<{ root: object; changed: Uint8Array | undefined }>;

// By an answer's `rowShare`: the answer from nothing that it began from in the end, and the cells done again since.
const traces = new WeakMap<Float64Array, Trace>();

/** Notes that these rows are those of `from.rowShare` but for the marked cells, or, without `from`, are new. */
export function noteRows(
  rowShare: Float64Array,
  from?: Readonly<{ rowShare: Float64Array; again: Uint8Array }>,
): void {
  const before = from && traces.get(from.rowShare);
  if (!before) return void traces.set(rowShare, { root: {}, changed: undefined });
  const earlier = before.changed;
  const changed = from.again.slice();
  if (earlier) for (let cell = 0; cell < changed.length; cell++) changed[cell]! |= earlier[cell]!;
  traces.set(rowShare, { root: before.root, changed });
}

/** Per cell: 1 where the rows of two answers may differ; undefined when that is not known. */
export function cellsThatMayDiffer(one: Float64Array, other: Float64Array): Uint8Array | undefined {
  const [a, b] = [traces.get(one), traces.get(other)];
  if (!a || !b || a.root !== b.root) return undefined;
  if (!a.changed || !b.changed) return a.changed ?? b.changed;
  const { changed } = b;
  return a.changed.map((flag, cell) => flag | changed[cell]!);
}
