import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deepFreeze } from '#kit/freeze.ts';
import { prepare } from '#situation/prepare.ts';
import { applyPulls } from '../apply.ts';
import { evaluate, makeEvaluator } from '../evaluate.ts';
import { network, problemsOf, pullOf, refusals, region, station1, station2 } from '../test-pulls.ts';
import { moveSite } from './move-site.ts';

const at = region.sites.findIndex(({ id }) => id === station1);
const was = network.sites[at]!;
const [to, further] = [12, 17] as const;
const move = (cell: number, more: object = {}) =>
  pullOf('move-site', { site: station1, cell: region.cells[cell]!.id, ...more });

test('a moved site stands on the new postcode with its services, rooms and posts, and remembers where it stood', () => {
  const { network: after } = applyPulls(region, [move(to)]);
  const site = after.sites[at]!;
  assert.equal(site.id, station1);
  assert.equal(site.status, 'moved');
  assert.deepEqual(
    [site.cell, site.location, site.municipality],
    [to, region.cells[to]!.location, region.cells[to]!.municipality],
  );
  assert.deepEqual(site.formerCells, [was.cell]);
  assert.deepEqual([site.offers, site.posts, site.roomVisits], [was.offers, was.posts, was.roomVisits]);
  assert.deepEqual([after.diversions, after.endedPosts, after.movingPosts], [[], [], undefined]);
});

test('premises cost what is told after the move, else what they did', () => {
  const cost = (more: object) => applyPulls(region, [move(to, more)]).network.sites[at]!.premisesEurosPerYear;
  assert.equal(cost({}), was.premisesEurosPerYear);
  assert.equal(cost({ premisesEuros: 120000 }), 120000);
  assert.equal(cost({ premisesEuros: 0 }), 0);
});

test('the postcode where the site comes gets nearer, the one that it leaves farther; nothing costs more', () => {
  const evaluator = makeEvaluator(prepare(region));
  const pulls = [move(to)];
  const [before, after] = evaluator
    .follow({ pulls })
    .map(({ assessment }) => assessment.services[0]!.nearestMinutes);
  assert.ok(after![to]! < before![to]!);
  assert.ok(after![was.cell]! > before![was.cell]!);
  assert.equal(evaluator.evaluate({ pulls, engineVersion: 'test' }).effects[0]!.eurosChange, 0);
});

test('the municipality where the site comes has its load and cost, the one it left has not', () => {
  const evaluation = evaluate(prepare(region), { pulls: [move(to)], engineVersion: 'test' });
  const cost = (municipality: number) =>
    evaluation.measures.find(
      ({ measure, area }) => measure === 'cost' && area === region.municipalities[municipality]!.code,
    )!.figure.value!;
  assert.equal(cost(was.municipality), 0);
  assert.ok(cost(region.cells[to]!.municipality) > was.premisesEurosPerYear);
});

test('moving to where the site stands changes nothing and is refused', () => {
  assert.deepEqual(refusals([move(was.cell)]), ['nothing-changes pulls[0].settings.cell']);
  assert.deepEqual(refusals([move(to), move(to)]), ['nothing-changes pulls[1].settings.cell']);
});

test('moving back in a circle is refused, and the message names the whole way', () => {
  const back = move(was.cell);
  assert.deepEqual(refusals([move(to), back]), ['circular-move pulls[1].settings.cell']);
  const name = (cell: number) => region.cells[cell]!.name;
  const [problem] = problemsOf([move(to), move(further), back]);
  assert.equal(problem!.code, 'circular-move');
  for (const language of ['fi', 'sv', 'en'] as const)
    assert.ok(problem!.message[language].includes([was.cell, to, further, was.cell].map(name).join(' → ')));
  const half = problemsOf([move(to), move(further), move(to)])[0]!;
  assert.ok(half.message.en.includes([to, further, to].map(name).join(' → ')));
});

test('a closed or merged site cannot be moved, a moved one can be closed', () => {
  const close = pullOf('close-site', { site: station1 });
  assert.deepEqual(refusals([close, move(to)]), ['site-closed pulls[1].settings.site']);
  const merge = pullOf('merge-sites', { site: station1, into: station2 });
  assert.deepEqual(refusals([merge, move(to)]), ['site-merged pulls[1].settings.site']);
  assert.deepEqual(refusals([move(to), close]), []);
});

test('the day of notice is a real day or none', () => {
  assert.deepEqual(refusals([move(to, { noticeOn: '2028-02-29' })]), []);
  assert.deepEqual(refusals([move(to, { noticeOn: '2027-02-29' })]), [
    'wrong-type pulls[0].settings.noticeOn',
  ]);
});

test('a pull leaves the network that it was given as it was', () => {
  const given = deepFreeze({ ...network });
  const before = JSON.stringify(given.sites);
  moveSite.pull(move(to).settings, given, 0);
  assert.equal(JSON.stringify(given.sites), before);
});
