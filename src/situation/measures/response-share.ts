import type { Text } from '#kit/text.ts';
import type { BaseKind } from '#region/network.ts';
import { responseClasses, responseOf, responseRestsOn } from '../response.ts';
import type { Measure } from './measure.ts';
import { entryOf } from './summaries.ts';

/** A measure of the share of residents whom a unit of the kind reaches within a time class, from its base. */
export function responseShare(told: { id: string; kind: BaseKind; classAt: number; title: Text }): Measure {
  const { id, kind, classAt, title } = told;
  const limit = responseClasses[kind][classAt]!;
  return {
    id,
    title,
    explanation: {
      fi: 'Osuus asukkaista, joiden luo lähin kerrottu lähtöpiste ehtii aikaluokassa. Minuutit arvioidaan lähtöpisteen pisteestä asukkaan postinumeroalueen maalle yksikön nopeudella; hälytyksen käsittelyä ja lähtöviivettä ei ole mukana.',
      sv: 'Andelen invånare som den närmaste angivna utgångspunkten når inom tidsklassen. Minuterna uppskattas från utgångspunkten till invånarens postnummerområde med enhetens fart; larmets hantering och utryckningens fördröjning ingår inte.',
      en: 'Share of residents whom the nearest base that was told reaches within the time class. Minutes are estimated from the base to the ground of the resident’s postcode area at the unit’s speed; handling of the alarm and the delay of departure are not included.',
    },
    unit: 'share',
    better: 'higher',
    topic: 'response',
    by: { service: false, group: true, area: true },
    toldByPlan: true,
    restsOn: [...responseRestsOn(kind), limit],
    compute: (assessment, question) => {
      const response = responseOf(assessment, kind);
      return response ? entryOf(assessment, response.summary.within[classAt]!, question) : null;
    },
  };
}
