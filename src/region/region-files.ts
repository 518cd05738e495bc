import { sha256Hex, canonicalJson } from '#kit/hash.ts';

/** The files that every region folder has; cubes stand beside them as `cubes/<id>.json`, registers as `registers/<id>.json`. */
export const regionFileNames = [
  'region.json',
  'municipalities.json',
  'boundaries.json',
  'cells.json',
  'sites.json',
  'catalogue.json',
  'assumptions.json',
  'travel-exceptions.json',
  'gaps.json',
  'alternatives.json',
] as const;

/** Present only when travel times were measured. */
export const matrixFileName = 'travel-matrix.json';

/** Cubes without which a region cannot be read. */
export const requiredCubes = ['population-by-age', 'population-by-sex'] as const;

/** `population-by-age` of `cubes/population-by-age.json`; undefined for other files. */
export function cubeIdOf(fileName: string): string | undefined {
  return /^cubes\/([a-z0-9-]+)\.json$/.exec(fileName)?.[1];
}

/** `contract` of `registers/contract.json`; undefined for other files. */
export function registerIdOf(fileName: string): string | undefined {
  return /^registers\/([a-z0-9-]+)\.json$/.exec(fileName)?.[1];
}

/** Whether a file belongs to the region's figures; notes such as SOURCES.md do not. */
export function isRegionFile(fileName: string): boolean {
  const plain: readonly string[] = [...regionFileNames, matrixFileName];
  return plain.includes(fileName) || cubeIdOf(fileName) !== undefined || registerIdOf(fileName) !== undefined;
}

/**
 * The region's name by content: SHA-256 over the names and texts of its files. Line ends do not count, so that a
 * checkout with CRLF is the same region.
 */
export function regionHash(files: Readonly<Record<string, string>>): string {
  const parts: Record<string, string> = {};
  for (const [name, text] of Object.entries(files))
    if (isRegionFile(name)) parts[name] = sha256Hex(text.replaceAll('\r\n', '\n'));
  return sha256Hex(canonicalJson(parts));
}
