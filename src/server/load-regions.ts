import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Problem } from '#kit/result.ts';
import { sha256 } from '#store/region-archive.ts';
import { findRegionRows, isWorkedOn, replaceRegionRows, replacingRegions } from '#store/region-rows.ts';
import type { Store } from '#store/store.ts';
import type { Tables } from '#store/tables.ts';
import { readRegionFolder, rowsOfFiles } from './region-folder.ts';

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

async function loadFolder(store: Store, { folder, now, say }: Told): Promise<void> {
  const read = readRegionFolder(folder);
  if (!read.ok) return sayProblems(read.problems, { folder, say });
  const files = read.value;
  if (await isStored(store.db, files)) return;
  const made = rowsOfFiles(files, { createdAt: now });
  if (!made.ok) return sayProblems(made.problems, { folder, say });
  const rows = made.value;
  const { id } = rows.region;
  await replacingRegions(store, async (transaction) => {
    // Another server may have put it there while we read.
    if (await isStored(transaction, files)) return;
    const stored = await findRegionRows(transaction, id);
    if (stored !== undefined && isWorkedOn(stored)) {
      say(`The region ${id} was changed here, so the newer one that came with the program is not loaded.`);
      return;
    }
    await replaceRegionRows(transaction, rows);
  });
}

function sayProblems(problems: readonly Problem[], { folder, say }: Pick<Told, 'folder' | 'say'>): void {
  const lines = problems.map(({ at, message, value }) => `  ${at ?? ''}: ${message.en} ${value ?? ''}`);
  say([`The region folder ${folder} cannot be read:`, ...lines.slice(0, 20)].join('\n'));
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
