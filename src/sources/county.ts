import { makeProblem } from '#kit/problem.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Text } from '#kit/text.ts';
import type { KeyRow } from './municipality-key.ts';
import { slugOf } from './slug.ts';

export type County = Readonly<{
  /** Id of the region: `keski-suomi`. */
  id: string;
  code: string;
  name: Text;
  municipalities: readonly KeyRow[];
}>;

/**
 * A wellbeing services county by its code (`15`), its name, or the name of the region (maakunta) that it alone covers
 * (`keski-suomi`, `Lappi`). It goes by the region's shorter name when there is one.
 */
export function findCounty(key: readonly KeyRow[], asked: string): Result<County> {
  const counties = new Map<string, KeyRow[]>();
  for (const row of key) {
    const rows = counties.get(row.county.code) ?? [];
    rows.push(row);
    counties.set(row.county.code, rows);
  }
  const all = [...counties.values()].map((rows) => nameCounty(rows, key));
  const wanted = slugOf(asked);
  const found = all.find(
    ({ id, code, municipalities }) =>
      wanted === id ||
      wanted.padStart(2, '0') === code ||
      wanted === slugOf(municipalities[0]!.county.name.fi),
  );
  if (found) return ok(found);
  const choices = all
    .map(({ id }) => id)
    .sort()
    .join(', ');
  return refuse(
    makeProblem({
      code: 'unknown-county',
      at: 'county',
      value: asked,
      message: {
        fi: `Hyvinvointialuetta ${asked} ei ole luokituksessa.`,
        sv: `Välfärdsområdet ${asked} finns inte i klassificeringen.`,
        en: `The county ${asked} is not in the classification.`,
      },
      remedy: {
        fi: `Valitse jokin näistä: ${choices}.`,
        sv: `Välj något av dessa: ${choices}.`,
        en: `Choose one of these: ${choices}.`,
      },
    }),
  );
}

function nameCounty(rows: readonly KeyRow[], key: readonly KeyRow[]): County {
  const { county, region } = rows[0]!;
  const alone =
    rows.every((row) => row.region.code === region.code) &&
    key.every((row) => row.region.code !== region.code || row.county.code === county.code);
  const name = alone ? region.name : county.name;
  const trimmed = { fi: name.fi.trim(), sv: name.sv.trim(), en: name.en.trim() };
  return { id: slugOf(trimmed.fi), code: county.code, name: trimmed, municipalities: rows };
}
