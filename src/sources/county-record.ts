import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import type { ReadyAlternative } from '#region/region.ts';
import { countyRecords } from './compiled/ready-alternatives.ts';
import type { CountyRecord } from './compiled/ready-alternatives.ts';
import type { County } from './county.ts';
import type { SourceFolder } from './source-folder.ts';

const recordFile = 'county/record.json';

/**
 * What is published of a county's network: its date, alternatives and named exceptions of travel. From the source
 * folder's own record when it has one, else from the compiled ones.
 */
export function findCountyRecord(
  folder: SourceFolder,
  told: { county: County; problems: Problem[] },
): CountyRecord | undefined {
  const bytes = folder.read(recordFile);
  if (!bytes) return countyRecords[told.county.code];
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    told.problems.push(malformed(error instanceof Error ? error.message : error));
    return undefined;
  }
  const record = raw as CountyRecord | null;
  const lists = [record?.alternatives, record?.exceptions, record?.gaps];
  if (typeof record?.networkDate === 'string' && lists.every(Array.isArray)) return record;
  told.problems.push(malformed(Object.keys(record ?? {})));
  return undefined;
}

function malformed(value: unknown): Problem {
  return makeProblem({
    code: 'record-malformed',
    at: recordFile,
    value,
    message: {
      fi: `Tiedosto ${recordFile} ei ole alueen tietue.`,
      sv: `Filen ${recordFile} är inte ett områdesregister.`,
      en: `The file ${recordFile} is not the record of a county.`,
    },
    remedy: {
      fi: 'Tietueessa on JSONina networkDate, alternatives, exceptions ja gaps.',
      sv: 'Registret har som JSON networkDate, alternatives, exceptions och gaps.',
      en: 'A record holds, as JSON, networkDate, alternatives, exceptions and gaps.',
    },
  });
}

/** Alternative 0 of a county without a record: its network as its source had it, named by the source's date. */
export function unnamedNetwork(origin: { id: string; date: string }): ReadyAlternative {
  const { numeric, english } = dateWords(origin.date);
  return {
    id: `network-${origin.date}`,
    number: 0,
    name: {
      fi: `Verkko ${numeric}, kuten lähde sen kertoo`,
      sv: `Nätverket ${numeric} enligt källan`,
      en: `The network of ${english} as its source has it`,
    },
    asOf: origin.date,
    source: origin.id,
    pulls: [],
  };
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2019-01-01` as people write it: 1.1.2019 and 1 January 2019; a year alone stays a year. */
function dateWords(date: string): { numeric: string; english: string } {
  const [year = '', month, day] = date.split('-');
  if (month === undefined || day === undefined) return { numeric: year, english: year };
  const numeric = `${Number(day)}.${Number(month)}.${year}`;
  return { numeric, english: `${Number(day)} ${months[Number(month) - 1]} ${year}` };
}
