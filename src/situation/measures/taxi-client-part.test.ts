import assert from 'node:assert/strict';
import { test } from 'node:test';
import { taxiClientPart } from './taxi-client-part.ts';
import { taxiFares } from './taxi-fares.ts';
import { toldOnly } from './test-buses.ts';
import { everybody, near, questionsOf, testSituation } from './test-situation.ts';

const withShare = (euros: number) =>
  testSituation({ seed: 25, buses: toldOnly, assumptions: { 'taxi.client-share-euros': euros } });

test('clients pay their part of each way, and never more than the fare', () => {
  const situation = withShare(25);
  for (const question of questionsOf(situation)) {
    const [part, whole] = [taxiClientPart, taxiFares].map((measure) => measure.compute(situation, question)!);
    assert.ok(part! > 0 && part! <= whole!);
  }
});

test('a part so small that no fare is under it is paid for every one-way trip', () => {
  // Every trip costs at least the starting charge of 9 euros, so that 1 and 2 euros are always paid in full.
  const [one, two] = [1, 2].map((euros) => taxiClientPart.compute(withShare(euros), everybody)!);
  assert.ok(near(two!, 2 * one!));
});

test('a part larger than any fare is the whole fare', () => {
  const situation = withShare(1e6);
  assert.equal(taxiClientPart.compute(situation, everybody), taxiFares.compute(situation, everybody));
});

test('without a matrix of public transport nobody knows what clients pay', () => {
  assert.equal(taxiClientPart.compute(testSituation(), everybody), null);
});
