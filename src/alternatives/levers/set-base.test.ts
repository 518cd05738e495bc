import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '#situation/prepare.ts';
import { applyPulls } from '../apply.ts';
import { evaluate } from '../evaluate.ts';
import { pullOf, refusals, region } from '../test-pulls.ts';

const cell = region.cells[8]!;
const base = (more: object = {}) =>
  pullOf('set-base', { kind: 'ambulance', name: 'Pohjoinen', cell: cell.id, ...more });
const id = `base-${cell.id}-ambulance`;

test('a base stands on its postcode with its units, which cost what is assumed', () => {
  const { network, outcomes } = applyPulls(region, [base({ vehicles: 2 })]);
  assert.deepEqual(network.bases, [
    {
      id,
      name: 'Pohjoinen',
      pull: 0,
      kind: 'ambulance',
      municipality: cell.municipality,
      cell: 8,
      location: cell.location,
      vehicles: 2,
    },
  ]);
  assert.equal(network.addedEurosPerYear, 2 * 750000);
  assert.match(outcomes[0]!.summary.en, /Base Pohjoinen \(.+\): ambulance, 2/);
});

test('a base that stands already costs nothing more, and each unit added to it does', () => {
  const now = base({ vehicles: 2, standsAlready: true });
  assert.equal(applyPulls(region, [now]).network.addedEurosPerYear, 0);
  const more = applyPulls(region, [now, base({ vehicles: 3 })]).network;
  assert.equal(more.addedEurosPerYear, 750000);
  assert.equal(more.bases!.length, 1);
});

test('two kinds may start from one place; the same again changes nothing', () => {
  const home = base({ kind: 'home-care' });
  assert.equal(applyPulls(region, [base(), home]).network.bases!.length, 2);
  assert.deepEqual(refusals([base(), base()]), ['nothing-changes pulls[1].settings.vehicles']);
});

test('response times are there from the first base on, and no site’s figures change', () => {
  const prepared = prepare(region);
  const evaluated = (pulls: Parameters<typeof refusals>[0]) =>
    evaluate(prepared, { pulls, engineVersion: 'test' });
  const [before, after] = [evaluated([]), evaluated([base()])];
  const minutes = ({ measures }: typeof after) =>
    measures.find(({ measure, area }) => measure === 'ambulance-minutes' && area === 'region')!.figure;
  assert.equal(minutes(before).mark, 'missing');
  assert.ok(minutes(after).low! < minutes(after).value! && minutes(after).value! < minutes(after).high!);
  assert.deepEqual(after.sites, before.sites);
});

test('an unknown kind or postcode and no units at all are refused together', () => {
  assert.deepEqual(refusals([base({ kind: 'taxi', cell: '99999', vehicles: 0 })]), [
    'not-one-of pulls[0].settings.kind',
    'unknown-cell pulls[0].settings.cell',
    'out-of-range pulls[0].settings.vehicles',
  ]);
});
