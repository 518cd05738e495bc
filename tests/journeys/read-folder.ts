import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unwrap } from '#kit/result.ts';
import { isRegionFile } from '#region/region-files.ts';
import { readRegion } from '#region/read-region.ts';
import type { Region } from '#region/region.ts';

const regions = join(import.meta.dirname, '../../regions');

/** A region that comes with the project, read from its folder. */
export function readFolder(id: 'keski-suomi' | 'sample'): Region {
  const names = readdirSync(join(regions, id), { recursive: true, encoding: 'utf8' });
  const files = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter(isRegionFile)
    .map((name) => [name, readFileSync(join(regions, id, name), 'utf8')]);
  return unwrap(readRegion(Object.fromEntries(files) as Record<string, string>));
}
