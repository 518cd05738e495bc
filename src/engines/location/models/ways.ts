import type { LocationProblem, Ways } from './model.ts';

/** Minutes of a pair; Infinity where there is no way. */
export type Between = (demand: number, site: number) => number;

/**
 * Every way of every demand, or the `most` shortest of each. Throws for minutes that are negative or not a number: a
 * person's input is checked before.
 */
export function waysOf(
  told: Readonly<{ demandCount: number; siteCount: number; between: Between; most?: number }>,
): Ways {
  const { demandCount, siteCount, between } = told;
  const most = Math.min(siteCount, told.most ?? siteCount);
  const start = new Int32Array(demandCount + 1);
  const site = new Int32Array(demandCount * most);
  const minutes = new Float64Array(demandCount * most);
  const cut = new Float64Array(demandCount).fill(Infinity);
  const own = new Float64Array(siteCount);
  const order = new Int32Array(siteCount);
  let end = 0;
  for (let demand = 0; demand < demandCount; demand++) {
    let reached = 0;
    for (let one = 0; one < siteCount; one++) {
      const way = between(demand, one);
      if (!(way >= 0)) throw new RangeError(`${way} minutes from demand ${demand} to site ${one}`);
      own[one] = way;
      if (way < Infinity) order[reached++] = one;
    }
    const nearest = order.subarray(0, reached).sort((a, b) => own[a]! - own[b]! || a - b);
    const kept = Math.min(most, reached);
    for (let at = 0; at < kept; at++) {
      site[end] = nearest[at]!;
      minutes[end++] = own[nearest[at]!]!;
    }
    if (kept < reached) cut[demand] = own[nearest[kept]!]!;
    start[demand + 1] = end;
  }
  return { start, site: site.slice(0, end), minutes: minutes.slice(0, end), cut, between };
}

/** Points on a plane; ways are straight lines times `factor`. */
export type Points = Readonly<{ x: Float64Array; y: Float64Array }>;

/**
 * The `most` shortest straight ways of each demand, found by a grid and not by looking at all pairs: for regions whose
 * table would not fit into memory.
 */
export function waysOnPlane(
  told: Readonly<{ demands: Points; sites: Points; most: number; factor?: number }>,
): Ways {
  const { demands, sites, factor = 1 } = told;
  const [demandCount, siteCount] = [demands.x.length, sites.x.length];
  const most = Math.min(siteCount, told.most);
  const between: Between = (demand, site) => {
    const [dx, dy] = [demands.x[demand]! - sites.x[site]!, demands.y[demand]! - sites.y[site]!];
    return factor * Math.sqrt(dx * dx + dy * dy);
  };
  const grid = gridOf(sites);
  const start = new Int32Array(demandCount + 1);
  const site = new Int32Array(demandCount * most);
  const minutes = new Float64Array(demandCount * most);
  const cut = new Float64Array(demandCount).fill(Infinity);
  const found = new Int32Array(siteCount);
  const own = new Float64Array(siteCount);
  for (let demand = 0; demand < demandCount; demand++) {
    const count = nearOnGrid(grid, { x: demands.x[demand]!, y: demands.y[demand]!, wanted: most + 1, found });
    for (let at = 0; at < count; at++) own[found[at]!] = between(demand, found[at]!);
    const nearest = found.subarray(0, count).sort((a, b) => own[a]! - own[b]! || a - b);
    const end = demand * most;
    for (let at = 0; at < most; at++) {
      site[end + at] = nearest[at]!;
      minutes[end + at] = own[nearest[at]!]!;
    }
    if (most < siteCount) cut[demand] = own[nearest[most]!]!;
    start[demand + 1] = end + most;
  }
  return { start, site, minutes, cut, between };
}

type Grid = Readonly<{
  sites: Points;
  left: number;
  low: number;
  side: number;
  columns: number;
  rows: number;
  start: Int32Array;
  members: Int32Array;
}>;

/** Some two sites a square. */
function gridOf(sites: Points): Grid {
  const count = sites.x.length;
  const [left, right] = endsOf(sites.x);
  const [low, high] = endsOf(sites.y);
  const side = Math.max(
    Math.sqrt((Math.max(right - left, 1e-9) * Math.max(high - low, 1e-9) * 2) / count),
    (right - left) / 1000,
    (high - low) / 1000,
    1e-9,
  );
  const columns = Math.floor((right - left) / side) + 1;
  const rows = Math.floor((high - low) / side) + 1;
  const square = (one: number) =>
    Math.floor((sites.y[one]! - low) / side) * columns + Math.floor((sites.x[one]! - left) / side);
  const start = new Int32Array(columns * rows + 1);
  for (let one = 0; one < count; one++) start[square(one) + 1]!++;
  for (let at = 0; at < columns * rows; at++) start[at + 1]! += start[at]!;
  const next = start.slice();
  const members = new Int32Array(count);
  for (let one = 0; one < count; one++) members[next[square(one)]!++] = one;
  return { sites, left, low, side, columns, rows, start, members };
}

function endsOf(values: Float64Array): [number, number] {
  let [least, greatest] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return [least, greatest];
}

/** Fills `found` with sites among which the `wanted` nearest surely are; says how many. */
function nearOnGrid(grid: Grid, told: { x: number; y: number; wanted: number; found: Int32Array }): number {
  const { sites, left, low, side, columns, rows, start, members } = grid;
  const { x, y, found } = told;
  const wanted = Math.min(told.wanted, sites.x.length);
  const column = Math.min(columns - 1, Math.max(0, Math.floor((x - left) / side)));
  const row = Math.min(rows - 1, Math.max(0, Math.floor((y - low) / side)));
  // A point outside the grid is that far from its nearest square.
  const off = Math.max(
    0,
    left + column * side - x,
    x - left - (column + 1) * side,
    low + row * side - y,
    y - low - (row + 1) * side,
  );
  let count = 0;
  for (let ring = 0; ring <= columns + rows; ring++) {
    for (let r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
      const edge = r === row - ring || r === row + ring;
      for (let c = column - ring; c <= column + ring; c += edge ? 1 : Math.max(1, 2 * ring)) {
        if (c < 0 || c >= columns) continue;
        const square = r * columns + c;
        for (let at = start[square]!; at < start[square + 1]!; at++) found[count++] = members[at]!;
      }
    }
    if (count === sites.x.length) return count;
    if (count < wanted) continue;
    // All within `ring` squares are in; nearer than that distance nothing is missed.
    const safe = ring * side - off;
    let within = 0;
    for (let at = 0; at < count; at++) {
      const [dx, dy] = [sites.x[found[at]!]! - x, sites.y[found[at]!]! - y];
      if (Math.sqrt(dx * dx + dy * dy) <= safe) within++;
    }
    if (within >= wanted) return count;
  }
  return count;
}

/** Per demand its nearest open site (ties by site), −1 where no way leads to any; lists first, then all open ones. */
export function nearestOpen(
  { ways, demandCount }: Pick<LocationProblem, 'ways' | 'demandCount'>,
  open: Uint8Array,
): { site: Int32Array; minutes: Float64Array } {
  const { start, cut, between } = ways;
  const site = new Int32Array(demandCount).fill(-1);
  const minutes = new Float64Array(demandCount).fill(Infinity);
  let listed: number[] | undefined;
  for (let demand = 0; demand < demandCount; demand++) {
    for (let at = start[demand]!; at < start[demand + 1]!; at++) {
      if (open[ways.site[at]!] === 0) continue;
      site[demand] = ways.site[at]!;
      minutes[demand] = ways.minutes[at]!;
      break;
    }
    if (site[demand] !== -1 || cut[demand] === Infinity) continue;
    for (const one of (listed ??= [...open.keys()].filter((at) => open[at] !== 0))) {
      const way = between(demand, one);
      if (way >= minutes[demand]!) continue;
      site[demand] = one;
      minutes[demand] = way;
    }
  }
  return { site, minutes };
}
