import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unwrap } from '#kit/result.ts';
import { travelAssumptions } from './compiled/assumptions-travel.ts';
import { fitSpeed } from './fit-speed.ts';
import { readHelsinkiTimes } from './helsinki-times.ts';

const fixture = readFileSync(new URL('fixtures/helsinki-times.csv', import.meta.url));
const measured = fileURLToPath(
  new URL('../../../shared/data/travel/helsinki_travel_times_to_railway_station.csv', import.meta.url),
);
const skip = existsSync(measured) ? false : 'the published travel times are not beside the project';
const value = (id: string) => travelAssumptions.find((one) => one.id === id)?.value ?? Number.NaN;

test('cells without a measured time and the destination itself are passed', () => {
  const trips = unwrap(readHelsinkiTimes(fixture, 'times.csv'));
  assert.deepEqual(
    trips.map(({ cell, straightKm, minutes }) => [cell, straightKm, minutes]),
    [
      [102, 4, 8],
      [104, 8, 16],
      [101, 6, 14],
      [103, 6, 10],
      [106, 40, 60],
    ],
  );
});

test('the speed is fitted on one half of the cells and its error told on the other', () => {
  const trips = unwrap(readHelsinkiTimes(fixture, 'times.csv'));
  // Both even cells take 2 minutes for a straight kilometre; the odd ones are off by 2 minutes to either side.
  assert.deepEqual(fitSpeed(trips, { detour: 1.35, fromKm: 0.5, toKm: 15 }), {
    speedKmh: 40.5,
    fitted: 2,
    heldBack: 2,
    meanAbsoluteMinutes: 2,
    biasMinutes: 0,
    meanMinutes: 12,
  });
});

test('a table without its own destination is refused', () => {
  const text = new TextDecoder().decode(fixture).replace(',100,0,0,0,0,0,0,100,', ',107,0,0,0,0,0,0,100,');
  const result = readHelsinkiTimes(new TextEncoder().encode(text), 'times.csv');
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problems.map(({ code, at, value: found }) => [code, at, found]),
    [['csv-unknown-code', 'times.csv:to_id', '100']],
  );
});

test(
  'the assumed urban speed is the one fitted on Helsinki, with the error that its reasoning tells',
  { skip },
  () => {
    const trips = unwrap(readHelsinkiTimes(readFileSync(measured), 'times.csv'));
    const fit = fitSpeed(trips, { detour: value('detour'), fromKm: 0.5, toKm: 15 });
    assert.equal(Math.round(fit.speedKmh), value('speed.urban'));
    const why = travelAssumptions.find(({ id }) => id === 'speed.urban')?.reasoning.en ?? '';
    assert.ok(why.includes(`${fit.heldBack} held-back cells`), `${fit.heldBack}`);
    assert.ok(why.includes(`${fit.meanAbsoluteMinutes.toFixed(1)} min`), `${fit.meanAbsoluteMinutes}`);
    assert.ok(why.includes(`${fit.biasMinutes.toFixed(1).replace('-', '−')} min`), `${fit.biasMinutes}`);
  },
);
