import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ambulanceWithinFirst } from './ambulance-within-first.ts';
import { ambulanceWithinSecond } from './ambulance-within-second.ts';
import { withBases } from './test-bases.ts';
import { questionsOf, testSituation } from './test-situation.ts';

test('whoever is reached in the first class is reached in the second', () => {
  const strict = { assumptions: { 'response.ambulance.first-minutes': 4 } };
  const one = withBases([{ kind: 'ambulance', cell: 0 }], strict);
  let longer = 0;
  for (const question of questionsOf(one)) {
    const [first, second] = [ambulanceWithinFirst, ambulanceWithinSecond].map((measure) =>
      measure.compute(one, question),
    );
    assert.ok(first! <= second! && second! <= 1);
    if (second! > first!) longer++;
  }
  assert.ok(longer > 0);
});

test('another base never lowers the share, in any area or group', () => {
  const one = withBases([{ kind: 'ambulance', cell: 0 }]);
  const two = withBases([
    { kind: 'ambulance', cell: 0 },
    { kind: 'ambulance', cell: 12 },
  ]);
  for (const question of questionsOf(one))
    assert.ok(ambulanceWithinSecond.compute(two, question)! >= ambulanceWithinSecond.compute(one, question)!);
});

test('without a base there is no share', () => {
  for (const question of questionsOf(testSituation()))
    assert.equal(ambulanceWithinSecond.compute(testSituation(), question), null);
});
