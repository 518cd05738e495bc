import type { SpeedClass } from '#region/region.ts';

/** Speed class of a municipality from its urban-rural grouping: 1 urban, 2 semi-urban, 3 rural. */
export function speedClassOfGrouping(grouping: number): SpeedClass {
  if (grouping === 1) return 'urban';
  return grouping === 2 ? 'semi-urban' : 'rural';
}

/**
 * Speed class of a cell. The grouping speaks of whole municipalities, but an urban one may hold villages 40 km from its
 * streets: Jyväskylä reaches from its centre to Korpilahti. So a cell is never more urban than its municipality, and
 * less so where few live: under 200 a square kilometre trips mostly leave the streets, under 20 they begin on them no
 * longer.
 */
export function speedClassOfCell(told: {
  municipality: SpeedClass;
  residents: number;
  areaSqKm: number;
}): SpeedClass {
  const density = told.residents / told.areaSqKm;
  if (told.municipality === 'rural' || density < 20) return 'rural';
  return told.municipality === 'urban' && density >= 200 ? 'urban' : 'semi-urban';
}
