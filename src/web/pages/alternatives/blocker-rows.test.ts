import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BlockerRow } from '#alternatives/evaluation.ts';
import { messagesOf } from '../../messages/messages-of.ts';
import { numbersOf } from '../../numbers.ts';
import type { Words } from '../situation/why-of.ts';
import { axisOf, barOf, blockerAnswer, blockerHeading } from './blocker-rows.ts';

const words = (language: 'fi' | 'sv' | 'en'): Words =>
  ({ language, messages: messagesOf(language), numbers: numbersOf(language) }) as Words;

const row: BlockerRow = {
  pull: 0,
  site: 'a',
  contract: 'c-a',
  share: 1,
  leavesOn: '2026-01-01',
  noticeOn: '2025-10-08',
  noticeFrom: 'network',
  status: 'in-force',
  termEndsOn: '2025-12-31',
  renewals: 0,
  termNoticeDay: '2025-06-30',
  termSafeDay: '2025-06-30',
  late: true,
  endsOn: '2026-12-31',
  noticeDay: '2026-06-30',
  safeDay: '2026-06-30',
  savingEurosPerYear: 100_000,
  savingFrom: '2027-01-01',
  rentAfterEuros: 100_000,
  exitEuros: 20_000,
  leavingEuros: 120_000,
  mark: 'assumed',
  missing: [],
};
const other: BlockerRow = { ...row, site: 'b', savingFrom: '2028-07-01', leavingEuros: 30_000 };
const unknown: BlockerRow = {
  ...row,
  ...{ site: 'c', contract: null, endsOn: null, savingFrom: null, noticeDay: null, leavingEuros: null },
};

test('the heading says when the last premises are free and what leaving all of them costs', () => {
  const heading = blockerHeading(blockerAnswer([row, other]), words('fi'));
  assert.match(heading, /aikaisintaan 1\.7\.2028, lähtö maksaa 150\s000\s€/);
});

test('what nobody knows is told as such and is in no sum', () => {
  const answer = blockerAnswer([row, unknown]);
  assert.deepEqual([answer.unknown, answer.leavingEuros, answer.freeFrom], [1, 120_000, '2027-01-01']);
  assert.match(blockerHeading(answer, words('en')), /sites not known: 1/);
  assert.match(blockerHeading(blockerAnswer([unknown]), words('sv')), /inte kända/);
  assert.match(blockerHeading(blockerAnswer([]), words('fi')), /eivät luovu tiloista/);
  assert.equal(blockerAnswer([{ ...row, leavingEuros: null, exitEuros: null }]).unpriced, 1);
});

test('the axis holds every day, and a bar turns from used to empty when the pull begins', () => {
  const axis = axisOf([row, other, unknown])!;
  assert.deepEqual(axis, { from: 2025, to: 2029 });
  const { leaves, free, notice } = barOf(row, axis);
  assert.ok(Math.abs(leaves - 365 / 1461) < 1e-9 && Math.abs(free! - 730 / 1461) < 1e-9);
  assert.ok(notice! > leaves && notice! < free!);
  assert.equal(barOf(unknown, axis).free, undefined);
  assert.equal(axisOf([]), undefined);
});
