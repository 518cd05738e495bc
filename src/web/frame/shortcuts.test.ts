import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patience, readKey } from './shortcuts.ts';
import type { Waiting } from './shortcuts.ts';

const press = (key: string, at = 0, more: Partial<{ withModifier: boolean; typing: boolean }> = {}) => ({
  key,
  at,
  withModifier: false,
  typing: false,
  ...more,
});

function pressAll(keys: readonly (readonly [string, number])[]) {
  let waiting: Waiting;
  let shortcut: string | undefined;
  for (const [key, at] of keys) {
    const read = readKey(waiting, press(key, at));
    waiting = read.waiting;
    shortcut = read.shortcut;
  }
  return shortcut;
}

test('g then s opens the situation and g then a the alternatives', () => {
  assert.equal(
    pressAll([
      ['g', 0],
      ['s', 300],
    ]),
    'stage-situation',
  );
  assert.equal(
    pressAll([
      ['g', 0],
      ['a', 300],
    ]),
    'stage-alternatives',
  );
});

test('s long after g means nothing, and neither does s alone', () => {
  assert.equal(
    pressAll([
      ['g', 0],
      ['s', patience + 1],
    ]),
    undefined,
  );
  assert.equal(pressAll([['s', 0]]), undefined);
});

test('a wrong key after g forgets the g', () => {
  assert.equal(
    pressAll([
      ['g', 0],
      ['x', 100],
      ['s', 200],
    ]),
    undefined,
  );
});

test('slash searches and the question mark lists the shortcuts', () => {
  assert.equal(pressAll([['/', 0]]), 'search');
  assert.equal(pressAll([['?', 0]]), 'shortcuts');
});

test('a slash typed into a field or pressed with Ctrl is not a shortcut', () => {
  assert.equal(readKey(undefined, press('/', 0, { typing: true })).shortcut, undefined);
  assert.equal(readKey(undefined, press('/', 0, { withModifier: true })).shortcut, undefined);
});
