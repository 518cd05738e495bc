import type { Measure } from './measure.ts';
import { entryOf } from './summaries.ts';
import { withoutCarRestsOn } from './travel-rests-on.ts';
import { withoutCarTables } from './without-car-tables.ts';

/** Share of the day's counted hours at which those without a car have a connection. */
export const hoursWithoutCar: Measure = {
  id: 'hours-without-car',
  title: {
    fi: 'Joukkoliikenteen tunnit',
    sv: 'Timmar med kollektivtrafik',
    en: 'Hours with public transport',
  },
  explanation: {
    fi: 'Osuus laskettavista lähtötunneista, joina autottomalla on hyväksyttävän pituinen yhteys johonkin palvelua antavaan toimipisteeseen; keskiarvo autottomista. Yksi vuoro aamulla on vähän, joka tunti vapaa valinta.',
    sv: 'Andelen räknade avgångstimmar då den som saknar bil har en förbindelse av godtagbar längd till något ställe som ger tjänsten; medeltal för dem utan bil. En tur på morgonen är lite, varje timme är fritt val.',
    en: 'Share of the counted hours of departure at which a person without a car has a connection of acceptable length to some site that gives the service; mean of those without a car. One bus in the morning is little, one an hour a free choice.',
  },
  unit: 'share',
  better: 'higher',
  topic: 'without-car',
  by: { service: true, group: true, area: true },
  restsOn: withoutCarRestsOn,
  compute: (assessment, question) => {
    const tables = withoutCarTables(assessment, question.service);
    return tables ? entryOf(assessment, tables.hours, question) : null;
  },
};
