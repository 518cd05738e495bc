import { findBestNetwork } from '#engines/location/networks/best-network.ts';
import { findNetworks } from '#engines/location/networks/find-networks.ts';
import type { SearchHost } from '#engines/location/networks/find-networks.ts';
import type { LocationAnswer, LocationProgress } from '#engines/location/networks/question.ts';
import { spaceOf } from '#engines/location/networks/space.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import type { Language } from '#kit/text.ts';
import type { Prepared } from '#situation/prepare.ts';
import { answerOf, answerOfNone, perVisit, totalWeight } from './answer-of.ts';
import { leastDifference, mostLoss, suggestionsWanted, usualRounds } from './ask.ts';
import type { SuggestAsk } from './ask.ts';
import { candidatesOf } from './candidates.ts';
import { conditionPrices } from './condition-prices.ts';
import { checkAsk, locksOf } from './check-ask.ts';
import { questionOf } from './question.ts';
import { suggestProblems } from './suggest-problems.ts';
import type { ConditionPrice, SuggestAnswer } from './suggestion.ts';
import type { Asked } from './told-networks.ts';
import { noNetworkOf } from './why-none.ts';

/** Progress as a person is told it: the best so far in minutes of the average weighed visit. */
export type SuggestProgress = Readonly<{
  /** First the best and its bound, then networks that differ, then prices of conditions. */
  stage: 'bound' | 'search' | 'prices';
  done: number;
  of: number;
  bestMinutes: number | null;
  found: number;
}>;

export type SuggestHost = Readonly<{
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: SuggestProgress) => void) | undefined;
  breathe: SearchHost['breathe'];
  /** Hash of the files that compute. */
  engineVersion: string;
  /** In which language the pulls' rationales are written. */
  language: Language;
}>;

/** Everything wrong with an ask on the region; empty when `suggest` would search. */
export function askProblems(prepared: Prepared, ask: SuggestAsk): readonly Problem[] {
  return checkAsk(candidatesOf(prepared.region, ask), ask);
}

/**
 * Up to three good networks that truly differ, each with pulls, the ordinary evaluation's figures, why, and what is hard to
 * believe of it; the best found first, with what no allowed network could be better than. Where nothing is allowed, why not
 * and what alone would have to give way. An ask that is itself wrong is answered with every problem. Told to stop, it answers what
 * it has. The same region, ask and engine give the same answer bit for bit, unless it was stopped.
 */
export async function suggest(
  prepared: Prepared,
  ask: SuggestAsk,
  host: SuggestHost,
): Promise<Result<SuggestAnswer>> {
  const problems = askProblems(prepared, ask);
  if (problems.length > 0) return refuse(...problems);
  const asked = askedOf(prepared, ask, host);
  const best = await findBest(asked, host);
  const none = best.isInfeasible ? await noNetworkOf(asked, host) : undefined;
  if (none) return ok(answerOfNone(asked, none));
  const found = await search(asked, { host, known: best.open ? [best.open] : [] });
  if (found.networks.length === 0 && !found.stopped) return refuse(suggestProblems.noNetwork());
  const prices = found.stopped ? null : await pricesOf(asked, { host, found });
  return ok(await answerOf(asked, { found, best, prices, host }));
}

function pricesOf(
  asked: Asked,
  { host, found }: Readonly<{ host: SuggestHost; found: LocationAnswer }>,
): Promise<ConditionPrice[] | null> {
  const { signal, breathe, onProgress } = host;
  const bestMinutes = found.best === null ? null : perVisit(found.best, totalWeight(asked));
  return conditionPrices(asked, {
    ...{ signal, breathe },
    onProgress: ({ done, of }) =>
      onProgress?.({ stage: 'prices', done, of, bestMinutes, found: found.networks.length }),
  });
}

/** A checked ask as arrays. */
export function askedOf(
  prepared: Prepared,
  ask: SuggestAsk,
  { engineVersion, language }: Pick<SuggestHost, 'engineVersion' | 'language'>,
): Asked {
  const candidates = candidatesOf(prepared.region, ask);
  const locks = locksOf(candidates, ask);
  const question = questionOf(prepared, { candidates, ask, locks });
  const space = spaceOf(question);
  return { prepared, ask, candidates, locks, question, space, engineVersion, language };
}

/** By the model `mix`, with its bound. */
function findBest(asked: Asked, { signal, onProgress, breathe }: SuggestHost) {
  const weight = totalWeight(asked);
  return findBestNetwork(asked.space, {
    ...{ seed: String(asked.ask.seed ?? 1), signal, breathe },
    onProgress: (best) =>
      onProgress?.({
        ...{ stage: 'bound', done: 0, of: 0, found: 0 },
        bestMinutes: best === null ? null : perVisit(best, weight),
      }),
  });
}

function search(
  asked: Asked,
  told: Readonly<{ host: SuggestHost; known: readonly Uint8Array[] }>,
): Promise<LocationAnswer> {
  const { signal, onProgress, breathe } = told.host;
  const { question, ask } = asked;
  const weight = totalWeight(asked);
  const minutes = ({ done, of, best, found }: LocationProgress): SuggestProgress => ({
    ...{ stage: 'search', done, of, found },
    bestMinutes: best === null ? null : perVisit(best, weight),
  });
  return findNetworks(
    question,
    {
      ...{ seed: String(ask.seed ?? 1), rounds: ask.rounds ?? usualRounds, known: told.known },
      ...{ mostLoss, leastDifference, wanted: suggestionsWanted },
    },
    { signal, breathe, ...(onProgress ? { onProgress: (now) => onProgress(minutes(now)) } : {}) },
  );
}
