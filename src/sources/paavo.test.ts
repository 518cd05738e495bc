import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { unwrap } from '#kit/result.ts';
import { paavoAges, readPaavo } from './paavo.ts';
import { profileOf, spreadWithheld } from './spread-withheld.ts';

const bytes = readFileSync(new URL('fixtures/paavo.csv', import.meta.url));
const text = new TextDecoder().decode(bytes);

test('the twenty age groups come in order of age, though the file has them in order of their names', () => {
  const [first] = unwrap(readPaavo(bytes, 'paavo.csv'));
  assert.deepEqual(first, {
    postcode: '00010',
    name: 'Alku',
    municipality: 'Lehtola',
    residents: 210,
    ages: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
    sexes: [100, 110],
  });
  assert.equal(paavoAges.length, 20);
  assert.deepEqual(paavoAges.at(-1), { id: '85-120', fromAge: 85, toAge: 120 });
});

test('zeros beside a total are withheld groups; zeros beside no residents are true zeros', () => {
  const [, withheld, empty] = unwrap(readPaavo(bytes, 'paavo.csv'));
  assert.equal(withheld?.name, 'Erä-maa (pohjoinen)');
  assert.equal(withheld?.residents, 17);
  assert.equal(withheld?.ages, null);
  assert.equal(withheld?.sexes, null);
  assert.equal(empty?.residents, 0);
  assert.deepEqual(empty?.ages, new Array(20).fill(0));
});

test('groups that neither sum to the total nor are withheld are told with both numbers', () => {
  const result = readPaavo(new TextEncoder().encode(text.replace(',210.0,', ',211.0,')), 'paavo.csv');
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problems.map(({ code, at, value }) => ({ code, at, value })),
    [
      { code: 'paavo-sum', at: 'paavo.csv:2:Asukkaat yhteensä (HE)', value: '211' },
      { code: 'paavo-sum', at: 'paavo.csv:2:Asukkaat yhteensä (HE)', value: '211' },
    ],
  );
});

test('a negative population and a postcode twice are told', () => {
  const wrong = text.replace('0.0,17.0,0.0', '0.0,-17.0,0.0').replaceAll('00030', '00010');
  const result = readPaavo(new TextEncoder().encode(wrong), 'paavo.csv');
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problems.map(({ code, at }) => [code, at]),
    [
      ['csv-negative', 'paavo.csv:3:Asukkaat yhteensä (HE)'],
      ['csv-duplicate', 'paavo.csv:4:Postinumero'],
    ],
  );
});

test('withheld people are spread as whole people that sum exactly to the total, whatever the profile', () => {
  const profile = fc.array(fc.nat(5000), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.nat(2000), profile, (total, groups) => {
      const spread = spreadWithheld(total, groups);
      assert.equal(
        spread.reduce((sum, count) => sum + count, 0),
        total,
      );
      assert.ok(spread.every((count) => Number.isInteger(count) && count >= 0));
      const people = groups.reduce((sum, count) => sum + count, 0);
      if (people > 0)
        for (const [index, count] of spread.entries())
          assert.ok(Math.abs(count - (groups[index]! / people) * total) < 1);
    }),
  );
});

test('a profile is the sum of the areas that publish their groups', () => {
  assert.deepEqual(profileOf([[1, 2], null, [10, 20]], 2), [11, 22]);
  assert.deepEqual(spreadWithheld(3, [0, 0]), [2, 1]);
});
