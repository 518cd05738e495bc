import { sureGap } from '#alternatives/suggest/sure-gap.ts';
import type { FrontAim } from '#alternatives/suggest/ask.ts';
import type { SaidFront } from '#alternatives/suggest/said-answer.ts';
import { textTable } from '../text-table.ts';
import { valueText } from './figures.ts';
import { noneText } from './suggest-text.ts';
import type { Parts } from './suggest-text.ts';
import { suggestWords } from './suggest-words.ts';

const units: Readonly<Record<FrontAim, string>> = { minutes: 'min', worst: 'min', euros: 'euros' };

/** What can be had for what: a row for each network, today's first. */
export function frontText(answer: SaidFront, { wish }: Parts): string {
  const { language } = wish;
  const words = suggestWords[language];
  if (answer.none) return noneText(answer.none, language);
  const { aims, points, today } = answer;
  const value = (of: SaidFront['today']['values'], aim: FrontAim) =>
    valueText(of[aim], { unit: units[aim], language });
  const rows = [
    [words.today, String(today.sites), ...aims.map((aim) => value(today.values, aim)), '', ''],
    ...points.map(({ values, stays, opens, closes, gap }, at) => [
      String(at + 1),
      String(stays.length + opens.length),
      ...aims.map((aim) => value(values, aim)),
      valueText(sureGap(gap), { unit: 'share', language }),
      [...closes.map(({ name }) => name), ...opens.map(({ name }) => `+${name}`)].join(', ') || '–',
    ]),
  ];
  const titles = [
    '',
    words.sites,
    ...aims.map((aim) => words.aims[aim]),
    words.gap(words.aims[answer.boundOf]),
    `${words.closes} / +${words.opens}`,
  ];
  const columns = titles.map((title, at) => ({
    title,
    align: at === 0 || at === titles.length - 1 ? ('left' as const) : ('right' as const),
  }));
  const remarks = [
    points.length === 0 ? words.noPoints : answer.complete ? words.wholeFront : words.someOfFront,
    ...(answer.stopped ? [words.stopped] : []),
  ];
  return [textTable(columns, rows), ...remarks, ''].join('\n');
}
