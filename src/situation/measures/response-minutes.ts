import type { Text } from '#kit/text.ts';
import type { BaseKind } from '#region/network.ts';
import { responseOf, responseRestsOn } from '../response.ts';
import type { Measure } from './measure.ts';
import { entryOf } from './summaries.ts';

const explanation: Text = {
  fi: 'Asukkailla painotettu keskiarvo minuuteista lähimmästä kerrotusta lähtöpisteestä asukkaan luo yksikön nopeudella, ilman hälytyksen käsittelyä ja lähtöviivettä.',
  sv: 'Medeltal, vägt med invånarna, av minuterna från den närmaste angivna utgångspunkten till invånaren med enhetens fart, utan larmets hantering och utryckningens fördröjning.',
  en: 'Mean, weighted by residents, of the minutes from the nearest base that was told to the resident at the unit’s speed, without handling of the alarm and the delay of departure.',
};

function responseMinutes(told: { id: string; kind: BaseKind; title: Text }): Measure {
  const { id, kind, title } = told;
  return {
    id,
    title,
    explanation,
    unit: 'min',
    better: 'lower',
    topic: 'response',
    by: { service: false, group: true, area: true },
    toldByPlan: true,
    restsOn: responseRestsOn(kind),
    compute: (assessment, question) => {
      const response = responseOf(assessment, kind);
      return response ? entryOf(assessment, response.summary.mean, question) : null;
    },
  };
}

/** Average resident's minutes from the nearest ambulance base. */
export const ambulanceMinutes = responseMinutes({
  id: 'ambulance-minutes',
  kind: 'ambulance',
  title: { fi: 'Ambulanssin aika keskimäärin', sv: 'Ambulansens tid i medeltal', en: 'Mean ambulance time' },
});

/** Average resident's minutes from the nearest home care base. */
export const homeCareMinutes = responseMinutes({
  id: 'home-care-minutes',
  kind: 'home-care',
  title: {
    fi: 'Kotihoidon ajo keskimäärin',
    sv: 'Hemvårdens körning i medeltal',
    en: 'Mean home care drive',
  },
});
