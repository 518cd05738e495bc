import { z } from 'zod';
import { unwrap } from '#kit/result.ts';
import { versionConflict } from '#operations/conflict.ts';
import { operation, type Operation } from '#operations/operation.ts';
import { nameSchema, versionSchema } from '#operations/schemas.ts';
import { readRegion } from '#region/read-region.ts';
import { matrixFileName } from '#region/region-files.ts';
import { matrixText, replaceModes } from '#region/with-matrix.ts';
import { readMatrixCsv } from '#sources/matrix-csv.ts';
import { sha256 } from '#store/region-archive.ts';
import { getStoredRegion, loadRegionFiles, raiseRegionVersion, replaceRegionFile } from '../records.ts';

const importMatrix = operation({
  name: 'situation.import-matrix',
  title: {
    fi: 'Tuo matka-aikojen taulukko',
    sv: 'Importera restidstabell',
    en: 'Import a table of travel times',
  },
  kind: 'change',
  upload: true,
  input: z.strictObject({
    region: nameSchema(),
    expectedVersion: versionSchema,
    /** Pairs by car that the table lacks are then estimated as before; without it a table with holes is refused. */
    acceptHoles: z.boolean().default(false),
    file: z.instanceof(Uint8Array),
  }),
  output: z.strictObject({
    hash: z.string(),
    version: z.int(),
    /** Rows by car, and of public transport by hour. */
    pairs: z.int(),
    connections: z.int(),
    missingPairs: z.array(z.string()),
  }),
  run: async ({ store: { db } }, { region: id, expectedVersion, acceptHoles, file: bytes }) => {
    const { base } = await getStoredRegion(db, id);
    const told = { bytes, file: 'matrix.csv', region: base, acceptHoles };
    const { entries, missingPairs } = unwrap(readMatrixCsv(told));
    const connections = entries.filter(({ mode }) => mode === 'public-transport').length;
    const content = matrixText(replaceModes(base.matrix, entries));
    const files = { ...(await loadRegionFiles(db, id)), [matrixFileName]: content };
    const { hash } = unwrap(readRegion(files));
    const isFirst = await db.transaction().execute(async (transaction) => {
      if (!(await raiseRegionVersion(transaction, { id, expectedVersion, hash }))) return false;
      await replaceRegionFile(transaction, {
        region_id: id,
        name: matrixFileName,
        content,
        sha256: sha256(content),
      });
      return true;
    });
    const now = await getStoredRegion(db, id);
    if (!isFirst) {
      const current = { version: now.version, hash: now.region.hash };
      const yours = { pairs: entries.length };
      throw versionConflict({ expected: expectedVersion, stored: now.version, current, yours });
    }
    return {
      hash: now.region.hash,
      version: now.version,
      pairs: entries.length - connections,
      connections,
      missingPairs: [...missingPairs],
    };
  },
});

export const matrixOperations: readonly Operation[] = [importMatrix];
