import type { Region } from '#region/region.ts';

/**
 * A region as arrays, made once per region and kept while pulls come and go: minutes and kilometres between every
 * cell and site, people by group, and demand per cell and service summed over ages once.
 */
export type Prepared = Readonly<{
  region: Region;
  /** Residents per group (order of `groups`) and cell: `people[group][cell]`. */
  people: readonly Float64Array[];
  /** Visits a year made at sites, per service and cell: `demand[service][cell]`. */
  demand: readonly Float64Array[];
}>;
