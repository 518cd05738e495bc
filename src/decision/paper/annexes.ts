import { words as statusWords } from '#alternatives/table-words.ts';
import type { Block } from '#documents/document.ts';
import { wordNumber } from '#situation/wording.ts';
import { changesOf } from './change-list.ts';
import { blockerTable } from './choice-page.ts';
import { fareCells, fareColumns, fareOf } from './front-page.ts';
import { day, inUnit, whole } from './numbers.ts';
import type { PaperTold } from './told.ts';
import { tripChart } from './trip-chart.ts';
import { wordsIn } from './words.ts';

/** Annexes A–F: municipalities, sites, assumptions, gaps, data and how to check the figures; G: lists that the pages cut. */
export function annexes(told: PaperTold, { isCut }: { isCut: boolean }): Block[] {
  const say = wordsIn(told.language);
  const heading = (letter: string, title: string): Block => ({
    kind: 'heading',
    level: 2,
    text: say.annex(letter, title),
  });
  const titles = say.annexes;
  return [
    { kind: 'new-page' },
    heading('A', titles.municipalities),
    ...tripChart(told),
    fareTable(told),
    comparedTable(told),
    heading('B', titles.sites),
    siteTable(told),
    heading('C', titles.assumptions),
    ...assumptionTable(told),
    heading('D', titles.gaps),
    gapTable(told),
    heading('E', titles.sources),
    sourceTable(told),
    heading('F', titles.proof),
    ...proof(told),
    ...(isCut
      ? [heading('G', titles.whole), changeTable(told), ...blockerTable(told, { title: say.allBlockers })]
      : []),
  ];
}

/** Every change with its whole reason, where page 1 had no room for them. */
function changeTable(told: PaperTold): Block {
  const say = wordsIn(told.language);
  return {
    kind: 'table',
    title: say.changesMade,
    columns: [{ title: say.changeMade }, { title: say.reasoning }],
    rows: changesOf(told).map(({ what, why }, at) => [`${at + 1}. ${what}`, why]),
  };
}

function fareTable(told: PaperTold): Block {
  const { subject, language } = told;
  const rows = subject.evaluation.fares.filter(({ ages }) => ages === 'all');
  return {
    kind: 'table',
    title: wordsIn(language).annexes.municipalities,
    columns: fareColumns(language),
    rows: rows.map((row) => fareCells(row, told)),
  };
}

/** The mean trip of every municipality in every alternative, side by side. */
function comparedTable({ compared, region, language }: PaperTold): Block {
  const say = wordsIn(language);
  const areas = ['region', ...region.municipalities.map(({ code }) => code)];
  return {
    kind: 'table',
    title: say.compared(compared.map(({ number }) => say.called(number, '').trim()).join(', ')),
    columns: [
      { title: say.municipality },
      ...compared.map(({ number }) => ({ title: say.called(number, '').trim(), number: true })),
    ],
    rows: areas.map((area) => [
      region.municipalities.find(({ code }) => code === area)?.name[language] ?? region.name[language],
      ...compared.map(({ evaluation }) => {
        const row = fareOf(evaluation.fares, { area, ages: 'all' });
        return inUnit(row?.minutesAfter ?? null, { unit: 'min', language });
      }),
    ]),
  };
}

function siteTable({ subject, region, language }: PaperTold): Block {
  const say = wordsIn(language);
  const number = true;
  return {
    kind: 'table',
    title: say.annexes.sites,
    columns: [
      { title: say.site },
      { title: say.status },
      { title: say.service },
      { title: say.visits, number },
      { title: say.capacity, number },
      { title: say.load, number },
    ],
    rows: subject.evaluation.sites.flatMap((site) =>
      site.services
        .filter(({ offered, visits }) => offered || visits > 0)
        .map(({ service, visits, capacity }) => [
          site.shortName,
          (statusWords as Record<string, Record<string, string>>)[site.status]?.[language] ?? site.status,
          region.services.find(({ id }) => id === service)?.name[language] ?? service,
          whole(visits, language),
          whole(capacity, language),
          inUnit(capacity > 0 ? visits / capacity : null, { unit: 'share', language }),
        ]),
    ),
  };
}

/** General assumptions each with its reason; those by site are counted, as their table is long and stands elsewhere. */
function assumptionTable({ region, language }: PaperTold): Block[] {
  const say = wordsIn(language);
  const told = region.assumptions.filter(({ id, edited }) => edited || !id.startsWith('site.'));
  const bySite = region.assumptions.length - told.length;
  return [
    {
      kind: 'table',
      title: say.annexes.assumptions,
      columns: [
        { title: say.assumption },
        { title: say.value, number: true },
        { title: say.quality, number: true },
        { title: say.reasoning },
      ],
      rows: told.map(({ title, value, unit, quality, reasoning, edited }) => [
        edited ? `${title[language]} (${say.edited})` : title[language],
        `${wordNumber(value, { language, decimals: decimalsOf(value) })} ${unit}`.trim(),
        String(quality),
        reasoning[language],
      ]),
    },
    ...(bySite > 0
      ? [{ kind: 'paragraph', tone: 'small', words: [say.bySite(whole(bySite, language))] } as const]
      : []),
  ];
}

/** As many decimals as an assumption was written with, at most four. */
function decimalsOf(value: number): number {
  const [, fraction = ''] = String(value).split('.');
  return Math.min(4, fraction.length);
}

function gapTable({ gaps, language }: PaperTold): Block {
  const say = wordsIn(language);
  return {
    kind: 'table',
    title: say.annexes.gaps,
    columns: [{ title: say.gap }, { title: say.weakens }],
    rows: gaps.map(({ what, weakens }) => [what[language], weakens[language]]),
  };
}

function sourceTable({ region, language }: PaperTold): Block {
  const say = wordsIn(language);
  return {
    kind: 'table',
    title: say.annexes.sources,
    columns: [{ title: say.source }, { title: say.publisher }, { title: say.date }, { title: say.licence }],
    rows: region.sources.map(({ title, publisher, date, licence }) => [
      title,
      publisher,
      day(date, language),
      licence,
    ]),
  };
}

function proof(told: PaperTold): Block[] {
  const { id, region, subject, compared, draws, seed, programVersion, paperVersion, language } = told;
  const say = wordsIn(language);
  const row = say.proofRow;
  const versions = compared.map((one) => `${one.id} v${one.version}`).join(', ');
  return [
    {
      kind: 'paragraph',
      words: [say.proof({ command: `savotta paper verify ${id}.html --region ${region.id}.zip` })],
    },
    {
      kind: 'table',
      title: say.annexes.proof,
      columns: [{ title: say.item }, { title: say.value }],
      rows: [
        [row.paper, id],
        [row.region, region.hash],
        [row.alternative, `${subject.id} v${subject.version} ${subject.evaluation.hash}`],
        [row.compared, versions],
        [row.engine, `Savotta ${programVersion} ${paperVersion}`],
        [row.draws, `${draws}, ${seed}`],
      ],
    },
  ];
}
