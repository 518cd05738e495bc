import { getHeapStatistics } from 'node:v8';
import type { Problem } from '#kit/result.ts';
import { solveProblems } from './solve-problems.ts';

/** Bytes that one listed way takes while a model is solved: site, minutes and charge, and the same the other way round. */
const bytesPerWay = 36;
/** Places in the lists are numbers of 32 bits. */
const mostWays = 2 ** 31 - 1;
/** Of the memory for values that is free, so much may be taken by what is read. */
const shareOfHeap = 0.75;

/** Bytes that values read from an input may take; a program that takes more is ended without a word. */
export function roomForValues(): number {
  const { heap_size_limit: limit, used_heap_size: used } = getHeapStatistics();
  return (limit - used) * shareOfHeap;
}

/** What is wrong with listing so many ways, if anything. `mostBytes` is what they may take. */
export function problemOfWays(cells: number, mostBytes: number): Problem | undefined {
  if (cells * bytesPerWay <= mostBytes && cells <= mostWays) return undefined;
  return tooLarge(cells, Math.min(mostBytes, mostWays * bytesPerWay));
}

/** Megabytes that so many ways take while a model is solved; said before it is. */
export function megabytesOf(ways: number): number {
  return Math.ceil((ways * bytesPerWay) / 1e6);
}

/** The same for ways that are first kept as rows of plain numbers, 24 bytes each where some are null. */
export function problemOfRows(cells: number, mostBytes: number): Problem | undefined {
  if (cells * 24 > roomForValues()) return tooLarge(cells, roomForValues());
  return problemOfWays(cells, mostBytes);
}

function tooLarge(cells: number, most: number): Problem {
  return solveProblems.tooLarge({ cells, megabytes: megabytesOf(cells), most: Math.floor(most / 1e6) });
}
