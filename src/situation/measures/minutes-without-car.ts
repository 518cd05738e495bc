import type { Measure } from './measure.ts';
import { entryOf } from './summaries.ts';
import { reachRestsOn, withoutCarRestsOn } from './travel-rests-on.ts';
import { withoutCarTables } from './without-car-tables.ts';

/** Average minutes to the nearest site of those who have no car. */
export const minutesWithoutCar: Measure = {
  id: 'minutes-without-car',
  title: {
    fi: 'Matka ilman autoa',
    sv: 'Restid utan bil',
    en: 'Travel time without a car',
  },
  explanation: {
    fi: 'Autottomien keskiarvo: joukkoliikenteellä päivän parhaalla tunnilla, jos hyväksyttävän pituinen yhteys johonkin palvelua antavaan toimipisteeseen on, muuten taksin odotus ja ajomatka lähimpään. Ilman joukkoliikenteen aikataulukkoa lukua ei ole. Kunta, josta aikataulukossa ei ole yhtään riviä, jää pois.',
    sv: 'Medeltal för dem utan bil: med kollektivtrafik på dagens bästa timme om det finns en förbindelse av godtagbar längd till något ställe som ger tjänsten, annars väntan på taxi och körningen till det närmaste. Utan kollektivtrafikens restidstabell finns inget tal. En kommun som saknar rader i tabellen lämnas bort.',
    en: 'Mean of those without a car: by public transport at the best hour of the day where there is a connection of acceptable length to some site that gives the service, else the wait for a taxi and the drive to the nearest. Without a table of public transport there is no figure. A municipality without a row in it is left out.',
  },
  unit: 'min',
  better: 'lower',
  topic: 'without-car',
  by: { service: true, group: true, area: true },
  restsOn: [...withoutCarRestsOn, 'taxi.wait-minutes', ...reachRestsOn],
  compute: (assessment, question) => {
    const tables = withoutCarTables(assessment, question.service);
    return tables ? entryOf(assessment, tables.minutes, question) : null;
  },
};
