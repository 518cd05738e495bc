import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lever } from '#alternatives/lever.ts';
import { findLever, levers } from '#alternatives/levers/index.ts';
import { sameText } from '#kit/text.ts';
import { parseNumber } from './parse-number.ts';
import { formOf, readForm, shareLeft } from './settings-form.ts';

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
