import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { instantOf, readyRows } from '#alternatives/records.ts';
import { makeProblem } from '#kit/problem.ts';
import { ok, refuse, type Problem, type Result } from '#kit/result.ts';
import { readRegion } from '#region/read-region.ts';
import { isRegionFile } from '#region/region-files.ts';
import { sha256 } from '#store/region-archive.ts';
import { noParts, type RegionRows } from '#store/region-rows.ts';

/**
 * The texts of a region folder by their names, `cubes/net-costs-2013.json` with a slash on every system; whatever else
 * stands in the folder is passed over. Line ends become those that we write. Refuses what is not UTF-8, file by file.
 */
export function readRegionFolder(folder: string): Result<Record<string, string>> {
  const files: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).replaceAll('\\', '/');
    if (!entry.isFile() || !(isRegionFile(name) || name === 'SOURCES.md')) continue;
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
      files[name] = text.replaceAll('\r\n', '\n');
    } catch (fault) {
      // A file that cannot be opened at all is the system's word, not the file's.
      if (!(fault instanceof TypeError)) throw fault;
      problems.push(notUtf8(name));
    }
  }
  return problems.length > 0 ? refuse(...problems) : ok(files);
}

/**
 * The rows that a region of these files has in the database before anybody changed it, its ready alternatives included.
 * Refuses with every problem of every file. `createdAt` is an ISO instant; the network's own date unless told.
 */
export function rowsOfFiles(
  files: Readonly<Record<string, string>>,
  { createdAt }: Readonly<{ createdAt?: string }> = {},
): Result<RegionRows> {
  const read = readRegion(files);
  if (!read.ok) return read;
  const { id, hash, asOf } = read.value;
  return ok({
    region: { id, hash, created_at: createdAt ?? instantOf(asOf.network), version: 1 },
    files: Object.entries(files).map(([name, content]) => {
      return { region_id: id, name, content, sha256: sha256(content) };
    }),
    parts: { ...noParts, alternatives: readyRows(read.value) },
  });
}

function notUtf8(file: string): Problem {
  return makeProblem({
    code: 'file-not-utf8',
    at: file,
    message: {
      fi: `Tiedosto ${file} ei ole UTF-8-tekstiä.`,
      sv: `Filen ${file} är inte UTF-8-text.`,
      en: `The file ${file} is not UTF-8 text.`,
    },
    remedy: {
      fi: 'Tallenna tiedosto UTF-8-muodossa tai kokoa alue uudelleen komennolla savotta region build.',
      sv: 'Spara filen som UTF-8 eller bygg regionen på nytt med savotta region build.',
      en: 'Save the file as UTF-8, or build the region again with savotta region build.',
    },
  });
}
