import { areaPosition, areaTotals } from './area-totals.ts';
import type { Prepared } from '../prepare.ts';
import type { Measure } from './measure.ts';
import { useRestsOn } from './travel-rests-on.ts';

/** Visits a year that the area's residents make at sites. */
export const visits: Measure = {
  id: 'visits',
  title: { fi: 'Käynnit vuodessa', sv: 'Besök per år', en: 'Visits a year' },
  explanation: {
    fi: 'Alueen asukkaiden käynnit toimipisteissä vuodessa: asukkaat × käytön taso × ikäkerroin × (1 − etäasioinnin osuus).',
    sv: 'Invånarnas besök på verksamhetsställen per år: invånare × användning × ålderskoefficient × (1 − andelen distansbesök).',
    en: 'Visits that residents make at sites in a year: residents × use × age index × (1 − remote share).',
  },
  unit: 'visits',
  better: 'neutral',
  topic: 'capacity',
  by: { service: true, group: true, area: true },
  restsOn: useRestsOn,
  compute: ({ prepared, demand }, { service, group, area }) =>
    areaTotals(prepared, visitsMade(prepared, { demand: demand[service]!, service, group }))[
      areaPosition(prepared, area)
    ]!,
};

// Where visits left the sites, the group's are made once for that demand, and so summed once.
const kept = new WeakMap<Float64Array, Map<number, Float64Array>>();

/** Per cell: the group's visits at sites; what leaves them leaves every group of a cell alike. */
function visitsMade(
  prepared: Prepared,
  told: { demand: Float64Array; service: number; group: number },
): Float64Array {
  const { demand, service, group } = told;
  const before = prepared.demand[service]!;
  const visits = prepared.visitsByGroup[service]![group]!;
  if (demand === before) return visits;
  let groups = kept.get(demand);
  if (!groups) kept.set(demand, (groups = new Map()));
  let made = groups.get(group);
  if (!made) {
    made = visits.map((all, cell) => (before[cell]! > 0 ? (all * demand[cell]!) / before[cell]! : 0));
    groups.set(group, made);
  }
  return made;
}
