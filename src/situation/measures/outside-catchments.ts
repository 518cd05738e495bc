import { catchmentTables } from './catchment-tables.ts';
import type { Measure } from './measure.ts';
import { entryOf } from './summaries.ts';
import { reachRestsOn } from './travel-rests-on.ts';

/** Share of residents whom no site's catchment holds: those for whom capacity within reach is truly zero. */
export const outsideCatchments: Measure = {
  id: 'outside-catchments',
  title: {
    fi: 'Kuuluvuusalueiden ulkopuolella',
    sv: 'Utanför upptagningsområdena',
    en: 'Outside every catchment',
  },
  explanation: {
    fi: 'Osuus asukkaista, joiden matka jokaiseen palvelua antavaan toimipisteeseen on pidempi kuin uloimman vyöhykkeen raja. Matka on postinumeroalueen asukkaiden keskimääräinen; raja kuuluu vyöhykkeeseen.',
    sv: 'Andelen invånare vars resa till varje ställe som ger tjänsten är längre än den yttersta zonens gräns. Resan är medeltalet för postnummerområdets invånare; gränsen hör till zonen.',
    en: 'Share of residents whose trip to every site that gives the service is longer than the limit of the outermost zone. The trip is the mean of the postcode area’s residents; the limit belongs to the zone.',
  },
  unit: 'share',
  better: 'lower',
  topic: 'capacity',
  by: { service: true, group: true, area: true },
  restsOn: ['catchment.', ...reachRestsOn],
  compute: (assessment, question) => {
    const tables = catchmentTables(assessment, question.service);
    return tables ? entryOf(assessment, tables.outside, question) : null;
  },
};
