import type { Measure } from './measure.ts';
import { eurosOf, taxiTables } from './taxi-tables.ts';
import { taxiRestsOn } from './travel-rests-on.ts';

/** What clients themselves pay of a year's trips by taxi. */
export const taxiClientPart: Measure = {
  id: 'taxi-client-part',
  title: {
    fi: 'Taksimatkoista asiakkaan osuus',
    sv: 'Klientens andel av taxiresorna',
    en: 'Clients’ part of taxi trips',
  },
  explanation: {
    fi: 'Taksimatkojen hinnasta se, minkä asiakas maksaa itse: jokaisesta suunnasta oletettu oma osuus, enintään matkan hinta. Vuotuista matkakattoa ei ole laskettu, joten paljon matkustavien osuus on liian suuri.',
    sv: 'Det som klienten själv betalar av taxiresornas pris: för varje riktning den antagna egna andelen, högst resans pris. Det årliga taket har inte räknats, så andelen är för stor för dem som reser mycket.',
    en: 'What clients pay themselves of the price of trips by taxi: each way the assumed own part, at most the fare. The yearly ceiling is not counted, so that the part of those who travel much is too large.',
  },
  unit: 'euros',
  better: 'lower',
  topic: 'without-car',
  by: { service: true, group: false, area: true },
  restsOn: [...taxiRestsOn, 'taxi.client-share-euros'],
  compute: (assessment, { service, area }) => {
    const tables = taxiTables(assessment, service);
    return tables ? eurosOf(assessment, tables.clients, area) : null;
  },
};
