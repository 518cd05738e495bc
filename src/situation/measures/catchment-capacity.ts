import { catchmentTables } from './catchment-tables.ts';
import type { Measure } from './measure.ts';
import { entryOf } from './summaries.ts';
import { catchmentRestsOn } from './travel-rests-on.ts';

/** Visits a year within reach per 1,000 residents, by two-step floating catchments with zones (E2SFCA). */
export const catchmentCapacity: Measure = {
  id: 'catchment-capacity',
  title: {
    fi: 'Käyntejä ulottuvilla',
    sv: 'Besök inom räckhåll',
    en: 'Visits within reach',
  },
  explanation: {
    fi: 'Kelluvat kuuluvuusalueet (E2SFCA): toimipisteen vuodessa mahtuvat käynnit jaetaan vyöhykepainoin niille, jotka asuvat sen kuuluvuusalueella, ja asukkaalle lasketaan yhteen, mitä ulottuvilla olevilta toimipisteiltä tulee. Useaan toimipisteeseen ehtivä kilpailee niistä jokaisessa. Asukkailla painotettu keskiarvo; alueiden ulkopuolella asuva on nolla, ja jos koko alue on ulkopuolella, lukua ei ole.',
    sv: 'Flytande upptagningsområden (E2SFCA): de besök som ett ställe har plats för på ett år fördelas med zonernas vikter på dem som bor i dess upptagningsområde, och för en invånare summeras det som kommer från ställena inom räckhåll. Den som når flera ställen konkurrerar på vart och ett. Medeltal vägt med invånarna; den som bor utanför räknas som noll, och ligger hela området utanför finns inget tal.',
    en: 'Floating catchment areas (E2SFCA): the visits that a site can take in a year are divided, by the weights of zones, among those who live in its catchment, and a resident has the sum of what comes from the sites within reach. Who reaches several competes at each. Mean weighted by residents; who lives outside counts as zero, and where the whole area is outside there is no figure.',
  },
  unit: 'perThousand',
  better: 'higher',
  topic: 'capacity',
  by: { service: true, group: true, area: true },
  restsOn: catchmentRestsOn,
  compute: (assessment, question) => {
    const tables = catchmentTables(assessment, question.service);
    return tables ? entryOf(assessment, tables.enhanced, question) : null;
  },
};
