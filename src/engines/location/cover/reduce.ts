import { columnsOf, coreOf } from './kernel.ts';
import type { Core } from './kernel.ts';
import type { CoverTask } from './task.ts';
import { pause } from './work.ts';
import type { Steps, Work } from './work.ts';

/** Bits beyond which domination is not looked for: 64 MB. */
const mostWords = 1 << 24;

type Reduction = {
  task: CoverTask;
  /** Per site: 0 free, 1 open, 2 closed. */
  state: Uint8Array;
  /** Per row: 1 while it must still be covered. */
  row: Uint8Array;
  /** What each row still needs, and how many free sites it has for that. */
  need: Int32Array;
  free: Int32Array;
  colStart: Int32Array;
  colRow: Int32Array;
  work: Work;
};

/**
 * A smaller task with the same best: locks are taken out, sites that a row cannot do without are opened, rows that
 * another row implies are dropped, and sites that another covers for no more are closed (Garfinkel & Nemhauser 1972; the
 * last only where no rule but covering binds, as elsewhere such a site may be wanted to fill a number). Null where a row
 * cannot be covered or what is fixed
 * breaks a rule.
 */
export function* reduce(task: CoverTask, work: Work): Steps<Core | null> {
  const reduction = begin(task, work);
  const { count, changes, budget } = task.rules;
  const pure = count === undefined && changes === undefined && budget === undefined;
  const single = task.rows.need.every((need) => need <= 1);
  for (let changed = true; changed;) {
    const forced = force(reduction);
    if (forced === null) return null;
    changed = yield* dropImpliedRows(reduction);
    if (pure) changed = closeIdleSites(reduction) || changed;
    if (pure && single) changed = (yield* closeDominatedSites(reduction)) || changed;
  }
  const core = coreOf(task, reduction);
  const overdrawn = (count !== undefined && core.count < 0) || (changes !== undefined && core.changes < 0);
  return overdrawn || core.budget < 0 ? null : core;
}

function begin(task: CoverTask, work: Work): Reduction {
  const { rows, siteCount, locks } = task;
  const rowCount = rows.need.length;
  const columns = columnsOf({ rowStart: rows.start, rowSite: rows.site, rowCount, siteCount });
  const need = rows.need.slice();
  const free = Int32Array.from(need, (_, row) => rows.start[row + 1]! - rows.start[row]!);
  const state = new Uint8Array(siteCount);
  const row = Uint8Array.from(need, (wanted) => (wanted > 0 ? 1 : 0));
  const reduction: Reduction = { task, state, row, need, free, ...columns, work };
  for (let site = 0; site < siteCount; site++) if (locks[site] !== 0) fix(reduction, site, locks[site] === 1);
  work.done += rows.site.length;
  return reduction;
}

function fix(
  { state, row, need, free, colStart, colRow, work }: Reduction,
  site: number,
  open: boolean,
): void {
  state[site] = open ? 1 : 2;
  for (let at = colStart[site]!; at < colStart[site + 1]!; at++) {
    const one = colRow[at]!;
    free[one]!--;
    if (open && --need[one]! <= 0) row[one] = 0;
  }
  work.done += colStart[site + 1]! - colStart[site]!;
}

/** Opens what rows cannot do without; null where a row has too few. */
function force(reduction: Reduction): true | null {
  const { task, state, row, need, free } = reduction;
  const { start, site } = task.rows;
  for (let one = 0; one < row.length; one++) {
    if (row[one] === 0 || free[one]! > need[one]!) continue;
    if (free[one]! < need[one]!) return null;
    for (let at = start[one]!; at < start[one + 1]!; at++)
      if (state[site[at]!] === 0) fix(reduction, site[at]!, true);
  }
  return true;
}

function closeIdleSites(reduction: Reduction): boolean {
  const { state, row, colStart, colRow } = reduction;
  let changed = false;
  for (let site = 0; site < state.length; site++) {
    if (state[site] !== 0) continue;
    let useful = false;
    for (let at = colStart[site]!; at < colStart[site + 1]! && !useful; at++) useful = row[colRow[at]!] === 1;
    if (useful) continue;
    fix(reduction, site, false);
    changed = true;
  }
  return changed;
}

/** Sets as bits, so that "is a part of" takes a word for 32 members. */
type Bits = Readonly<{ words: number; bits: Uint32Array }>;

function bitsOf(count: number, size: number): Bits | null {
  const words = (size + 31) >>> 5;
  return count * words > mostWords ? null : { words, bits: new Uint32Array(count * words) };
}

function isPart({ words, bits }: Bits, small: number, large: number): boolean {
  const [one, other] = [small * words, large * words];
  for (let at = 0; at < words; at++) if ((bits[one + at]! & ~bits[other + at]!) !== 0) return false;
  return true;
}

/** A row is implied by one whose sites are all among its own and that needs no fewer. */
function* dropImpliedRows(reduction: Reduction): Steps<boolean> {
  const { task, state, row, need, free, colStart, colRow, work } = reduction;
  const { start, site } = task.rows;
  const bits = bitsOf(row.length, state.length);
  if (bits === null) return false;
  const alive = Int32Array.from(row.keys()).filter((one) => row[one] === 1);
  for (const one of alive)
    for (let at = start[one]!; at < start[one + 1]!; at++)
      if (state[site[at]!] === 0) bits.bits[one * bits.words + (site[at]! >>> 5)]! |= 1 << (site[at]! & 31);
  let changed = false;
  for (const one of alive.sort((a, b) => free[a]! - free[b]! || a - b)) {
    if (row[one] === 0) continue;
    let rarest = -1;
    for (let at = start[one]!; at < start[one + 1]!; at++) {
      const candidate = site[at]!;
      if (state[candidate] !== 0) continue;
      const fewer = rarest < 0 || lengthOf(colStart, candidate) < lengthOf(colStart, rarest);
      if (fewer) rarest = candidate;
    }
    for (let at = colStart[rarest]!; at < colStart[rarest + 1]!; at++) {
      const other = colRow[at]!;
      if (other === one || row[other] === 0 || free[other]! < free[one]! || need[other]! > need[one]!)
        continue;
      if (!isPart(bits, one, other)) continue;
      row[other] = 0;
      changed = true;
    }
    work.done += lengthOf(start, one) + 4 * lengthOf(colStart, rarest);
    if (work.done >= work.pauseAt) yield* pause(work);
  }
  return changed;
}

const lengthOf = (start: Int32Array, one: number): number => start[one + 1]! - start[one]!;

/** A site is dominated by one that covers all that it covers and costs no more. */
function* closeDominatedSites(reduction: Reduction): Steps<boolean> {
  const { task, state, row, free, colStart, colRow, work } = reduction;
  const { start, site } = task.rows;
  const { costs } = task;
  const bits = bitsOf(state.length, row.length);
  if (bits === null) return false;
  const size = new Int32Array(state.length);
  const alive = Int32Array.from(state.keys()).filter((one) => state[one] === 0);
  for (const one of alive) {
    for (let at = colStart[one]!; at < colStart[one + 1]!; at++) {
      const covered = colRow[at]!;
      if (row[covered] === 0) continue;
      bits.bits[one * bits.words + (covered >>> 5)]! |= 1 << (covered & 31);
      size[one]!++;
    }
    work.done += lengthOf(colStart, one);
  }
  let changed = false;
  for (const one of alive.sort((a, b) => size[a]! - size[b]! || a - b)) {
    let rarest = -1;
    for (let at = colStart[one]!; at < colStart[one + 1]!; at++) {
      const covered = colRow[at]!;
      if (row[covered] === 1 && (rarest < 0 || free[covered]! < free[rarest]!)) rarest = covered;
    }
    if (rarest < 0) continue;
    for (let at = start[rarest]!; at < start[rarest + 1]!; at++) {
      const other = site[at]!;
      if (other === one || state[other] !== 0 || costs[other]! > costs[one]! || size[other]! < size[one]!)
        continue;
      if (!isPart(bits, one, other)) continue;
      fix(reduction, one, false);
      changed = true;
      break;
    }
    work.done += lengthOf(colStart, one) + 4 * lengthOf(start, rarest);
    if (work.done >= work.pauseAt) yield* pause(work);
  }
  return changed;
}
