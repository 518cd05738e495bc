import { countRow } from './count-visits.ts';
import { weightsByPick } from './pick-weights.ts';
import { mostPicks } from './plan.ts';
import type { TripPlan } from './plan.ts';
import { borrowRow, freeOfPenalties, shareVisits, smallestTotal } from './share.ts';
import type { Penalties, Row } from './share.ts';

/**
 * The cells that a part's sites are picked by, laid one after another: what its penalties can change. Of each only the
 * picks in the part are laid; the others' weights are one sum. Everything else is left alone while penalties settle.
 */
export type Watch = Readonly<{
  plan: TripPlan;
  /** The part's sites, ascending, and per site of all: its place among them, or −1. */
  sites: readonly number[];
  place: Int16Array;
  /** Per place: visits of all cells that are not laid. */
  rest: Float64Array;
  /** How many cells are laid: those whose rows are just their picks. */
  count: number;
  /** Of each: visits, and the sum of weights of its picks outside the part. */
  demand: Float64Array;
  outside: Float64Array;
  /** Its picks in the part: entries `start[i]` … `start[i + 1]` of places and weights. */
  start: Int32Array;
  places: Int16Array;
  weights: Float64Array;
  /** Per entry: share at the penalties of the last `visitsAt`, at first at none; per laid cell: 1 ÷ its sum of weights there. */
  shares: Float64Array;
  scales: Float64Array;
  /** What diversions send from laid cells to sites of the part: laid cell, place, and visits times weight. */
  sent: Sent;
  /** Cells whose visits are left over, or that are far from everything: done one by one. */
  slowCells: readonly number[];
  picks: Int16Array;
  row: Row;
}>;

type Sent = { cells: number[]; places: number[]; weights: number[] };

/** `cells`: those that pick one of the sites, or whose left-over visits may fall back on one, ascending. */
export function watchSites(
  plan: TripPlan,
  now: {
    picks: Int16Array;
    freeVisits: Float64Array;
    sites: readonly number[];
    cells: Int32Array;
    leastFactor: number;
  },
): Watch {
  const { watch, counted } = layCells(plan, now);
  countSent(watch, counted);
  if (watch.slowCells.length > 0) countSlowCells(watch, freeOfPenalties(plan.space.siteCount), counted);
  now.sites.forEach((site, at) => (watch.rest[at] = now.freeVisits[site]! - counted[at]!));
  return watch;
}

/**
 * The cells' picks side by side, with their shares and visits at no penalties; a cell with one pick goes there whatever
 * the penalty and stays out.
 */
function layCells(
  plan: TripPlan,
  now: Parameters<typeof watchSites>[1],
): { watch: Watch; counted: Float64Array } {
  const { picks, cells, sites: members } = now;
  // Even if every pick were shunned to the utmost, the sum of weights must keep its digits.
  const safeTotal = smallestTotal / now.leastFactor;
  const place = new Int16Array(plan.space.siteCount).fill(-1);
  const inside = new Uint8Array(place.length);
  const apart = new Float64Array(place.length).fill(1);
  members.forEach((site, at) => {
    place[site] = at;
    inside[site] = 1;
    apart[site] = 0;
  });
  const { stays, question } = plan;
  const weightOf = weightsByPick(plan, picks);
  const bench = borrowBench(plan.space.cellCount);
  const { start, demand, outside, places, weights, shares, scales } = bench;
  const counted = new Float64Array(members.length);
  const sent: Sent = { cells: [], places: [], weights: [] };
  const slow: number[] = [];
  let count = 0;
  let entry = 0;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!;
    const first = cell * mostPicks;
    let others = 0;
    let total = 0;
    let all = 1;
    let end = entry;
    let length = 0;
    for (; length < mostPicks; length++) {
      const site = picks[first + length]!;
      if (site < 0) break;
      all &= stays[site]!;
      const weight = weightOf[first + length]!;
      total += weight;
      // Written wherever it is, and passed over by the next unless it is in the part: a question costs more here.
      places[end] = place[site]!;
      weights[end] = weight;
      end += inside[site]!;
      others += weight * apart[site]!;
    }
    if (all === 1 && length === 1) continue;
    if (!(total > safeTotal) || (all === 0 && leavesSome(plan, { picks, first }))) {
      slow.push(cell);
      continue;
    }
    const visits = question.demand[cell]!;
    const scale = 1 / total;
    for (; entry < end; entry++) {
      const share = weights[entry]! * scale;
      shares[entry] = share;
      const at = places[entry]!;
      counted[at] = counted[at]! + visits * share;
    }
    scales[count] = scale;
    if (all === 0) laySent(plan, { cell, picks, place, sent, index: count });
    outside[count] = others;
    demand[count++] = visits;
    start[count] = entry;
  }
  const row = borrowRow(plan.space.siteCount);
  const rest = new Float64Array(members.length);
  const watch = { plan, sites: members, place, rest, ...bench, count, sent, slowCells: slow, picks, row };
  return { watch, counted };
}

/** Whether some of what chooses these picks is left over by the diversions. */
function leavesSome(plan: TripPlan, of: { picks: Int16Array; first: number }): boolean {
  const { picks, first } = of;
  for (let slot = first; slot < first + mostPicks && picks[slot]! >= 0; slot++)
    if ((plan.ends[picks[slot]!]?.left ?? 0) > 0) return true;
  return false;
}

function laySent(
  plan: TripPlan,
  now: { cell: number; picks: Int16Array; place: Int16Array; sent: Sent; index: number },
): void {
  const { cell, picks, place, sent } = now;
  const demand = plan.question.demand[cell]!;
  const first = cell * mostPicks;
  for (let slot = first; slot < first + mostPicks && picks[slot]! >= 0; slot++) {
    const ends = plan.ends[picks[slot]!];
    if (!ends) continue;
    const weight = demand * plan.weights[picks[slot]!]![cell]!;
    ends.sites.forEach((site, end) => {
      if (place[site]! < 0) return;
      sent.cells.push(now.index);
      sent.places.push(place[site]!);
      sent.weights.push(weight * ends.shares[end]!);
    });
  }
}

type Bench = Pick<Watch, 'start' | 'demand' | 'outside' | 'places' | 'weights' | 'shares' | 'scales'>;
const benches: Bench[] = [];

/** Arrays to lay cells out on, kept from one settling to the next: a watch is used up before another is made. */
function borrowBench(cellCount: number): Bench {
  const last = benches[0];
  if (last && last.demand.length === cellCount) return last;
  benches[0] = {
    start: new Int32Array(cellCount + 1),
    demand: new Float64Array(cellCount),
    outside: new Float64Array(cellCount),
    places: new Int16Array(cellCount * mostPicks),
    weights: new Float64Array(cellCount * mostPicks),
    shares: new Float64Array(cellCount * mostPicks),
    scales: new Float64Array(cellCount),
  };
  return benches[0];
}

/** The values of these sites side by side. A loop, as `from` with a function takes several times as long. */
export function atSites(values: Float64Array, sites: readonly number[]): Float64Array {
  const taken = new Float64Array(sites.length);
  for (let at = 0; at < taken.length; at++) taken[at] = values[sites[at]!]!;
  return taken;
}

/**
 * Visits of the part's sites when these are the penalties: the rest's, and those of every laid cell shared anew. They
 * are sums in doubles, good for finding penalties; the visits of an answer are counted in whole grains.
 */
export function visitsAt(watch: Watch, penalties: Penalties): Float64Array {
  const { count, demand, outside, start, places, weights, shares, scales, sites } = watch;
  const factors = atSites(penalties.factors, sites);
  const counted = new Float64Array(sites.length);
  let entry = 0;
  for (let index = 0; index < count; index++) {
    const first = entry;
    const end = start[index + 1]!;
    let total = outside[index]!;
    for (; entry < end; entry++) {
      const weight = weights[entry]! * factors[places[entry]!]!;
      shares[entry] = weight;
      total += weight;
    }
    const scale = 1 / total;
    scales[index] = scale;
    const visits = demand[index]!;
    for (entry = first; entry < end; entry++) {
      const share = shares[entry]! * scale;
      shares[entry] = share;
      const place = places[entry]!;
      counted[place] = counted[place]! + visits * share;
    }
  }
  countSent(watch, counted);
  for (let at = 0; at < counted.length; at++) counted[at] = counted[at]! + watch.rest[at]!;
  if (watch.slowCells.length > 0) countSlowCells(watch, penalties, counted);
  return counted;
}

function countSent({ sent, scales }: Watch, counted: Float64Array): void {
  for (let at = 0; at < sent.cells.length; at++) {
    const place = sent.places[at]!;
    counted[place] = counted[place]! + sent.weights[at]! * scales[sent.cells[at]!]!;
  }
}

function countSlowCells(watch: Watch, penalties: Penalties, counted: Float64Array): void {
  const visits = new Float64Array(penalties.factors.length);
  for (const cell of watch.slowCells) {
    shareSlowCell(watch, cell, penalties);
    countRow(watch.plan, cell, { row: watch.row, visits, sign: 1 });
  }
  watch.sites.forEach((site, at) => (counted[at] = counted[at]! + visits[site]!));
}

/**
 * How visits answer to penalties at the shares of the last `visitsAt`: entry `row * n + column` is the fall of visits
 * at the row's site per minute of penalty at the column's, for the `n` sites that `number` numbers (by place; −1: not
 * asked).
 */
export function responseAt(
  watch: Watch,
  now: { penalties: Penalties; number: Int16Array; count: number },
): Float64Array {
  const { demand, start, places, shares, plan } = watch;
  const { number, count } = now;
  const response = new Float64Array(count * count);
  const perMinute = plan.perMinute;
  for (let index = 0; index < watch.count; index++) {
    const end = start[index + 1]!;
    const rate = demand[index]! * perMinute;
    for (let entry = start[index]!; entry < end; entry++) {
      const own = number[places[entry]!]!;
      if (own < 0) continue;
      const falls = rate * shares[entry]!;
      response[own * count + own] = response[own * count + own]! + falls * (1 - shares[entry]!);
      // What one site's penalty does to another's visits is what the other's does to its: half is enough.
      for (let other = entry + 1; other < end; other++) {
        const column = number[places[other]!]!;
        if (column >= 0)
          response[own * count + column] = response[own * count + column]! - falls * shares[other]!;
      }
    }
  }
  for (let own = 0; own < count; own++) {
    for (let column = own + 1; column < count; column++)
      response[column * count + own] = response[own * count + column]!;
  }
  addSentResponse(watch, { ...now, response });
  for (const cell of watch.slowCells) addSlowResponse(watch, { ...now, cell, response });
  return response;
}

/** What is sent to a site grows as the cell's other picks are shunned. */
function addSentResponse(
  watch: Watch,
  now: { number: Int16Array; count: number; response: Float64Array },
): void {
  const { sent, scales, start, places, shares, plan } = watch;
  const { number, count, response } = now;
  for (let at = 0; at < sent.cells.length; at++) {
    const own = number[sent.places[at]!]!;
    if (own < 0) continue;
    const index = sent.cells[at]!;
    const grows = plan.perMinute * sent.weights[at]! * scales[index]!;
    for (let entry = start[index]!; entry < start[index + 1]!; entry++) {
      const column = number[places[entry]!]!;
      if (column >= 0)
        response[own * count + column] = response[own * count + column]! - grows * shares[entry]!;
    }
  }
}

function addSlowResponse(
  watch: Watch,
  now: { penalties: Penalties; number: Int16Array; count: number; cell: number; response: Float64Array },
): void {
  const { plan, picks, row, place } = watch;
  const { cell, count, response } = now;
  const numberOf = (site: number): number => (place[site]! < 0 ? -1 : now.number[place[site]!]!);
  shareSlowCell(watch, cell, now.penalties);
  const rate = plan.question.demand[cell]! * plan.perMinute;
  for (let slot = 0; slot < mostPicks; slot++) {
    const site = picks[cell * mostPicks + slot]!;
    if (site < 0) break;
    const column = numberOf(site);
    if (column < 0) continue;
    const falls = rate * row.pickShares[slot]!;
    response[column * count + column] = response[column * count + column]! + falls;
    for (let entry = 0; entry < row.length[0]!; entry++) {
      const own = numberOf(row.sites[entry]!);
      if (own >= 0)
        response[own * count + column] = response[own * count + column]! - falls * row.shares[entry]!;
    }
  }
}

function shareSlowCell(watch: Watch, cell: number, penalties: Penalties): void {
  const { plan, picks, row } = watch;
  shareVisits(plan, { cell, picks, at: cell * mostPicks, penalties, row });
}
