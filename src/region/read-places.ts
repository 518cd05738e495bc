import { cellColumns, municipalityColumns, siteColumns } from './columns.ts';
import { complaints } from './complaints.ts';
import type { Reading } from './parse-json.ts';
import { readTable } from './read-table.ts';
import type { Cell, Municipality, Site, SiteKind, SpeedClass } from './region.ts';

/** Things of a file with the rows that they came from, so that later checks can say where. */
export type Placed<Thing> = Readonly<{ thing: Thing; index: number }>;

export function readMunicipalities(text: string, reading: Reading): Placed<Municipality>[] {
  const rows = readTable(text, { ...reading, columns: municipalityColumns });
  return unique(
    rows.map(({ row, index }) => ({
      id: row.code,
      index,
      thing: {
        code: row.code,
        name: { fi: row.fi, sv: row.sv, en: row.en },
        centre: [row.lon, row.lat] as const,
        speedClass: row.speedClass as SpeedClass,
      },
    })),
    { ...reading, column: 'code' },
  );
}

export function readCells(
  text: string,
  reading: Reading & { municipalities: readonly string[] },
): Placed<Cell>[] {
  const rows = readTable(text, { ...reading, columns: cellColumns });
  return unique(
    rows.map(({ row, index }) => {
      const { id, name, lon, lat, areaSqKm, ownDistanceKm, residents } = row;
      const municipality = indexOf(row.municipality, {
        among: reading.municipalities,
        at: `${reading.file}:rows[${index}].municipality`,
        file: 'municipalities.json',
        reading,
      });
      const speedClass = row.speedClass as SpeedClass;
      const location = [lon, lat] as const;
      const thing = { id, name, municipality, location, areaSqKm, ownDistanceKm, speedClass, residents };
      return { id, index, thing };
    }),
    { ...reading, column: 'id' },
  );
}

export function readSites(
  text: string,
  reading: Reading & { municipalities: readonly string[]; cells: readonly string[] },
): Placed<Site>[] {
  const rows = readTable(text, { ...reading, columns: siteColumns });
  return unique(
    rows.map(({ row, index }) => {
      const at = (column: string): string => `${reading.file}:rows[${index}].${column}`;
      const municipality = indexOf(row.municipality, {
        among: reading.municipalities,
        at: at('municipality'),
        file: 'municipalities.json',
        reading,
      });
      const cell = indexOf(row.cell, { among: reading.cells, at: at('cell'), file: 'cells.json', reading });
      const { id, name, shortName, precision } = row;
      const location = [row.lon, row.lat] as const;
      const thing = {
        id,
        name,
        shortName,
        kind: row.kind as SiteKind,
        municipality,
        cell,
        location,
        precision,
      };
      return { id, index, thing };
    }),
    { ...reading, column: 'id' },
  );
}

/** Leaves out the second of two with one id after telling of it. */
export function unique<Thing>(
  all: readonly Readonly<{ id: string; index: number; thing: Thing }>[],
  told: Reading & { column: string },
): Placed<Thing>[] {
  const seen = new Set<string>();
  const kept: Placed<Thing>[] = [];
  for (const { id, index, thing } of all) {
    if (seen.has(id))
      told.problems.push(
        complaints.duplicate({ at: `${told.file}:rows[${index}].${told.column}`, value: id }),
      );
    else kept.push({ thing, index });
    seen.add(id);
  }
  return kept;
}

function indexOf(
  id: string,
  told: { among: readonly string[]; at: string; file: string; reading: Reading },
): number {
  const index = told.among.indexOf(id);
  if (index < 0) told.reading.problems.push(complaints.unknown({ at: told.at, value: id, file: told.file }));
  return index;
}
