import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Assessment } from '../assessment.ts';
import { placeStaff } from './place-staff.ts';
import { placesPerAged75 } from './places-per-aged75.ts';
import { everybody, near, testSituation } from './test-situation.ts';

type Places = Readonly<{ roundTheClockPlaces?: number; beds?: number }>;

function withPlaces(places: Readonly<Record<number, Places>>): Assessment {
  const situation = testSituation();
  const sites = situation.network.sites.map((site, index) => ({ ...site, ...places[index] }));
  return { ...situation, network: { ...situation.network, sites } };
}

test('where no site’s places are known there is no number, not zero', () => {
  assert.equal(placesPerAged75.compute(testSituation(), everybody), null);
  assert.equal(placeStaff.compute(testSituation(), everybody), null);
});

test('places are counted for a hundred residents of 75 and over, known zeros too', () => {
  const some = withPlaces({ 1: { roundTheClockPlaces: 30 }, 2: { roundTheClockPlaces: 0 } });
  const aged = some.prepared.people[2]!.reduce((sum, people) => sum + people, 0);
  assert.ok(near(placesPerAged75.compute(some, everybody), (30 / aged) * 100));
  assert.equal(placesPerAged75.compute(withPlaces({ 1: { roundTheClockPlaces: 0 } }), everybody), 0);
});

test('a municipality counts its own sites, and has no number where none of them is known', () => {
  const some = withPlaces({ 1: { roundTheClockPlaces: 30 } });
  const { municipality } = some.network.sites[1]!;
  const areas = some.prepared.region.municipalities.keys().toArray();
  for (const area of areas)
    assert.equal(placesPerAged75.compute(some, { ...everybody, area }) !== null, area === municipality);
});

test('staff is places × the legal minimum and beds × what is assumed of them', () => {
  const some = withPlaces({ 1: { roundTheClockPlaces: 30 }, 2: { beds: 10 } });
  assert.ok(near(placeStaff.compute(some, everybody), 30 * 0.6 + 10 * 0.9));
  assert.ok(near(placeStaff.compute(withPlaces({ 2: { beds: 10 } }), everybody), 9));
});
