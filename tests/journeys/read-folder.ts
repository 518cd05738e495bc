import { join } from 'node:path';
import { unwrap } from '#kit/result.ts';
import { readRegion } from '#region/read-region.ts';
import type { Region } from '#region/region.ts';
import { readRegionFolder } from '#server/region-folder.ts';

const regions = join(import.meta.dirname, '../../regions');

/** A region that comes with the project, read from its folder as the server reads it. */
export function readFolder(id: 'keski-suomi' | 'sample'): Region {
  return unwrap(readRegion(unwrap(readRegionFolder(join(regions, id)))));
}
