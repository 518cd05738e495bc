import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstLanguage } from './language.ts';

test('pages open in Finnish until somebody chooses otherwise', () => {
  assert.equal(firstLanguage('', null), 'fi');
  assert.equal(firstLanguage('', 'sv'), 'sv');
});

test('a link may say the language, and says it louder than an earlier choice', () => {
  assert.equal(firstLanguage('?lang=en', 'sv'), 'en');
});

test('a language that there is none of is passed over', () => {
  assert.equal(firstLanguage('?lang=de', 'klingon'), 'fi');
});
