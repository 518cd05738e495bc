import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchEntries } from './search.ts';
import type { SearchEntry } from './search.ts';

const entries: SearchEntry[] = [
  'Jyväskylä',
  'Äänekoski',
  'Palokan terveysasema',
  'Keski-Palokka',
  'Uusi Äänekoski',
].map((title) => ({ kind: 'municipality', title, to: `/${title}` }));
const found = (text: string) => matchEntries(entries, text).map((entry) => entry.title);

test('a municipality is found without its dots and in any case', () => {
  assert.deepEqual(found('aanek'), ['Äänekoski', 'Uusi Äänekoski']);
  assert.deepEqual(found('JYVÄS'), ['Jyväskylä']);
});

test('titles that begin with the text come before those that hold it later', () => {
  assert.deepEqual(found('palok'), ['Palokan terveysasema', 'Keski-Palokka']);
});

test('an empty text and a text that nothing holds find nothing', () => {
  assert.deepEqual(found('  '), []);
  assert.deepEqual(found('Helsinki'), []);
});

test('no more is answered than was asked for', () => {
  assert.equal(matchEntries(entries, 'a', 2).length, 2);
});
