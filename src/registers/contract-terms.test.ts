import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '#kit/dates.ts';
import { answerNotice, lastNoticeDay, noticeEnd, termEnd } from './contract-terms.ts';
import type { Contract } from './contract-terms.ts';

const threeYearsThenYearly: Contract = {
  startsOn: '2020-01-01',
  termMonths: 36,
  renewal: 'tacit',
  renewalMonths: 12,
  noticeMonths: 6,
  noticeFrom: 'day',
};
const openEnded: Contract = {
  startsOn: '2015-03-01',
  renewal: 'until-notice',
  noticeMonths: 6,
  noticeFrom: 'month-end',
};

const answerOf = (contract: Contract, noticeOn: string, notBefore?: string) =>
  answerNotice(contract, { noticeOn, ...(notBefore === undefined ? {} : { notBefore }) })!;

test('three years from 1 January 2020 end on 31 December 2022, and 30 June 2022 is the last day to give notice of six months', () => {
  const answer = answerOf(threeYearsThenYearly, '2022-05-01');
  assert.deepEqual(answer.term, { number: 1, from: '2020-01-01', to: '2022-12-31' });
  assert.deepEqual([answer.noticeDay, answer.endsOn, answer.late], ['2022-06-30', '2022-12-31', false]);
});

test('after tacit renewal the notice day moves to the new term: 30 June of each year, and not of the first term', () => {
  const answer = answerOf(threeYearsThenYearly, '2024-02-01');
  assert.deepEqual(answer.term, { number: 3, from: '2024-01-01', to: '2024-12-31' });
  assert.equal(answer.renewals, 2);
  assert.deepEqual([answer.noticeDay, answer.late, answer.endsOn], ['2024-06-30', false, '2024-12-31']);
});

test('three years and then yearly: the second term is one year and not three', () => {
  const answer = answerOf(threeYearsThenYearly, '2022-07-01');
  assert.equal(answer.endsOn, '2023-12-31');
});

test('sixty months renewed by twelve end after 72 months and not after 120', () => {
  const contract: Contract = {
    startsOn: '2018-06-01',
    termMonths: 60,
    renewal: 'tacit',
    renewalMonths: 12,
    noticeMonths: 3,
    noticeFrom: 'day',
  };
  const answer = answerOf(contract, '2023-06-01');
  assert.deepEqual(answer.term, { number: 2, from: '2023-06-01', to: '2024-05-31' });
  assert.equal(termEnd('2018-06-01', 72), answer.endsOn);
});

test('notice a day too late does not end this term: it is told as late, and the contract ends with the next one', () => {
  const answer = answerOf(threeYearsThenYearly, '2022-07-01');
  assert.deepEqual(
    [answer.late, answer.noticeDay, answer.term.to, answer.endsOn, answer.noticeDayForEnd],
    [true, '2022-06-30', '2022-12-31', '2023-12-31', '2023-06-30'],
  );
});

test('when the notice period is longer than the renewed term, notice may have to reach over two of them', () => {
  const contract: Contract = { ...threeYearsThenYearly, noticeMonths: 18 };
  assert.equal(answerOf(contract, '2023-02-01').endsOn, '2024-12-31');
});

test('a term of one month from 31 January ends on the last day of February, in a leap year on the 29th', () => {
  assert.equal(termEnd('2027-01-31', 1), '2027-02-28');
  assert.equal(termEnd('2028-01-31', 1), '2028-02-29');
});

test('monthly terms from the 31st do not drift: they are counted from the first day and end on 28 February and then 30 March', () => {
  const monthly: Contract = {
    startsOn: '2027-01-31',
    termMonths: 1,
    renewal: 'tacit',
    renewalMonths: 1,
    noticeMonths: 0,
    noticeFrom: 'day',
  };
  assert.equal(answerOf(monthly, '2027-02-10').endsOn, '2027-02-28');
  const second = answerOf(monthly, '2027-03-15');
  assert.deepEqual(second.term, { number: 2, from: '2027-03-01', to: '2027-03-30' });
  assert.deepEqual(answerOf(monthly, '2027-04-01').term, { number: 3, from: '2027-03-31', to: '2027-04-30' });
});

test('a year from the leap day 29 February 2028 ends on 28 February 2029, and four years on 28 February 2032', () => {
  assert.equal(termEnd('2028-02-29', 12), '2029-02-28');
  assert.equal(termEnd('2028-02-29', 48), '2032-02-28');
});

test('notice of a month may be given on 31 January for the end of February, which has no 31st', () => {
  const notice = { noticeMonths: 1, noticeFrom: 'day' } as const;
  assert.equal(noticeEnd('2027-01-31', notice), '2027-02-28');
  assert.equal(lastNoticeDay('2027-02-28', notice), '2027-01-31');
});

test('the last day for notice on a Sunday is told as it is, and the Friday before it beside as the safe day', () => {
  const contract: Contract = { ...threeYearsThenYearly, startsOn: '2023-01-01', noticeMonths: 7 };
  const answer = answerOf(contract, '2026-02-01');
  assert.deepEqual(
    [answer.term.to, answer.noticeDay, answer.safeDay],
    ['2026-12-31', '2026-05-31', '2026-05-29'],
  );
});

test('Easter is passed too: for 31 March 2024, Easter Sunday, the safe day is Maundy Thursday 28 March', () => {
  const contract: Contract = { ...threeYearsThenYearly, startsOn: '2021-10-01', noticeMonths: 6 };
  const answer = answerOf(contract, '2024-01-10');
  assert.deepEqual([answer.noticeDay, answer.safeDay], ['2024-03-31', '2024-03-28']);
});

test('notice on a Monday after the last day is late even when that day was a Saturday', () => {
  const contract: Contract = { ...threeYearsThenYearly, startsOn: '2023-01-01', noticeMonths: 7 };
  // Seven months before 31 December 2025 are 31 May 2025, a Saturday.
  const saturday = answerOf(contract, '2025-05-31');
  assert.deepEqual(
    [saturday.noticeDay, saturday.safeDay, saturday.late],
    ['2025-05-31', '2025-05-30', false],
  );
  assert.deepEqual(
    [answerOf(contract, '2025-06-02').late, answerOf(contract, '2025-06-02').endsOn],
    [true, '2026-12-31'],
  );
});

test('until further notice with notice from the end of the month: given on 15 January, six months end on 31 July', () => {
  const answer = answerOf(openEnded, '2026-01-15');
  assert.deepEqual(answer.term, { number: 1, from: '2015-03-01', to: null });
  assert.deepEqual([answer.endsOn, answer.noticeDay, answer.late], ['2026-07-31', null, false]);
  assert.deepEqual([answer.noticeDayForEnd, answer.safeDayForEnd], ['2026-01-31', '2026-01-30']);
});

test('a fixed term that goes on until further notice ends with its term at the earliest, and later a notice period after notice', () => {
  const contract: Contract = { ...openEnded, startsOn: '2023-01-01', termMonths: 36 };
  assert.equal(answerOf(contract, '2024-02-01').endsOn, '2025-12-31');
  assert.equal(answerOf(contract, '2025-08-20').endsOn, '2026-02-28');
  const after = answerOf(contract, '2026-03-03');
  assert.deepEqual(after.term, { number: 2, from: '2026-01-01', to: null });
  assert.equal(after.endsOn, '2026-09-30');
});

test('a contract whose only term is over has ended, and giving notice of it changes nothing', () => {
  const contract: Contract = { startsOn: '2015-01-01', termMonths: 60, renewal: 'ends' };
  const answer = answerOf(contract, '2025-10-08');
  assert.deepEqual([answer.status, answer.endsOn, answer.noticeDay], ['ended', '2019-12-31', null]);
});

test('a fixed term without renewal ends by itself and no notice shortens it', () => {
  const contract: Contract = {
    startsOn: '2020-01-01',
    termMonths: 120,
    renewal: 'ends',
    noticeMonths: 1,
    noticeFrom: 'day',
  };
  const answer = answerOf(contract, '2025-10-08');
  assert.deepEqual([answer.status, answer.endsOn], ['in-force', '2029-12-31']);
});

test('notice of a contract that has not begun ends it with its first term and not before', () => {
  const fixed = answerOf({ ...threeYearsThenYearly, startsOn: '2027-01-01' }, '2026-05-01');
  assert.deepEqual([fixed.status, fixed.term.number, fixed.endsOn], ['not-begun', 1, '2029-12-31']);
  const open = answerOf(
    { ...openEnded, startsOn: '2027-01-01', noticeFrom: 'day', noticeMonths: 1 },
    '2026-05-01',
  );
  assert.deepEqual([open.status, open.endsOn], ['not-begun', '2027-01-01']);
});

test('premises that are needed longer keep their contract to the first end after that, with its own notice day', () => {
  const answer = answerOf(threeYearsThenYearly, '2024-02-01', '2026-08-31');
  assert.deepEqual([answer.endsOn, answer.noticeDayForEnd], ['2026-12-31', '2026-06-30']);
  const open = answerOf(openEnded, '2024-02-01', '2026-08-15');
  assert.deepEqual([open.endsOn, open.noticeDayForEnd], ['2026-08-31', '2026-02-28']);
});

test('what a contract does not tell is not guessed: without a notice period there is no answer', () => {
  const { noticeMonths: _, ...silent } = threeYearsThenYearly;
  assert.equal(answerNotice(silent, { noticeOn: '2024-01-01' }), undefined);
  const { renewalMonths: __, ...endless } = threeYearsThenYearly;
  assert.equal(answerNotice(endless, { noticeOn: '2024-01-01' }), undefined);
});

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
const anyContract: fc.Arbitrary<Contract> = fc.oneof(
  fc.record({
    startsOn: anyDay,
    termMonths: fc.integer({ min: 1, max: 240 }),
    renewal: fc.constantFrom('tacit' as const, 'until-notice' as const),
    renewalMonths: fc.integer({ min: 1, max: 120 }),
    noticeMonths: fc.integer({ min: 0, max: 36 }),
    noticeFrom: fc.constantFrom('day' as const, 'month-end' as const),
  }),
  fc.record({
    startsOn: anyDay,
    renewal: fc.constant('until-notice' as const),
    noticeMonths: fc.integer({ min: 0, max: 36 }),
    noticeFrom: fc.constantFrom('day' as const, 'month-end' as const),
  }),
);

test('a contract never ends before the day that its notice allows, nor before it begins', () => {
  fc.assert(
    fc.property(anyContract, anyDay, anyDay, (contract, noticeOn, notBefore) => {
      const { noticeMonths = 0, noticeFrom = 'day' } = contract;
      const { endsOn } = answerOf(contract, noticeOn, notBefore);
      assert.ok(endsOn >= noticeEnd(noticeOn, { noticeMonths, noticeFrom }));
      assert.ok(endsOn >= notBefore && endsOn >= contract.startsOn);
    }),
  );
});

test('notice given later never ends a contract earlier', () => {
  fc.assert(
    fc.property(anyContract, anyDay, fc.nat({ max: 2_000 }), (contract, noticeOn, days) => {
      const sooner = answerOf(contract, noticeOn).endsOn;
      assert.ok(answerOf(contract, addDays(noticeOn, days)).endsOn >= sooner);
    }),
  );
});

test('notice on the last day told still gives the end told, and a day later it does not', () => {
  fc.assert(
    fc.property(anyContract, anyDay, (contract, noticeOn) => {
      const { endsOn, noticeDayForEnd } = answerOf(contract, noticeOn);
      assert.ok(noticeDayForEnd! >= noticeOn || endsOn === contract.startsOn);
      const again = answerOf(contract, noticeDayForEnd!, endsOn).endsOn;
      assert.equal(again, endsOn);
      assert.ok(answerOf(contract, addDays(noticeDayForEnd!, 1)).endsOn > endsOn);
    }),
  );
});

test('of two days that give notice in one term the last is told the same, and it lies before the end of the term', () => {
  fc.assert(
    fc.property(anyContract, anyDay, (contract, noticeOn) => {
      const { term, noticeDay, late, endsOn } = answerOf(contract, noticeOn);
      if (noticeDay === null || term.to === null) return;
      assert.ok(noticeDay <= term.to);
      assert.equal(late, endsOn > term.to);
    }),
  );
});
