import { randomBytes } from 'node:crypto';
import type { Context } from '#operations/operation.ts';
import { openStore } from '#store/open-store.ts';
import { uuidMaker } from '#store/uuid-maker.ts';
import { runAside } from './run-aside.ts';
import { engineVersion, paperVersion } from './engine-version.ts';
import { loadReadyRegions } from './load-regions.ts';
import { programVersion, regionsFolder, root } from './places.ts';

export type HouseChoice = Readonly<{
  /** Folder of the database file. */
  folder: string;
  /** PostgreSQL instead of the file. */
  databaseUrl?: string | undefined;
  /** Folder of ready region folders to load; those of the checkout unless told; `null` for none. */
  regions?: string | null;
  /** Hears what a person at the terminal should know. */
  say?: (line: string) => void;
}>;

/** Opens the database, brings it and the ready regions up to date, and makes what every operation is handed. */
export async function openHouse({ folder, databaseUrl, regions, say }: HouseChoice): Promise<Context> {
  const clock = () => new Date().toISOString();
  const store = await openStore({ folder, databaseUrl, now: clock() });
  const newId = uuidMaker({
    milliseconds: Date.now,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
  });
  const context: Context = {
    store,
    clock,
    newId,
    actor: { id: 'local', name: '' },
    engineVersion: engineVersion(root),
    paperVersion: paperVersion(root),
    programVersion: programVersion(),
    aside: runAside,
  };
  try {
    if (regions !== null) {
      await loadReadyRegions(store, {
        folder: regions ?? regionsFolder,
        now: clock(),
        say: say ?? (() => undefined),
      });
    }
  } catch (fault) {
    await store.close();
    throw fault;
  }
  return context;
}
