import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peopleWithoutCar } from './people-without-car.ts';
import { everybody, near, testSituation } from './test-situation.ts';

const shares = [0.1, 0.2, 0.15, 0.25, 0.4];

test('residents without a car are each age’s residents times its assumed share', () => {
  const situation = testSituation({ seed: 21 });
  const { peopleByBand } = situation.prepared;
  const sum = (bands: readonly number[]) =>
    bands.reduce((all, band) => all + shares[band]! * peopleByBand[band]!.reduce((a, b) => a + b, 0), 0);
  [[0, 1, 2, 3, 4], [0, 1], [4]].forEach((bands, group) =>
    assert.ok(near(peopleWithoutCar.compute(situation, { ...everybody, group }), sum(bands))),
  );
});

test('where everybody is assumed to have a car nobody is without, and it needs no matrix to know', () => {
  const none = Object.fromEntries(
    ['0-6', '7-17', '18-64', '65-74', '75-120'].map((id) => [`no-car.${id}`, 0]),
  );
  assert.equal(peopleWithoutCar.compute(testSituation({ assumptions: none }), everybody), 0);
});
