import type { Evaluation } from '#alternatives/evaluation.ts';
import type { Ask } from '../ask.ts';
import type { Outcome, Wish } from '../run.ts';
import { textTable } from '../text-table.ts';
import { UsageFault } from '../usage-fault.ts';
import { compareCertainty } from './certainty.ts';
import { hasRefused, ruleOf, yearOf } from './evaluate.ts';
import { findFigure, headlineRows, loadNames, rowTitles, unitOf, valueText } from './figures.ts';
import { findAlternative } from './find-alternative.ts';

/** `compare REGION A B …`: alternatives side by side over the whole region; with `--certainty`, how sure it is. */
export async function compare(ask: Ask, wish: Wish): Promise<Outcome> {
  if (wish.flags['certainty'] !== undefined) return compareCertainty(ask, wish);
  const [region, ...given] = wish.words;
  if (region === undefined || given.length < 2) throw new UsageFault('savotta compare REGION A B …');
  const columns: { title: string; evaluation: Evaluation }[] = [];
  for (const word of given) {
    const found = await findAlternative(ask, { region, word, language: wish.language });
    const rule = ruleOf(wish) ?? found.rule;
    const input = { region, pulls: found.pulls, ...(rule === undefined ? {} : { rule }), ...yearOf(wish) };
    columns.push({ title: found.title, evaluation: await ask<Evaluation>('alternatives.evaluate', input) });
  }
  const json = columns.map(({ title, evaluation }) => ({ title, evaluation }));
  const refused = columns.some(({ evaluation }) => hasRefused(evaluation));
  if (wish.flags['json']) return { json, text: '', refused };
  const names = await loadNames(ask, region);
  const { language, say } = wish;
  const [first, ...others] = columns.map(({ evaluation }) => evaluation);
  const rows = (first === undefined ? [] : headlineRows(first, ...others)).map((row) => {
    const told = unitOf(row, { names, language });
    return [
      ...rowTitles(row, { names, language }),
      ...columns.map(({ evaluation }) => valueText(findFigure(evaluation, row)?.value, told)),
    ];
  });
  const titles = columns.map(({ title }) => ({ title, align: 'right' as const }));
  return {
    json,
    text: textTable([{ title: say('measure') }, { title: say('service') }, ...titles], rows),
    refused,
  };
}
