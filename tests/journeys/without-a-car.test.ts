import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Evaluation, MeasureRow } from '#alternatives/evaluation.ts';
import { savotta } from '../support/savotta.ts';
import { root } from '../support/server.ts';
import { temporaryFolder } from '../support/temporary.ts';

const timetable = join(root, 'src', 'sources', 'fixtures', 'sample-public-transport.csv');
const ofThoseWithoutCar = [
  'minutes-without-car',
  'connected-without-car',
  'hours-without-car',
  'taxi-fares',
  'taxi-client-part',
];

type Ask = Partial<Pick<MeasureRow, 'service' | 'group' | 'area'>>;

/** A terminal of one data folder: the situation’s rows, and what the region’s ledger has. */
function terminal(name: string) {
  const env = { SAVOTTA_DATA: temporaryFolder(name) };
  const ask = async (...args: string[]) => {
    const ran = await savotta(args, env);
    assert.equal(ran.code, 0, ran.error);
    return ran.out;
  };
  const situation = async (): Promise<Evaluation> => {
    const file = join(env.SAVOTTA_DATA, 'nothing.json');
    writeFileSync(file, '[]');
    return JSON.parse(await ask('evaluate', 'sample', file, '--json')) as Evaluation;
  };
  return { env, ask, situation };
}

function valueOf({ measures }: Evaluation, measure: string, asked: Ask = {}): number | null {
  const { service = 'gp', group = 'all', area = 'region' } = asked;
  const row = measures.find(
    (one) =>
      one.measure === measure &&
      one.area === area &&
      (one.service === null || one.service === service) &&
      (one.group === null || one.group === group),
  );
  assert.ok(row, measure);
  assert.equal(row.figure.mark === 'missing', row.figure.value === null);
  return row.figure.value;
}

describe('a timetable taken in by the command line', { timeout: 180_000 }, () => {
  const { ask, situation, env } = terminal('without-car');

  test('moves what is known of people without a car from missing to numbers, and nothing else', async () => {
    const before = await situation();
    for (const measure of ofThoseWithoutCar) assert.equal(valueOf(before, measure), null, measure);
    assert.ok(valueOf(before, 'people-without-car')! > 0);
    assert.match(await ask('region', 'show', 'sample', '--json'), /public-transport-missing/);

    const said = await ask('matrix', 'sample', timetable, '--language', 'en');
    assert.match(said, /^connections by public transport: 74$/m);
    assert.doesNotMatch(said, /estimated/);

    const after = await situation();
    for (const measure of ofThoseWithoutCar) assert.ok(valueOf(after, measure)! > 0, measure);
    assert.ok(valueOf(after, 'connected-without-car')! < 1);
    assert.doesNotMatch(await ask('region', 'show', 'sample', '--json'), /public-transport-missing/);
    const others = ({ measures }: Evaluation) =>
      measures.filter(({ measure }) => !ofThoseWithoutCar.includes(measure));
    assert.deepEqual(others(after), others(before));
  });

  test('tells by municipality: in the town by the hour, in the sparse one by a single bus of sharp 60 minutes', async () => {
    const now = await situation();
    const [town, sparse] = ['901', '903'].map((area) => ({
      hours: valueOf(now, 'hours-without-car', { area })!,
      connected: valueOf(now, 'connected-without-car', { area })!,
    }));
    assert.ok(town!.hours > 0.8 && town!.connected > 0.9);
    assert.ok(sparse!.hours < 0.125 && sparse!.connected > 0.5 && sparse!.connected < 1);
  });

  test('closing the station where the bus goes costs taxis; a refused table changes nothing', async () => {
    const pulls = join(env.SAVOTTA_DATA, 'close.json');
    writeFileSync(
      pulls,
      JSON.stringify([{ lever: 'close-site', settings: { site: 'lehtola' }, rationale: 'kokeilu' }]),
    );
    const closed = JSON.parse(await ask('evaluate', 'sample', pulls, '--json')) as Evaluation;
    const before = await situation();
    assert.ok(valueOf(closed, 'taxi-fares')! > valueOf(before, 'taxi-fares')!);
    assert.ok(valueOf(closed, 'taxi-client-part')! < valueOf(closed, 'taxi-fares')!);

    const wrong = join(env.SAVOTTA_DATA, 'wrong.csv');
    const lines = readFileSync(timetable, 'utf8').split('\n');
    writeFileSync(
      wrong,
      [lines[0], lines[1]!.replace(/,8$/, ',25'), lines[2]!.replace('public-transport', 'tram'), ''].join(
        '\n',
      ),
    );
    const refused = await savotta(['matrix', 'sample', wrong], env);
    assert.equal(refused.code, 1);
    assert.match(refused.error, /matrix-hour/);
    assert.match(refused.error, /matrix-mode/);
    assert.equal((await situation()).hash, before.hash);
  });

  test('drives measured later leave the timetable where it is, and a later timetable the drives', async () => {
    const before = await situation();
    const folder = join(root, 'regions', 'sample');
    const idsOf = (name: string) =>
      (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { rows: string[][] }).rows.map(([id]) => id!);
    const pairs = idsOf('cells.json').flatMap((cell) => idsOf('sites.json').map((site) => `${cell},${site}`));
    const file = join(env.SAVOTTA_DATA, 'drives.csv');
    const rows = pairs.map((pair, at) => `${pair},${20 + (at % 7)},15,,Mittaus,2026-01-12`);
    writeFileSync(file, ['from_id,to_id,minutes,km,mode,source,as_of', ...rows, ''].join('\n'));
    assert.match(await ask('matrix', 'sample', file, '--language', 'en'), /: 60\n.*: 0\n/);
    const measured = await situation();
    assert.notEqual(valueOf(measured, 'mean-minutes'), valueOf(before, 'mean-minutes'));
    assert.equal(valueOf(measured, 'hours-without-car'), valueOf(before, 'hours-without-car'));
    await ask('matrix', 'sample', timetable);
    assert.equal((await situation()).hash, measured.hash);
  });
});
