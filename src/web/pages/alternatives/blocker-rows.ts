import type { BlockerRow, Evaluation } from '#alternatives/evaluation.ts';
import { addDays, daysBetween, firstOfYear, yearOf } from '#kit/dates.ts';
import type { IsoDate } from '#kit/dates.ts';
import type { Region } from '#region/region.ts';
import { findEntries } from '#region/entries.ts';
import { contract as contractRegister } from '#registers/contract.ts';
import type { Messages } from '../../messages/fi.ts';
import type { Why } from '../../parts/why.ts';
import type { Words } from '../situation/why-of.ts';

/** What the blockers come to: from when the whole is free, what leaving costs, and what cannot be told. */
export type BlockerAnswer = Readonly<{
  rows: number;
  /** Sites of which no date is known. */
  unknown: number;
  /** When the last saving that is known begins; null when none is known. */
  freeFrom: IsoDate | null;
  /** Of the rows whose costs of leaving are known, euros. */
  leavingEuros: number;
  /** Rows of which some cost of leaving is not known. */
  unpriced: number;
}>;

export function blockerAnswer(blockers: readonly BlockerRow[]): BlockerAnswer {
  let freeFrom: IsoDate | null = null;
  let leavingEuros = 0;
  for (const row of blockers) {
    if (row.savingFrom !== null && (freeFrom === null || row.savingFrom > freeFrom))
      freeFrom = row.savingFrom;
    leavingEuros += row.leavingEuros ?? 0;
  }
  return {
    rows: blockers.length,
    unknown: new Set(blockers.filter(({ savingFrom }) => savingFrom === null).map(({ site }) => site)).size,
    freeFrom,
    leavingEuros,
    unpriced: blockers.filter((row) => row.savingFrom !== null && row.leavingEuros === null).length,
  };
}

/** The heading of the blockers: an answer, made of the numbers. */
export function blockerHeading(answer: BlockerAnswer, { messages, numbers }: Words): string {
  const say = messages.blockers;
  const { rows, unknown, freeFrom, leavingEuros } = answer;
  if (rows === 0) return say.none;
  if (freeFrom === null) return say.allUnknown;
  const told = { date: numbers.date(freeFrom), euros: numbers.bigEuros(leavingEuros) };
  return unknown > 0 ? say.partlyFree({ ...told, unknown: numbers.count(unknown) }) : say.free(told);
}

/** First of January of the first and last year of an axis that every row's dates fit on; whole years. */
export type BlockerAxis = Readonly<{ from: number; to: number }>;

export function axisOf(blockers: readonly BlockerRow[]): BlockerAxis | undefined {
  const years = blockers.flatMap(({ leavesOn, noticeOn, savingFrom }) =>
    [leavesOn, noticeOn, ...(savingFrom === null ? [] : [savingFrom])].map(yearOf),
  );
  return years.length === 0 ? undefined : { from: Math.min(...years), to: Math.max(...years) + 1 };
}

/** Where the parts of a row's bar lie on the axis, 0–1. */
export type BlockerBar = Readonly<{
  /** The premises are used up to here. */
  leaves: number;
  /** The contract binds up to here; as `leaves` when it ends before, undefined when nobody knows. */
  free: number | undefined;
  /** Last day to give notice for that end, where it lies on the axis. */
  notice: number | undefined;
}>;

export function barOf(row: BlockerRow, axis: BlockerAxis): BlockerBar {
  const start = firstOfYear(axis.from);
  const days = daysBetween(start, firstOfYear(axis.to));
  const place = (day: IsoDate) => Math.min(1, Math.max(0, daysBetween(start, day) / days));
  const { leavesOn, savingFrom, noticeDay } = row;
  return {
    leaves: place(leavesOn),
    free: savingFrom === null ? undefined : place(savingFrom),
    notice: noticeDay === null || noticeDay < start ? undefined : place(addDays(noticeDay, 1)),
  };
}

/** What a row's mark opens: what the contract says, how notice runs, and what is known of it. */
export function blockerWhy(row: BlockerRow, told: { region: Region; name: string; words: Words }): Why {
  const { region, name, words } = told;
  const { messages, numbers } = words;
  const say = messages.blockers;
  const entry = findEntries(region, 'contract')?.find(({ id }) => id === row.contract);
  const situation = `/alueet/${encodeURIComponent(region.id)}/tilannekuva`;
  const lines = contractRegister.fields.flatMap(({ id, title }) => {
    const value = entry?.values[id];
    if (!value || id === 'site' || id === 'building') return [];
    return [
      {
        title: title[words.language],
        value: valueWords(id, { value: value.value, words }),
        to: `${situation}#register-contract-${entry!.id}`,
        edited: value.edited === true,
      },
    ];
  });
  const reasons = entry ? Object.values(entry.values).map(({ reasoning }) => reasoning[words.language]) : [];
  return {
    title: name,
    ...(row.savingFrom === null ? {} : { value: say.freeOn(numbers.date(row.savingFrom)) }),
    sentence: [...noticeSentences(row, { messages, numbers }), ...new Set(reasons)].join(' '),
    assumptions: lines,
    date: numbers.date(region.asOf.network),
  };
}

function valueWords(field: string, told: { value: string | number | boolean; words: Words }): string {
  const { value, words } = told;
  const declared = contractRegister.fields.find(({ id }) => id === field);
  if (typeof value === 'number') {
    const unit = declared?.kind === 'number' ? declared.unit[words.language] : '';
    return `${words.numbers.plain(value, 0)} ${unit}`;
  }
  if (declared?.kind === 'date') return words.numbers.date(String(value));
  if (declared?.kind === 'choice')
    return declared.options.find(({ id }) => id === value)?.title[words.language] ?? String(value);
  return String(value);
}

/** When notice is given, whether that is in time, by when at the latest, and what is missing; each a sentence. */
function noticeSentences(
  row: BlockerRow,
  { messages, numbers }: { messages: Messages; numbers: Words['numbers'] },
): string[] {
  const say = messages.blockers;
  const date = (day: string) => numbers.date(day);
  const sentences: string[] = [];
  if (row.contract === null) return [say.noContract];
  if (row.missing.length > 0) {
    const names = row.missing.map((id) => say.fields[id as keyof typeof say.fields] ?? id);
    sentences.push(say.missing(names.join(', ')));
  }
  if (row.endsOn === null) return sentences;
  if (row.status === 'ended') sentences.push(say.ended(date(row.endsOn)));
  else if (row.noticeDay === null) sentences.push(say.endsByItself(date(row.endsOn)));
  else {
    sentences.push((row.noticeFrom === 'pull' ? say.noticeByPull : say.noticeByNetwork)(date(row.noticeOn)));
    if (row.late && row.termEndsOn !== null && row.termNoticeDay !== null)
      sentences.push(say.late({ term: date(row.termEndsOn), day: date(row.termNoticeDay) }));
    sentences.push(
      row.safeDay === null || row.safeDay === row.noticeDay
        ? say.ends({ end: date(row.endsOn), day: date(row.noticeDay) })
        : say.endsSafely({
            end: date(row.endsOn),
            day: date(row.noticeDay),
            safe: date(row.safeDay),
          }),
    );
  }
  if (row.rentAfterEuros !== null && row.rentAfterEuros > 0)
    sentences.push(say.rentAfter(numbers.euros(Math.round(row.rentAfterEuros))));
  return sentences;
}

/** Rows in the order of their pulls, with the site's short name. */
export function namedBlockers(
  evaluation: Evaluation,
): readonly Readonly<{ row: BlockerRow; name: string; key: string }>[] {
  const names = new Map(evaluation.sites.map(({ site, shortName }) => [site, shortName]));
  return evaluation.blockers.map((row) => ({
    row,
    name: names.get(row.site) ?? row.site,
    key: `${row.pull} ${row.site} ${row.contract ?? ''}`,
  }));
}
