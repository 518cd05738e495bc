import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addPull,
  branchHistory,
  changePull,
  movePull,
  redo,
  removePull,
  replacePulls,
  startHistory,
  undo,
} from './pulls-history.ts';
import type { PullsHistory } from './pulls-history.ts';
import { pullOf } from './test-pulls.ts';

const pull = (site: string) => pullOf('close-site', { site });
const sitesOf = (history: PullsHistory) => history.pulls.map(({ settings }) => settings['site']);
const of = (...sites: string[]) => startHistory(sites.map(pull));

test('pulls are added, changed, moved and removed in their places', () => {
  assert.deepEqual(sitesOf(addPull(of('a'), pull('b'))), ['a', 'b']);
  assert.deepEqual(sitesOf(changePull(of('a', 'b'), { index: 0, pull: pull('c') })), ['c', 'b']);
  assert.deepEqual(sitesOf(movePull(of('a', 'b', 'c'), { from: 0, to: 2 })), ['b', 'c', 'a']);
  assert.deepEqual(sitesOf(movePull(of('a', 'b', 'c'), { from: 2, to: 0 })), ['c', 'a', 'b']);
  assert.deepEqual(sitesOf(removePull(of('a', 'b', 'c'), 1)), ['a', 'c']);
  assert.deepEqual(sitesOf(replacePulls(of('a'), [pull('x'), pull('y')])), ['x', 'y']);
});

test('a new change after undo forgets what was undone', () => {
  const undone = undo(addPull(addPull(of(), pull('a')), pull('b')));
  const changed = addPull(undone, pull('c'));
  assert.deepEqual(sitesOf(redo(changed)), ['a', 'c']);
});

test('there is nothing to undo at the start, nor to redo at the end', () => {
  const history = of('a');
  assert.equal(undo(history), history);
  assert.equal(redo(history), history);
});

test('a branch goes its own way and the trunk does not see it', () => {
  const trunk = addPull(of('a'), pull('b'));
  const branch = removePull(branchHistory(trunk), 0);
  assert.deepEqual([sitesOf(trunk), sitesOf(branch)], [['a', 'b'], ['b']]);
  assert.deepEqual(sitesOf(undo(undo(branch))), ['a', 'b']);
});

test('a place that is not in the list is our own fault and throws', () => {
  for (const index of [-1, 1, 0.5, NaN]) assert.throws(() => removePull(of('a'), index), RangeError);
  assert.throws(() => movePull(of('a', 'b'), { from: 0, to: 2 }), RangeError);
});

test('undoing every change comes back to the start, and redoing them to the end', () => {
  const change = fc.oneof(
    fc.string().map((site) => (history: PullsHistory) => addPull(history, pull(site))),
    fc
      .nat(20)
      .map(
        (at) => (history: PullsHistory) =>
          history.pulls.length === 0 ? history : removePull(history, at % history.pulls.length),
      ),
    fc.tuple(fc.nat(20), fc.nat(20)).map(([from, to]) => (history: PullsHistory) => {
      const count = history.pulls.length;
      return count === 0 ? history : movePull(history, { from: from % count, to: to % count });
    }),
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const start = of('a', 'b');
      let history = start;
      for (const make of changes) history = make(history);
      const end = history.pulls;
      while (undo(history) !== history) history = undo(history);
      assert.deepEqual(history.pulls, start.pulls);
      while (redo(history) !== history) history = redo(history);
      assert.deepEqual(history.pulls, end);
    }),
  );
});
