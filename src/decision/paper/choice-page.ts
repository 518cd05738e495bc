import type { Block } from '#documents/document.ts';
import { day, inUnit, noNumber, euros, whole } from './numbers.ts';
import { fitsOnPage } from './page-height.ts';
import type { PaperTold } from './told.ts';
import { wordsIn } from './words.ts';

/** Contracts that page 2 names at the least where it names any. */
const leastContracts = 1;

/**
 * Page 2: how sure the choice is, what it costs, what stands in its way, and what people say for and against; and whether its
 * table of contracts was cut to keep it one page. What people wrote is never cut: where it alone is too long, nothing else is.
 */
export function choicePage(told: PaperTold): Readonly<{ blocks: Block[]; isCut: boolean }> {
  const all = told.subject.evaluation.blockers.length;
  const whole = choiceBlocks(told, all);
  if (fitsOnPage(whole)) return { blocks: whole, isCut: false };
  for (let contracts = all - 1; contracts >= leastContracts; contracts--) {
    const blocks = choiceBlocks(told, contracts);
    if (fitsOnPage(blocks)) return { blocks, isCut: true };
  }
  return { blocks: whole, isCut: false };
}

function choiceBlocks(told: PaperTold, contracts: number): Block[] {
  const say = wordsIn(told.language);
  return [
    { kind: 'heading', level: 2, text: say.choice },
    ...verdictBlocks(told),
    differenceTable(told),
    { kind: 'heading', level: 2, text: say.costs },
    { kind: 'paragraph', words: [moneyWords(told)] },
    ...blockerTable(told, { title: say.blockers, count: contracts }),
    { kind: 'paragraph', words: [overflowWords(told)] },
    ...noteBlocks(told),
  ];
}

function verdictBlocks({ verdict, order, compared, language }: PaperTold): Block[] {
  const say = wordsIn(language);
  const words = verdict ? verdict.sentence[language] : say.noVerdict;
  const blocks: Block[] = [{ kind: 'paragraph', tone: 'lead', words: [words] }];
  if (order) blocks.push({ kind: 'paragraph', words: [order[language]] });
  if (!verdict) return blocks;
  const rows = verdict.firstShares.map(({ id, share, error }) => {
    const { number, name } = compared.find((one) => one.id === id)!;
    return [
      say.called(number, name[language]),
      inUnit(share, { unit: 'share', language }),
      inUnit(error, { unit: 'share', language }),
    ];
  });
  blocks.push({
    kind: 'table',
    title: `${say.firsts}: ${verdict.basis.name[language]}`,
    columns: [
      { title: say.alternative },
      { title: say.share, number: true },
      { title: say.error, number: true },
    ],
    rows,
    note: verdict.basis.words[language],
  });
  return blocks;
}

function differenceTable({ differences, draws, seed, language }: PaperTold): Block {
  const say = wordsIn(language);
  return {
    kind: 'table',
    title: say.differences,
    columns: [
      { title: say.figure },
      { title: say.before, number: true },
      { title: say.after, number: true },
      { title: say.change, number: true },
      { title: say.interval, number: true },
      { title: say.sure },
    ],
    rows: differences.map(({ title, unit, before, after, low, high, isSure }) => {
      const number = (value: number | null, sign = false) => inUnit(value, { unit, language, sign });
      const change = before === null || after === null ? null : after - before;
      const told = say.unit[unit];
      return [
        told === '' ? title[language] : `${title[language]}, ${told}`,
        number(before),
        number(after),
        number(change, true),
        low === null || high === null ? noNumber : `${number(low, true)} … ${number(high, true)}`,
        low === null ? noNumber : isSure ? say.yes : say.no,
      ];
    }),
    note: say.drawn({ draws, seed }),
  };
}

function moneyWords({ subject, language }: PaperTold): string {
  const say = wordsIn(language);
  const { before, after, clientTravelEurosBefore, clientTravelEurosAfter } = subject.evaluation.costs;
  return [
    say.saving(euros(after.total - before.total, language)),
    say.travel(euros(clientTravelEurosAfter - clientTravelEurosBefore, language)),
  ].join(' ');
}

/** The first contracts; those left out are counted, and an annex has them all under a title of its own. */
export function blockerTable(
  { subject, language }: PaperTold,
  { title, count = Infinity }: { title: string; count?: number },
): Block[] {
  const say = wordsIn(language);
  const { blockers, sites } = subject.evaluation;
  if (blockers.length === 0) return [];
  const date = (of: string | null) => (of === null ? say.noContract : day(of, language));
  return [
    {
      kind: 'table',
      title,
      columns: [
        { title: say.site },
        { title: say.ends },
        { title: say.exit, number: true },
        { title: say.savingFrom },
      ],
      rows: blockers
        .slice(0, count)
        .map(({ site, endsOn, leavingEuros, savingFrom }) => [
          sites.find((row) => row.site === site)?.shortName ?? site,
          date(endsOn),
          leavingEuros === null ? say.noContract : whole(leavingEuros, language),
          date(savingFrom),
        ]),
      ...(count < blockers.length ? { note: say.otherContracts(blockers.length - count) } : {}),
    },
  ];
}

/** Sites whose visits over capacity appear or grow, the largest growth first. */
function overflowWords({ subject, compared, language }: PaperTold): string {
  const say = wordsIn(language);
  const over = (rows: (typeof subject.evaluation.sites)[number] | undefined) =>
    rows?.services.reduce((sum, { overflow }) => sum + overflow, 0) ?? 0;
  const before = new Map(compared[0]!.evaluation.sites.map((row) => [row.site, over(row)]));
  const names = subject.evaluation.sites
    .map((row) => ({ name: row.shortName, growth: over(row) - (before.get(row.site) ?? 0) }))
    .filter(({ growth }) => growth >= 1)
    .toSorted((one, other) => other.growth - one.growth)
    .map(({ name }) => name);
  return names.length === 0 ? say.noOverflow : say.overflow(names.join(', '));
}

/** What people wrote; a part that nobody wrote says so, so that its lack is seen. */
function noteBlocks({ notes, compared, language }: PaperTold): Block[] {
  const say = wordsIn(language);
  const written = (text: string | undefined) => (text?.trim() ? text.trim() : say.unwritten);
  const perAlternative = (kind: 'pros' | 'cons') =>
    compared.map(({ id, number, name }) => [
      { text: `${say.called(number, name[language])}. `, strong: true },
      written(notes[kind][id]),
    ]);
  const perAlternativeBlocks = (['pros', 'cons'] as const).flatMap((kind): Block[] => [
    { kind: 'heading', level: 3, text: say.notes[kind] },
    { kind: 'list', items: perAlternative(kind) },
  ]);
  const whole = (['dependencies', 'others', 'hearing'] as const).map((kind) => [
    { text: `${say.notes[kind]}. `, strong: true },
    written(notes[kind]),
  ]);
  return [...perAlternativeBlocks, { kind: 'list', items: whole }];
}
