import type { AccessAnswer } from './access.ts';
import { countRow, mostVisits, wholeGrains } from './count-visits.ts';
import { settleOverload } from './overload.ts';
import { pickSites } from './pick.ts';
import { mostPicks } from './plan.ts';
import type { TripPlan } from './plan.ts';
import { makeRow, noPenalties, shareVisits, smallestTotal } from './share.ts';
import type { Penalties } from './share.ts';
import { noteRows } from './row-changes.ts';
import { startRows } from './row-writer.ts';
import type { RowWriter } from './row-writer.ts';
import { changedSites, dirtyCells } from './what-changed.ts';

export type TripAnswer = Pick<
  AccessAnswer,
  'tripMinutes' | 'tripKm' | 'visits' | 'rowStart' | 'rowSite' | 'rowShare'
>;

/** What the next answer begins from. */
export type TripState = Readonly<{
  plan: TripPlan;
  /** Per cell × 8: the sites it chooses among, ascending, −1 after the last. */
  picks: Int16Array;
  /** Per site: visits if no overload were shunned. */
  freeVisits: Float64Array;
  penalties: Penalties;
  /** Rounds until the penalties were settled; 100 when they were not. */
  rounds: number;
  answer: TripAnswer;
}>;

/**
 * Where every cell's visits go. From `before`, picks and rows of cells that the change does not touch are taken over;
 * the answer is the same to the last bit. `picked` are the picks of another service for which `samePicks` holds.
 */
export function tripsOf(plan: TripPlan, before?: TripState, picked?: Int16Array): TripState {
  const usable = before && comparable(plan, before.plan) ? before : undefined;
  if (!usable) refuseTooManyVisits(plan);
  const changes = usable && changedSites(plan, usable.plan);
  const dirty = usable && changes ? dirtyCells(plan, { before: usable, changes }) : undefined;
  const { picks, freeVisits } = pickAll(plan, { from: dirty && { before: usable!, dirty }, picked });
  const from = dirty && { before: usable!, dirty };
  let counted: { penalties: Penalties; answer: TripAnswer } | undefined;
  const answerAt = (penalties: Penalties): TripAnswer => {
    const kept = counted?.penalties;
    if (!kept || !kept.minutes.every((minutes, site) => minutes === penalties.minutes[site])) {
      const now = { minutes: penalties.minutes.slice(), factors: penalties.factors.slice() };
      counted = { penalties: now, answer: rowsOf(plan, { picks, penalties: now, from }) };
    }
    return counted!.answer;
  };
  const countVisits = (penalties: Penalties): Float64Array => answerAt(penalties).visits;
  const { penalties, rounds } = settleOverload(plan, { picks, freeVisits, countVisits });
  return { plan, picks, freeVisits, penalties, rounds, answer: answerAt(penalties) };
}

type From = Readonly<{ before: TripState; dirty: Uint8Array }>;

function comparable(plan: TripPlan, before: TripPlan): boolean {
  const { rule, factor, demand } = plan.question;
  return (
    factor === before.question.factor &&
    demand === before.question.demand &&
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
  if (from && from.before.freeVisits.length === siteCount && !from.dirty.includes(1)) return from.before;
  const picks = picked ?? (from ? from.before.picks.slice() : new Int16Array(cellCount * mostPicks));
  const freeVisits = new Float64Array(siteCount);
  const row = makeRow(siteCount);
  const penalties = noPenalties(siteCount);
  const among = plan.choosable;
  if (from) takeAway(from, freeVisits);
  for (let cell = 0; cell < cellCount; cell++) {
    if (from && from.dirty[cell] === 0) continue;
    const at = cell * mostPicks;
    if (!picked) pickSites(plan, { cell, among, picks, at });
    shareVisits(plan, { cell, picks, at, penalties, row });
    countRow(plan, cell, { row, visits: freeVisits, sign: 1 });
  }
  return { picks, freeVisits };
}

/** The free visits of before without those of the dirty cells. */
function takeAway(from: From, freeVisits: Float64Array): void {
  const { plan, picks, freeVisits: old } = from.before;
  const rest = Float64Array.from(old);
  const row = makeRow(plan.space.siteCount);
  const penalties = noPenalties(plan.space.siteCount);
  for (let cell = 0; cell < from.dirty.length; cell++) {
    if (from.dirty[cell] === 0) continue;
    shareVisits(plan, { cell, picks, at: cell * mostPicks, penalties, row });
    countRow(plan, cell, { row, visits: rest, sign: -1 });
  }
  for (let site = 0; site < Math.min(rest.length, freeVisits.length); site++) freeVisits[site] = rest[site]!;
}

function rowsOf(
  plan: TripPlan,
  given: { picks: Int16Array; penalties: Penalties; from: From | undefined },
): TripAnswer {
  const { picks, penalties, from } = given;
  const { cellCount, siteCount, minutesOf, kmOf } = plan.space;
  const factor = plan.question.factor;
  const old = from?.before.answer;
  const tripMinutes = old ? old.tripMinutes.slice() : new Float64Array(cellCount);
  const tripKm = old ? old.tripKm.slice() : new Float64Array(cellCount);
  const rowStart = new Int32Array(cellCount + 1);
  const again = from ? cellsToShare(plan, { picks, penalties, from }) : undefined;
  const rows = startRows(cellCount);
  const row = makeRow(siteCount);
  const visits = new Float64Array(siteCount);
  if (old && again) {
    // All visits of before, so that sites added since begin from none.
    visits.set(old.visits.subarray(0, siteCount));
    takeRowsAway(old, { again, demand: plan.question.demand, visits });
  }
  let cell = 0;
  while (cell < cellCount) {
    if (again && old && again[cell] === 0) {
      const first = cell;
      const shift = rows.length - old.rowStart[cell]!;
      while (cell < cellCount && again[cell] === 0) {
        rowStart[cell] = old.rowStart[cell]! + shift;
        cell++;
      }
      rows.copy(old, old.rowStart[first]!, old.rowStart[cell]!);
      continue;
    }
    rowStart[cell] = rows.length;
    if (writeDirect(plan, { cell, picks, penalties, rows, visits, tripMinutes, tripKm })) {
      cell++;
      continue;
    }
    shareVisits(plan, { cell, picks, at: cell * mostPicks, penalties, row });
    const length = row.length[0]!;
    let minutes = 0;
    let km = 0;
    for (let entry = 0; entry < length; entry++) {
      const site = row.sites[entry]!;
      minutes += row.shares[entry]! * minutesOf[site]![cell]!;
      km += row.shares[entry]! * kmOf[site]![cell]!;
    }
    rows.add(row.sites, row.shares, length);
    countRow(plan, cell, { row, visits, sign: 1 });
    tripMinutes[cell] = length > 0 ? minutes * factor : Infinity;
    tripKm[cell] = length > 0 ? km : Infinity;
    cell++;
  }
  rowStart[cellCount] = rows.length;
  const rowShare = rows.shares.slice(0, rows.length);
  noteRows(rowShare, old && again && { rowShare: old.rowShare, again });
  return { tripMinutes, tripKm, visits, rowStart, rowSite: rows.sites.slice(0, rows.length), rowShare };
}

type Writing = Readonly<{
  cell: number;
  picks: Int16Array;
  penalties: Penalties;
  rows: RowWriter;
  visits: Float64Array;
  tripMinutes: Float64Array;
  tripKm: Float64Array;
}>;

/**
 * Nearly every cell's row is just its picks: this shares, counts and writes such a one straight into the rows, digit for
 * digit as `shareVisits` would. False, with nothing written, for cells that are diverted or far from everything.
 */
function writeDirect(plan: TripPlan, writing: Writing): boolean {
  const { cell, picks, rows, visits } = writing;
  const { factors } = writing.penalties;
  const { weights, stays } = plan;
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
    const weight = weights[site]![cell]! * factors[site]!;
    sites[start + count] = site;
    shares[start + count] = weight;
    total += weight;
  }
  if (!(total > smallestTotal)) return false;
  const scale = 1 / total;
  const demand = plan.question.demand[cell]!;
  let minutes = 0;
  let km = 0;
  for (let entry = start; entry < start + count; entry++) {
    const site = sites[entry]!;
    const share = shares[entry]! * scale;
    shares[entry] = share;
    minutes += share * minutesOf[site]![cell]!;
    km += share * kmOf[site]![cell]!;
    visits[site] = visits[site]! + wholeGrains(demand * share);
  }
  rows.length += count;
  writing.tripMinutes[cell] = minutes * plan.question.factor;
  writing.tripKm[cell] = km;
  return true;
}

/** Takes the old visits of the marked cells away, grain by grain. */
function takeRowsAway(
  old: TripAnswer,
  given: { again: Uint8Array; demand: Float64Array; visits: Float64Array },
): void {
  const { again, demand, visits } = given;
  const { rowStart, rowSite, rowShare } = old;
  for (let cell = 0; cell < again.length; cell++) {
    if (again[cell] === 0) continue;
    const end = rowStart[cell + 1]!;
    for (let entry = rowStart[cell]!; entry < end; entry++) {
      const site = rowSite[entry]!;
      // A site that is no more has nothing left to tell.
      if (site < visits.length) visits[site] = visits[site]! - wholeGrains(demand[cell]! * rowShare[entry]!);
    }
  }
}

/** Dirty cells, cells a changed penalty touches, and cells whose left-over visits may fall back anywhere. */
function cellsToShare(
  plan: TripPlan,
  given: { picks: Int16Array; penalties: Penalties; from: From },
): Uint8Array {
  const { picks, penalties, from } = given;
  const { before } = from;
  const changed = new Uint8Array(plan.space.siteCount);
  let any = false;
  for (let site = 0; site < changed.length; site++) {
    const same =
      penalties.factors[site] === (before.penalties.factors[site] ?? 1) &&
      penalties.minutes[site] === (before.penalties.minutes[site] ?? 0);
    if (!same || (plan.ends[site]?.left ?? 0) > 0) {
      changed[site] = 1;
      any = true;
    }
  }
  if (!any) return from.dirty;
  const again = from.dirty.slice();
  for (let cell = 0; cell < again.length; cell++) {
    const end = (cell + 1) * mostPicks;
    for (let slot = cell * mostPicks; slot < end; slot++) {
      const site = picks[slot]!;
      if (site < 0) break;
      again[cell]! |= changed[site]!;
    }
  }
  return again;
}
