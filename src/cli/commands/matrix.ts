import { readFileSync } from 'node:fs';
import type { Ask } from '../ask.ts';
import type { Outcome, Wish } from '../run.ts';
import { UsageFault } from '../usage-fault.ts';

type Imported = Readonly<{
  hash: string;
  version: number;
  pairs: number;
  connections: number;
  missingPairs: readonly string[];
}>;

/** `matrix REGION FILE.csv`: measured travel times in place of the estimate, pair by pair; public transport by hour. */
export async function importMatrix(ask: Ask, { words, flags, say }: Wish): Promise<Outcome> {
  const [region, path] = words;
  if (region === undefined || path === undefined)
    throw new UsageFault('savotta matrix REGION FILE.csv [--accept-holes]');
  let file: Uint8Array;
  try {
    file = new Uint8Array(readFileSync(path));
  } catch (fault) {
    throw new UsageFault(`${path}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
  const { version } = await ask<{ version: number }>('situation.get-region', { region });
  const acceptHoles = flags['accept-holes'] === true;
  const told = { region, expectedVersion: version, acceptHoles, file };
  const imported = await ask<Imported>('situation.import-matrix', told);
  const { pairs, connections, missingPairs, hash } = imported;
  // A table of public transport alone says nothing of how many pairs by car are estimated.
  const byCar = pairs > 0 || connections === 0;
  const lines = [
    ...(byCar
      ? [`${say('measuredPairs')}: ${pairs}`, `${say('estimatedPairs')}: ${missingPairs.length}`]
      : []),
    ...(connections > 0 ? [`${say('connections')}: ${connections}`] : []),
    hash,
  ];
  return { json: imported, text: `${lines.join('\n')}\n` };
}
