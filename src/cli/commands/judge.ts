import type { Judgement, NamedView } from '#decision/judge.ts';
import type { Ask } from '../ask.ts';
import type { Outcome, Wish } from '../run.ts';
import { textTable } from '../text-table.ts';
import { UsageFault } from '../usage-fault.ts';
import { findAlternative } from './find-alternative.ts';

/** `judge REGION A B …`: which is best by the region's criteria and stakeholders, how surely, and what would turn it. */
export async function judge(ask: Ask, wish: Wish): Promise<Outcome> {
  const [region, ...given] = wish.words;
  if (region === undefined || given.length < 1)
    throw new UsageFault('savotta judge REGION A B … [--criteria SET] [--draws N] [--worlds N] [--seed S]');
  const alternatives = [];
  for (const word of given) {
    const { id, title, pulls, rule } = await findAlternative(ask, { region, word, language: wish.language });
    alternatives.push(id ?? { name: title, pulls, ...(rule === undefined ? {} : { rule }) });
  }
  const judgement = await ask<Judgement>('decision.judge', {
    ...{ region, alternatives },
    ...(typeof wish.flags['criteria'] === 'string' ? { set: wish.flags['criteria'] } : {}),
    ...counted(wish, { flag: 'draws', field: 'n' }),
    ...counted(wish, { flag: 'worlds', field: 'worlds' }),
    ...counted(wish, { flag: 'seed', field: 'seed' }),
  });
  const refused = judgement.notices.some(({ code }) => code === 'refused-pulls');
  return { json: judgement, text: wish.flags['json'] ? '' : textOf(judgement, wish), refused };
}

function counted({ flags }: Wish, told: { flag: string; field: string }): Record<string, number> {
  const value = flags[told.flag];
  if (value === undefined) return {};
  if (typeof value === 'string' && /^\d+$/.test(value)) return { [told.field]: Number(value) };
  throw new UsageFault(`--${told.flag} N: ${String(value)}?`);
}

function textOf(judgement: Judgement, wish: Wish): string {
  const { language, say } = wish;
  const { verdict, views, notices } = judgement;
  // The same view as the verdict's: the joint one, or the only stakeholder's, or that of any weights.
  const shown = views[1] ?? views[0]!;
  const parts = [
    `${verdict.sentence[language]} ${verdict.basis[language]}.`,
    '',
    `${say('weights')}: ${shown.name[language]}`,
    standingTable(judgement, { view: shown, wish }).trimEnd(),
    '',
    partsTable(judgement, { view: shown, wish }).trimEnd(),
  ];
  if (views.length > 2)
    parts.push(
      '',
      ...views.slice(2).map(({ name, verdict: own }) => `${name[language]}: ${own.sentence[language]}`),
    );
  if (notices.length > 0) parts.push('', ...notices.map(({ text }) => text[language]));
  return `${parts.join('\n')}\n`;
}

function standingTable(judgement: Judgement, told: { view: NamedView; wish: Wish }): string {
  const { view, wish } = told;
  const { language, say } = wish;
  const right = 'right' as const;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const order = [...view.standings.keys()].toSorted(
    (one, other) => view.standings[one]!.rank - view.standings[other]!.rank || one - other,
  );
  return textTable(
    [
      { title: '', align: right },
      { title: say('alternative') },
      { title: say('points'), align: right },
      { title: say('interval'), align: right },
      { title: say('first'), align: right },
    ],
    order.map((at) => {
      const { rank, score, low, high, firstShare } = view.standings[at]!;
      const { called, name } = judgement.alternatives[at]!;
      const short = called.name[language];
      return [
        String(rank),
        short === name[language] ? short : `${short} ${name[language]}`,
        String(Math.round(score)),
        `${Math.round(low)} … ${Math.round(high)}`,
        percent.format(firstShare),
      ];
    }),
  );
}

/** What each criterion weighs, and the points that it gives to each alternative. */
function partsTable(judgement: Judgement, told: { view: NamedView; wish: Wish }): string {
  const { view, wish } = told;
  const { language, say } = wish;
  const right = 'right' as const;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return textTable(
    [
      { title: say('criterion') },
      { title: say('weight'), align: right },
      ...judgement.alternatives.map(({ called }) => ({ title: called.name[language], align: right })),
    ],
    judgement.criteria.map(({ title }, at) => [
      title[language],
      percent.format(view.weights[at]!),
      ...view.standings.map(({ parts }) => String(Math.round(parts[at]!))),
    ]),
  );
}
