import { solveWithCapacities } from '../capacity/solve.ts';
import type { Model } from './model.ts';

/**
 * Capacitated facility location: which sites to open so that what they cost and what all ways weigh is least together,
 * every site within its capacity. Demands may be split between sites unless they are to go whole (`singleSource`). With an
 * `overflowPrice` a capacity may be exceeded at that price a unit. The bound is certified whenever it is told; to close
 * the gap is not promised. Sources: Beasley 1988; docs/methods/location.md.
 */
export const capacitated: Model = { id: 'capacitated', larger: false, solve: solveWithCapacities };
