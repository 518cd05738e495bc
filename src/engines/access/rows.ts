import type { AccessAnswer } from './access.ts';
import { copyOf } from './ready-room.ts';

type Entries = Readonly<{ sites: Int32Array; shares: Float64Array }>;

/**
 * Where each cell's visits go: `count[cell]` entries from `start[cell]` on, sites ascending. An answer that began from
 * another keeps that one's rows as its base, and only those that it did again stand in a patch of its own, behind the
 * base's end.
 */
export type Rows = Readonly<{ base: Entries; patch: Entries; start: Int32Array; count: Uint16Array }>;

type FlatRows = Pick<AccessAnswer, 'rowStart' | 'rowSite' | 'rowShare'>;

const rowsByAnswer = new WeakMap<FlatRows, Rows>();
const noEntries: Entries = { sites: new Int32Array(0), shares: new Float64Array(0) };

/** An answer with its rows, which are laid one after another only when somebody reads them so. */
export function withRows<Fields extends object>(fields: Fields, rows: Rows): Fields & FlatRows {
  let flat: FlatRows | undefined;
  const read = (): FlatRows => (flat ??= flatten(rows));
  const answer = Object.defineProperties({ ...fields } as Fields & FlatRows, {
    rowStart: { enumerable: true, get: () => read().rowStart },
    rowSite: { enumerable: true, get: () => read().rowSite },
    rowShare: { enumerable: true, get: () => read().rowShare },
  });
  rowsByAnswer.set(answer, rows);
  return answer;
}

/** The rows of an answer, without laying them one after another. */
export function rowsBehind(answer: FlatRows): Rows {
  let rows = rowsByAnswer.get(answer);
  if (!rows) {
    const { rowStart, rowSite, rowShare } = answer;
    const count = Uint16Array.from(
      { length: rowStart.length - 1 },
      (_, at) => rowStart[at + 1]! - rowStart[at]!,
    );
    rows = {
      base: { sites: rowSite, shares: rowShare },
      patch: noEntries,
      start: rowStart.slice(0, -1),
      count,
    };
    rowsByAnswer.set(answer, rows);
  }
  return rows;
}

/** The arrays that the cell's row stands in, and where it begins in them. */
export function entriesOf(rows: Rows, cell: number): Entries {
  return rows.start[cell]! < rows.base.shares.length ? rows.base : rows.patch;
}

export function firstOf({ base, start }: Rows, cell: number): number {
  const behind = base.shares.length;
  return start[cell]! < behind ? start[cell]! : start[cell]! - behind;
}

/** Bytes of the rows that are not another's. */
export function ownRowBytes(answer: FlatRows, before?: FlatRows): number {
  const { base, patch, start, count } = rowsBehind(answer);
  const shared = before && rowsBehind(before);
  if (shared?.start === start) return 0;
  const whole = shared?.base === base ? 0 : base.shares.length;
  return 12 * (whole + patch.shares.length) + start.byteLength + count.byteLength;
}

function flatten(rows: Rows): FlatRows {
  const { base, patch, start, count } = rows;
  const rowStart = new Int32Array(start.length + 1);
  for (let cell = 0; cell < start.length; cell++) rowStart[cell + 1] = rowStart[cell]! + count[cell]!;
  const length = rowStart[start.length]!;
  // As many as the base has and none in the patch: the base as it stands.
  if (patch.shares.length === 0 && length === base.shares.length)
    return { rowStart, rowSite: base.sites, rowShare: base.shares };
  const rowSite = new Int32Array(length);
  const rowShare = new Float64Array(length);
  for (let cell = 0; cell < start.length; cell++) {
    const from = entriesOf(rows, cell);
    const shift = firstOf(rows, cell);
    const to = rowStart[cell]!;
    for (let entry = 0; entry < count[cell]!; entry++) {
      rowSite[to + entry] = from.sites[shift + entry]!;
      rowShare[to + entry] = from.shares[shift + entry]!;
    }
  }
  return { rowStart, rowSite, rowShare };
}

/** A patch longer than this share of its base, and all rows are laid anew. */
const longestPatch = 0.5;

/** Rows in the making: begun from nothing, or from the rows of before without those of the cells done again. */
export class RowWriter {
  readonly before: Rows | undefined;
  readonly start: Int32Array;
  readonly count: Uint16Array;
  sites: Int32Array;
  shares: Float64Array;
  length = 0;
  constructor(cellCount: number, from?: { rows: Rows; again: Int32Array }) {
    this.before = from?.rows;
    this.start = from ? copyOf(from.rows.start) : new Int32Array(cellCount);
    this.count = from ? copyOf(from.rows.count) : new Uint16Array(cellCount);
    [this.sites, this.shares] = borrow(cellCount);
    if (from && from.rows.patch.shares.length > 0) this.keepPatch(from);
  }

  /** Room for so many more entries; `sites` and `shares` may be other arrays after. */
  makeRoom(more: number): void {
    if (this.length + more <= this.sites.length) return;
    const size = Math.max(this.length + more, this.sites.length * 2);
    const sites = new Int32Array(size);
    sites.set(this.sites);
    const shares = new Float64Array(size);
    shares.set(this.shares);
    this.sites = sites;
    this.shares = shares;
  }

  /** Says that the cell's row is the next `count` entries, which have been written already. */
  end(cell: number, count: number): void {
    this.start[cell] = this.length + (this.before?.base.shares.length ?? 0);
    this.count[cell] = count;
    this.length += count;
  }

  add(cell: number, row: { sites: Int32Array; shares: Float64Array; length: number }): void {
    this.makeRoom(row.length);
    for (let entry = 0; entry < row.length; entry++) {
      this.sites[this.length + entry] = row.sites[entry]!;
      this.shares[this.length + entry] = row.shares[entry]!;
    }
    this.end(cell, row.length);
  }

  finish(): Rows {
    const { before, start, count, length } = this;
    const written = { sites: this.sites.slice(0, length), shares: this.shares.slice(0, length) };
    if (!before) return { base: written, patch: noEntries, start, count };
    const rows: Rows = { base: before.base, patch: written, start, count };
    if (length <= longestPatch * before.base.shares.length) return rows;
    const { rowStart, rowSite, rowShare } = flatten(rows);
    const base = { sites: rowSite, shares: rowShare };
    return { base, patch: noEntries, start: rowStart.slice(0, -1), count };
  }

  private keepPatch({ rows, again }: { rows: Rows; again: Int32Array }): void {
    const { patch, base, start, count } = rows;
    const behind = base.shares.length;
    let next = 0;
    for (let cell = 0; cell < start.length; cell++) {
      const isAgain = again[next] === cell;
      if (isAgain) next++;
      if (isAgain || start[cell]! < behind) continue;
      const from = start[cell]! - behind;
      this.makeRoom(count[cell]!);
      for (let entry = 0; entry < count[cell]!; entry++) {
        this.sites[this.length + entry] = patch.sites[from + entry]!;
        this.shares[this.length + entry] = patch.shares[from + entry]!;
      }
      this.end(cell, count[cell]!);
    }
  }
}

const lent: { cellCount: number; sites: Int32Array; shares: Float64Array }[] = [];

/** Arrays to write in, the same each time: what was written is copied out before the next answer begins. */
function borrow(cellCount: number): [Int32Array, Float64Array] {
  if (lent[0]?.cellCount !== cellCount)
    lent[0] = { cellCount, sites: new Int32Array(cellCount * 4), shares: new Float64Array(cellCount * 4) };
  return [lent[0].sites, lent[0].shares];
}
