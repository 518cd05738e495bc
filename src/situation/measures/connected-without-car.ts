import type { Measure } from './measure.ts';
import { entryOf } from './summaries.ts';
import { withoutCarRestsOn } from './travel-rests-on.ts';
import { withoutCarTables } from './without-car-tables.ts';

/** Share of those without a car who have an acceptable connection by public transport. */
export const connectedWithoutCar: Measure = {
  id: 'connected-without-car',
  title: {
    fi: 'Autottomat, joilla on yhteys',
    sv: 'Utan bil, med förbindelse',
    en: 'Without a car, with a connection',
  },
  explanation: {
    fi: 'Osuus autottomista, joilla on jonakin laskettavana tuntina hyväksyttävän pituinen joukkoliikenneyhteys johonkin palvelua antavaan toimipisteeseen. Avattuun tai siirrettyyn toimipisteeseen ei ole yhteyttä, ennen kuin se on aikataulukossa.',
    sv: 'Andelen av dem utan bil som på någon av de räknade timmarna har en kollektiv förbindelse av godtagbar längd till något ställe som ger tjänsten. Ett öppnat eller flyttat ställe har ingen förbindelse förrän det finns i restidstabellen.',
    en: 'Share of those without a car who have, at some counted hour, a connection by public transport of acceptable length to some site that gives the service. A site that was opened or moved has none until it is in the table.',
  },
  unit: 'share',
  better: 'higher',
  topic: 'without-car',
  by: { service: true, group: true, area: true },
  restsOn: withoutCarRestsOn,
  compute: (assessment, question) => {
    const tables = withoutCarTables(assessment, question.service);
    return tables ? entryOf(assessment, tables.connected, question) : null;
  },
};
