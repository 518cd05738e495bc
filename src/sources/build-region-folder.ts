import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { makeProblem } from '#kit/problem.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { isRegionFile } from '#region/region-files.ts';
import { buildRegion } from './build-region.ts';
import type { SourceFolder } from './source-folder.ts';

/** The files under a folder of the disk, by their paths with forward slashes; hidden ones are passed. */
export function openSourceFolder(from: string): SourceFolder {
  const names = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(from.replace(/[\\/]+$/, '').length + 1))
    .map((name) => name.split(sep).join('/'))
    .sort();
  const read = (path: string): Uint8Array | undefined =>
    names.includes(path) ? readFileSync(join(from, path)) : undefined;
  return { names, read };
}

/**
 * Builds a county's region from a folder of source files and writes it into another: all files of the region, none of
 * an earlier build left over. Nothing is written when anything is wrong.
 */
export function buildRegionFolder(told: {
  from: string;
  to: string;
  county: string;
  fetched?: string;
}): Result<{ id: string; written: readonly string[] }> {
  const { from, to, county, fetched } = told;
  let folder: SourceFolder;
  try {
    folder = openSourceFolder(from);
  } catch {
    return refuse(noFolder(from));
  }
  const built = buildRegion({ folder, county, ...(fetched === undefined ? {} : { fetched }) });
  if (!built.ok) return built;
  mkdirSync(to, { recursive: true });
  for (const name of openSourceFolder(to).names) if (isRegionFile(name)) rmSync(join(to, name));
  const written = Object.keys(built.value.files).sort();
  for (const name of written) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), built.value.files[name]!);
  }
  return ok({ id: built.value.id, written });
}

function noFolder(value: string) {
  return makeProblem({
    code: 'folder-missing',
    at: 'from',
    value,
    message: {
      fi: `Kansiota ${value} ei ole tai sitä ei voi lukea.`,
      sv: `Mappen ${value} finns inte eller kan inte läsas.`,
      en: `The folder ${value} does not exist or cannot be read.`,
    },
    remedy: {
      fi: 'Anna kansio, jossa ovat julkaisijoiden lähdetiedostot.',
      sv: 'Ange mappen med utgivarnas källfiler.',
      en: "Give the folder that holds the publishers' source files.",
    },
  });
}
