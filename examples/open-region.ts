import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unwrap } from '#kit/result.ts';
import { isRegionFile } from '#region/region-files.ts';
import { readRegion } from '#region/read-region.ts';
import type { Region } from '#region/region.ts';

/** Reads a region folder that comes with the project: a plain, frozen value. */
export function openRegion(id: string): Region {
  const folder = join(import.meta.dirname, '../regions', id);
  const files: Record<string, string> = {};
  for (const found of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const name = found.replaceAll('\\', '/');
    if (isRegionFile(name)) files[name] = readFileSync(join(folder, name), 'utf8');
  }
  return unwrap(readRegion(files));
}
