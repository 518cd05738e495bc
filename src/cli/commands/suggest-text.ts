import { sureGap } from '#alternatives/suggest/sure-gap.ts';
import type { SuggestAsk } from '#alternatives/suggest/ask.ts';
import { priceSentence } from '#alternatives/suggest/price-words.ts';
import type { SaidAnswer } from '#alternatives/suggest/said-answer.ts';
import type { Language } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import type { Wish } from '../run.ts';
import { textTable } from '../text-table.ts';
import { changeText, valueText } from './figures.ts';
import { suggestWords } from './suggest-words.ts';

export type Parts = Readonly<{ region: Region; wish: Wish; ask: SuggestAsk }>;

/** What was found, as a terminal shows it. */
export function networksText(answer: SaidAnswer, parts: Parts): string {
  const { language } = parts.wish;
  const words = suggestWords[language];
  if (answer.none) return noneText(answer.none, language);
  const networks = answer.suggestions.map((one, at) => {
    const names = (sites: readonly { name: string }[]) => sites.map(({ name }) => name).join(', ') || '–';
    const opens = one.opens.length > 0 ? [`${words.opens}: ${names(one.opens)}`] : [];
    const lines = [...one.sentences, ...one.doubts].map((said) => `  ${said[language]}`);
    return [`${words.title(at + 1)}`, `${words.closes}: ${names(one.closes)}`, ...opens, ...lines, ''].join(
      '\n',
    );
  });
  return [...networks, figureTable(answer, parts), ...remarks(answer, parts), ''].join('\n');
}

function figureTable({ today, suggestions }: SaidAnswer, { region, wish }: Parts): string {
  const { language } = wish;
  const words = suggestWords[language];
  const columns = [today, ...suggestions];
  const area = (code: string) =>
    region.municipalities.find((one) => one.code === code)?.name[language] ?? code;
  const row = (title: string, of: (one: (typeof columns)[number], at: number) => string) => [
    title,
    ...columns.map(of),
  ];
  const told = (unit: string) => ({ unit, language });
  const rows = [
    row(words.objective, ({ objectiveMinutes }) => valueText(objectiveMinutes, told('min'))),
    row(words.loss, (_, at) => (at === 0 ? '–' : valueText(suggestions[at - 1]!.loss, told('share')))),
    row(words.trip, ({ figures }) => valueText(figures.tripMinutes, told('min'))),
    row(words.worst, ({ figures: { worst } }) =>
      worst ? `${area(worst.area)} ${valueText(worst.minutes, told('min'))}` : '–',
    ),
    row(words.within20, ({ figures }) => valueText(figures.within20, told('share'))),
    row(words.euros, ({ figures }) =>
      changeText(figures.eurosPerYear - today.figures.eurosPerYear, told('euros')),
    ),
    row(words.travel, ({ figures }) =>
      changeText(figures.clientTravelEuros - today.figures.clientTravelEuros, told('euros')),
    ),
    row(words.overflow, ({ figures }) => valueText(figures.overflowVisits, told('visits'))),
  ];
  const titles = ['', words.today, ...suggestions.map((_, at) => words.title(at + 1))];
  return textTable(
    titles.map((title, at) => ({ title, align: at === 0 ? ('left' as const) : ('right' as const) })),
    rows,
  );
}

function remarks(answer: SaidAnswer, { region, wish, ask }: Parts): string[] {
  const { language } = wish;
  const words = suggestWords[language];
  const share = (value: number | null) =>
    value === null ? null : valueText(value, { unit: 'share', language });
  const { search, miss, suggestions, locks, difference } = answer;
  const lines = difference.flatMap((row, one) =>
    row.flatMap((value, other) => (other > one ? [words.differs(one + 1, other + 1, share(value)!)] : [])),
  );
  if (miss) {
    const none = search.complete;
    lines.push(
      words.fewer({ loss: share(answer.mostLoss)!, difference: share(answer.leastDifference)!, none }),
    );
    if (miss.loss !== null) lines.push(words.missLoss(share(miss.loss)!));
    if (miss.difference !== null) lines.push(words.missDifference(share(miss.difference)!));
  }
  const [first] = suggestions;
  if (first && first.loss > 0) lines.push(words.bestAside(share(first.loss)!));
  const own = locks.filter(({ reason }) => reason === 'central-hospital' || reason === 'last-site');
  const serviceName = (id: string) =>
    region.services.find((one) => one.id === id)?.name[language].toLowerCase() ?? id;
  lines.push(
    ...own.map(({ name, service }) => words.lock(name, service === null ? null : serviceName(service))),
    search.complete
      ? words.complete(valueText(search.allowed, { unit: '', language }))
      : search.gap === null
        ? words.uncertified
        : search.gap === 0
          ? words.proved
          : words.within(share(sureGap(search.gap))!),
    ...(search.stopped ? [words.stopped] : []),
    ...priceLines(answer, { ask, language }),
  );
  return lines;
}

/** Why nothing is allowed, and what would do instead. */
export function noneText(none: NonNullable<SaidAnswer['none']>, language: Language): string {
  const words = suggestWords[language];
  const instead = none.instead.map((said) => `  ${said[language]}`);
  return [
    words.none,
    ...none.sentences.map((said) => `  ${said[language]}`),
    ...(instead.length > 0 ? [words.instead, ...instead] : []),
    '',
  ].join('\n');
}

function priceLines(
  { prices, search }: SaidAnswer,
  told: Readonly<{ ask: SuggestAsk; language: Language }>,
): string[] {
  const words = suggestWords[told.language];
  if (prices === null) return search.stopped ? [] : [words.pricesStopped];
  if (prices.length === 0) return [];
  return [`${words.prices}: ${prices.map((price) => priceSentence(price, told)).join('; ')}.`];
}
