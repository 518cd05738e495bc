import type { FareRow } from '#alternatives/evaluation.ts';
import type { Block } from '#documents/document.ts';
import { changesOf, shorterLists, wholeList } from './change-list.ts';
import { networkMap } from './network-map.ts';
import { inUnit, noNumber, signed, whole } from './numbers.ts';
import { fitsOnPage } from './page-height.ts';
import type { PaperTold } from './told.ts';
import { wordsIn } from './words.ts';

/** Municipalities of the table: those whose trip changes most, fewer where a long list of changes needs the room. */
const municipalities = { most: 8, least: 5 };

/** Page 1, what is proposed and whom it concerns; and whether its list of changes was cut to keep it one page. */
export function frontPage(told: PaperTold): Readonly<{ blocks: Block[]; isCut: boolean }> {
  const whole = wholeList(told);
  for (let rows = municipalities.most; rows >= municipalities.least; rows--) {
    const blocks = frontBlocks(told, { changes: whole, rows });
    if (fitsOnPage(blocks)) return { blocks, isCut: false };
  }
  let blocks = frontBlocks(told, { changes: whole, rows: municipalities.least });
  if (changesOf(told).length === 0) return { blocks, isCut: false };
  for (const changes of shorterLists(told)) {
    blocks = frontBlocks(told, { changes, rows: municipalities.least });
    if (fitsOnPage(blocks)) break;
  }
  return { blocks, isCut: true };
}

function frontBlocks(told: PaperTold, { changes, rows }: { changes: Block[]; rows: number }): Block[] {
  const { subject, language } = told;
  const say = wordsIn(language);
  return [
    { kind: 'heading', level: 1, text: say.title(say.called(subject.number, subject.name[language])) },
    { kind: 'paragraph', tone: 'lead', words: [leadOf(told)] },
    { kind: 'heading', level: 2, text: say.what },
    ...changes,
    { kind: 'heading', level: 2, text: say.whom },
    ...peopleWords(told),
    municipalTable(told, rows),
    ...networkMap(told),
  ];
}

function leadOf({ subject, compared, language }: PaperTold): string {
  const say = wordsIn(language);
  const { effects, flows } = subject.evaluation;
  const applied = effects.filter((effect) => effect.applied).length;
  if (applied === 0) return say.nothing;
  const base = compared[0]!.evaluation.timeline[0]?.tripMinutes ?? null;
  const after = effects.reduce((sum, { tripMinutesChange }) => sum + (tripMinutesChange ?? 0), 0);
  const visits = flows.reduce((sum, flow) => sum + flow.visits, 0);
  return say.lead({
    changes: say.changes(applied),
    visits: whole(visits, language),
    minutes: base === null ? noNumber : `${signed(after, { language, decimals: 1 })}\u00a0min`,
  });
}

function peopleWords({ subject, language }: PaperTold): Block[] {
  const say = wordsIn(language);
  const { fares } = subject.evaluation;
  const all = fareOf(fares, { area: 'region', ages: 'all' });
  const old = fareOf(fares, { area: 'region', ages: 'aged75' });
  if (!all) return [];
  const people = say.people({
    worse: whole(all.worse, language),
    better: whole(all.better, language),
    all: whole(all.residents, language),
  });
  const aged = old && say.old({ worse: whole(old.worse, language), all: whole(old.residents, language) });
  return [{ kind: 'paragraph', words: [aged ? `${people} ${aged}` : people] }];
}

/** Municipalities whose trip changes most. */
function municipalTable({ subject, region, language }: PaperTold, count: number): Block {
  const say = wordsIn(language);
  const rows = subject.evaluation.fares
    .filter(({ area, ages }) => area !== 'region' && ages === 'all')
    .map((row) => ({ row, change: changeOf(row) }))
    .toSorted((one, other) => Math.abs(other.change ?? 0) - Math.abs(one.change ?? 0))
    .slice(0, count);
  return {
    kind: 'table',
    title: say.most,
    columns: fareColumns(language),
    rows: rows.map(({ row }) => fareCells(row, { region, language })),
    note: say.minutesNote,
  };
}

export function fareColumns(language: PaperTold['language']) {
  const say = wordsIn(language);
  const number = true;
  return [
    { title: say.municipality },
    { title: say.residents, number },
    { title: `${say.before}, min`, number },
    { title: `${say.after}, min`, number },
    { title: `${say.change}, min`, number },
    { title: say.worse, number },
    { title: say.better, number },
  ];
}

export function fareCells(
  row: FareRow,
  { region, language }: Pick<PaperTold, 'region' | 'language'>,
): string[] {
  const name = region.municipalities.find(({ code }) => code === row.area)?.name[language];
  return [
    name ?? region.name[language],
    whole(row.residents, language),
    inUnit(row.minutesBefore, { unit: 'min', language }),
    inUnit(row.minutesAfter, { unit: 'min', language }),
    inUnit(changeOf(row), { unit: 'min', language, sign: true }),
    whole(row.worse, language),
    whole(row.better, language),
  ];
}

export function fareOf(
  fares: readonly FareRow[],
  ask: { area: string; ages: FareRow['ages'] },
): FareRow | undefined {
  return fares.find(({ area, ages }) => area === ask.area && ages === ask.ages);
}

function changeOf({ minutesBefore, minutesAfter }: FareRow): number | null {
  return minutesBefore === null || minutesAfter === null ? null : minutesAfter - minutesBefore;
}
