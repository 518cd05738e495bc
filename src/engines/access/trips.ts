import type { AccessAnswer } from './access.ts';
import { countCells, mostVisits } from './count-visits.ts';
import { listMarked, markPicking, noMarks, notePicks, pickIndexOf } from './pick-index.ts';
import { noteLikePicks, weightsByPick } from './pick-weights.ts';
import { pickSites } from './pick.ts';
import { mostPicks } from './plan.ts';
import type { TripPlan } from './plan.ts';
import { copyOf } from './ready-room.ts';
import { RowWriter } from './rows.ts';
import type { Rows } from './rows.ts';
import { settleOverload } from './settle.ts';
import type { SettledPart } from './settle.ts';
import { borrowRow, freeOfPenalties, shareVisits, smallestTotal } from './share.ts';
import type { Penalties, Row } from './share.ts';
import { changedSites, dirtyCells, touchedSites } from './what-changed.ts';

export type Trips = Pick<AccessAnswer, 'tripMinutes' | 'tripKm'> & Readonly<{ rows: Rows }>;

/** What the next answer begins from. */
export type TripState = Readonly<{
  plan: TripPlan;
  /** Per cell × 8: the sites it chooses among, ascending, −1 after the last. */
  picks: Int16Array;
  /** Per site: visits if no overload were shunned, and as they are. */
  freeVisits: Float64Array;
  visits: Float64Array;
  penalties: Penalties;
  /** Rounds until the penalties were settled; 100 when they were not. */
  rounds: number;
  parts: readonly SettledPart[];
  trips: Trips;
}>;

/**
 * Where every cell's visits go. From `before`, picks, settled parts and rows of cells that the change does not touch are
 * taken over; the answer is the same to the last bit. `picked` are the picks of another service for which `samePicks`
 * holds.
 */
export function tripsOf(plan: TripPlan, before?: TripState, picked?: Int16Array): TripState {
  const usable = before && comparable(plan, before.plan) ? before : undefined;
  if (usable?.plan.question.demand !== plan.question.demand) refuseTooManyVisits(plan);
  const from = usable && {
    before: usable,
    dirty: dirtyCells(plan, { before: usable, changes: changedSites(plan, usable.plan) }),
  };
  const { picks, freeVisits } = pickAll(plan, { from, picked });
  const touched = from && touchedSites(plan, { ...from, picks, freeVisits });
  const balance = settleOverload(plan, {
    picks,
    freeVisits,
    before: from && touched && { parts: from.before.parts, touched },
  });
  const trips = shareAll(plan, { picks, penalties: balance.penalties, from });
  return { plan, picks, freeVisits, ...balance, trips };
}

type From = Readonly<{ before: TripState; dirty: Int32Array }>;

function comparable(plan: TripPlan, before: TripPlan): boolean {
  const { rule, factor } = plan.question;
  return (
    factor === before.question.factor &&
    plan.space.cellCount === before.space.cellCount &&
    plan.space.places.cellHome === before.space.places.cellHome &&
    sameRule(rule, before.question.rule)
  );
}

/** Whether two services on the same space choose among the same sites in every cell. */
export function samePicks(one: TripPlan, other: TripPlan): boolean {
  return (
    one.space === other.space &&
    one.question.factor === other.question.factor &&
    sameRule(one.question.rule, other.question.rule) &&
    one.choosable.every((flag, site) => flag === other.choosable[site])
  );
}

function sameRule(a: TripPlan['question']['rule'], b: TripPlan['question']['rule']): boolean {
  if (a.kind !== 'logit' || b.kind !== 'logit') return a.kind === b.kind;
  return (
    a.perMinute === b.perMinute &&
    a.windowMinutes === b.windowMinutes &&
    a.overloadMinutes === b.overloadMinutes
  );
}

function refuseTooManyVisits(plan: TripPlan): void {
  let total = 0;
  for (const visits of plan.question.demand) {
    if (!(visits >= 0)) throw new RangeError(`a demand of ${visits} visits`);
    total += visits;
  }
  if (total >= mostVisits) throw new RangeError(`${total} visits; sums are exact below ${mostVisits}`);
}

function pickAll(
  plan: TripPlan,
  given: { from: From | undefined; picked: Int16Array | undefined },
): { picks: Int16Array; freeVisits: Float64Array } {
  const { from, picked } = given;
  const { cellCount, siteCount } = plan.space;
  if (from && from.before.freeVisits.length === siteCount && from.dirty.length === 0) return from.before;
  const picks = picked ?? (from ? copyOf(from.before.picks) : new Int16Array(cellCount * mostPicks));
  const cells = from?.dirty;
  if (!picked) {
    const among = plan.choosable;
    const count = cells ? cells.length : cellCount;
    for (let index = 0; index < count; index++) {
      const cell = cells ? cells[index]! : index;
      pickSites(plan, { cell, among, picks, at: cell * mostPicks });
    }
    if (from) notePicks(picks, { picks: from.before.picks, again: from.dirty });
    if (from) noteLikePicks(picks, from.before.picks);
  }
  const freeVisits = new Float64Array(siteCount);
  if (from) freeVisits.set(visitsWithout(from).subarray(0, siteCount));
  countCells(plan, { cells, picks, penalties: freeOfPenalties(siteCount), visits: freeVisits });
  return { picks, freeVisits };
}

/** The free visits of before without those of the dirty cells. */
function visitsWithout({ before, dirty }: From): Float64Array {
  const visits = before.freeVisits.slice();
  const penalties = freeOfPenalties(visits.length);
  countCells(before.plan, { cells: dirty, picks: before.picks, penalties, visits, sign: -1 });
  return visits;
}

/** Rows, minutes and kilometres of the cells that are not as before; of all without `from`. */
function shareAll(
  plan: TripPlan,
  given: { picks: Int16Array; penalties: Penalties; from: From | undefined },
): Trips {
  const { picks, penalties, from } = given;
  const { cellCount, siteCount } = plan.space;
  const old = from?.before.trips;
  const again = from && cellsToShare(plan, { picks, penalties, from });
  if (old && again && again.length === 0) return old;
  const rows = new RowWriter(cellCount, old && again && { rows: old.rows, again });
  const tripMinutes = old ? copyOf(old.tripMinutes) : new Float64Array(cellCount);
  const tripKm = old ? copyOf(old.tripKm) : new Float64Array(cellCount);
  const row = borrowRow(siteCount);
  const weights = weightsByPick(plan, picks);
  const writing = { picks, weights, penalties, rows, row, tripMinutes, tripKm };
  const count = again ? again.length : cellCount;
  for (let index = 0; index < count; index++) {
    const cell = again ? again[index]! : index;
    if (!writeDirect(plan, cell, writing)) writeRow(plan, cell, writing);
  }
  return { tripMinutes, tripKm, rows: rows.finish() };
}

type Writing = Readonly<{
  picks: Int16Array;
  weights: Float64Array;
  penalties: Penalties;
  rows: RowWriter;
  row: Row;
  tripMinutes: Float64Array;
  tripKm: Float64Array;
}>;

function writeRow(plan: TripPlan, cell: number, writing: Writing): void {
  const { picks, penalties, rows, row } = writing;
  const { minutesOf, kmOf } = plan.space;
  shareVisits(plan, { cell, picks, at: cell * mostPicks, penalties, row });
  const length = row.length[0]!;
  let minutes = 0;
  let km = 0;
  for (let entry = 0; entry < length; entry++) {
    const site = row.sites[entry]!;
    minutes += row.shares[entry]! * minutesOf[site]![cell]!;
    km += row.shares[entry]! * kmOf[site]![cell]!;
  }
  rows.add(cell, { sites: row.sites, shares: row.shares, length });
  writing.tripMinutes[cell] = length > 0 ? minutes * plan.question.factor : Infinity;
  writing.tripKm[cell] = length > 0 ? km : Infinity;
}

/**
 * Nearly every cell's row is just its picks: this shares and writes such a one straight into the rows, digit for digit
 * as `shareVisits` would. False, with nothing written, for cells that are diverted or far from everything.
 */
function writeDirect(plan: TripPlan, cell: number, writing: Writing): boolean {
  const { picks, weights, rows } = writing;
  const { factors } = writing.penalties;
  const { stays } = plan;
  const { minutesOf, kmOf } = plan.space;
  if (weights.length === 0) return false;
  rows.makeRoom(mostPicks);
  const { sites, shares, length: start } = rows;
  const first = cell * mostPicks;
  let count = 0;
  let total = 0;
  for (; count < mostPicks; count++) {
    const site = picks[first + count]!;
    if (site < 0) break;
    if (stays[site] === 0) return false;
    const weight = weights[first + count]! * factors[site]!;
    sites[start + count] = site;
    shares[start + count] = weight;
    total += weight;
  }
  if (!(total > smallestTotal)) return false;
  const scale = 1 / total;
  let minutes = 0;
  let km = 0;
  for (let entry = start; entry < start + count; entry++) {
    const site = sites[entry]!;
    const share = shares[entry]! * scale;
    shares[entry] = share;
    minutes += share * minutesOf[site]![cell]!;
    km += share * kmOf[site]![cell]!;
  }
  rows.end(cell, count);
  writing.tripMinutes[cell] = minutes * plan.question.factor;
  writing.tripKm[cell] = km;
  return true;
}

/** Dirty cells, cells a changed penalty touches, and cells whose left-over visits may fall back anywhere; ascending. */
function cellsToShare(
  plan: TripPlan,
  given: { picks: Int16Array; penalties: Penalties; from: From },
): Int32Array {
  const { picks, penalties, from } = given;
  const { before, dirty } = from;
  const { siteCount, cellCount } = plan.space;
  const changed = new Uint8Array(siteCount);
  for (let site = 0; site < changed.length; site++) {
    const same =
      penalties.factors[site] === (before.penalties.factors[site] ?? 1) &&
      penalties.minutes[site] === (before.penalties.minutes[site] ?? 0);
    if (!same || (plan.ends[site]?.left ?? 0) > 0) changed[site] = 1;
  }
  if (!changed.includes(1)) return dirty;
  const marks = noMarks(cellCount);
  for (const cell of dirty) marks[cell] = 1;
  markPicking(pickIndexOf(picks, siteCount), { picks, sites: changed, marks });
  return listMarked(marks);
}
