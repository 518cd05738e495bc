import { capacityVisits } from '../network-of.ts';
import type { Measure } from './measure.ts';
import { capacityRestsOn, choiceRestsOn, reachRestsOn, useRestsOn } from './travel-rests-on.ts';

/** Visits that come to the area's sites against what they can take: 1 is full, above it visits overflow. */
export const loadShare: Measure = {
  id: 'load-share',
  title: { fi: 'Kuormitus', sv: 'Belastning', en: 'Load' },
  explanation: {
    fi: 'Alueen toimipisteisiin tulevat käynnit jaettuna sillä, mitä ne voivat ottaa vastaan: henkilöstön tai huoneiden rajaama määrä, kumpi on pienempi. 1 on täynnä.',
    sv: 'Besöken på områdets verksamhetsställen delade med vad ställena kan ta emot: det som personalen eller rummen räcker till, det mindre av dem. 1 är fullt.',
    en: 'Visits that come to the area’s sites divided by what these can take: what posts manage or rooms allow, whichever is less. 1 is full.',
  },
  unit: 'ratio',
  better: 'lower',
  topic: 'capacity',
  by: { service: true, group: false, area: true },
  restsOn: [...useRestsOn, ...capacityRestsOn, ...choiceRestsOn, ...reachRestsOn],
  compute: ({ network, prepared, services }, { service, area }) => {
    let load = 0;
    let capacity = 0;
    for (let index = 0; index < network.sites.length; index++) {
      const site = network.sites[index]!;
      if (!site.offers[service] || (area !== 'region' && site.municipality !== area)) continue;
      load += services[service]!.visits[index]!;
      capacity += capacityVisits(site, service, prepared.visitsPerPost[service]!);
    }
    return capacity > 0 ? load / capacity : null;
  },
};
