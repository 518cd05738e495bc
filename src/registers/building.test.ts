import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#kit/text.ts';
import { building } from './building.ts';
import { checkEntry } from './check-entry.ts';
import { registers } from './index.ts';

const named = { sites: new Set(['kyllo']), entries: () => new Set<string>() };
const faults = (values: Readonly<Record<string, unknown>>) =>
  checkEntry(building, { values, named, at: '' }).map(({ code, at }) => `${code} ${at}`);

test('a building whose owner, condition and accessibility nobody knows is still a building', () => {
  assert.deepEqual(faults({ site: 'kyllo', name: 'Kyllön terveysasema' }), []);
});

test('condition is a whole grade from 1 to 5, and a building without a name is refused', () => {
  assert.deepEqual(faults({ site: 'kyllo', name: ' ', condition: 6 }), [
    'entry-field-missing name',
    'entry-out-of-range condition',
  ]);
  assert.deepEqual(faults({ site: 'kyllo', name: 'A', condition: 2.5 }), ['entry-wrong-kind condition']);
});

test('every register and field says in three languages what it is', () => {
  for (const { title, entry, explanation, fields } of registers)
    for (const text of [title, entry, explanation, ...fields.flatMap((field) => [field.title, field.help])])
      for (const language of languages) assert.ok(text[language].length > 0);
  for (const { fields } of registers)
    assert.equal(new Set(fields.map(({ id }) => id)).size, fields.length, 'a field is declared twice');
});
