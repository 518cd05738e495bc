import type { TestPlan } from '../test-region.ts';

/** Rows of public transport of a test region, by index of cell and of site. */
export type Buses = NonNullable<TestPlan['buses']>;

/** Every fifth cell is a municipality's first: one late and far bus there tells of the municipality, and is no help. */
export const toldOnly: Buses = [0, 5, 10, 15].map((cell) => ({ cell, site: 1, hour: 23, minutes: 200 }));

/** One bus from a cell to a site, beside what tells of every municipality. */
export function busesWith(...buses: Buses): Buses {
  return [...toldOnly, ...buses];
}
