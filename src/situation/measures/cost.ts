import { siteCosts, totalCost } from '../site-costs.ts';
import type { Measure } from './measure.ts';
import { useRestsOn } from './travel-rests-on.ts';

/** What the sites cost in a year: premises, support, staff and the variable part of visits. */
export const cost: Measure = {
  id: 'cost',
  title: { fi: 'Toimipisteiden kustannus', sv: 'Verksamhetsställenas kostnad', en: 'Cost of sites' },
  explanation: {
    fi: 'Tilat + tuki + henkilöstö + käyntien muuttuva osa vuodessa, ja koko alueella muutosten lisäämät paikat, ajoneuvot ja lähtöpisteet. Kunnan kohdalla siellä olevien toimipisteiden kustannus; asiakkaiden omat matkat eivät ole mukana.',
    sv: 'Lokaler + stöd + personal + besökens rörliga del per år, och för hela regionen de platser, fordon och utgångspunkter som ändringarna lägger till. För en kommun kostnaden för de ställen som finns där; klienternas egna resor ingår inte.',
    en: 'Premises + support + staff + the variable part of visits in a year, and for the whole region the places, vehicles and bases that pulls add. For a municipality the cost of the sites that stand there; clients’ own travel is not included.',
  },
  unit: 'euros',
  better: 'lower',
  topic: 'costs',
  by: { service: false, group: false, area: true },
  restsOn: [
    ...['premises-euros-per-sqm', 'euros-per-post.', 'euros-per-visit.', 'site.'],
    ...['remote-euros-per-visit.', 'leak.emergency-euros-per-visit', 'mobile.vehicle-euros'],
    ...['places.euros-per-place', 'places.euros-per-bed'],
    ...['response.ambulance.euros-per-vehicle', 'response.home-care.euros-per-vehicle'],
    ...useRestsOn,
  ],
  compute: (assessment, { area }) => {
    if (area === 'region') return totalCost(assessment).total;
    const costs = siteCosts(assessment);
    let sum = 0;
    assessment.network.sites.forEach((site, index) => {
      if (site.municipality === area) sum += costs[index]!.total;
    });
    return sum;
  },
};
