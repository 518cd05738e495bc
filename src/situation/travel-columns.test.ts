import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameText } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import { networkOf } from './network-of.ts';
import { prepare } from './prepare.ts';
import { testRegion } from './test-region.ts';
import { columnOf, matrixMode, placesOf } from './travel-columns.ts';

const region = testRegion();
const entry = { minutes: 40, km: 30, mode: 'car', source: 'measured', asOf: '2025-01-01' };
const own = (cell: number) => prepare(region).ownMinutes[cell]!;

function minutesTo(changed: Region, cell: number): number {
  const prepared = prepare(changed);
  return columnOf(prepared, networkOf(changed).sites[2]!).minutes[cell]!;
}

test('a measured pair replaces the estimate for that pair only, own ground added', () => {
  const [site, cell] = [region.sites[2]!.id, region.cells[1]!.id];
  const measured = { ...region, matrix: [{ ...entry, from: cell, to: site }] };
  assert.equal(minutesTo(measured, 1), Math.sqrt(40 * 40 + own(1) * own(1)));
  assert.equal(minutesTo(measured, 0), minutesTo(region, 0));
});

test('a named exception replaces the estimate, and a measurement the exception', () => {
  const pair = { from: region.cells[1]!.id, to: region.sites[2]!.id };
  const exceptions = [{ ...pair, minutes: 70, km: 60, reason: sameText('lossi') }];
  assert.equal(minutesTo({ ...region, exceptions }, 1), Math.sqrt(70 * 70 + own(1) * own(1)));
  const both = { ...region, exceptions, matrix: [{ ...entry, ...pair }] };
  assert.equal(minutesTo(both, 1), Math.sqrt(40 * 40 + own(1) * own(1)));
});

test('travel is by car where the matrix has it, and never mixes modes', () => {
  const pair = { from: region.cells[1]!.id, to: region.sites[2]!.id };
  const both = {
    ...region,
    matrix: [
      { ...entry, ...pair, mode: 'bus', minutes: 90 },
      { ...entry, ...pair },
    ],
  };
  assert.equal(matrixMode(both), 'car');
  assert.equal(minutesTo(both, 1), Math.sqrt(40 * 40 + own(1) * own(1)));
  assert.equal(matrixMode(region), undefined);
});

test('equal lists of sites are the same places, and an opened site gets its own travel', () => {
  const prepared = prepare(region);
  const network = networkOf(region);
  assert.equal(placesOf(prepared, network), placesOf(prepared, networkOf(region)));
  const opened = { ...network.sites[1]!, id: 'open-x', location: region.cells[7]!.location };
  const wider = placesOf(prepared, { ...network, sites: [...network.sites, opened] });
  assert.equal(wider.columns.length, network.sites.length + 1);
  assert.equal(wider.columns.at(-1)!.centreMinutes[7], 0);
  assert.equal(wider.columns[0], placesOf(prepared, network).columns[0]);
});

test('trying many places on the map does not fill the memory, and the first is still travelled right', () => {
  const prepared = prepare(region);
  const network = networkOf(region);
  const at = (lon: number) => ({
    ...network.sites[1]!,
    id: 'open-x',
    location: [lon, 62] as const,
  });
  const first = [...columnOf(prepared, at(25)).minutes];
  for (let tried = 0; tried < 500; tried++)
    placesOf(prepared, { ...network, sites: [...network.sites, at(25 + tried / 1000)] });
  assert.ok(prepared.openedColumns.size <= 64 && prepared.places.size <= 64);
  assert.equal(prepared.columns.size, network.sites.length);
  assert.deepEqual([...columnOf(prepared, at(25)).minutes], first);
});

test('a site that was moved is not measured where it stood: its new place is estimated, exceptions too', () => {
  const pair = { from: region.cells[1]!.id, to: region.sites[2]!.id };
  const exceptions = [{ ...pair, minutes: 70, km: 60, reason: sameText('lossi') }];
  const measured = { ...region, exceptions, matrix: [{ ...entry, ...pair, from: region.cells[3]!.id }] };
  const site = networkOf(measured).sites[2]!;
  const moved = { ...site, location: region.cells[7]!.location };
  const elsewhere = { ...moved, id: 'open-x' };
  const prepared = prepare(measured);
  assert.deepEqual(columnOf(prepared, moved), columnOf(prepare(region), elsewhere));
  assert.notDeepEqual(columnOf(prepared, moved), columnOf(prepared, site));
  assert.equal(prepared.columns.size, 1);
});

test('a moved site gives other places than one that stands, and moving it back the first ones', () => {
  const prepared = prepare(region);
  const network = networkOf(region);
  const [first, ...others] = network.sites;
  const moved = { ...network, sites: [{ ...first!, location: region.cells[7]!.location }, ...others] };
  assert.notEqual(placesOf(prepared, moved), placesOf(prepared, network));
  assert.equal(placesOf(prepared, moved).columns[0]!.centreMinutes[7], 0);
  assert.equal(placesOf(prepared, { ...moved, sites: network.sites }), placesOf(prepared, network));
});

test('minutes by public transport are never read as a drive', () => {
  const pair = { from: region.cells[1]!.id, to: region.sites[2]!.id };
  const bus = { ...entry, ...pair, mode: 'public-transport', hour: 9, minutes: 12 };
  assert.equal(matrixMode({ ...region, matrix: [bus] }), undefined);
  assert.equal(minutesTo({ ...region, matrix: [bus] }, 1), minutesTo(region, 1));
  assert.equal(matrixMode({ ...region, matrix: [bus, { ...entry, ...pair }] }), 'car');
});
