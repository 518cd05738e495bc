import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { readyRows } from '#alternatives/records.ts';
import { readRegion } from '#region/read-region.ts';
import { sha256 } from '#store/region-archive.ts';
import { findRegionRows, isWorkedOn, replaceRegionRows, replacingRegions } from '#store/region-rows.ts';
import type { Store } from '#store/store.ts';
import type { Tables } from '#store/tables.ts';

type Told = Readonly<{ folder: string; now: string; say: (line: string) => void }>;

/**
 * Puts the region folders that came with the program into the database: new ones, and those whose files changed since,
 * unless somebody here has changed the region, its assumptions or alternatives. Unchanged ones cost a comparison.
 */
export async function loadReadyRegions(store: Store, { folder, now, say }: Told): Promise<void> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || !existsSync(join(folder, entry.name, 'region.json'))) continue;
    await loadFolder(store, { folder: join(folder, entry.name), now, say });
  }
}

/** Texts of a region folder by their names, `cubes/net-costs-2013.json` with a slash on every system. */
export function readRegionFolder(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(json|md)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length + 1).replaceAll('\\', '/')] = readFileSync(path, 'utf8').replaceAll(
      '\r\n',
      '\n',
    );
  }
  return files;
}

async function loadFolder(store: Store, { folder, now, say }: Told): Promise<void> {
  const files = readRegionFolder(folder);
  if (await isStored(store.db, files)) return;
  const result = readRegion(files);
  if (!result.ok) {
    const lines = result.problems.map(
      ({ at, message, value }) => `  ${at ?? ''}: ${message.en} ${value ?? ''}`,
    );
    say([`The region folder ${folder} cannot be read:`, ...lines.slice(0, 20)].join('\n'));
    return;
  }
  const region = result.value;
  await replacingRegions(store, async (transaction) => {
    // Another server may have put it there while we read.
    if (await isStored(transaction, files)) return;
    const stored = await findRegionRows(transaction, region.id);
    if (stored !== undefined && isWorkedOn(stored)) {
      say(
        `The region ${region.id} was changed here, so the newer one that came with the program is not loaded.`,
      );
      return;
    }
    await replaceRegionRows(transaction, {
      region: { id: region.id, hash: region.hash, created_at: now, version: 1 },
      files: Object.entries(files).map(([name, content]) => {
        return { region_id: region.id, name, content, sha256: sha256(content) };
      }),
      edits: [],
      alternatives: readyRows(region),
    });
  });
}

async function isStored(db: Kysely<Tables>, files: Readonly<Record<string, string>>): Promise<boolean> {
  const id = regionId(files['region.json'] ?? '');
  if (id === undefined) return false;
  const rows = await db
    .selectFrom('region_files')
    .select(['name', 'sha256'])
    .where('region_id', '=', id)
    .execute();
  const stored = new Map(rows.map((row) => [row.name, row.sha256]));
  const names = Object.keys(files);
  return (
    stored.size === names.length && names.every((name) => stored.get(name) === sha256(files[name] ?? ''))
  );
}

function regionId(header: string): string | undefined {
  try {
    const { id } = JSON.parse(header) as { id?: unknown };
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}
