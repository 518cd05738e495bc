import assert from 'node:assert/strict';
import { test } from 'node:test';
import { change, draftOf, looseDraft, undo } from './draft.ts';
import type { Stored } from './draft.ts';
import { keepDrafts, recallDrafts } from './kept-drafts.ts';
import type { Shelf } from './kept-drafts.ts';

const stored: Stored = {
  id: 'one',
  region: 'sample',
  regionHash: 'hash',
  number: 1,
  name: { fi: 'Esitys', sv: 'Förslag', en: 'Proposal' },
  pulls: [{ lever: 'close-site', settings: { site: 'keskusta' }, rationale: '' }],
  rule: null,
  parent: null,
  ready: true,
  asOf: null,
  version: 1,
};

function shelf(): Shelf {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}

test('what is unsaved comes back whole, with its steps of undo, for its own region alone', () => {
  const on = shelf();
  const draft = change(draftOf(stored, 'Esitys'), { pulls: [] });
  keepDrafts(on, { region: 'sample', drafts: new Map([['one', draft]]) });
  const recalled = recallDrafts(on, 'sample').get('one');
  assert.deepEqual(recalled, draft);
  assert.deepEqual(undo(recalled!).present.pulls, stored.pulls);
  assert.equal(recallDrafts(on, 'other').size, 0);
});

test('what equals the stored one is not kept, in whichever language its name was shown; a shared plan is', () => {
  const on = shelf();
  const loose = looseDraft({ name: 'Jaettu', pulls: [], rule: null });
  const drafts = new Map([
    ['one', draftOf(stored, 'Förslag')],
    ['loose', loose],
  ]);
  keepDrafts(on, { region: 'sample', drafts });
  assert.deepEqual([...recallDrafts(on, 'sample').keys()], ['loose']);
  keepDrafts(on, { region: 'sample', drafts: new Map() });
  assert.equal(recallDrafts(on, 'sample').size, 0);
});

test('a shelf that is full, closed or holds something else costs nothing but what it would have kept', () => {
  const refuse = () => {
    throw new Error('full');
  };
  const closed: Shelf = { getItem: refuse, setItem: refuse, removeItem: refuse };
  keepDrafts(closed, {
    region: 'sample',
    drafts: new Map([['one', change(draftOf(stored, 'x'), { pulls: [] })]]),
  });
  assert.equal(recallDrafts(closed, 'sample').size, 0);
  const strange: Shelf = { ...closed, getItem: () => '{"form":99,"drafts":[["one",{}]]}' };
  assert.equal(recallDrafts(strange, 'sample').size, 0);
});
