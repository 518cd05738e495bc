import { readFileSync, writeFileSync } from 'node:fs';
import type { FileAnswer } from '#operations/operation.ts';
import type { Ask } from '../ask.ts';
import type { Outcome, Wish } from '../run.ts';
import { UsageFault } from '../usage-fault.ts';

/** `export REGION FILE.zip`: everything of a region in one file. */
export async function exportRegion(ask: Ask, { words, say }: Wish): Promise<Outcome> {
  const [region, path] = words;
  if (region === undefined || path === undefined) throw new UsageFault('savotta export REGION FILE.zip');
  const { bytes } = await ask<FileAnswer>('situation.export-region', { region });
  try {
    writeFileSync(path, bytes);
  } catch (fault) {
    throw new UsageFault(`${path}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
  return { json: { region, file: path, bytes: bytes.length }, text: `${say('written')}: ${path}\n` };
}

type Imported = Readonly<{
  region: string;
  hash: string;
  version: number;
  alternatives: number;
  changed: boolean;
}>;

/** `import FILE.zip`: a region from such a file into the database. */
export async function importRegion(ask: Ask, { words, flags, say }: Wish): Promise<Outcome> {
  const [path] = words;
  if (path === undefined) throw new UsageFault('savotta import FILE.zip [--replace]');
  let file: Uint8Array;
  try {
    file = new Uint8Array(readFileSync(path));
  } catch (fault) {
    throw new UsageFault(`${path}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
  const replace = flags['replace'] === true;
  const imported = await ask<Imported>('situation.import-region', { file, replace });
  const said = imported.changed ? say('imported') : say('unchanged');
  return { json: imported, text: `${said}: ${imported.region}\n${imported.hash}\n` };
}
