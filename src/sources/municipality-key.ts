import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import type { Text } from '#kit/text.ts';
import { csvComplaints } from './csv-complaints.ts';
import { readCsv } from './read-csv.ts';

/** A municipality as Statistics Finland's classifications of one year place it. */
export type KeyRow = Readonly<{
  /** Three digits: `077`. */
  code: string;
  name: Text;
  /** 1 urban, 2 semi-urban, 3 rural (kuntaryhmitys). */
  grouping: number;
  region: Readonly<{ code: string; name: Text }>;
  /** Wellbeing services county. */
  county: Readonly<{ code: string; name: Text }>;
}>;

/** The key of municipalities; codes in the file lack their leading zeros. */
export function readMunicipalityKey(bytes: Uint8Array, file: string): Result<readonly KeyRow[]> {
  const problems: Problem[] = [];
  const table = readCsv(bytes, { file, columns, problems });
  const lines = new Map<string, number>();
  const rows: KeyRow[] = [];
  for (const row of table?.rows ?? []) {
    const code = padCode(row.text('municipality_code'));
    const name = (prefix: string): Text => ({
      fi: row.text(`${prefix}_name_fi`),
      sv: row.text(`${prefix}_name_sv`),
      en: row.text(`${prefix}_name_en`),
    });
    const first = lines.get(code);
    if (first !== undefined)
      problems.push(csvComplaints.duplicate({ at: row.at('municipality_code'), value: code, first }));
    lines.set(code, row.line);
    rows.push({
      code,
      name: name('municipality'),
      grouping: row.number('kuntaryhmitys_code'),
      region: { code: padCode(row.text('maakunta_code'), 2), name: name('maakunta') },
      county: { code: padCode(row.text('hyvinvointialue_code'), 2), name: name('hyvinvointialue') },
    });
  }
  return problems.length > 0 ? refuse(...problems) : ok(rows);
}

/** `77` as `077`. */
export function padCode(code: string, digits = 3): string {
  return code.trim().padStart(digits, '0');
}

const columns = [
  'municipality_code',
  'municipality_name_fi',
  'municipality_name_sv',
  'municipality_name_en',
  'kuntaryhmitys_code',
  'maakunta_code',
  'maakunta_name_fi',
  'maakunta_name_sv',
  'maakunta_name_en',
  'hyvinvointialue_code',
  'hyvinvointialue_name_fi',
  'hyvinvointialue_name_sv',
  'hyvinvointialue_name_en',
];
