import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocationProblem } from '#engines/location/models/model.ts';
import { waysOf } from '#engines/location/models/ways.ts';
import { problemOfInput } from '../src/cli/solve/problem-of-input.ts';
import { readOrlib } from '../src/cli/solve/orlib-files.ts';

/** A problem to be solved, and for how many seconds at most. */
export type Case = Readonly<{
  name: string;
  model: string;
  best?: number | undefined;
  seconds: number;
  gap?: number;
  problem: () => LocationProblem;
}>;

/** Best known of a folder's files, a row each; none where the folder is not there. */
export function rowsOf(folder: string, kind: string): string[][] {
  const file = join(folder, kind, 'optima.csv');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

/** The p-median among towns of TSPLIB (Reinelt 1991), the p-center on OR-Library's networks, and points with capacities. */
export function pointsAndNetworks(folder: string): Case[] {
  return [...tsplibMedians(folder), ...centers(folder), ...wholeDemands(folder)];
}

type Places = Readonly<{ x: Float64Array; y: Float64Array; wayOf?: (straight: number) => number }>;

/** Every point is a demand and a site; ways are straight unless `wayOf` says otherwise. */
function amongPoints(
  { x, y, wayOf = (straight) => straight }: Places,
  more: Partial<LocationProblem>,
): LocationProblem {
  const count = x.length;
  const between = (a: number, b: number) => wayOf(Math.sqrt((x[a]! - x[b]!) ** 2 + (y[a]! - y[b]!) ** 2));
  return {
    ...{ siteCount: count, demandCount: count, locks: new Int8Array(count) },
    ways: waysOf({ siteCount: count, demandCount: count, between }),
    weights: new Float64Array(count).fill(1),
    ...more,
  };
}

const numbersOf = (lines: readonly string[]) => lines.map((line) => line.trim().split(/\s+/).map(Number));

const column = (rows: readonly number[][], at: number) => Float64Array.from(rows, (row) => row[at]!);

/** `number x y` after a header. Optima are published for ways each cut to whole numbers; other values are for straight ones. */
function tsplibMedians(folder: string): Case[] {
  return rowsOf(folder, 'tsplib_pmedian').map(([name = '', open = '', best, kind = '']) => {
    const isCut = kind.includes('published');
    const problem = () => {
      const lines = readFileSync(join(folder, 'tsplib_pmedian', `${name}.tsp`), 'utf8').split('\n');
      const rows = numbersOf(lines).filter((row) => row.length === 3 && row.every(Number.isFinite));
      const places = { x: column(rows, 1), y: column(rows, 2) };
      return amongPoints(isCut ? { ...places, wayOf: Math.floor } : places, { count: Number(open) });
    };
    const title = `${name} p=${open}${isCut ? ' whole' : ''}`;
    return { name: title, model: 'p-median', best: Number(best), seconds: 10, problem };
  });
}

/** Optima of the p-center on OR-Library's networks, as in Daskin 2000 and Elloumi, Labbé & Pochet 2004; pmed1 is the first. */
const centerOptima = [
  127, 98, 93, 74, 48, 84, 64, 55, 37, 20, 59, 51, 36, 26, 18, 47, 39, 28, 18, 13, 40, 38, 22, 15, 11, 38, 32,
  18, 13, 9, 30, 29, 15, 11, 30, 27, 15, 29, 23, 13,
];

function centers(folder: string): Case[] {
  return rowsOf(folder, 'pmed').map(([name = '']) => ({
    ...{ name: `${name} center`, model: 'p-center', seconds: 60 },
    best: centerOptima[Number(name.slice(4)) - 1],
    problem: () => {
      const text = readFileSync(join(folder, 'pmed', `${name}.txt`), 'utf8');
      const read = readOrlib(text, { format: 'orlib-pmed', singleSource: false });
      const asked = read.ok ? problemOfInput(read.value, { model: 'p-center', mostBytes: 8e9 }) : read;
      if (!asked.ok) throw new Error(JSON.stringify(asked.problems));
      return asked.value.prepare();
    },
  }));
}

/** `n p`, then `x y capacity demand`; whole demands. */
function wholeDemands(folder: string): Case[] {
  return rowsOf(folder, 'cpmp').map(([name = '', best]) => ({
    ...{ name, model: 'capacitated-p-median', best: Number(best), seconds: 60 },
    problem: () => {
      const lines = readFileSync(join(folder, 'cpmp', `${name}.txt`), 'utf8')
        .trim()
        .split('\n');
      const [[, open] = [], ...rows] = numbersOf(lines);
      return amongPoints(
        { x: column(rows, 0), y: column(rows, 1) },
        {
          ...{ count: open!, singleSource: true },
          capacities: column(rows, 2),
          demands: column(rows, 3),
        },
      );
    },
  }));
}
