import { limits } from '../assessment.ts';
import type { Measure } from './measure.ts';
import { entryOf, reachSummary } from './summaries.ts';
import { reachRestsOn } from './travel-rests-on.ts';

/** A measure of the share of residents who reach the nearest site within a limit; the limit itself counts as within. */
export function shareWithinMinutes(limit: (typeof limits)[number]): Measure {
  const index = limits.indexOf(limit);
  return {
    id: `share-within-${limit}`,
    title: {
      fi: `Osuus ${limit} minuutissa`,
      sv: `Andel inom ${limit} minuter`,
      en: `Share within ${limit} minutes`,
    },
    explanation: {
      fi: `Osuus asukkaista, jotka ehtivät lähimpään toimipisteeseen enintään ${limit} minuutissa. Asukkaat on levitetty postinumeroalueensa maalle, joten alueesta voi osa olla rajan sisällä.`,
      sv: `Andelen invånare som når det närmaste verksamhetsstället på högst ${limit} minuter. Invånarna är spridda över sitt postnummerområde, så en del av området kan ligga inom gränsen.`,
      en: `Share of residents who reach the nearest site in ${limit} minutes or less. Residents are spread over the ground of their postcode area, so that a part of an area may be within.`,
    },
    unit: 'share',
    better: 'higher',
    by: { service: true, group: true, area: true },
    restsOn: reachRestsOn,
    compute: (assessment, question) =>
      entryOf(assessment, reachSummary(assessment, question.service).within[index]!, question),
  };
}
