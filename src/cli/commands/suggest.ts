import { setImmediate } from 'node:timers/promises';
import type { SuggestAsk } from '#alternatives/suggest/ask.ts';
import { saidAnswer, type SaidAnswer } from '#alternatives/suggest/said-answer.ts';
import { suggest as suggestNetworks, type SuggestProgress } from '#alternatives/suggest/suggest.ts';
import { ProblemError, unwrap, type Result } from '#kit/result.ts';
import type { Language } from '#kit/text.ts';
import { answerOf } from '#operations/problem-answer.ts';
import { readRegion } from '#region/read-region.ts';
import type { Region } from '#region/region.ts';
import { withEdits, type Edit } from '#region/with-edits.ts';
import { engineVersion } from '#server/engine-version.ts';
import { root } from '#server/places.ts';
import { prepare } from '#situation/prepare.ts';
import { Refusal, type Ask } from '../ask.ts';
import type { Outcome, Wish } from '../run.ts';
import { textTable } from '../text-table.ts';
import { UsageFault } from '../usage-fault.ts';
import { changeText, valueText } from './figures.ts';
import { suggestWords } from './suggest-words.ts';

/** Flags of `suggest`; lists are ids with commas between. */
export const suggestFlags = {
  p: { type: 'string' },
  changes: { type: 'string' },
  'lock-open': { type: 'string' },
  'lock-closed': { type: 'string' },
  weigh: { type: 'string' },
  main: { type: 'string' },
  'weight-75': { type: 'string' },
  'may-open': { type: 'boolean' },
  'minutes-per-thousand-euros': { type: 'string' },
  'minutes-per-overflow': { type: 'string' },
  seed: { type: 'string' },
  rounds: { type: 'string' },
} as const;

/**
 * `suggest REGION --p N | --changes K`: up to three networks with reasons. Searches here, whether a server runs or not: progress
 * goes to the standard error, and Ctrl-C ends the search and gives the best so far.
 */
export async function suggest(ask: Ask, wish: Wish): Promise<Outcome> {
  const [id] = wish.words;
  if (id === undefined) throw new UsageFault('savotta suggest REGION --p N | --changes K');
  const asked = askOf(wish);
  const region = await loadRegion(ask, id);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  const progress = progressLine(wish.language);
  const answer = saying(
    wish.language,
    await suggestNetworks(prepare(region), asked, {
      signal: stop.signal,
      onProgress: progress.show,
      breathe: () => setImmediate(),
      engineVersion: engineVersion(root),
      language: wish.language,
    }),
  );
  process.removeListener('SIGINT', interrupt);
  progress.end();
  const said = saidAnswer(region, answer);
  return { json: said, text: wish.flags['json'] ? '' : textOf(said, { region, wish }) };
}

function askOf({ flags }: Wish): SuggestAsk {
  const list = (name: string) => {
    const given = flags[name];
    return typeof given === 'string'
      ? given
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean)
      : undefined;
  };
  const number = (name: string, whole = false) => {
    const given = flags[name];
    if (given === undefined) return undefined;
    const value = Number(given);
    if (given === '' || !(value >= 0 && value < Infinity) || (whole && !Number.isSafeInteger(value)))
      throw new UsageFault(`--${name} ${whole ? '0, 1, 2 …' : '0 …'}`);
    return value;
  };
  const main = flags['main'];
  const given = {
    sites: number('p', true),
    changes: number('changes', true),
    lockOpen: list('lock-open'),
    lockClosed: list('lock-closed'),
    services: list('weigh'),
    main: typeof main === 'string' ? main : undefined,
    weightOf75: number('weight-75'),
    mayOpen: flags['may-open'] === true ? true : undefined,
    minutesPerThousandEuros: number('minutes-per-thousand-euros'),
    minutesPerOverflow: number('minutes-per-overflow'),
    seed: number('seed', true),
    rounds: number('rounds', true),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

async function loadRegion(ask: Ask, region: string): Promise<Region> {
  const { files, edits } = await ask<{
    files: Readonly<Record<string, string>>;
    edits: readonly Edit[];
  }>('situation.get-region', { region });
  return unwrap(withEdits(unwrap(readRegion(files)), edits));
}

function saying<Value>(language: Language, result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Refusal(answerOf(new ProblemError(result.problems), language).problems);
}

/** One line that is written over itself on a terminal; on a file or a pipe, a line a round. */
function progressLine(language: Language) {
  const words = suggestWords[language];
  const { stderr } = process;
  let shown = false;
  return {
    show: ({ done, of, bestMinutes, found }: SuggestProgress) => {
      const best = valueText(bestMinutes, { unit: 'min', language });
      const line = words.progress({ done, of, best, found });
      stderr.write(stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
      shown = true;
    },
    end: () => {
      if (shown && stderr.isTTY) stderr.write('\n');
    },
  };
}

type Parts = Readonly<{ region: Region; wish: Wish }>;

function textOf(answer: SaidAnswer, parts: Parts): string {
  const { language } = parts.wish;
  const words = suggestWords[language];
  const networks = answer.suggestions.map((one, at) => {
    const names = (sites: readonly { name: string }[]) => sites.map(({ name }) => name).join(', ') || '–';
    const opens = one.opens.length > 0 ? [`${words.opens}: ${names(one.opens)}`] : [];
    const lines = one.sentences.map((said) => `  ${said[language]}`);
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

function remarks(answer: SaidAnswer, { region, wish }: Parts): string[] {
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
          : words.within(share(search.gap)!),
    ...(search.stopped ? [words.stopped] : []),
  );
  return lines;
}
