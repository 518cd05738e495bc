import type { Result } from '#kit/result.ts';
import { ok } from '#kit/result.ts';
import { problemOfRows } from './room.ts';
import { solveProblems } from './solve-problems.ts';

/** The files of OR-Library (Beasley 1990) as the input that they mean. */
export const orlibFormats = ['orlib-pmed', 'orlib-cap', 'pmedcap'] as const;
export type OrlibFormat = (typeof orlibFormats)[number];

type Read = Result<Record<string, unknown>>;

type Told = Readonly<{
  format: OrlibFormat;
  capacity?: number;
  singleSource: boolean;
  /** What the ways may take; without bounds unless told. */
  mostBytes?: number;
}>;

export function readOrlib(text: string, told: Told): Read {
  const words = text.split(/\s+/).filter(Boolean);
  if (told.format === 'orlib-pmed') return readPmed(words, told);
  if (told.format === 'orlib-cap') return readCap(words, told);
  return readPmedcap(words, told);
}

/** A header may claim more ways than memory holds: said before they are made. */
function withRoom(cells: number, { mostBytes = Infinity }: Told, read: () => Read): Read {
  const problem = problemOfRows(cells, mostBytes);
  return problem ? { ok: false, problems: [problem] } : read();
}

function faulty(at: number, words: readonly string[]): Read {
  return { ok: false, problems: [solveProblems.badFile({ at: `word ${at + 1}`, line: words[at] ?? '' })] };
}

const isCount = (value: number) => Number.isSafeInteger(value) && value > 0;

/** Where the first word is that is no number of at least 0; −1 when all are. */
function firstBad(words: readonly string[], from = 0): number {
  for (let at = from; at < words.length; at++) if (!(Number(words[at]) >= 0)) return at;
  return -1;
}

/** `n m p`, then edges `a b length`. An edge may stand twice: the later one holds. Every vertex is a demand and a site. */
function readPmed(words: readonly string[], told: Told): Read {
  const bad = firstBad(words);
  if (bad >= 0) return faulty(bad, words);
  const [vertices = 0, edges = 0, open = 0] = words.slice(0, 3).map(Number);
  if (!isCount(vertices) || words.length < 3 + 3 * edges) return faulty(words.length, words);
  return withRoom(vertices * vertices, told, () => readGraph(words, { vertices, edges, open }));
}

function readGraph(
  words: readonly string[],
  { vertices, edges, open }: Readonly<{ vertices: number; edges: number; open: number }>,
): Read {
  const flat = new Float64Array(vertices * vertices).fill(Infinity);
  for (let vertex = 0; vertex < vertices; vertex++) flat[vertex * vertices + vertex] = 0;
  for (let edge = 0; edge < edges; edge++) {
    const at = 3 + 3 * edge;
    const [a, b] = [Number(words[at]) - 1, Number(words[at + 1]) - 1];
    if (!(a >= 0 && a < vertices && b >= 0 && b < vertices)) return faulty(at, words);
    flat[a * vertices + b] = Number(words[at + 2]);
    flat[b * vertices + a] = Number(words[at + 2]);
  }
  shortenAll(flat, vertices);
  const minutes = Array.from({ length: vertices }, (_, row) =>
    Array.from(flat.subarray(row * vertices, (row + 1) * vertices), (way) => (way === Infinity ? null : way)),
  );
  return ok({ minutes, open });
}

/** Shortest ways between all pairs, in place (Floyd 1962): n³ steps, less than a second for 900 vertices. */
function shortenAll(flat: Float64Array, vertices: number): void {
  for (let over = 0; over < vertices; over++) {
    const through = over * vertices;
    for (let from = 0; from < vertices; from++) {
      const row = from * vertices;
      const first = flat[row + over]!;
      if (first === Infinity) continue;
      for (let to = 0; to < vertices; to++) {
        const way = first + flat[through + to]!;
        if (way < flat[row + to]!) flat[row + to] = way;
      }
    }
  }
}

/**
 * `sites demands`, per site `capacity cost`, per demand its size and what serving all of it costs from each site. Where the
 * file has the word `capacity`, `--capacity N` fills it.
 */
function readCap(words: readonly string[], told: Told): Read {
  const [siteCount = 0, demandCount = 0] = words.slice(0, 2).map(Number);
  const filled = words.map((word) =>
    word === 'capacity' && told.capacity !== undefined ? String(told.capacity) : word,
  );
  const bad = firstBad(filled);
  if (bad >= 0) return faulty(bad, words);
  if (
    !isCount(siteCount) ||
    !isCount(demandCount) ||
    filled.length < 2 + 2 * siteCount + demandCount * (1 + siteCount)
  )
    return faulty(words.length, words);
  return withRoom(siteCount * demandCount, told, () => readCosts(filled.map(Number), told));
}

function readCosts(numbers: readonly number[], { singleSource }: Told): Read {
  const [siteCount = 0, demandCount = 0] = numbers;
  const capacities = Array.from({ length: siteCount }, (_, site) => numbers[2 + 2 * site]!);
  const fixedCosts = Array.from({ length: siteCount }, (_, site) => numbers[3 + 2 * site]!);
  const start = 2 + 2 * siteCount;
  const rows = Array.from({ length: demandCount }, (_, demand) =>
    numbers.slice(start + demand * (1 + siteCount), start + (demand + 1) * (1 + siteCount)),
  );
  return ok({
    minutes: rows.map((row) => row.slice(1)),
    weights: rows.map(() => 1),
    demands: rows.map((row) => row[0]!),
    ...{ capacities, fixedCosts, singleSource },
  });
}

/** `number best`, `n p capacity`, then per point `number x y demand`; ways are straight and cut to whole numbers. */
function readPmedcap(words: readonly string[], told: Told): Read {
  const bad = firstBad(words, 2);
  if (bad >= 0) return faulty(bad, words);
  const [count = 0, open = 0, capacity = 0] = words.slice(2, 5).map(Number);
  if (!isCount(count) || words.length < 5 + 4 * count) return faulty(words.length, words);
  return withRoom(count * count, told, () => readPoints(words, { count, open, capacity }));
}

function readPoints(
  words: readonly string[],
  { count, open, capacity }: Readonly<{ count: number; open: number; capacity: number }>,
): Read {
  const points = Array.from({ length: count }, (_, at) => words.slice(6 + 4 * at, 9 + 4 * at).map(Number));
  const minutes = points.map(([x = 0, y = 0]) =>
    points.map(([ox = 0, oy = 0]) => Math.floor(Math.sqrt((x - ox) ** 2 + (y - oy) ** 2))),
  );
  return ok({
    ...{ minutes, open, singleSource: true },
    weights: points.map(() => 1),
    demands: points.map(([, , demand = 0]) => demand),
    capacities: points.map(() => capacity),
  });
}
