import type { Measure } from './measure.ts';
import { eurosOf, taxiTables } from './taxi-tables.ts';
import { taxiRestsOn } from './travel-rests-on.ts';

/** Whole fares of a year's trips by taxi of those without a car or a connection. */
export const taxiFares: Measure = {
  id: 'taxi-fares',
  title: { fi: 'Taksimatkat käynneille', sv: 'Taxiresor till besöken', en: 'Taxi trips to visits' },
  explanation: {
    fi: 'Autottomien käynnit vuodessa × edestakaisen taksimatkan hinta silloin, kun matkalle ei ole hyväksyttävän pituista joukkoliikenneyhteyttä. Käynnit ohjautuvat kuten kaikkien: samaan toimipisteeseen samoin osuuksin. Kyyti lasketaan taksin hinnalla. Asukkaan kotikunnan mukaan; lukua ei ole, jos jonkin kunnan joukkoliikennettä ei tunneta.',
    sv: 'Besöken per år av dem utan bil × priset för en taxiresa tur och retur när det inte finns en kollektiv förbindelse av godtagbar längd. Besöken styrs som allas: till samma ställe med samma andelar. Skjuts räknas till taxins pris. Efter invånarens hemkommun; talet saknas om någon kommuns kollektivtrafik är okänd.',
    en: 'Visits a year of those without a car × the price of a taxi there and back where the way has no connection of acceptable length. Their visits go where everybody’s go: to the same site, in the same shares. A lift counts at the price of a taxi. By where the resident lives; there is no figure where some municipality’s public transport is not known.',
  },
  unit: 'euros',
  better: 'lower',
  topic: 'without-car',
  by: { service: true, group: false, area: true },
  restsOn: taxiRestsOn,
  compute: (assessment, { service, area }) => {
    const tables = taxiTables(assessment, service);
    return tables ? eurosOf(assessment, tables.fares, area) : null;
  },
};
