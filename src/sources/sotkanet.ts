import { makeCube } from '#cubes/make-cube.ts';
import type { Cube } from '#cubes/cube.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import { csvComplaints } from './csv-complaints.ts';
import { padCode } from './municipality-key.ts';
import { readCsv } from './read-csv.ts';

/**
 * Sotkanet indicator 127, population on 31 December, municipality by year: the municipalities asked for, all years of
 * the file. A municipality or year that the file lacks is missing, not zero. Lines of other municipalities are passed.
 */
export function readSotkanetPopulation(
  bytes: Uint8Array,
  told: { file: string; codes: readonly string[]; source: string },
): Result<Cube> {
  const problems: Problem[] = [];
  const columns = ['municipality_code', 'primary.value', 'year'];
  const table = readCsv(bytes, { file: told.file, columns, problems });
  const values = new Map<string, { value: number; line: number }>();
  const years = new Set<string>();
  for (const row of table?.rows ?? []) {
    const code = padCode(row.text('municipality_code'));
    if (!told.codes.includes(code)) continue;
    const year = row.text('year');
    const cell = `${code} ${year}`;
    const first = values.get(cell)?.line;
    if (first !== undefined)
      problems.push(csvComplaints.duplicate({ at: row.at('year'), value: cell, first }));
    values.set(cell, { value: row.count('primary.value'), line: row.line });
    years.add(year);
  }
  if (problems.length > 0) return refuse(...problems);
  const ordered = [...years].sort();
  if (ordered.length === 0) return refuse(csvComplaints.empty(told.file));
  return ok(
    makeCube({
      id: 'population-by-year',
      title: {
        fi: 'Väestö 31.12. kunnittain ja vuosittain',
        sv: 'Folkmängd 31.12 per kommun och år',
        en: 'Population on 31 December by municipality and year',
      },
      unit: 'people',
      source: told.source,
      dimensions: [
        { id: 'municipality', members: told.codes },
        { id: 'year', members: ordered },
      ],
      values: told.codes.flatMap((code) =>
        ordered.map((year) => values.get(`${code} ${year}`)?.value ?? null),
      ),
      states: 'observed',
    }),
  );
}
