import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Pull } from '#alternatives/lever.ts';
import { yearProblem, yearsOf } from '#alternatives/years.ts';
import { testRegion } from '#situation/test-region.ts';
import {
  addInYear,
  changeInYear,
  groupsByYear,
  moveInOrder,
  moveToItsYear,
  removeInYear,
  yearsNear,
  yearView,
} from './plan-years.ts';

const region = testRegion();
const start = Number(region.asOf.network.slice(0, 4));

function pull(name: string, year?: number): Pull {
  return { lever: 'close-site', settings: { site: name }, rationale: '', ...(year ? { year } : {}) };
}
const names = (pulls: readonly Pull[]) => pulls.map(({ settings }) => String(settings['site'])).join('');
const inOrder = (pulls: readonly Pull[]) =>
  pulls.every((_, index) => yearProblem(region, { pulls, index }) === undefined);

test('a pull with a year is added after everything of that year or earlier, one without at the end', () => {
  const pulls = [pull('a'), pull('b', start + 3), pull('c'), pull('d', start + 5)];
  assert.equal(names(addInYear(region, pulls, pull('x', start + 3)).pulls), 'abcxd');
  assert.equal(names(addInYear(region, pulls, pull('x', start + 1)).pulls), 'axbcd');
  assert.deepEqual(addInYear(region, pulls, pull('x')).at, 4);
});

test('a year changed to a later one takes along the pulls that happen together with it', () => {
  const pulls = [pull('a', start + 3), pull('b'), pull('c', start + 5)];
  const near = changeInYear(region, pulls, { index: 0, to: pull('a', start + 4) });
  assert.equal(names(near.pulls), 'abc');
  const far = changeInYear(region, pulls, { index: 0, to: pull('a', start + 6) });
  assert.equal(names(far.pulls), 'cab');
  assert.equal(far.at, 1);
  assert.deepEqual(yearsOf(region, far.pulls), [start + 5, start + 6, start + 6]);
});

test('a pull that gets its first year leaves the group that it was in', () => {
  const pulls = [pull('a', start + 3), pull('b'), pull('c')];
  const moved = changeInYear(region, pulls, { index: 1, to: pull('b', start + 5) });
  assert.equal(names(moved.pulls), 'acb');
  assert.deepEqual(yearsOf(region, moved.pulls), [start + 3, start + 3, start + 5]);
});

test('removed or dragged away, a pull leaves its year to those that happened with it', () => {
  const pulls = [pull('a', start + 3), pull('b'), pull('c', start + 5)];
  assert.deepEqual(yearsOf(region, removeInYear(region, pulls, 0)), [start + 3, start + 5]);
  const moved = moveInOrder(region, pulls, { from: 0, to: 2 });
  assert.equal(names(moved), 'bca');
  assert.equal(moved[0]!.year, start + 3);
  assert.equal(yearProblem(region, { pulls: moved, index: 2 })?.code, 'years-out-of-order');
  assert.equal(names(moveToItsYear(region, moved, 2).pulls), 'bac');
  assert.equal(moveInOrder(region, pulls, { from: 0, to: 3 }), pulls);
});

test('whatever is added, changed and removed by year, an orderly list stays orderly and no other pull changes its year', () => {
  const years = fc.option(fc.integer({ min: start, max: start + 8 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(years, { maxLength: 8 }), years, fc.nat(7), (list, year, place) => {
      let pulls: readonly Pull[] = [];
      list.forEach((one, at) => (pulls = addInYear(region, pulls, pull(String(at), one)).pulls));
      assert.ok(inOrder(pulls));
      if (pulls.length === 0) return;
      const index = place % pulls.length;
      const of = (all: readonly Pull[]) =>
        new Map(yearsOf(region, all).map((one, at) => [names([all[at]!]), one]));
      const before = of(pulls);
      const left = of(removeInYear(region, pulls, index));
      for (const [name, one] of left) assert.equal(one, before.get(name));
      const to = pull(names([pulls[index]!]), year);
      const changed = changeInYear(region, pulls, { index, to });
      assert.ok(inOrder(changed.pulls));
      assert.deepEqual(changed.pulls[changed.at], to);
      if (year !== undefined) assert.equal(yearsOf(region, changed.pulls)[changed.at], year);
    }),
  );
});

test('the list stands in groups by year, and a picture at a year is its beginning', () => {
  const pulls = [pull('a'), pull('b', start + 3), pull('c'), pull('d', start + 5)];
  assert.deepEqual(groupsByYear(region, pulls), [
    { year: start, from: 0, count: 1 },
    { year: start + 3, from: 1, count: 2 },
    { year: start + 5, from: 3, count: 1 },
  ]);
  const at = (asked: string | null) => yearView(region, pulls, asked);
  assert.deepEqual(at(String(start + 4)), { first: start, last: start + 5, year: start + 4, shown: 3 });
  assert.equal(at(null)?.year, undefined);
  assert.equal(at('huomenna')?.shown, 4);
  assert.equal(at('2099')?.year, 2060);
  assert.equal(at('1999')?.shown, 1);
  assert.equal(yearView(region, [pull('a')], '2028'), undefined);
});

test('the years near the one looked at come nearest first, without it and at most eight', () => {
  const view = { first: 2025, last: 2030, year: 2028, shown: 1 };
  assert.deepEqual(yearsNear(view), [2029, 2027, 2030, 2026, 2025]);
  assert.deepEqual(yearsNear({ ...view, year: undefined }), [2030, 2029, 2028, 2027, 2026, 2025]);
  assert.deepEqual(yearsNear({ ...view, last: 2060, year: undefined }).length, 8);
});
