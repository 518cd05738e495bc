import type { CellState, Cube } from '#cubes/cube.ts';
import { cellStates } from '#cubes/cube.ts';
import { cellAt } from '#cubes/cells.ts';
import type { Region } from './region.ts';

/** Residents of a cell in an age group, by their indexes in `region.cells` and `region.ages`. */
export function populationOf(region: Region, cell: number, age: number): number {
  const cube = getCube(region, 'population-by-age');
  return cube.values[cellAt(cube, cell, age)]!;
}

/** How that figure came about: observed, or imputed where the publisher withheld it. */
export function populationStateOf(region: Region, cell: number, age: number): CellState {
  const cube = getCube(region, 'population-by-age');
  return cellStates[cube.states[cellAt(cube, cell, age)]!]!;
}

/** All residents of the region. */
export function residentsOf(region: Region): number {
  return region.cells.reduce((sum, { residents }) => sum + residents, 0);
}

/** A cube of the region by id. Throws when there is none. */
export function getCube(region: Region, id: string): Cube {
  const cube = region.cubes[id];
  if (!cube) throw new Error(`the region ${region.id} has no cube ${id}`);
  return cube;
}
