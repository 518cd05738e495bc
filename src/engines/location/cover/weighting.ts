import type { RandomStream } from '#kit/random.ts';
import type { Core } from './kernel.ts';
import { isOver, pause } from './work.ts';
import type { Steps, Work } from './work.ts';

/** A set under change, with what each opening or closing would do to the weight of rows that lack a site. */
export type Cover = {
  core: Core;
  open: Uint8Array;
  /** Sites that each row has. */
  has: Int32Array;
  weight: Float64Array;
  /** Of a closed site the weight of lacking rows that it would serve; of an open one the weight it would leave lacking. */
  score: Float64Array;
  /** When each site was last moved. */
  moved: Int32Array;
  /** Rows that lack a site, in no order, and where each stands there. */
  lacking: Int32Array;
  place: Int32Array;
  lackCount: number;
  count: number;
  changes: number;
  spent: number;
  cost: number;
  work: Work;
};

/**
 * Nothing open but, where changes are few, what is open today. Rows weigh alike, or as their prices have it: what is dear
 * to cover comes first.
 */
export function coverOf(core: Core, work: Work, prices?: Float64Array): Cover {
  const size = core.sites.length;
  const weight = weightsOf(core, prices);
  const score = new Float64Array(size);
  for (let site = 0; site < size; site++)
    for (let at = core.colStart[site]!; at < core.colStart[site + 1]!; at++)
      score[site]! += weight[core.colRow[at]!]!;
  const cover: Cover = {
    core,
    open: new Uint8Array(size),
    has: new Int32Array(core.rowCount),
    weight,
    score,
    moved: new Int32Array(size).fill(-1),
    lacking: Int32Array.from({ length: core.rowCount }, (_, row) => row),
    place: Int32Array.from({ length: core.rowCount }, (_, row) => row),
    lackCount: core.rowCount,
    count: 0,
    changes: 0,
    spent: 0,
    cost: core.base,
    work,
  };
  if (core.changes < 0) return cover;
  for (let site = 0; site < size; site++) if (core.today[site] === 1) cover.changes++;
  for (let site = 0; site < size; site++) if (core.today[site] === 1) move(cover, site);
  return cover;
}

/** Whole, so that sums stay exact however often they change. */
function weightsOf({ rowCount }: Core, prices: Float64Array | undefined): Float64Array {
  const weight = new Float64Array(rowCount).fill(1);
  let sum = 0;
  for (let row = 0; row < rowCount; row++) sum += prices?.[row] ?? 0;
  if (prices === undefined || sum === 0) return weight;
  for (let row = 0; row < rowCount; row++) weight[row]! += Math.round((10 * rowCount * prices[row]!) / sum);
  return weight;
}

/** Opens a closed site or closes an open one. */
export function move(cover: Cover, site: number): void {
  const { core, open, has, weight, score, lacking, place, work } = cover;
  const { rowStart, rowSite, colStart, colRow, need } = core;
  const sign = open[site] === 1 ? -1 : 1;
  open[site] = sign === 1 ? 1 : 0;
  cover.count += sign;
  cover.cost += sign * core.costs[site]!;
  cover.spent += sign * core.spend[site]!;
  if (core.changes >= 0) cover.changes += core.today[site] === 1 ? -sign : sign;
  let own = 0;
  for (let at = colStart[site]!; at < colStart[site + 1]!; at++) {
    const row = colRow[at]!;
    const before = has[row]!;
    const after = before + sign;
    has[row] = after;
    const wanted = need[row]!;
    if ((sign === 1 && after <= wanted) || (sign === -1 && after < wanted)) own += weight[row]!;
    // Between `wanted − 1` and `wanted` closed sites gain or lose this row, between `wanted` and `wanted + 1` open ones.
    const shut = Math.min(before, after) === wanted - 1;
    if (!shut && Math.min(before, after) !== wanted) continue;
    const by = -sign * weight[row]!;
    const whose = shut ? 0 : 1;
    for (let entry = rowStart[row]!; entry < rowStart[row + 1]!; entry++)
      if (open[rowSite[entry]!] === whose) score[rowSite[entry]!]! += by;
    work.done += rowStart[row + 1]! - rowStart[row]!;
    if (!shut) continue;
    if (sign === 1) {
      const last = lacking[--cover.lackCount]!;
      lacking[place[row]!] = last;
      place[last] = place[row]!;
    } else {
      place[row] = cover.lackCount;
      lacking[cover.lackCount++] = row;
    }
  }
  score[site] = own;
  work.done += colStart[site + 1]! - colStart[site]!;
}

/** Whether a closed site may be opened beside the others, at a cost of at most `most` together. */
export function mayOpen({ core, count, changes, spent, cost }: Cover, site: number, most: number): boolean {
  if (core.count >= 0 && count + 1 > core.count) return false;
  if (core.changes >= 0 && core.today[site] !== 1 && changes + 1 > core.changes) return false;
  return spent + core.spend[site]! <= core.budget && cost + core.costs[site]! <= most;
}

function mayClose({ core, changes }: Cover, site: number): boolean {
  return core.changes < 0 || core.today[site] !== 1 || changes + 1 <= core.changes;
}

/** Greedy (Chvátal 1979): opens what serves the most lacking rows for its cost until none lacks or none may open. */
export function openGreedily(cover: Cover, most: number): void {
  const { core, open, score } = cover;
  while (cover.lackCount > 0) {
    let best = -1;
    for (let site = 0; site < open.length; site++) {
      if (open[site] === 1 || score[site]! <= 0) continue;
      if (best >= 0) {
        const difference = score[site]! * core.costs[best]! - score[best]! * core.costs[site]!;
        if (difference < 0 || (difference === 0 && score[site]! <= score[best]!)) continue;
      }
      if (mayOpen(cover, site, most)) best = site;
    }
    cover.work.done += open.length;
    if (best < 0) return;
    move(cover, best);
  }
  closeIdle(cover);
}

/** Closes what no row needs, the dearest first. */
function closeIdle(cover: Cover): void {
  const { core, open, score } = cover;
  for (;;) {
    let idle = -1;
    for (let site = 0; site < open.length; site++) {
      if (open[site] === 0 || score[site]! > 0 || !mayClose(cover, site)) continue;
      if (core.costs[site]! > (idle < 0 ? 0 : core.costs[idle]!)) idle = site;
    }
    if (idle < 0) return;
    move(cover, idle);
  }
}

/** The open site whose closing hurts least for its cost, the one longest unmoved among equals; −1 for none. */
function leastMissed(cover: Cover, not: number): number {
  const { core, open, score, moved } = cover;
  let best = -1;
  for (let site = 0; site < open.length; site++) {
    if (open[site] === 0 || site === not || !mayClose(cover, site)) continue;
    if (best >= 0) {
      const difference = score[site]! * core.costs[best]! - score[best]! * core.costs[site]!;
      if (difference > 0 || (difference === 0 && moved[site]! >= moved[best]!)) continue;
    }
    best = site;
  }
  cover.work.done += open.length;
  return best;
}

/** Of a lacking row the site that serves the most for its cost and may open, not the one just closed; −1 for none. */
function mostWanted(cover: Cover, row: number, told: { most: number; not: number }): number {
  const { core, open, score, moved } = cover;
  let best = -1;
  for (let at = core.rowStart[row]!; at < core.rowStart[row + 1]!; at++) {
    const site = core.rowSite[at]!;
    if (open[site] === 1 || site === told.not) continue;
    if (best >= 0) {
      const difference = score[site]! * core.costs[best]! - score[best]! * core.costs[site]!;
      if (difference < 0 || (difference === 0 && moved[site]! >= moved[best]!)) continue;
    }
    if (mayOpen(cover, site, told.most)) best = site;
  }
  return best;
}

/**
 * Row weighting local search (Gao, Weise & Li 2015): closes the least missed site, opens the most wanted one of a random
 * lacking row, and lets rows weigh more the longer they lack. Whenever no row lacks, `accept` is called and answers how
 * much the next set may cost, null to end. So many `rounds` at most.
 */
export function* searchByWeights(
  cover: Cover,
  told: { rounds: number; most: number; accept: (cover: Cover) => number | null; random: RandomStream },
): Steps<void> {
  const { core, weight, score, moved, lacking, work } = cover;
  let { most } = told;
  let latest = -1;
  for (let round = 0; round < told.rounds; round++) {
    if (work.done >= work.pauseAt) yield* pause(work);
    if (isOver(work)) return;
    while (cover.lackCount === 0) {
      const next = told.accept(cover);
      if (next === null) return;
      most = next;
      const closed = leastMissed(cover, -1);
      if (closed < 0) return;
      move(cover, closed);
      moved[closed] = round;
    }
    const row = lacking[told.random.integer(cover.lackCount)]!;
    let wanted = -1;
    let closed = -1;
    for (let tries = 0; tries <= core.sites.length && wanted < 0; tries++) {
      if (tries > 0 || cover.count > 0) {
        closed = leastMissed(cover, latest);
        if (closed < 0) break;
        move(cover, closed);
        moved[closed] = round;
      }
      wanted = mostWanted(cover, row, { most, not: closed });
    }
    latest = wanted;
    if (wanted >= 0) {
      move(cover, wanted);
      moved[wanted] = round;
    }
    for (let at = 0; at < cover.lackCount; at++) {
      const lacks = lacking[at]!;
      weight[lacks]!++;
      for (let entry = core.rowStart[lacks]!; entry < core.rowStart[lacks + 1]!; entry++)
        score[core.rowSite[entry]!]!++;
      work.done += core.rowStart[lacks + 1]! - core.rowStart[lacks]!;
    }
  }
}
