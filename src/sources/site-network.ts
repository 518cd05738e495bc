import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import type { LonLat, SiteKind } from '#region/region.ts';
import { csvComplaints } from './csv-complaints.ts';
import { padCode } from './municipality-key.ts';
import { readCsv } from './read-csv.ts';

/** A site as a source names it, before it is joined to the region's cells. */
export type SourceSite = Readonly<{
  name: string;
  kind: SiteKind;
  municipality: string;
  postcode: string;
  location: LonLat;
  precision: string;
}>;

/** A network table: sites by name, kind, municipality and postcode, as a county's releases list them. */
export function readSiteNetwork(bytes: Uint8Array, file: string): Result<readonly SourceSite[]> {
  const problems: Problem[] = [];
  const table = readCsv(bytes, { file, columns, problems });
  const lines = new Map<string, number>();
  const sites: SourceSite[] = [];
  for (const row of table?.rows ?? []) {
    const name = row.text('name');
    const kind = kinds[row.text('kind')];
    const first = lines.get(name);
    if (first !== undefined)
      problems.push(csvComplaints.duplicate({ at: row.at('name'), value: name, first }));
    lines.set(name, row.line);
    if (!kind) {
      const where = Object.keys(kinds).join(', ');
      problems.push(csvComplaints.unknown({ at: row.at('kind'), value: row.text('kind'), where }));
      continue;
    }
    sites.push({
      name,
      kind,
      municipality: padCode(row.text('municipality_code')),
      postcode: row.text('postcode').padStart(5, '0'),
      location: [row.number('lon'), row.number('lat')],
      precision: row.text('coordinate_precision'),
    });
  }
  return problems.length > 0 ? refuse(...problems) : ok(sites);
}

const columns = ['name', 'kind', 'municipality_code', 'postcode', 'lat', 'lon', 'coordinate_precision'];

const kinds: Readonly<Record<string, SiteKind>> = {
  'central hospital': 'central-hospital',
  centre: 'centre',
  station: 'station',
  'service point': 'service-point',
};
