import { z } from 'zod';
import { unzipTexts, zipOf } from '#documents/zip.ts';
import { ProblemError, unwrap, type Problem } from '#kit/result.ts';
import { operation, type Operation } from '#operations/operation.ts';
import { nameSchema } from '#operations/schemas.ts';
import { readRegion } from '#region/read-region.ts';
import { withChanges } from '#region/with-changes.ts';
import type { EntryEdit } from '#region/with-entries.ts';
import { foreignHash } from '#store/archive-problems.ts';
import { archiveOf, rowsOfArchive } from '#store/region-archive.ts';
import {
  findRegionRows,
  isWorkedOn,
  replaceRegionRows,
  replacingRegions,
  takenIds,
  type RegionRows,
} from '#store/region-rows.ts';
import { getRegionRows, getStoredRegion } from '../records.ts';

const exportRegion = operation({
  name: 'situation.export-region',
  title: { fi: 'Vie alue', sv: 'Exportera regionen', en: 'Export a region' },
  kind: 'question',
  input: z.strictObject({ region: nameSchema() }),
  output: 'file',
  run: async ({ store, engineVersion }, { region }) => {
    const rows = await getRegionRows(store.db, region);
    const bytes = zipOf(archiveOf(rows, engineVersion));
    return { fileName: `${region}.zip`, mediaType: 'application/zip', bytes };
  },
});

const importRegion = operation({
  name: 'situation.import-region',
  title: { fi: 'Tuo alue', sv: 'Importera en region', en: 'Import a region' },
  kind: 'change',
  upload: true,
  input: z.strictObject({
    /** Puts the region in place of one that people here have changed; without it that is refused. */
    replace: z.boolean().default(false),
    file: z.instanceof(Uint8Array),
  }),
  output: z.strictObject({
    region: z.string(),
    hash: z.string(),
    version: z.int(),
    alternatives: z.int(),
    /** False when the database held exactly the same already. */
    changed: z.boolean(),
  }),
  run: async ({ store }, { file, replace }) => {
    const rows = unwrap(rowsOfArchive(unwrap(unzipTexts(file))));
    checkRegion(rows);
    const { id } = rows.region;
    const changed = await replacingRegions(store, async (transaction) => {
      const own = await findRegionRows(transaction, id);
      if (own !== undefined && isSame(own, rows)) return false;
      if (own !== undefined && isWorkedOn(own) && !replace) throw new ProblemError([hasWork(id)]);
      const taken = await takenIds(transaction, rows);
      if (taken.length > 0) throw new ProblemError(taken.map(idTaken));
      await replaceRegionRows(transaction, rows);
      return true;
    });
    const { region, version } = await getStoredRegion(store.db, id);
    return { region: id, hash: region.hash, version, alternatives: rows.parts.alternatives.length, changed };
  },
});

export const archiveOperations: readonly Operation[] = [exportRegion, importRegion];

/** Every problem of the region inside an archive: its files, its hash, its edits. */
function checkRegion(rows: RegionRows): void {
  const region = unwrap(
    readRegion(Object.fromEntries(rows.files.map(({ name, content }) => [name, content]))),
  );
  if (region.hash !== rows.region.hash) throw new ProblemError([foreignHash(rows.region.hash, region.hash)]);
  if (region.id !== rows.region.id) throw new ProblemError([foreignHash(rows.region.id, region.id)]);
  const edits = rows.parts.assumption_edits.map(({ assumption_id: assumption, value, reasoning }) => ({
    assumption,
    value,
    reasoning,
  }));
  unwrap(withChanges(region, { edits, entries: newestEntries(rows) }));
}

/** The newest of each entry's edits, as the database will read them. */
function newestEntries({ parts }: RegionRows): EntryEdit[] {
  const newest = new Map(parts.register_edits.map((row) => [`${row.register_id} ${row.entry_id}`, row]));
  return [...newest.values()].flatMap(({ register_id: register, entry_id: entry, kind, fields }) =>
    kind === 'restored' ? [] : [{ register, entry, kind, fields: JSON.parse(fields) as EntryEdit['fields'] }],
  );
}

/** Equal in everything but the moment at which the region came into the database. */
function isSame(one: RegionRows, other: RegionRows): boolean {
  const told = (rows: RegionRows) =>
    JSON.stringify(archiveOf({ ...rows, region: { ...rows.region, created_at: '' } }, ''));
  return told(one) === told(other);
}

function hasWork(id: string): Problem {
  return {
    code: 'region-has-work',
    message: {
      fi: 'Tietokannassa on jo tämä alue, ja siihen on tehty muutoksia.',
      sv: 'Databasen har redan denna region, och den har ändrats.',
      en: 'The database already holds this region, and people have changed it.',
    },
    remedy: {
      fi: 'Vie ensin nykyinen alue talteen, ja tuo sitten korvaten (replace).',
      sv: 'Exportera först den nuvarande regionen, och importera sedan ersättande (replace).',
      en: 'Export the present region first, then import replacing it (replace).',
    },
    at: 'region',
    value: id,
  };
}

function idTaken(id: string): Problem {
  return {
    code: 'archive-id-taken',
    message: {
      fi: 'Paketin vaihtoehdon tunnus on jo toisen alueen käytössä.',
      sv: 'Ett alternativs beteckning i paketet används redan av en annan region.',
      en: "The id of an alternative in the archive is already another region's.",
    },
    remedy: {
      fi: 'Vie alue uudelleen Savotasta ja tuo se tiedosto muuttamattomana.',
      sv: 'Exportera regionen på nytt från Savotta och importera filen oförändrad.',
      en: 'Export the region from Savotta again and import that file unchanged.',
    },
    at: 'alternatives.json',
    value: id,
  };
}
