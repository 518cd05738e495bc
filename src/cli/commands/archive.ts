import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { zipOf } from '#documents/zip.ts';
import { ProblemError, unwrap } from '#kit/result.ts';
import type { FileAnswer } from '#operations/operation.ts';
import { answerOf } from '#operations/problem-answer.ts';
import { readRegionFolder, rowsOfFiles } from '#server/region-folder.ts';
import { archiveOf } from '#store/region-archive.ts';
import { Refusal, type Ask } from '../ask.ts';
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

/** `import FILE.zip|FOLDER`: a region from such a file, or from a folder that `region build` made, into the database. */
export async function importRegion(ask: Ask, { words, flags, language, say }: Wish): Promise<Outcome> {
  const [path] = words;
  if (path === undefined) throw new UsageFault('savotta import FILE.zip|FOLDER [--replace]');
  let file: Uint8Array;
  try {
    file = statSync(path).isDirectory() ? archiveOfFolder(path) : new Uint8Array(readFileSync(path));
  } catch (fault) {
    if (fault instanceof ProblemError) throw new Refusal(answerOf(fault, language).problems);
    throw new UsageFault(`${path}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
  const replace = flags['replace'] === true;
  const imported = await ask<Imported>('situation.import-region', { file, replace });
  const said = imported.changed ? say('imported') : say('unchanged');
  return { json: imported, text: `${said}: ${imported.region}\n${imported.hash}\n` };
}

/** The folder as the archive that a database with nothing else of it would export; throws every problem of its files. */
function archiveOfFolder(folder: string): Uint8Array {
  const rows = unwrap(rowsOfFiles(unwrap(readRegionFolder(folder))));
  return zipOf(archiveOf(rows, ''));
}
