import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Pull } from '#alternatives/lever.ts';
import {
  change,
  changePull,
  changeWithin,
  draftOf,
  endGesture,
  isUnsaved,
  looseDraft,
  mainAction,
  rebase,
  redo,
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
const moved = (plan: Plan, from: number, to: number): Partial<Plan> => {
  const one = plan.pulls[from];
  return one ? { pulls: plan.pulls.toSpliced(from, 1).toSpliced(to, 0, one) } : {};
};
const begun = draftOf(stored, 'Esitys');

test('undo takes back whatever was done, and redo does it again', () => {
  const act = fc.oneof(
    fc.constantFrom('x', 'y', 'z').map((site) => (plan: Plan) => ({ pulls: [...plan.pulls, pull(site)] })),
    fc.nat(5).map((index) => (plan: Plan) => ({ pulls: plan.pulls.toSpliced(index, 1) })),
    fc.tuple(fc.nat(5), fc.nat(5)).map(
      ([from, to]) =>
        (plan: Plan) =>
          moved(plan, from, to),
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

test('a slider dragged over many values is one step of undo, and one that comes back is none', () => {
  const value = (name: string) => ({ name });
  let draft = change(begun, value('ennen'));
  for (const name of ['1', '2', '3']) draft = changeWithin(draft, 'drag', value(name));
  draft = endGesture(draft);
  assert.equal(draft.past.length, 2);
  assert.equal(undo(draft).present.name, 'ennen');
  for (const name of ['4', '3']) draft = changeWithin(draft, 'another', value(name));
  assert.equal(endGesture(draft).past.length, 2);
  const next = change(changeWithin(draft, 'third', value('5')), value('6'));
  assert.equal(undo(next).present.name, '5');
  assert.equal(changeWithin(undo(next), 'third', value('7')).past.at(-1)?.name, '5');
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

test('saving comes before asking for suggestions as long as something is unsaved', () => {
  assert.equal(mainAction(begun, 'Esitys'), 'suggest');
  assert.equal(mainAction(change(begun, { name: 'Toinen' }), 'Esitys'), 'save');
  assert.equal(mainAction(looseDraft(begun.present), ''), 'save');
});
