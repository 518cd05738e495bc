import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lever } from '#alternatives/lever.ts';
import { findLever, levers } from '#alternatives/levers/index.ts';
import { sameText } from '#kit/text.ts';
import { parseNumber } from './parse-number.ts';
import { formOf, isShare, readForm, shareLeft } from './settings-form.ts';
import type { FieldValue } from './settings-form.ts';

const close = findLever('close-site')!;

test('Korpilahti closed with Muurame 60 % and Jämsä 40 % is read as shares that sum to 1', () => {
  const read = readForm(close, {
    ...formOf(close, { site: 'korpilahti' }),
    receivers: [
      { site: 'muurame', percent: '60' },
      { site: 'jamsa', percent: '40 %' },
    ],
  });
  assert.deepEqual(read.faults, {});
  assert.deepEqual(read.settings['receivers'], [
    { site: 'muurame', share: 0.6 },
    { site: 'jamsa', share: 0.4 },
  ]);
});

test('the form of a pull, read again, is the same pull, whatever its lever', () => {
  const pulls: Readonly<Record<string, Record<string, unknown>>> = {
    'close-site': {
      site: 'a',
      endsLease: false,
      endsSupport: true,
      postsEnded: 2.5,
      receivers: [
        { site: 'b', share: 0.333 },
        { site: 'c', share: 0.667 },
      ],
    },
    'set-capacity': { site: 'a', service: 'gp', posts: 3.5 },
    'shift-remote': { service: 'gp', share: 0.155 },
    'mobile-unit': {
      name: 'Auto',
      services: ['gp'],
      stops: [
        { cell: '43900', weekdays: ['mon', 'wed'] },
        { cell: '43800', weekdays: ['fri'] },
      ],
      postsPerService: 1.5,
    },
  };
  for (const [id, settings] of Object.entries(pulls)) {
    const lever = findLever(id)!;
    assert.deepEqual(readForm(lever, formOf(lever, settings)), { settings, faults: {} });
  }
});

test('every declared lever has a form whose empty required fields are named', () => {
  for (const lever of levers) {
    const { faults } = readForm(lever, formOf(lever));
    const asked = lever.settings.filter(
      (setting) => setting.required && !['boolean', 'choice'].includes(setting.kind),
    );
    const given = asked.filter((setting) => !(setting.kind === 'number' && setting.default !== undefined));
    assert.deepEqual(
      Object.keys(faults),
      given.map((setting) => setting.id),
      lever.id,
    );
  }
});

test('a number outside its limits, a word for a number and half a receiver are said by field', () => {
  const read = readForm(close, {
    ...formOf(close, { site: 'a' }),
    postsEnded: '2000',
    receivers: [{ site: '', percent: '50' }],
  });
  assert.deepEqual(read.faults, { receivers: 'receiver-incomplete', postsEnded: 'too-large' });
  assert.deepEqual(readForm(close, { ...formOf(close, { site: 'a' }), postsEnded: 'kaksi' }).faults, {
    postsEnded: 'not-a-number',
  });
});

test('a choice begins from its default and a text is trimmed', () => {
  const lever: Pick<Lever, 'settings'> = {
    settings: [
      {
        id: 'mode',
        kind: 'choice',
        required: true,
        title: sameText(''),
        help: sameText(''),
        default: 'car',
        options: [{ id: 'car', title: sameText('') }],
      },
      { id: 'name', kind: 'text', required: true, maxLength: 9, title: sameText(''), help: sameText('') },
    ],
  };
  assert.deepEqual(readForm(lever as Lever, { ...formOf(lever as Lever), name: ' Uusi ' }).settings, {
    mode: 'car',
    name: 'Uusi',
  });
});

test('the next receiver is offered what is left of a hundred', () => {
  assert.equal(shareLeft([]), '100');
  assert.equal(shareLeft([{ site: 'a', percent: '60' }]), '40');
  assert.equal(
    shareLeft([
      { site: 'a', percent: '33,3' },
      { site: 'b', percent: '33,3' },
    ]),
    '33,4',
  );
  assert.equal(shareLeft([{ site: 'a', percent: '100' }]), '');
});

test('numbers are read as people write them', () => {
  assert.equal(parseNumber('1 234,5'), 1234.5);
  assert.equal(parseNumber('1\u00a0234.5'), 1234.5);
  assert.equal(parseNumber('\u22123'), -3);
  assert.equal(parseNumber('60 %'), 60);
  for (const words of ['', 'kuusi', '1,2,3', '1e5', 'NaN', 'Infinity', '--1'])
    assert.equal(parseNumber(words), undefined, words);
});

const words = { title: sameText(''), help: sameText('') };
const timed = {
  settings: [
    { ...words, id: 'on', kind: 'date', required: false },
    { ...words, id: 'stops', kind: 'stops', required: true },
    { ...words, id: 'part', kind: 'number', required: false, min: 0, max: 1, unit: sameText('0–1') },
  ],
} as unknown as Lever;
const readTimed = (values: Record<string, FieldValue>) => readForm(timed, { ...formOf(timed), ...values });

test('a share 0–1 is written and read in per cent, and its limits are those of per cents', () => {
  assert.ok(isShare(timed.settings[2]!));
  assert.equal(formOf(timed, { part: 0.07 })['part'], '7');
  assert.equal(readTimed({ part: '33,3 %' }).settings['part'], 0.333);
  assert.equal(readTimed({ part: '101' }).faults['part'], 'too-large');
  assert.equal(readTimed({ part: '100' }).settings['part'], 1);
});

test('a day that is not in the calendar is said, and an empty one is left out', () => {
  assert.equal(readTimed({ on: '2028-02-29' }).settings['on'], '2028-02-29');
  assert.equal(readTimed({ on: '2027-02-29' }).faults['on'], 'not-a-date');
  assert.equal(readTimed({ on: '?' }).faults['on'], 'not-a-date');
  assert.deepEqual(Object.keys(readTimed({ on: '' }).faults), ['stops']);
});

test('each stop has a place and days, no two stops the same day, and empty rows are no stops', () => {
  const stop = (cell: string, ...weekdays: string[]) => ({ cell, weekdays });
  const read = (...stops: ReturnType<typeof stop>[]) => readTimed({ stops });
  assert.deepEqual(read(stop('43900', 'mon'), stop('')).settings['stops'], [stop('43900', 'mon')]);
  assert.equal(read(stop('43900')).faults['stops'], 'stop-incomplete');
  assert.equal(read(stop('', 'mon')).faults['stops'], 'stop-incomplete');
  assert.equal(read(stop('43900', 'mon'), stop('43800', 'mon')).faults['stops'], 'stop-day-twice');
  assert.equal(read(stop('')).faults['stops'], 'required');
});
