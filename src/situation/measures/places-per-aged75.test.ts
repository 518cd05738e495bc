import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesPerAged75 } from './places-per-aged75.ts';
import { withPlaces } from './test-bases.ts';
import { everybody, near, testSituation } from './test-situation.ts';

test('where no site’s places are known there is no number, not zero', () => {
  assert.equal(placesPerAged75.compute(testSituation(), everybody), null);
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
  for (const area of some.prepared.region.municipalities.keys())
    assert.equal(placesPerAged75.compute(some, { ...everybody, area }) !== null, area === municipality);
});

test('beds of wards are no homes and are not counted', () => {
  assert.equal(placesPerAged75.compute(withPlaces({ 1: { beds: 30 } }), everybody), null);
});
