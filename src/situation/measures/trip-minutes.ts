import { entryOf, tripMeans } from './summaries.ts';
import type { Measure } from './measure.ts';
import { capacityRestsOn, choiceRestsOn, reachRestsOn, useRestsOn } from './travel-rests-on.ts';

/** Minutes of the average visit, to where visits go by the rule and the pulls' receivers. */
export const tripMinutes: Measure = {
  id: 'trip-minutes',
  title: { fi: 'Käyntimatka keskimäärin', sv: 'Besöksresa i medeltal', en: 'Mean trip to a visit' },
  explanation: {
    fi: 'Käynneillä painotettu keskiarvo minuuteista sinne, minne käynnit ohjautuvat: säännön mukaan ja vastaanottajiksi nimettyihin toimipisteisiin.',
    sv: 'Medeltal av minuterna dit besöken styrs, enligt regeln och till de namngivna mottagande ställena, vägt med besöken.',
    en: 'Mean of the minutes to where visits go, by the rule and to the named receivers, weighted by visits.',
  },
  unit: 'min',
  better: 'lower',
  by: { service: true, group: true, area: true },
  restsOn: [...reachRestsOn, ...choiceRestsOn, ...useRestsOn, ...capacityRestsOn],
  compute: (assessment, question) => entryOf(assessment, tripMeans(assessment, question.service), question),
};
