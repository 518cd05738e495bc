import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameText } from '#kit/text.ts';
import { actionTexts, latestOf, readyDecisions, stateOf, unlessTyped, withNumbers } from './programme.ts';
import type { ListedAction, ListedDecision, ListedProgramme } from './programme.ts';

const action: ListedAction = {
  id: 'a',
  version: 1,
  title: sameText('Sulje'),
  owner: '',
  startsOn: '2025-12-09',
  dueOn: '2028-01-01',
  mechanism: sameText('Tilat'),
  promised: { eurosPerYear: -61_234.56, tripMinutes: 0.123 },
  endedOn: '',
  outcome: '',
  successor: '',
  settled: false,
  reports: [],
};
const report = { reportedOn: '2027-01-01', shareDone: 0.5, eurosPerYear: -5, words: 'x' };

test('an action is late once its day has passed, unless it has ended or somebody goes on with it', () => {
  assert.equal(stateOf(action, '2027-12-31'), 'open');
  assert.equal(stateOf(action, '2028-01-02'), 'late');
  assert.equal(stateOf({ ...action, endedOn: '2028-02-01', settled: true }, '2029-01-01'), 'ended');
  assert.equal(stateOf({ ...action, successor: 'Tilat', settled: true }, '2029-01-01'), 'handed');
});

test('the latest report that tells of euros counts, also when a later one is silent of them', () => {
  const reports = [report, { ...report, reportedOn: '2028-01-01', shareDone: 1, eurosPerYear: null }];
  assert.equal(latestOf({ ...action, reports }).euros, -5);
  assert.equal(latestOf({ ...action, reports }).report?.shareDone, 1);
  assert.equal(latestOf(action).euros, null);
});

test('a programme can begin from a decision that holds and that none carries out', () => {
  const decision = (id: string, more: Partial<ListedDecision> = {}): ListedDecision => ({
    id,
    kind: 'decision',
    body: 'Aluevaltuusto',
    decidedOn: '2025-12-09',
    correctedBy: null,
    alternative: { number: 1, name: 'VE1' },
    ...more,
  });
  const all = [
    decision('a'),
    decision('b', { kind: 'direction' }),
    decision('c', { correctedBy: 'd' }),
    decision('d'),
  ];
  const programmes = [{ decision: 'a' }] as unknown as ListedProgramme[];
  assert.deepEqual(
    readyDecisions(all, programmes).map(({ id }) => id),
    ['d'],
  );
});

test('what was promised stays to the cent when nobody typed another, though the form shows it rounded', () => {
  const first = actionTexts(action, 'fi');
  assert.equal(first['promisedEurosPerYear'], '-61235');
  assert.equal(first['promisedTripMinutes'], '0,12');
  const told = { typed: '-61235', first: '-61235', stored: -61_234.56 };
  assert.equal(unlessTyped(-61_235, told), -61_234.56);
  assert.equal(unlessTyped(-60_000, { ...told, typed: '-60000' }), -60_000);
});

test('a text that is no number is told at its field, and nothing is sent', () => {
  const say = { notNumber: 'Ei luku.', notNumberRemedy: 'Kirjoita luku.' };
  const wrong = withNumbers({ euros: 'paljon', words: 'x' }, { ids: ['euros'], say });
  assert.ok(!wrong.ok);
  assert.deepEqual(
    wrong.problems.map(({ at, value }) => [at, value]),
    [['euros', 'paljon']],
  );
  const right = withNumbers({ euros: '−60 000', words: 'x' }, { ids: ['euros'], say });
  assert.deepEqual(right.ok && right.value, { euros: -60_000, words: 'x' });
});
