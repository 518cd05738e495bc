import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TimelineRow } from '#alternatives/evaluation.ts';
import {
  columnsOf,
  costBarsOf,
  costOf,
  costPartsOf,
  fitName,
  roomOf,
  tripLineOf,
  valueLabels,
  writtenYears,
} from './timeline-chart.ts';

const row = (year: number, tripMinutes: number | null, euros: number): TimelineRow => ({
  year,
  pulls: [],
  tripMinutes,
  euros,
  premisesStillPaid: 0,
  exitEuros: 0,
});
const rows = [row(2025, 6, 80e6), row(2026, 6, 80e6), row(2027, 7, 60e6), row(2028, 8, 40e6)];
const columns = columnsOf(rows, 400);
const width = (text: string) => text.length * 7;

test('years stand side by side over the whole width', () => {
  assert.deepEqual(
    columns.map(({ left, middle }) => [left, middle]),
    [
      [0, 50],
      [100, 150],
      [200, 250],
      [300, 350],
    ],
  );
});

test('bars of euros begin at zero, so that half the cost is half the bar', () => {
  const { bars } = costBarsOf(columns, { top: 0, height: 60 });
  assert.equal(bars[0]!.height, 60);
  assert.equal(bars[3]!.height, 30);
  assert.ok(bars.every((bar) => bar.y + bar.height === 60));
});

test('what leaving costs stands on the sites’ own cost, named apart', () => {
  const leaving = { ...rows[2]!, premisesStillPaid: 5e6, exitEuros: 15e6 };
  assert.deepEqual(
    costPartsOf(leaving).map(({ part }) => part),
    ['network', 'premises', 'exit'],
  );
  assert.equal(costOf(leaving), 80e6);
  const { bars } = costBarsOf(columnsOf([leaving], 100), { top: 0, height: 80 });
  assert.deepEqual(
    bars.map(({ height }) => height),
    [60, 5, 15],
  );
  assert.equal(bars[1]!.y + bars[1]!.height, bars[0]!.y);
  assert.deepEqual(costPartsOf(rows[0]!).length, 1);
});

test('the trip is a line of steps: longer is higher, level years are level, and a year without trips is a break', () => {
  const { path, y } = tripLineOf(columns, { top: 0, height: 50 });
  assert.ok(y(8) < y(7) && y(7) < y(6));
  assert.match(path, /^M0\.0 45\.0H100\.0V45\.0H200\.0V25\.0H300\.0V5\.0H400\.0$/);
  const broken = tripLineOf(columnsOf([rows[0]!, row(2026, null, 1), rows[2]!], 300), { top: 0, height: 50 });
  assert.equal(broken.path.match(/M/g)?.length, 2);
  const level = tripLineOf(columnsOf(rows.slice(0, 2), 200), { top: 0, height: 50 });
  assert.equal(level.y(6), 25);
});

test('a value is written where it changes and where there is room', () => {
  const told = { text: (one: TimelineRow) => String(one.tripMinutes), y: () => 0, width };
  assert.deepEqual(
    valueLabels(columns, told).map(({ year }) => year),
    [2025, 2027, 2028],
  );
  const narrow = valueLabels(columnsOf(rows, 40), { ...told, text: (one) => `${one.tripMinutes} min` });
  assert.deepEqual(
    narrow.map(({ year }) => year),
    [2025],
  );
  assert.equal(writtenYears(columns, 28).length, 4);
  assert.deepEqual(writtenYears(columnsOf(rows, 40), 28), [{ year: 2025, x: 14 }]);
});

test('a long name is cut to its column, and where nothing would be readable there is none', () => {
  assert.equal(fitName('Korpilahti', { px: 100, width }), 'Korpilahti');
  assert.equal(fitName('Korpilahti', { px: 50, width }), 'Korpil…');
  assert.equal(fitName('Korpilahti', { px: 20, width }), '');
});

test('names of what begins may go on over years in which nothing begins, and no words leave the picture', () => {
  const busy = rows.map((one, at) => ({ ...one, pulls: at === 0 || at === 3 ? [0] : [] }));
  const narrow = columnsOf(busy, 80);
  assert.equal(roomOf(narrow, 0), 60);
  assert.equal(roomOf(narrow, 3), 20);
  const [first] = valueLabels(narrow, { text: () => 'pitkä', y: () => 0, width });
  assert.equal(first!.x, 17.5);
});
