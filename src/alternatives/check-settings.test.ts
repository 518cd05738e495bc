import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSettings, settleSettings } from './check-settings.ts';
import type { Lever, Setting } from './lever.ts';
import { closeSite } from './levers/close-site.ts';
import { centre, network, station1, station2 } from './test-pulls.ts';

const text = { fi: 'a', sv: 'b', en: 'c' };
const common = { title: text, help: text };
const every: Lever = {
  ...closeSite,
  settings: [
    { ...common, id: 'word', kind: 'text', required: true, maxLength: 3 },
    { ...common, id: 'flag', kind: 'boolean', required: false, default: true },
    {
      ...common,
      id: 'way',
      kind: 'choice',
      required: false,
      default: 'a',
      options: [{ id: 'a', title: text }],
    },
    { ...common, id: 'amount', kind: 'number', required: false, unit: text, min: 0, max: 9, default: 4 },
    { ...common, id: 'place', kind: 'cell', required: false },
    { ...common, id: 'one', kind: 'service', required: false },
    { ...common, id: 'many', kind: 'services', required: false },
    { ...common, id: 'receivers', kind: 'receivers', required: false },
  ] satisfies Setting[],
};
const check = (settings: Record<string, unknown>, lever = every) =>
  checkSettings(lever, { settings, network }).map(({ code, at }) => `${code} ${at}`);

test('good settings have no faults', () => {
  const cell = network.region.cells[0]!.id;
  const settings = {
    word: 'abc',
    flag: false,
    way: 'a',
    amount: 9,
    place: cell,
    one: 'gp',
    many: ['gp', 'nurse'],
  };
  assert.deepEqual(check({ ...settings, receivers: [] }), []);
});

test('every fault of a form is told at once, in the order of the form', () => {
  const settings = {
    extra: 1,
    flag: 'yes',
    way: 'b',
    amount: Infinity,
    place: '00000',
    one: 7,
    many: ['gp', 'gp', 'surgery'],
    receivers: [
      { site: station1, share: 0 },
      { site: station1, share: 0.5 },
      { site: 'nowhere', share: 1.2 },
      { site: centre },
      'Jämsä',
    ],
  };
  assert.deepEqual(check(settings), [
    'unknown-setting extra',
    'setting-missing word',
    'wrong-type flag',
    'not-one-of way',
    'wrong-type amount',
    'unknown-cell place',
    'wrong-type one',
    'given-twice many[1]',
    'unknown-service many[2]',
    'out-of-range receivers[0].share',
    'given-twice receivers[1].site',
    'unknown-site receivers[2].site',
    'out-of-range receivers[2].share',
    'wrong-type receivers[3]',
    'wrong-type receivers[4]',
  ]);
});

test('texts have a length, numbers limits, lists are lists', () => {
  assert.deepEqual(check({ word: 'abcd', amount: 10, many: 'gp', receivers: {} }), [
    'text-too-long word',
    'out-of-range amount',
    'wrong-type many',
    'wrong-type receivers',
  ]);
});

test('a site of another region is unknown here', () => {
  assert.deepEqual(check({ site: 'rovaniemi' }, closeSite), ['unknown-site site']);
});

test('what the form left out gets its default, and empty stays empty', () => {
  assert.deepEqual(settleSettings(every, { word: 'a', amount: null }), {
    word: 'a',
    flag: true,
    way: 'a',
    amount: 4,
  });
});

test('shares within rounding of 100 % are scaled to make exactly 100 %', () => {
  const receivers = [
    { site: station1, share: 0.667 },
    { site: station2, share: 0.334 },
  ];
  assert.deepEqual(check({ word: 'a', receivers }), []);
  const settled = settleSettings(every, { receivers })['receivers'] as { share: number }[];
  assert.equal(
    settled.reduce((sum, { share }) => sum + share, 0),
    1,
  );
});
