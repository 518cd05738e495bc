import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { getCell } from '#cubes/cells.ts';
import { unwrap } from '#kit/result.ts';
import { readRegion } from '#region/read-region.ts';
import { openSourceFolder } from '../build-region-folder.ts';
import { textsOf } from '../source-folder.ts';
import { netCosts2013 } from './net-costs-2013.ts';

const folder = fileURLToPath(new URL('../../../regions/keski-suomi', import.meta.url));
const region = unwrap(readRegion(textsOf(openSourceFolder(folder))));
const populations = netCosts2013.rows.map(
  ([code]) => getCell(region.cubes['population-by-year']!, code, '2013').value ?? Number.NaN,
);
const people = populations.reduce((sum, count) => sum + count, 0);
const [published] = netCosts2013.aggregates.KSSHP;

/** Euros of all residents in one series, over the rows that have a value. */
function eurosOf(series: 1 | 2 | 3): number {
  return netCosts2013.rows.reduce((sum, row, index) => sum + (row[series] ?? 0) * populations[index]!, 0);
}

/**
 * Every way to give the ten loose values to the first five rows so that totals still fall from row to row, from the
 * fifth row up; each with the euros of all residents that the loose values add to the two series.
 */
function* assignments(): Generator<{ primary: number; specialised: number }> {
  const sixth = netCosts2013.rows[5]!;
  const floor = sixth[1] + sixth[2]! + sixth[3]!;
  const values = netCosts2013.unassigned;
  function* fill(
    row: number,
    told: { used: number; below: number; primary: number; specialised: number },
  ): Generator<{ primary: number; specialised: number }> {
    if (row < 0) {
      yield { primary: told.primary, specialised: told.specialised };
      return;
    }
    for (const [p, primary] of values.entries())
      for (const [s, specialised] of values.entries()) {
        const bits = (1 << p) | (1 << s);
        const total = netCosts2013.rows[row]![1] + primary + specialised;
        if (p === s || told.used & bits || total <= told.below) continue;
        yield* fill(row - 1, {
          used: told.used | bits,
          below: total,
          primary: told.primary + primary * populations[row]!,
          specialised: told.specialised + specialised * populations[row]!,
        });
      }
  }
  yield* fill(4, { used: 0, below: floor, primary: 0, specialised: 0 });
}

test('rows six to twenty-one stand in falling order of their totals', () => {
  const totals = netCosts2013.rows
    .slice(5)
    .map(([, ...values]) => values.reduce((sum, value) => sum + (value ?? NaN), 0));
  for (const [index, total] of totals.slice(1).entries()) assert.ok(total < totals[index]!);
});

test('social costs weighted with the population of 2013 meet the published 1,390 euros within one', () => {
  assert.equal(populations.length, 21);
  const mean = eurosOf(1) / people;
  assert.ok(Math.abs(mean - published) <= 1, String(mean));
});

test('over all 53,760 admissible assignments the weighted means of the other series contain the published 712 and 1,074', () => {
  let count = 0;
  const primary = { low: Infinity, high: -Infinity };
  const specialised = { low: Infinity, high: -Infinity };
  const widen = (range: { low: number; high: number }, euros: number) => {
    range.low = Math.min(range.low, euros / people);
    range.high = Math.max(range.high, euros / people);
  };
  for (const added of assignments()) {
    count++;
    widen(primary, eurosOf(2) + added.primary);
    widen(specialised, eurosOf(3) + added.specialised);
  }
  assert.equal(count, 53760);
  assert.ok(primary.low <= 712 && 712 <= primary.high, JSON.stringify(primary));
  assert.ok(specialised.low <= 1074 && 1074 <= specialised.high, JSON.stringify(specialised));
  // The loose values belong to few people, so that the means cannot tell the assignments apart.
  assert.ok(primary.high - primary.low < 20 && specialised.high - specialised.low < 20);
});
