import { makeCube } from '#cubes/make-cube.ts';
import type { Cube } from '#cubes/cube.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import { csvComplaints } from './csv-complaints.ts';
import { readCsv } from './read-csv.ts';

/**
 * THL's need coefficients of one county by year: health, social and elderly care, and all together; 1 is the country.
 * They are published for counties only, so no municipality ever gets one from here. Undefined when the county has none.
 */
export function readNeedCoefficients(
  bytes: Uint8Array,
  told: { file: string; county: { code: string; name: string }; source: string },
): Result<Cube | undefined> {
  const problems: Problem[] = [];
  const columns = ['alue', 'vuosi', ...kinds.map(([, column]) => column)];
  const table = readCsv(bytes, { file: told.file, columns, problems });
  const years = new Map<string, { values: number[]; line: number }>();
  for (const row of table?.rows ?? []) {
    if (row.text('alue') !== told.county.name.trim()) continue;
    const year = row.text('vuosi');
    const first = years.get(year)?.line;
    if (first !== undefined)
      problems.push(csvComplaints.duplicate({ at: row.at('vuosi'), value: year, first }));
    years.set(year, { values: kinds.map(([, column]) => row.count(column)), line: row.line });
  }
  if (problems.length > 0) return refuse(...problems);
  const ordered = [...years.keys()].sort();
  if (ordered.length === 0) return ok(undefined);
  return ok(
    makeCube({
      id: 'need-coefficients',
      title: {
        fi: 'Palvelutarvekertoimet (koko maa = 1)',
        sv: 'Servicebehovskoefficienter (hela landet = 1)',
        en: 'Need coefficients (country = 1)',
      },
      unit: 'ratio',
      source: told.source,
      dimensions: [
        { id: 'county', members: [told.county.code] },
        { id: 'year', members: ordered },
        { id: 'sector', members: kinds.map(([id]) => id), labels: sectorLabels },
      ],
      values: ordered.flatMap((year) => years.get(year)!.values),
      states: 'observed',
    }),
  );
}

const kinds = [
  ['health', 'th_tarvekerroin'],
  ['social', 'sh_tarvekerroin'],
  ['elderly', 'vh_tarvekerroin'],
  ['total', 'kokonaistarvekerroin'],
] as const;

const sectorLabels = {
  health: { fi: 'Terveydenhuolto', sv: 'Hälso- och sjukvård', en: 'Health care' },
  social: { fi: 'Sosiaalihuolto', sv: 'Socialvård', en: 'Social care' },
  elderly: { fi: 'Vanhustenhuolto', sv: 'Äldreomsorg', en: 'Care of older people' },
  total: { fi: 'Kaikki yhteensä', sv: 'Allt sammanlagt', en: 'All together' },
};
