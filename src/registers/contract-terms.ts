import { addDays, addMonths, endOfMonth, laterOf } from '#kit/dates.ts';
import type { IsoDate } from '#kit/dates.ts';
import { workingDayUpTo } from './finnish-holidays.ts';

/** What a contract says of its time; what is undefined is not known, but for the term. */
export type Contract = Readonly<{
  /** The first day in force. */
  startsOn: IsoDate;
  /** Months of the first term; absent: until further notice from the start. */
  termMonths?: number;
  /** What follows the first term: nothing, further terms one by one, or time until further notice. */
  renewal: 'ends' | 'tacit' | 'until-notice';
  renewalMonths?: number;
  noticeMonths?: number;
  noticeFrom?: 'day' | 'month-end';
}>;

/** Days from the first to the last in force; `to` null: until further notice. The first term is number 1. */
export type Term = Readonly<{ number: number; from: IsoDate; to: IsoDate | null }>;

/** What follows when notice is given on a day. */
export type NoticeAnswer = Readonly<{
  status: 'not-begun' | 'in-force' | 'ended';
  /** The term in force on the day of notice; before the start the first one, after the end the last one. */
  term: Term;
  /** Times that the contract had been renewed tacitly by then. */
  renewals: number;
  /** Last day to give notice so that it ends with this term; null where no notice is needed or the term has no end. */
  noticeDay: IsoDate | null;
  /** The last working day up to that day. */
  safeDay: IsoDate | null;
  /** Notice comes too late for this term. */
  late: boolean;
  /** The day on which it ends: the last in force. */
  endsOn: IsoDate;
  /** Last day on which notice still gives that end, and the last working day up to it. */
  noticeDayForEnd: IsoDate | null;
  safeDayForEnd: IsoDate | null;
}>;

export type NoticeAsk = Readonly<{
  noticeOn: IsoDate;
  /** The premises are used up to this day, so that an earlier end does not do. */
  notBefore?: IsoDate;
}>;

/**
 * What follows when notice is given on a day: the term in force, the last day to end it with that term, and the day on
 * which the contract ends, never before `notBefore`. Undefined when the contract does not tell how notice is given, or
 * by how long it is renewed. Days are by the calendar: a holiday moves no day of a contract, so the safe day stands beside.
 */
export function answerNotice(contract: Contract, ask: NoticeAsk): NoticeAnswer | undefined {
  const { startsOn, termMonths } = contract;
  if (termMonths !== undefined && contract.renewal === 'ends') return endsByItself(contract, ask);
  const notice = noticeOf(contract);
  if (!notice) return undefined;
  if (termMonths !== undefined && contract.renewal === 'tacit' && !contract.renewalMonths) return undefined;
  const { noticeOn, notBefore = startsOn } = ask;
  const term = termOn(contract, noticeOn);
  const earliest = laterOf(laterOf(noticeEnd(noticeOn, notice), notBefore), startsOn);
  const endsOn = firstEnd(contract, { earliest, noticeOn, notice });
  const noticeDay = term.to === null ? null : lastNoticeDay(term.to, notice);
  const noticeDayForEnd = lastNoticeDay(endsOn, notice);
  return {
    status: noticeOn < startsOn ? 'not-begun' : 'in-force',
    term,
    renewals: contract.renewal === 'tacit' ? term.number - 1 : 0,
    noticeDay,
    safeDay: noticeDay === null ? null : workingDayUpTo(noticeDay),
    late: noticeDay !== null && noticeOn > noticeDay,
    endsOn,
    noticeDayForEnd,
    safeDayForEnd: workingDayUpTo(noticeDayForEnd),
  };
}

/** A fixed term without renewal needs no notice, and none shortens it. */
function endsByItself(contract: Contract, { noticeOn }: NoticeAsk): NoticeAnswer {
  const { startsOn, termMonths = 0 } = contract;
  const endsOn = termEnd(startsOn, termMonths);
  return {
    status: noticeOn < startsOn ? 'not-begun' : noticeOn > endsOn ? 'ended' : 'in-force',
    term: { number: 1, from: startsOn, to: endsOn },
    renewals: 0,
    noticeDay: null,
    safeDay: null,
    late: false,
    endsOn,
    noticeDayForEnd: null,
    safeDayForEnd: null,
  };
}

type Notice = Readonly<{ noticeMonths: number; noticeFrom: 'day' | 'month-end' }>;

function noticeOf({ noticeMonths, noticeFrom }: Contract): Notice | undefined {
  return noticeMonths === undefined || noticeFrom === undefined ? undefined : { noticeMonths, noticeFrom };
}

/**
 * The last day of a term of so many months from its first: the day before the corresponding one, or, where the month has
 * no such day, its last (act 150/1930 3 §). 1 January and 36 months give 31 December; 31 January and one, 28 February.
 */
export function termEnd(startsOn: IsoDate, months: number): IsoDate {
  const corresponding = addMonths(startsOn, months);
  return corresponding.slice(8) === startsOn.slice(8) ? addDays(corresponding, -1) : corresponding;
}

/** The day on which the notice period ends when notice is given on a day. */
export function noticeEnd(noticeOn: IsoDate, { noticeMonths, noticeFrom }: Notice): IsoDate {
  if (noticeFrom === 'day') return addMonths(noticeOn, noticeMonths);
  return endOfMonth(addMonths(`${noticeOn.slice(0, 7)}-01`, noticeMonths));
}

/** The last day whose notice period ends by a day. */
export function lastNoticeDay(end: IsoDate, notice: Notice): IsoDate {
  const { noticeMonths, noticeFrom } = notice;
  if (noticeFrom === 'month-end') {
    const whole = end === endOfMonth(end);
    return endOfMonth(addMonths(`${end.slice(0, 7)}-01`, -noticeMonths - (whole ? 0 : 1)));
  }
  // The corresponding day, and the few days after it that a short month makes end on the same day.
  let day = addMonths(end, -noticeMonths);
  for (let next = addDays(day, 1); noticeEnd(next, notice) <= end; next = addDays(next, 1)) day = next;
  return day;
}

/** Ends of the terms are all counted from the first day, so that they never drift; term 1 has the first term's length. */
function endOfTerm({ startsOn, termMonths = 0, renewalMonths = 0 }: Contract, number: number): IsoDate {
  return termEnd(startsOn, termMonths + (number - 1) * renewalMonths);
}

function termOn(contract: Contract, day: IsoDate): Term {
  const { startsOn, termMonths, renewal } = contract;
  if (termMonths === undefined) return { number: 1, from: startsOn, to: null };
  const first = endOfTerm(contract, 1);
  if (day <= first) return { number: 1, from: startsOn, to: first };
  if (renewal === 'until-notice') return { number: 2, from: addDays(first, 1), to: null };
  const number = firstTermTo(contract, day);
  return { number, from: addDays(endOfTerm(contract, number - 1), 1), to: endOfTerm(contract, number) };
}

/** Number of the first term that ends on a day or after it. */
function firstTermTo(contract: Contract, day: IsoDate): number {
  let number = 1;
  while (endOfTerm(contract, number) < day) number++;
  return number;
}

function firstEnd(
  contract: Contract,
  told: { earliest: IsoDate; noticeOn: IsoDate; notice: Notice },
): IsoDate {
  const { earliest, noticeOn, notice } = told;
  if (contract.termMonths !== undefined) {
    if (contract.renewal === 'tacit') return endOfTerm(contract, firstTermTo(contract, earliest));
    const first = endOfTerm(contract, 1);
    if (earliest <= first) return first;
  }
  // Until further notice it ends where a notice period does: that of the first day on which notice reaches so far.
  const reaching = addDays(lastNoticeDay(addDays(earliest, -1), notice), 1);
  return noticeEnd(laterOf(noticeOn, reaching), notice);
}
