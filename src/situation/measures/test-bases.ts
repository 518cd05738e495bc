import type { Base, BaseKind, Network } from '#region/network.ts';
import type { Assessment } from '../assessment.ts';
import type { TestPlan } from '../test-region.ts';
import { testSituation } from './test-situation.ts';

type Given = Readonly<{ kind: BaseKind; cell: number; vehicles?: number }>;

/** A test region's situation with bases on cells, one unit at each unless told. */
export function withBases(bases: readonly Given[], plan: TestPlan = {}): Assessment {
  const situation = testSituation(plan);
  const { cells } = situation.prepared.region;
  const network: Network = {
    ...situation.network,
    bases: bases.map(({ kind, cell, vehicles = 1 }): Base => {
      const { location, municipality } = cells[cell]!;
      return { id: `base-${cell}-${kind}`, name: 'A', pull: 0, kind, cell, location, municipality, vehicles };
    }),
  };
  return { ...situation, network };
}

/** One cell alone: everybody is on the base's own ground. */
export const onePlace: TestPlan = { municipalities: 1, cellsPerMunicipality: 1 };

type Places = Readonly<{ roundTheClockPlaces?: number; beds?: number }>;

/** A test region's situation where some sites, by index, are known to have places and beds. */
export function withPlaces(places: Readonly<Record<number, Places>>): Assessment {
  const situation = testSituation();
  const sites = situation.network.sites.map((site, index) => ({ ...site, ...places[index] }));
  return { ...situation, network: { ...situation.network, sites } };
}
