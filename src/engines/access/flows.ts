import type { AccessAnswer } from './access.ts';
import { entriesOf, firstOf, rowsBehind } from './rows.ts';
import type { Rows } from './rows.ts';

/** Visits a year that end at `to` instead of `from`; −1 is nowhere (nobody offered, or nobody offers any more). */
export type SiteFlow = Readonly<{ from: number; to: number; visits: number }>;

type Told = Pick<AccessAnswer, 'visits' | 'rowStart' | 'rowSite' | 'rowShare'>;

/** Shares nearer than this are the same: what the last digits of a division leave. */
const sameShare = 1e-12;

/**
 * What moved from where to where. In each cell the sites that lost shares are matched with those that gained them in
 * proportion, so a flow is a reading of two answers, not a trace of people. Sorted by `from`, then `to`; no zeros.
 */
export function flowsBetween(before: Told, after: Told, demand: Float64Array): SiteFlow[] {
  const was = rowsBehind(before);
  const now = rowsBehind(after);
  if (was === now) return [];
  // Row and column 0 stand for nowhere.
  const width = Math.max(before.visits.length, after.visits.length) + 1;
  const { moved, change } = borrow(width);
  const behind = was.base === now.base ? was.base.shares.length : 0;
  const wasStart = was.start;
  const nowStart = now.start;
  for (let cell = 0; cell < demand.length; cell++) {
    // Both rows stand in the base that the answers share: it is one and the same.
    if (nowStart[cell]! < behind && wasStart[cell]! < behind) continue;
    if (demand[cell] === 0) continue;
    change.read(was, now, cell);
    if (change.lostCount > 0) change.add(moved, demand[cell]!);
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

/** More than any site. */
const nowhere = 0x7fffffff;
const lent: { moved: Float64Array; change: Change }[] = [];

/** Room for what moves between so many places, the same each time, with nothing moved yet. */
function borrow(width: number): { moved: Float64Array; change: Change } {
  if (lent[0]?.change.width !== width)
    lent[0] = { moved: new Float64Array(width * width), change: new Change(width) };
  lent[0].moved.fill(0);
  return lent[0];
}

/** One cell's losses and gains by place (0 is nowhere, site + 1 a site), reused for every cell. */
class Change {
  readonly width: number;
  readonly lostPlace: Int32Array;
  readonly lost: Float64Array;
  readonly gainedPlace: Int32Array;
  readonly gained: Float64Array;
  lostCount = 0;
  gainedCount = 0;
  constructor(width: number) {
    this.width = width;
    this.lostPlace = new Int32Array(width);
    this.lost = new Float64Array(width);
    this.gainedPlace = new Int32Array(width);
    this.gained = new Float64Array(width);
  }

  /** Walks the two rows side by side: the sites of each ascend. */
  read(before: Rows, after: Rows, cell: number): void {
    const { sites: oldSite, shares: oldShare } = entriesOf(before, cell);
    const { sites: newSite, shares: newShare } = entriesOf(after, cell);
    let old = firstOf(before, cell);
    let now = firstOf(after, cell);
    const oldEnd = old + before.count[cell]!;
    const newEnd = now + after.count[cell]!;
    this.lostCount = 0;
    this.gainedCount = 0;
    let balance = 0;
    while (old < oldEnd || now < newEnd) {
      const left = old < oldEnd ? oldSite[old]! : nowhere;
      const right = now < newEnd ? newSite[now]! : nowhere;
      // Nearly always both have the site, which a processor then foresees.
      const change =
        left === right
          ? newShare[now++]! - oldShare[old++]!
          : left < right
            ? -oldShare[old++]!
            : newShare[now++]!;
      if (change === 0) continue;
      balance -= change;
      this.note((left <= right ? left : right) + 1, change);
    }
    this.note(0, balance);
  }

  add(moved: Float64Array, demand: number): void {
    const { width, lostCount, gainedCount } = this;
    let gained = 0;
    for (let at = 0; at < gainedCount; at++) gained += this.gained[at]!;
    for (let at = 0; at < lostCount; at++) {
      const row = this.lostPlace[at]! * width;
      const visits = (demand * this.lost[at]!) / gained;
      for (let other = 0; other < gainedCount; other++) {
        const place = row + this.gainedPlace[other]!;
        moved[place] = moved[place]! + visits * this.gained[other]!;
      }
    }
  }

  private note(place: number, change: number): void {
    if (change > sameShare) {
      this.gainedPlace[this.gainedCount] = place;
      this.gained[this.gainedCount++] = change;
    } else if (change < -sameShare) {
      this.lostPlace[this.lostCount] = place;
      this.lost[this.lostCount++] = -change;
    }
  }
}
