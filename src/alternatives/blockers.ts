import { addDays, daysBetween, daysInYear, firstDayOf, firstOfYear, laterOf, yearOf } from '#kit/dates.ts';
import type { IsoDate } from '#kit/dates.ts';
import { entriesOfSite, findEntries } from '#region/entries.ts';
import type { Network } from '#region/network.ts';
import type { Region } from '#region/region.ts';
import { answerNotice } from '#registers/contract-terms.ts';
import type { NoticeAnswer } from '#registers/contract-terms.ts';
import { contractOf } from '#registers/contract.ts';
import { numberOf } from '#registers/register.ts';
import type { Entry } from '#registers/register.ts';
import { networkOf } from '#situation/network-of.ts';
import type { BlockerRow } from './evaluation.ts';
import type { Pull } from './lever.ts';
import { yearsOf } from './years.ts';

/** The network before a list's first pull and after each of them, and whether each was carried out. */
export type BlockerAsk = Readonly<{
  pulls: readonly Pull[];
  networks: readonly Network[];
  applied: readonly boolean[];
}>;

/**
 * What holds each pull back that gives up premises: until when their contracts bind, by when notice must be given, what
 * leaving costs and from which day there is a saving. A pull gives up premises of a site when their cost falls or the site
 * moves. A row a contract; where none is known a row that says so. Nobody is refused: a pull whose year comes before its
 * contract can end gets the honest date. Premises are used until the pull begins, so their contract ends then or later.
 * What remains of rent and the one-off cost are two figures beside the saving and are never netted from it.
 */
export function blockersOf(region: Region, ask: BlockerAsk): BlockerRow[] {
  const network = networkDay(region);
  const years = yearsOf(region, ask.pulls);
  const given = new Map<number, number>();
  return ask.pulls.flatMap((pull, index) => {
    if (!ask.applied[index]) return [];
    const leavesOn = laterOf(firstOfYear(years[index]!), network);
    const told = pull.settings['noticeOn'];
    const notice =
      typeof told === 'string'
        ? ({ noticeOn: told, noticeFrom: 'pull' } as const)
        : ({ noticeOn: network, noticeFrom: 'network' } as const);
    return partsGivenUp(ask, { pull: index, given }).flatMap(({ site, share, euros }) =>
      rowsOfSite(region, { pull: index, site, share, euros, leavesOn, ...notice }),
    );
  });
}

/** The day of the region's network; its first when only a year or month is told. */
export function networkDay(region: Region): IsoDate {
  const { network } = region.asOf;
  return firstDayOf(network) ?? firstOfYear(yearOf(network));
}

type GivenUp = Readonly<{
  site: string;
  /** Of the premises that the situation has, and so of their contracts; 0 for premises that the plan itself brought. */
  share: number;
  /** Yearly cost of what is given up. */
  euros: number;
}>;

/** Sites whose premises a pull gives up, wholly or in part. `given`: shares that earlier pulls gave up, by site. */
function partsGivenUp(ask: BlockerAsk, told: { pull: number; given: Map<number, number> }): GivenUp[] {
  const { pull, given } = told;
  const [first, before, after] = [ask.networks[0]!, ask.networks[pull]!, ask.networks[pull + 1]!];
  return before.sites.flatMap((site, at): GivenUp[] => {
    const now = after.sites[at]!;
    if (now === site) return [];
    const moved = (now.formerCells?.length ?? 0) > (site.formerCells?.length ?? 0);
    const fall = moved ? site.premisesEurosPerYear : site.premisesEurosPerYear - now.premisesEurosPerYear;
    if (!(fall > 0)) return [];
    const whole = first.sites[at]?.premisesEurosPerYear ?? 0;
    const left = 1 - (given.get(at) ?? 0);
    const all = moved || now.premisesEurosPerYear === 0;
    const share = whole > 0 ? (all ? left : Math.min(left, fall / whole)) : 0;
    given.set(at, (given.get(at) ?? 0) + share);
    return [{ site: site.id, share, euros: fall }];
  });
}

type Leaving = GivenUp & Pick<BlockerRow, 'pull' | 'leavesOn' | 'noticeOn' | 'noticeFrom'>;

function rowsOfSite(region: Region, leaving: Leaving): BlockerRow[] {
  const { euros, share, site } = leaving;
  const contracts = entriesOfSite(region, { register: 'contract', site });
  // Premises that the plan itself brought have no contract to look up.
  if (contracts.length === 0 || share === 0) {
    const missing = [findEntries(region, 'contract') === undefined ? 'register' : 'contract'];
    return [{ ...unknown(leaving), contract: null, share, savingEurosPerYear: euros, missing }];
  }
  return contracts.map((entry) => rowOf(region, { leaving, entry, alone: contracts.length === 1 }));
}

function rowOf(region: Region, told: { leaving: Leaving; entry: Entry; alone: boolean }): BlockerRow {
  const { leaving, entry, alone } = told;
  const { share, leavesOn, noticeOn } = leaving;
  const running = numberOf(entry, 'runningEuros') ?? (alone ? premisesOf(region, leaving.site) : undefined);
  const savingEurosPerYear = running === undefined ? null : running * share;
  const oneOff = numberOf(entry, 'exitEuros');
  const exitEuros = oneOff === undefined ? null : oneOff * share;
  const missing = missingOf(entry, running);
  const answer = answerNotice(contractOf(entry), { noticeOn, notBefore: addDays(leavesOn, -1) });
  const row = { ...unknown(leaving), contract: entry.id, share, savingEurosPerYear, exitEuros, missing };
  if (!answer) return row;
  const rentAfterEuros =
    savingEurosPerYear === null
      ? null
      : sumOf(stillPaid({ euros: savingEurosPerYear, from: leavesOn, to: answer.endsOn }));
  return {
    ...row,
    ...noticeParts(answer),
    savingFrom: laterOf(leavesOn, addDays(answer.endsOn, 1)),
    rentAfterEuros,
    leavingEuros: rentAfterEuros === null || exitEuros === null ? null : rentAfterEuros + exitEuros,
    mark: markOf(entry),
  };
}

function noticeParts(answer: NoticeAnswer) {
  const { status, term, renewals, noticeDay, safeDay, late, endsOn, noticeDayForEnd, safeDayForEnd } = answer;
  return {
    status,
    termEndsOn: term.to,
    renewals,
    termNoticeDay: noticeDay,
    termSafeDay: safeDay,
    late,
    endsOn,
    noticeDay: noticeDayForEnd,
    safeDay: safeDayForEnd,
  };
}

/** A row of which nothing is known but what the pull itself says. */
function unknown({ euros: _, ...leaving }: Leaving) {
  return {
    ...leaving,
    status: 'unknown',
    termEndsOn: null,
    renewals: 0,
    termNoticeDay: null,
    termSafeDay: null,
    late: false,
    endsOn: null,
    noticeDay: null,
    safeDay: null,
    savingFrom: null,
    rentAfterEuros: null,
    exitEuros: null,
    leavingEuros: null,
    mark: 'missing',
  } as const;
}

/** Fields that an answer rests on, where the contract has them. */
const groundFields = [
  'startsOn',
  'termMonths',
  'renewal',
  'renewalMonths',
  'noticeMonths',
  'noticeFrom',
  'runningEuros',
  'exitEuros',
] as const;

function markOf(entry: Entry): BlockerRow['mark'] {
  const assumed = groundFields.some((field) => entry.values[field]?.state === 'assumed');
  return assumed || entry.values['runningEuros'] === undefined ? 'assumed' : 'observed';
}

/** What the contract does not tell and a reader would need. */
function missingOf(entry: Entry, running: number | undefined): string[] {
  const { renewal, termMonths, noticeMonths, noticeFrom } = contractOf(entry);
  const needsNotice = !(renewal === 'ends' && termMonths !== undefined);
  return [
    ...(needsNotice && noticeMonths === undefined ? ['noticeMonths'] : []),
    ...(needsNotice && noticeFrom === undefined ? ['noticeFrom'] : []),
    ...(running === undefined ? ['runningEuros'] : []),
    ...(entry.values['exitEuros'] === undefined ? ['exitEuros'] : []),
  ];
}

function premisesOf(region: Region, site: string): number | undefined {
  return networkOf(region).sites.find(({ id }) => id === site)?.premisesEurosPerYear;
}

/** Euros of each year in which premises that are not needed are still paid, day by day from one day to another. */
export function stillPaid(told: { euros: number; from: IsoDate; to: IsoDate }): Map<number, number> {
  const { euros, from, to } = told;
  const paid = new Map<number, number>();
  if (to < from) return paid;
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    const first = laterOf(from, firstOfYear(year));
    const end = addDays(firstOfYear(year + 1), -1);
    const days = daysBetween(first, to < end ? to : end) + 1;
    paid.set(year, (euros * days) / daysInYear(year));
  }
  return paid;
}

function sumOf(paid: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const euros of paid.values()) sum += euros;
  return sum;
}
