import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languages, sameText } from '#kit/text.ts';
import type { Assumption } from '#region/region.ts';
import { betweenLimits, endDeviations, familyOf, isDrawn, qualitySpreads, valueAt } from './spread.ts';

function assumption(told: Partial<Assumption>): Assumption {
  const words = sameText('x');
  return {
    ...{ id: 'use.gp', title: words, value: 2, unit: 'visits', reasoning: words },
    ...{ quality: 2, impact: 3, min: 0, max: 1e9 },
    ...told,
  };
}

test('the better the quality, the narrower the spread, and each is told why in three languages', () => {
  assert.deepEqual(
    qualitySpreads.map(({ quality, shareOff }) => [quality, shareOff]),
    [
      [1, 0.5],
      [2, 0.3],
      [3, 0.2],
      [4, 0.1],
      [5, 0.03],
    ],
  );
  for (const { reason } of qualitySpreads)
    for (const language of languages) assert.ok(reason[language].length > 20);
});

test('a guess of 100 lies between 67 and 150 in nine draws of ten, and its middle is 100 itself', () => {
  const guess = assumption({ value: 100, quality: 1 });
  assert.equal(valueAt(guess, 0), 100);
  assert.ok(Math.abs(valueAt(guess, endDeviations) - 150) < 1e-9);
  assert.ok(Math.abs(valueAt(guess, -endDeviations) - 100 / 1.5) < 1e-9);
});

test('a share stays within 0–1 however far it is drawn, and its complement is as unsure as it is itself', () => {
  const remote = assumption({ value: 0.98, unit: 'share', max: 1, quality: 1 });
  assert.ok(valueAt(remote, 6) < 1);
  const sites = assumption({ value: 0.02, unit: 'share', max: 1, quality: 1 });
  assert.ok(Math.abs(valueAt(remote, 1) + valueAt(sites, -1) - 1) < 1e-12);
});

test('no draw leaves the least and the most of its assumption', () => {
  const bounded = fc.tuple(
    fc.double({ min: 0.001, max: 1000, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 1, max: 3, noNaN: true }),
    fc.integer({ min: 1, max: 5 }),
    fc.double({ min: -8, max: 8, noNaN: true }),
  );
  fc.assert(
    fc.property(bounded, ([value, down, up, quality, deviations]) => {
      const one = assumption({ value, quality, min: value * down, max: value * up });
      const drawn = valueAt(one, deviations);
      return drawn >= one.min && drawn <= one.max;
    }),
  );
});

test('at the same deviation a better quality never draws farther from the value', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -6, max: 6, noNaN: true }),
      fc.constantFrom('', 'share'),
      (deviations, unit) => {
        const off = [1, 2, 3, 4, 5].map((quality) =>
          Math.abs(valueAt(assumption({ value: 0.4, unit, quality, max: 1 }), deviations) - 0.4),
        );
        return off.every((distance, at) => at === 0 || distance <= off[at - 1]!);
      },
    ),
  );
});

test('a nothing stays nothing, a year is no amount, and travel and what no number uses are not drawn', () => {
  assert.equal(isDrawn(assumption({ value: 0 })), false);
  assert.equal(isDrawn(assumption({ unit: 'year', value: 2030 })), false);
  assert.equal(isDrawn(assumption({ id: 'speed.rural' })), false);
  assert.equal(isDrawn(assumption({ id: 'detour' })), false);
  assert.equal(isDrawn(assumption({ id: 'residents-per-post.gp' })), false);
  for (const stick of [
    'catchment.zone-1-minutes',
    'public-transport.first-hour',
    'response.ambulance.first-minutes',
  ])
    assert.equal(
      isDrawn(assumption({ id: stick })),
      false,
      'a limit that a measure counts by is chosen, not known',
    );
  for (const id of ['use.gp', 'taxi.euros-per-km', 'response.ambulance.missions', 'choice.window-minutes'])
    assert.equal(isDrawn(assumption({ id })), true);
});

test('the same assumption of every site is one family', () => {
  assert.equal(familyOf('site.kinnula.posts.gp'), familyOf('site.multia.posts.gp'));
  assert.notEqual(familyOf('site.kinnula.posts.gp'), familyOf('site.kinnula.posts.nurse'));
});

test('between limits the middle is the middle and the ends are the limits', () => {
  const detour = { least: 1.2, middle: 1.35, most: 1.6 };
  assert.equal(betweenLimits(detour, 0), 1.35);
  assert.ok(Math.abs(betweenLimits(detour, -1) - 1.2) < 1e-12);
  assert.ok(Math.abs(betweenLimits(detour, 1) - 1.6) < 1e-12);
});
