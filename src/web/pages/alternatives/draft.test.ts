import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Pull } from '#alternatives/lever.ts';
import {
  addPull,
  change,
  changePull,
  draftOf,
  isUnsaved,
  looseDraft,
  movePull,
  rebase,
  redo,
  removePull,
  undo,
} from './draft.ts';
import type { Draft, Plan, Stored } from './draft.ts';

const pull = (site: string): Pull => ({ lever: 'close-site', settings: { site }, rationale: '' });
const stored: Stored = {
  id: 'a',
  region: 'r',
  regionHash: 'h',
  number: 1,
  name: { fi: 'Esitys', sv: 'Förslag', en: 'Proposal' },
  pulls: [pull('one')],
  rule: null,
  parent: null,
  ready: false,
  asOf: null,
  version: 1,
};
const begun = draftOf(stored, 'Esitys');

test('undo takes back whatever was done, and redo does it again', () => {
  const act = fc.oneof(
    fc.constantFrom('x', 'y', 'z').map((site) => (plan: Plan) => addPull(plan, pull(site))),
    fc.nat(5).map((index) => (plan: Plan) => removePull(plan, index)),
    fc.tuple(fc.nat(5), fc.nat(5)).map(
      ([from, to]) =>
        (plan: Plan) =>
          movePull(plan, from, to),
    ),
    fc.constant(() => ({ rule: { kind: 'nearest' } }) as const),
    fc.constantFrom('A', 'B').map((name) => () => ({ name })),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const states: Draft[] = [begun];
      for (const one of acts) {
        const now = states.at(-1)!;
        const next = change(now, one(now.present));
        if (next !== now) states.push(next);
      }
      let draft = states.at(-1)!;
      for (const state of states.toReversed().slice(1)) {
        draft = undo(draft);
        assert.deepEqual(draft.present, state.present);
      }
      for (const state of states.slice(1)) {
        draft = redo(draft);
        assert.deepEqual(draft.present, state.present);
      }
    }),
  );
});

test('nothing to undo or redo leaves the plan as it is', () => {
  assert.equal(undo(begun), begun);
  assert.equal(redo(begun), begun);
});

test('a change that changes nothing is no step of undo', () => {
  assert.equal(change(begun, { name: 'Esitys' }), begun);
});

test('moving a pull keeps every pull, and outside the list nothing moves', () => {
  const plan: Plan = { name: '', pulls: [pull('a'), pull('b'), pull('c')], rule: null };
  assert.deepEqual(movePull(plan, 2, 0).pulls, [pull('c'), pull('a'), pull('b')]);
  assert.deepEqual(movePull(plan, 0, 3), {});
  assert.deepEqual(movePull(plan, -1, 0), {});
});

test('a rationale is written on its own pull', () => {
  const plan: Plan = { name: '', pulls: [pull('a'), pull('b')], rule: null };
  const { pulls } = changePull(plan, 1, { rationale: 'Tilat' });
  assert.deepEqual(
    pulls?.map((one) => one.rationale),
    ['', 'Tilat'],
  );
});

test('a draft is unsaved while it differs from what is stored, and a loose one always is', () => {
  assert.equal(isUnsaved(begun, 'Esitys'), false);
  const renamed = change(begun, { name: 'Toinen' });
  assert.equal(isUnsaved(renamed, 'Esitys'), true);
  assert.equal(isUnsaved(undo(renamed), 'Esitys'), false);
  assert.equal(isUnsaved(looseDraft(begun.present), ''), true);
});

test('taking over somebody else’s version can itself be undone, so nothing typed is lost', () => {
  const mine = change(begun, { pulls: [pull('mine')] });
  const theirs = { ...stored, pulls: [pull('theirs')], version: 2 };
  const taken = rebase(mine, theirs, 'Esitys');
  assert.deepEqual(taken.present.pulls, [pull('theirs')]);
  assert.equal(taken.stored?.version, 2);
  assert.deepEqual(undo(taken).present.pulls, [pull('mine')]);
});
