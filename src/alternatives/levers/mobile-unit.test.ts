import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '#situation/prepare.ts';
import { applyPulls } from '../apply.ts';
import { evaluate } from '../evaluate.ts';
import { network, pullOf, refusals, region, station1 } from '../test-pulls.ts';

const [one, other] = [region.cells[8]!, region.cells[17]!];
const stops = [
  { cell: one.id, weekdays: ['mon', 'wed', 'thu'] },
  { cell: other.id, weekdays: ['fri'] },
];
const unit = (more: object = {}) =>
  pullOf('mobile-unit', { name: 'Bussi', services: ['nurse', 'gp'], stops, ...more });

test('each stop is a small site with its days’ share of the unit’s posts, rooms and hours', () => {
  const { network: after, outcomes } = applyPulls(region, [unit({ postsPerService: 2 })]);
  const [first, second] = after.sites.slice(-2);
  assert.equal(after.sites.length, network.sites.length + 2);
  assert.deepEqual([first!.id, second!.id], [`stop-${one.id}`, `stop-${other.id}`]);
  assert.deepEqual(
    [first!.posts, second!.posts],
    [
      [1.5, 1.5, 0],
      [0.5, 0.5, 0],
    ],
  );
  assert.deepEqual(first!.roomVisits, [3000, 3000, 0]);
  assert.deepEqual([first!.hoursPerWeek, first!.daysPerWeek], [24, 3]);
  assert.deepEqual([second!.hoursPerWeek, second!.daysPerWeek], [8, 1]);
  assert.deepEqual([first!.location, first!.municipality], [one.location, one.municipality]);
  assert.deepEqual([first!.status, first!.kind, first!.premisesEurosPerYear], ['opened', 'service-point', 0]);
  assert.equal(first!.name, `Bussi – ${one.name}`);
  assert.match(outcomes[0]!.summary.fi, new RegExp(`Bussi: ${one.name} 3, ${other.name} 1 pv/vko`));
});

test('the vehicle costs what is assumed or told, and posts cost as posts do', () => {
  const cost = (more: object) => {
    const { costs } = evaluate(prepare(region), { pulls: [unit(more)], engineVersion: 'test' });
    return costs.after.total - costs.before.total;
  };
  const staff = 110000 + 62000;
  assert.ok(Math.abs(cost({}) - 45000 - staff) < 0.01);
  assert.ok(Math.abs(cost({ vehicleEuros: 20000 }) - 20000 - staff) < 0.01);
  assert.ok(Math.abs(cost({ vehicleEuros: 0, postsFrom: station1 })) < 0.01);
});

test('people near a stop get nearer to care', () => {
  const measures = (pulls: Parameters<typeof refusals>[0]) =>
    evaluate(prepare(region), { pulls, engineVersion: 'test' }).measures.find(
      ({ measure, service, group, area }) =>
        measure === 'mean-minutes' && service === 'gp' && group === 'all' && area === 'region',
    )!.figure.value!;
  assert.ok(measures([unit()]) < measures([]));
});

test('a unit is in one place a day, and one place stands in its list once', () => {
  const twice = [stops[0]!, { cell: other.id, weekdays: ['mon'] }];
  assert.deepEqual(refusals([unit({ stops: twice })]), ['day-twice pulls[0].settings.stops[1].weekdays[0]']);
  const split = [
    { cell: one.id, weekdays: ['mon'] },
    { cell: one.id, weekdays: ['tue'] },
  ];
  assert.deepEqual(refusals([unit({ stops: split })]), ['given-twice pulls[0].settings.stops[1].cell']);
});

test('a unit without a name, services or stops, or on an unknown postcode, is refused with every fault at once', () => {
  const bad = unit({ name: ' ', services: [], stops: [{ cell: '99999', weekdays: ['mon'] }] });
  assert.deepEqual(refusals([bad]), [
    'setting-missing pulls[0].settings.name',
    'wrong-type pulls[0].settings.services',
    'unknown-cell pulls[0].settings.stops[0].cell',
  ]);
  assert.deepEqual(refusals([unit({ stops: [] })]), ['wrong-type pulls[0].settings.stops']);
});

test('two units on one postcode have stops of their own, and a later pull may name one', () => {
  const receivers = [{ site: `stop-${one.id}-2`, share: 1 }];
  const close = pullOf('close-site', { site: station1, receivers });
  assert.deepEqual(refusals([unit(), unit({ name: 'Toinen' }), close]), []);
});
