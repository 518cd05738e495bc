import { mostPicks } from './plan.ts';

/**
 * Who picks what, the other way round. Cells that were picked anew since the lists were laid stand apart, so that a
 * change costs what it touches; the lists are laid again when those grow many.
 */
export type PickIndex = Readonly<{
  siteCount: number;
  /** Cells by site as the lists were laid: `cells[start[site]]` … `cells[start[site + 1]]`. */
  start: Int32Array;
  cells: Int32Array;
  /** Cells picked anew since, listed and marked. */
  changed: Int32Array;
  isChanged: Uint8Array;
  /** Per pair of sites, row-major, the lower first: how many cells pick both. */
  pairs: Int32Array;
}>;

/** More cells than this share of all picked anew, and the lists are laid again. */
const mostChanged = 0.2;

const indexes = new WeakMap<Int16Array, PickIndex>();

/** The index of these picks, made once; a cell's picks are eight, −1 after the last. */
export function pickIndexOf(picks: Int16Array, siteCount: number): PickIndex {
  let index = indexes.get(picks);
  if (!index || index.siteCount !== siteCount) indexes.set(picks, (index = layIndex(picks, siteCount)));
  return index;
}

/** Notes that `picks` are `from.picks` but for the cells `from.again`, whose index is then soon made. */
export function notePicks(picks: Int16Array, from: { picks: Int16Array; again: Int32Array }): void {
  const before = indexes.get(from.picks);
  if (!before || indexes.has(picks)) return;
  const isChanged = noMarks(before.isChanged.length);
  isChanged.set(before.isChanged);
  for (const cell of from.again) isChanged[cell] = 1;
  const changed = listMarked(isChanged);
  if (changed.length > mostChanged * isChanged.length) return;
  const index = { ...before, changed, isChanged, pairs: before.pairs.slice() };
  for (const cell of from.again) {
    countPairs(index, { picks: from.picks, cell, sign: -1 });
    countPairs(index, { picks, cell, sign: 1 });
  }
  indexes.set(picks, index);
}

/** Whether some cell picks both. */
export function isPickedBeside(index: PickIndex, one: number, other: number): boolean {
  return index.pairs[Math.min(one, other) * index.siteCount + Math.max(one, other)]! > 0;
}

/** Marks the cells that pick one of the flagged sites. */
export function markPicking(
  index: PickIndex,
  ask: { picks: Int16Array; sites: Uint8Array; marks: Uint8Array },
): void {
  const { start, cells, changed, isChanged, siteCount } = index;
  const { picks, sites, marks } = ask;
  for (let site = 0; site < siteCount; site++) {
    if (!sites[site]) continue;
    const end = start[site + 1]!;
    for (let at = start[site]!; at < end; at++) {
      const cell = cells[at]!;
      if (isChanged[cell] === 0) marks[cell] = 1;
    }
  }
  for (let at = 0; at < changed.length; at++) {
    const first = changed[at]! * mostPicks;
    for (let slot = first; slot < first + mostPicks && picks[slot]! >= 0; slot++) {
      if (sites[picks[slot]!]) marks[changed[at]!] = 1;
    }
  }
}

/** Marks for so many cells, all unset; in whole words, so that `listMarked` can pass four at a time. */
export function noMarks(cellCount: number): Uint8Array {
  return new Uint8Array(new ArrayBuffer((cellCount + 3) & ~3), 0, cellCount);
}

let list = new Int32Array(0);

/** The marked cells, ascending. */
export function listMarked(marks: Uint8Array): Int32Array {
  if (list.length < marks.length) list = new Int32Array(marks.length);
  const words = new Int32Array(marks.buffer);
  let count = 0;
  for (let word = 0; word < words.length; word++) {
    if (words[word] === 0) continue;
    const end = 4 * word + 4;
    for (let cell = 4 * word; cell < end; cell++) {
      // Past the last cell a mark is undefined, and not over 0.
      if (marks[cell]! > 0) list[count++] = cell;
    }
  }
  return list.slice(0, count);
}

function layIndex(picks: Int16Array, siteCount: number): PickIndex {
  const cellCount = picks.length / mostPicks;
  const start = new Int32Array(siteCount + 1);
  for (let slot = 0; slot < picks.length; slot++) {
    const site = picks[slot]!;
    if (site >= 0) start[site + 1] = start[site + 1]! + 1;
  }
  for (let site = 0; site < siteCount; site++) start[site + 1] = start[site + 1]! + start[site]!;
  const cells = new Int32Array(start[siteCount]!);
  const next = start.slice();
  const index: PickIndex = {
    siteCount,
    start,
    cells,
    changed: new Int32Array(0),
    isChanged: noMarks(cellCount),
    pairs: new Int32Array(siteCount * siteCount),
  };
  for (let cell = 0; cell < cellCount; cell++) {
    for (let slot = cell * mostPicks; slot < (cell + 1) * mostPicks && picks[slot]! >= 0; slot++) {
      const site = picks[slot]!;
      cells[next[site]!] = cell;
      next[site] = next[site]! + 1;
    }
    countPairs(index, { picks, cell, sign: 1 });
  }
  return index;
}

function countPairs(
  { pairs, siteCount }: PickIndex,
  told: { picks: Int16Array; cell: number; sign: number },
): void {
  const { picks, sign } = told;
  const first = told.cell * mostPicks;
  for (let one = first; one < first + mostPicks && picks[one]! >= 0; one++) {
    const row = picks[one]! * siteCount;
    for (let other = one + 1; other < first + mostPicks && picks[other]! >= 0; other++) {
      const pair = row + picks[other]!;
      pairs[pair] = pairs[pair]! + sign;
    }
  }
}
