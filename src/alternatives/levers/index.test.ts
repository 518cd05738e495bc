import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#kit/text.ts';
import { leverGroups } from '../lever.ts';
import { findLever, levers } from './index.ts';

test('every lever and setting has its own id and words in three languages', () => {
  assert.equal(new Set(levers.map(({ id }) => id)).size, levers.length);
  for (const lever of levers) {
    assert.ok(leverGroups.some(({ id }) => id === lever.group));
    assert.match(lever.id, /^[a-z]+-[a-z]+$/);
    assert.equal(new Set(lever.settings.map(({ id }) => id)).size, lever.settings.length);
    for (const { title, help } of lever.settings)
      for (const language of languages) assert.ok(title[language] !== '' && help[language] !== '');
    assert.equal(new Set(languages.map((language) => lever.explanation[language])).size, 3);
  }
});

test('a number’s default lies within its limits', () => {
  for (const { settings } of levers)
    for (const setting of settings)
      if (setting.kind === 'number' && setting.default !== undefined)
        assert.ok(setting.default >= setting.min && setting.default <= setting.max, setting.id);
});

test('a lever is found by its id, and nothing else is', () => {
  assert.equal(findLever('close-site')?.id, 'close-site');
  assert.equal(findLever('abolish-site'), undefined);
});
