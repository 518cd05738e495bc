import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyPulls } from '../apply.ts';
import { networkOf } from '#situation/network-of.ts';
import { problemsOf, pullOf, refusals, region } from '../test-pulls.ts';

const cell = region.cells[8]!.id;
const base = (more: object = {}) => pullOf('set-base', { kind: 'ambulance', name: 'A', cell, ...more });
const close = (id: string) => pullOf('close-base', { base: id });
const id = `base-${cell}-ambulance`;

test('a base closed after it was opened leaves the network as it was', () => {
  const { network } = applyPulls(region, [base(), close(id)]);
  assert.deepEqual(network, networkOf(region));
});

test('closing a base that stood already saves what its units are assumed to cost', () => {
  const { network } = applyPulls(region, [base({ vehicles: 2, standsAlready: true }), close(id)]);
  assert.equal(network.addedEurosPerYear, -2 * 750000);
});

test('the other bases stay', () => {
  const home = base({ kind: 'home-care' });
  const { network } = applyPulls(region, [base(), home, close(id)]);
  assert.deepEqual(
    network.bases!.map(({ kind }) => kind),
    ['home-care'],
  );
});

test('an unknown base is refused with those that there are, or with what to do first', () => {
  assert.deepEqual(refusals([close(id)]), ['unknown-base pulls[0].settings.base']);
  assert.match(problemsOf([close(id)])[0]!.remedy.en, /Tell the base first/);
  assert.match(problemsOf([base(), close('base-x')])[0]!.remedy.fi, new RegExp(id));
  assert.deepEqual(refusals([base(), close(id), close(id)]), ['unknown-base pulls[2].settings.base']);
});
