import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '#situation/prepare.ts';
import { testRegion } from '#situation/test-region.ts';
import { applyPulls } from '../apply.ts';
import { evaluate } from '../evaluate.ts';
import { network, problemsOf, pullOf, refusals, region, station1 } from '../test-pulls.ts';

const places = (more: object) => pullOf('set-places', { site: station1, ...more });
const at = region.sites.findIndex(({ id }) => id === station1);
const plan = {
  seed: 31,
  municipalities: 5,
  assumptions: { [`site.${station1}.round-the-clock-places`]: 24, [`site.${station1}.beds`]: 10 },
};

test('nobody knows how many there are: the pull tells it, or is refused with what to do', () => {
  assert.equal(network.sites[at]!.roundTheClockPlaces, undefined);
  assert.deepEqual(refusals([places({ roundTheClockPlaces: 30, beds: 5 })]), [
    'places-unknown pulls[0].settings.placesBefore',
    'places-unknown pulls[0].settings.bedsBefore',
  ]);
  assert.match(problemsOf([places({ beds: 5 })])[0]!.remedy.en, /bedsBefore/);
  assert.deepEqual(refusals([places({ roundTheClockPlaces: 30, placesBefore: 20 })]), []);
});

test('the difference costs the assumed price of a place and a bed', () => {
  const more = { roundTheClockPlaces: 30, placesBefore: 20, beds: 6, bedsBefore: 10 };
  const { network: after } = applyPulls(region, [places(more)]);
  assert.equal(after.addedEurosPerYear, 10 * 73000 - 4 * 150000);
  assert.deepEqual([after.sites[at]!.roundTheClockPlaces, after.sites[at]!.beds], [30, 6]);
  const { costs } = evaluate(prepare(region), { pulls: [places(more)], engineVersion: 'test' });
  assert.ok(Math.abs(costs.after.total - costs.before.total - after.addedEurosPerYear) < 0.01);
  // A place is more than its premises: staff are in it too, and so it stands apart.
  assert.deepEqual(
    [costs.after.added, costs.after.premises],
    [after.addedEurosPerYear, costs.before.premises],
  );
});

test('where the number is known the difference is from it, and another number before is refused', () => {
  const { network: after } = applyPulls(testRegion(plan), [places({ roundTheClockPlaces: 20 })]);
  assert.equal(after.addedEurosPerYear, -4 * 73000);
  assert.deepEqual(refusals([places({ roundTheClockPlaces: 20, placesBefore: 30 })], plan), [
    'places-already-known pulls[0].settings.placesBefore',
  ]);
});

test('a second pull goes on from what the first one told', () => {
  const pulls = [places({ roundTheClockPlaces: 30, placesBefore: 20 }), places({ roundTheClockPlaces: 0 })];
  assert.equal(applyPulls(region, pulls).network.addedEurosPerYear, (10 - 30) * 73000);
});

test('nothing set, or the known number again, changes nothing; telling it for the first time does', () => {
  assert.deepEqual(refusals([places({})]), ['nothing-changes pulls[0].settings.roundTheClockPlaces']);
  assert.deepEqual(refusals([places({ beds: 10 })], plan), ['nothing-changes pulls[0].settings.beds']);
  const told = places({ roundTheClockPlaces: 20, placesBefore: 20 });
  assert.deepEqual(refusals([told]), []);
  assert.equal(applyPulls(region, [told]).network.addedEurosPerYear, 0);
});

test('places are counted in the measures from the pull on', () => {
  const figure = (measure: string, pulls: Parameters<typeof refusals>[0]) =>
    evaluate(prepare(region), { pulls, engineVersion: 'test' }).measures.find(
      (row) => row.measure === measure && row.area === 'region',
    )!.figure;
  const told = [places({ roundTheClockPlaces: 30, placesBefore: 20 })];
  assert.equal(figure('place-staff', []).value, null);
  assert.equal(figure('place-staff', told).value, 18);
  // The plan tells them and no source does.
  assert.equal(figure('places-per-aged75', told).mark, 'assumed');
});

test('a region of an older version, which assumes no price, refuses with the assumption that it lacks', () => {
  const own = testRegion(plan);
  const older = { ...own, assumptions: own.assumptions.filter(({ id }) => !id.startsWith('places.')) };
  const [problem] = applyPulls(older, [places({ beds: 3 })]).outcomes[0]!.problems;
  assert.deepEqual([problem!.code, problem!.value], ['assumption-missing', 'places.euros-per-bed']);
});
