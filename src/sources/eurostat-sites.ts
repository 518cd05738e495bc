import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import type { LonLat, SiteKind } from '#region/region.ts';
import { readCsv } from './read-csv.ts';

/** A hospital or inpatient health centre of Eurostat's services, with its organisation. */
export type EurostatSite = Readonly<{
  organisation: string;
  name: string;
  kind: SiteKind;
  postcode: string;
  city: string;
  location: LonLat;
  /** As published, `01/01/19`. */
  referenceDate: string;
}>;

export type EurostatReading = Readonly<{ sites: readonly EurostatSite[]; leftOut: number }>;

/**
 * Eurostat's healthcare services of Finland: central and university hospitals as central hospitals, health centres as
 * centres; the kinds are inferred from `facility_type`. Private, psychiatric, prison and other hospitals are left out,
 * as are wards and surgeries of an organisation whose hospital or centre is already there at the same place.
 */
export function readEurostatSites(bytes: Uint8Array, file: string): Result<EurostatReading> {
  const problems: Problem[] = [];
  const table = readCsv(bytes, { file, columns, problems });
  const all: EurostatSite[] = [];
  let leftOut = 0;
  for (const row of table?.rows ?? []) {
    const kind = kindOf(row.text('facility_type'));
    if (!kind) leftOut++;
    else
      all.push({
        organisation: row.text('id'),
        name: row.text('hospital_name'),
        kind,
        postcode: row.text('postcode').padStart(5, '0'),
        city: row.text('city'),
        location: [row.number('lon'), row.number('lat')],
        referenceDate: row.text('ref_date'),
      });
  }
  if (problems.length > 0) return refuse(...problems);
  const sites = dropRepeats(all);
  return ok({ sites, leftOut: leftOut + all.length - sites.length });
}

function kindOf(facilityType: string): SiteKind | undefined {
  const type = facilityType.toLowerCase();
  if (/^central hospital|^the university hospital/.test(type)) return 'central-hospital';
  return type.includes('health center') && !type.includes('private') ? 'centre' : undefined;
}

/**
 * One central hospital an organisation (the one that its name calls so, as psychiatric units carry the same type) and
 * one health centre a place (the one that its name calls a health station).
 */
function dropRepeats(sites: readonly EurostatSite[]): EurostatSite[] {
  const best = new Map<string, EurostatSite>();
  for (const site of sites) {
    const place = site.kind === 'centre' ? site.location.map((degrees) => degrees.toFixed(3)).join(' ') : '';
    const key = `${site.kind} ${site.organisation} ${place}`;
    const other = best.get(key);
    if (!other || (!tellingName.test(other.name) && tellingName.test(site.name))) best.set(key, site);
  }
  return [...best.values()];
}

const tellingName = /keskussairaala|yliopistollinen|terveysasema/i;
const columns = ['id', 'hospital_name', 'lat', 'lon', 'postcode', 'city', 'facility_type', 'ref_date'];
