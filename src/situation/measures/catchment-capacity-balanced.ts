import { catchmentTables } from './catchment-tables.ts';
import type { Measure } from './measure.ts';
import { entryOf } from './summaries.ts';
import { catchmentRestsOn } from './travel-rests-on.ts';

/** Visits a year within reach per 1,000 residents, by the balanced form of floating catchments. */
export const catchmentCapacityBalanced: Measure = {
  id: 'catchment-capacity-balanced',
  title: {
    fi: 'Käyntejä ulottuvilla, tasapainotettu',
    sv: 'Besök inom räckhåll, i balans',
    en: 'Visits within reach, balanced',
  },
  explanation: {
    fi: 'Tasapainotettu muoto (Páez ym. 2019): asukkaan painot jaetaan niiden summalla, joten jokainen on kysynnässä yhden kerran, jaettuna ulottuvilla olevien toimipisteiden kesken. Asukkaalla on näiden toimipisteiden keskiarvo. Sopii, kun kysytään, kuinka paljon henkilöstöä tarvitaan; sulkeminen voi nostaa niiden lukua, jotka jakoivat käyntinsä lähes tyhjään toimipisteeseen. Koko alueen kaikista asukkaista luku on sama kuin tasapainottamaton: erot ovat kuntien ja ikäryhmien välillä.',
    sv: 'Den balanserade formen (Páez m.fl. 2019): invånarens vikter delas med sin summa, så att var och en finns i efterfrågan en gång, delad mellan ställena inom räckhåll. Invånaren har medeltalet av dessa ställen. Passar när man frågar hur mycket personal som behövs; en stängning kan höja talet för dem som delade sina besök med ett nästan tomt ställe. För hela områdets alla invånare är talet detsamma som utan balans: skillnaderna är mellan kommuner och åldersgrupper.',
    en: 'The balanced form (Páez et al. 2019): a resident’s weights are divided by their sum, so that everybody is in the demand once, shared among the sites within reach. A resident has the mean of those sites. It fits when the question is how many staff are needed; a closure may raise those who shared their visits with an almost empty site. For everybody of the whole region the figure is the same as without balance: the differences are between municipalities and age groups.',
  },
  unit: 'perThousand',
  better: 'higher',
  topic: 'capacity',
  by: { service: true, group: true, area: true },
  restsOn: catchmentRestsOn,
  compute: (assessment, question) => {
    const tables = catchmentTables(assessment, question.service);
    return tables ? entryOf(assessment, tables.balanced, question) : null;
  },
};
