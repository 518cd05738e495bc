import { setImmediate } from 'node:timers/promises';
import { frontAims, pointsLimits } from '#alternatives/suggest/ask.ts';
import type { FrontAim, FrontAsk, SuggestAsk } from '#alternatives/suggest/ask.ts';
import { suggestFront } from '#alternatives/suggest/front.ts';
import { saidAnswer, saidFront } from '#alternatives/suggest/said-answer.ts';
import { suggest as suggestNetworks } from '#alternatives/suggest/suggest.ts';
import type { SuggestHost, SuggestProgress } from '#alternatives/suggest/suggest.ts';
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
import { UsageFault } from '../usage-fault.ts';
import { valueText } from './figures.ts';
import { frontText } from './front-text.ts';
import { networksText } from './suggest-text.ts';
import type { Parts } from './suggest-text.ts';
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
  'minutes-per-worst-minute': { type: 'string' },
  'minutes-per-visit-beyond': { type: 'string' },
  'limit-minutes': { type: 'string' },
  'equity-weight': { type: 'string' },
  aversion: { type: 'string' },
  'most-minutes': { type: 'string' },
  'most-moved-share': { type: 'string' },
  'least-load-share': { type: 'string' },
  front: { type: 'string' },
  points: { type: 'string' },
  seed: { type: 'string' },
  rounds: { type: 'string' },
} as const;

/**
 * `suggest REGION --p N | --changes K`: up to three networks with reasons; with `--front AIMS` what can be had of two or three
 * aims for what of the others. Searches here, whether a server runs or not: progress goes to the standard error, and Ctrl-C ends
 * the search and gives what there is.
 */
export async function suggest(ask: Ask, wish: Wish): Promise<Outcome> {
  const [id] = wish.words;
  if (id === undefined) throw new UsageFault('savotta suggest REGION --p N | --changes K | --front AIMS');
  const asked = askOf(wish);
  const front = frontOf(wish, asked);
  const region = await loadRegion(ask, id);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  const progress = progressLine(wish.language, front !== undefined);
  const host: SuggestHost = {
    signal: stop.signal,
    onProgress: progress.show,
    breathe: () => setImmediate(),
    engineVersion: engineVersion(root),
    language: wish.language,
  };
  const parts = { region, wish, ask: asked };
  const outcome = front
    ? outcomeOf(await suggestFront(prepare(region), front, host), { parts, say: saidFront, text: frontText })
    : outcomeOf(await suggestNetworks(prepare(region), asked, host), {
        ...{ parts, say: saidAnswer, text: networksText },
      });
  process.removeListener('SIGINT', interrupt);
  progress.end();
  return outcome;
}

function outcomeOf<Answer, Said>(
  answer: Result<Answer>,
  told: Readonly<{
    parts: Parts;
    say: (answer: Answer, parts: Parts) => Said;
    text: (said: Said, parts: Parts) => string;
  }>,
): Outcome {
  const { parts, say, text } = told;
  const said = say(saying(parts.wish.language, answer), parts);
  return { json: said, text: parts.wish.flags['json'] ? '' : text(said, parts) };
}

/** The front that is asked for; an aim that there is not is a wrong use. */
function frontOf({ flags }: Wish, ask: SuggestAsk): FrontAsk | undefined {
  const { front, points } = flags;
  if (typeof front !== 'string') return undefined;
  const aims = front.split(',').map((one) => one.trim());
  const isAim = (one: string): one is FrontAim => (frontAims as readonly string[]).includes(one);
  if (!aims.every(isAim)) throw new UsageFault(`--front ${frontAims.join(',')}`);
  if (points === undefined) return { ...ask, aims };
  const { min, max } = pointsLimits;
  const most = Number(points);
  if (!(Number.isInteger(most) && most >= min && most <= max))
    throw new UsageFault(`--points ${min} … ${max}`);
  return { ...ask, aims, points: most };
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
    minutesPerWorstMinute: number('minutes-per-worst-minute'),
    minutesPerVisitBeyond: number('minutes-per-visit-beyond'),
    limitMinutes: number('limit-minutes'),
    equityWeight: number('equity-weight'),
    aversion: number('aversion'),
    mostMinutes: number('most-minutes'),
    mostMovedShare: number('most-moved-share'),
    leastLoadShare: number('least-load-share'),
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
function progressLine(language: Language, isFront: boolean) {
  const words = suggestWords[language];
  const { stderr } = process;
  let shown = false;
  return {
    show: ({ stage, done, of, bestMinutes, found }: SuggestProgress) => {
      const best = valueText(bestMinutes, { unit: 'min', language });
      const told = { bound: words.bounding, prices: words.pricing({ done, of }) };
      const search = isFront ? words.frontProgress({ done, of }) : words.progress({ done, of, best, found });
      const line = stage === 'search' ? search : told[stage];
      stderr.write(stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
      shown = true;
    },
    end: () => {
      if (shown && stderr.isTTY) stderr.write('\n');
    },
  };
}
