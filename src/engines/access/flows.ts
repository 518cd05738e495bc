import type { AccessAnswer } from './access.ts';

/** Visits a year that end at `to` instead of `from`; −1 is nowhere (nobody offered, or nobody offers any more). */
export type SiteFlow = Readonly<{ from: number; to: number; visits: number }>;

type Rows = Pick<AccessAnswer, 'rowStart' | 'rowSite' | 'rowShare'>;

/** Shares nearer than this are the same: what the last digits of a division leave. */
const sameShare = 1e-12;

/**
 * What moved from where to where. In each cell the sites that lost shares are matched with those that gained them in
 * proportion, so a flow is a reading of two answers, not a trace of people. Sorted by `from`, then `to`; no zeros.
 */
export function flowsBetween(before: Rows, after: Rows, demand: Float64Array): SiteFlow[] {
  if (before === after || before.rowShare === after.rowShare) return [];
  let width = 1;
  for (const site of before.rowSite) if (site + 2 > width) width = site + 2;
  for (const site of after.rowSite) if (site + 2 > width) width = site + 2;
  // Row and column 0 stand for nowhere.
  const moved = new Float64Array(width * width);
  const change = new Change(width);
  for (let cell = 0; cell < demand.length; cell++) {
    if (demand[cell] === 0 || sameRow(before, after, cell)) continue;
    change.read(before, after, cell);
    change.add(moved, demand[cell]!);
  }
  const flows: SiteFlow[] = [];
  for (let from = 0; from < width; from++) {
    for (let to = 0; to < width; to++) {
      const visits = moved[from * width + to]!;
      if (visits > 0) flows.push({ from: from - 1, to: to - 1, visits });
    }
  }
  return flows;
}

function sameRow(before: Rows, after: Rows, cell: number): boolean {
  const a = before.rowStart[cell]!;
  const b = after.rowStart[cell]!;
  const length = before.rowStart[cell + 1]! - a;
  if (after.rowStart[cell + 1]! - b !== length) return false;
  for (let at = 0; at < length; at++) {
    if (
      before.rowSite[a + at] !== after.rowSite[b + at] ||
      before.rowShare[a + at] !== after.rowShare[b + at]
    )
      return false;
  }
  return true;
}

/** One cell's losses and gains by site (0 is nowhere), reused for every cell. */
class Change {
  readonly width: number;
  readonly difference: Float64Array;
  readonly touched: Int32Array;
  count = 0;
  constructor(width: number) {
    this.width = width;
    this.difference = new Float64Array(width);
    this.touched = new Int32Array(width);
  }

  read(before: Rows, after: Rows, cell: number): void {
    this.count = 0;
    let balance = 0;
    for (let at = before.rowStart[cell]!; at < before.rowStart[cell + 1]!; at++) {
      this.note(before.rowSite[at]! + 1, -before.rowShare[at]!);
      balance += before.rowShare[at]!;
    }
    for (let at = after.rowStart[cell]!; at < after.rowStart[cell + 1]!; at++) {
      this.note(after.rowSite[at]! + 1, after.rowShare[at]!);
      balance -= after.rowShare[at]!;
    }
    if (Math.abs(balance) > sameShare) this.note(0, balance);
  }

  add(moved: Float64Array, demand: number): void {
    const { difference, touched, count, width } = this;
    let gained = 0;
    for (let at = 0; at < count; at++) {
      const change = difference[touched[at]!]!;
      if (change > sameShare) gained += change;
    }
    for (let at = 0; at < count; at++) {
      const from = touched[at]!;
      if (!(difference[from]! < -sameShare)) continue;
      const visits = (demand * -difference[from]!) / gained;
      for (let other = 0; other < count; other++) {
        const to = touched[other]!;
        if (difference[to]! > sameShare) moved[from * width + to]! += visits * difference[to]!;
      }
    }
    for (let at = 0; at < count; at++) difference[touched[at]!] = 0;
  }

  private note(place: number, change: number): void {
    if (change === 0) return;
    if (this.difference[place] === 0) this.touched[this.count++] = place;
    this.difference[place]! += change;
  }
}
