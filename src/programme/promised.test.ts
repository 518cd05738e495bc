import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameText } from '#kit/text.ts';
import type { Action, Followed, Report } from './action.ts';
import { closingProblems, isSettled } from './closing.ts';
import { deliveryOf } from './promised.ts';

const action = (more: Partial<Action> = {}): Action => ({
  title: sameText('Sulje'),
  pull: 0,
  owner: '',
  startsOn: '',
  dueOn: '',
  mechanism: sameText('Tilat'),
  promised: { eurosPerYear: null, tripMinutes: null },
  endedOn: '',
  outcome: '',
  successor: '',
  ...more,
});
const promising = (eurosPerYear: number) => action({ promised: { eurosPerYear, tripMinutes: null } });
const followed = (of: Action, reports: readonly Report[] = []): Followed => ({
  id: 'a',
  action: of,
  reports,
});
const report = (shareDone: number, eurosPerYear: number | null): Report => {
  return { reportedOn: '2027-01-01', shareDone, eurosPerYear, words: 'x' };
};

test('what nobody has reported is unknown, and what nobody has promised is no promise of zero', () => {
  const none = deliveryOf([followed(action())]);
  assert.deepEqual([none.promisedEuros, none.reportedEuros, none.silent], [null, null, 0]);
  const silent = deliveryOf([followed(promising(-100))]);
  assert.deepEqual([silent.promisedEuros, silent.reportedEuros, silent.silent], [-100, null, 1]);
});

test('the latest report that tells of euros counts once, not the sum of all reports', () => {
  const reports = [report(0.3, -40), report(0.6, -70), report(1, null)];
  const { reportedEuros, shareDone } = deliveryOf([followed(promising(-100), reports)]);
  assert.deepEqual([reportedEuros, shareDone], [-70, 1]);
});

test('an action that has ended is done, whatever was reported on the way', () => {
  const ended = action({ endedOn: '2028-01-01', outcome: 'Suljettu' });
  assert.equal(deliveryOf([followed(ended, [report(0.2, null)]), followed(action())]).shareDone, 0.5);
});

test('an end without an outcome settles nothing; a successor does', () => {
  assert.equal(isSettled(action({ endedOn: '2028-01-01', outcome: ' ' })), false);
  assert.equal(isSettled(action({ successor: 'Kiinteistöpalvelut' })), true);
  const problems = closingProblems([
    followed(action()),
    followed(action({ successor: 'X' })),
    followed(action()),
  ]);
  assert.deepEqual(
    problems.map(({ at }) => at),
    ['actions[0]', 'actions[2]'],
  );
});
