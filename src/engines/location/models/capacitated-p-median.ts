import { solveWithCapacities } from '../capacity/solve.ts';
import type { Model } from './model.ts';

/**
 * Capacitated p-median: where a given number of sites should be so that the ways weigh least, every site within its
 * capacity. Whole demands with `singleSource`, else split where that is cheaper. With an `overflowPrice` a capacity may be
 * exceeded at that price a unit. The bound is certified whenever it is told; to close the gap is not promised. Sources:
 * Mulvey & Beck 1984; Stefanello, de Araújo & Müller 2015; docs/methods/location.md.
 */
export const capacitatedPMedian: Model = {
  id: 'capacitated-p-median',
  larger: false,
  solve: solveWithCapacities,
};
