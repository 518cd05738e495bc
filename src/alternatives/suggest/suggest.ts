import { allowedSteps } from '#engines/location/networks/allowed.ts';
import { findNetworks } from '#engines/location/networks/find-networks.ts';
import type { SearchHost } from '#engines/location/networks/find-networks.ts';
import { boundNetworks } from '#engines/location/networks/network-bound.ts';
import type {
  LocationAnswer,
  LocationProgress,
  LocationQuestion,
} from '#engines/location/networks/question.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import type { Language } from '#kit/text.ts';
import type { Prepared } from '#situation/prepare.ts';
import { answerOf, perVisit } from './answer-of.ts';
import { leastDifference, mostLoss, suggestionsWanted, usualRounds } from './ask.ts';
import type { SuggestAsk } from './ask.ts';
import { candidatesOf } from './candidates.ts';
import { checkAsk, locksOf } from './check-ask.ts';
import { questionOf } from './question.ts';
import { suggestProblems } from './suggest-problems.ts';
import type { SuggestAnswer } from './suggestion.ts';

/** Progress as a person is told it: the best so far in minutes of the average weighed visit. */
export type SuggestProgress = Readonly<{
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
 * Up to three good networks that truly differ, each with pulls, the ordinary evaluation's figures and why; the best found
 * first, with what no allowed network could be better than. An ask that cannot be met is answered with every problem. Told to stop, it answers what it has. The same region,
 * ask and engine give the same answer bit for bit, unless it was stopped.
 */
export async function suggest(
  prepared: Prepared,
  ask: SuggestAsk,
  host: SuggestHost,
): Promise<Result<SuggestAnswer>> {
  const candidates = candidatesOf(prepared.region, ask);
  const problems = checkAsk(candidates, ask);
  if (problems.length > 0) return refuse(...problems);
  const locks = locksOf(candidates, ask);
  const question = questionOf(prepared, { candidates, ask, locks });
  if (allowedSteps(question).length === 0) return refuse(suggestProblems.noNetwork());
  const weight = totalWeight(question);
  const found = await search(question, { ask, weight, host });
  // Nothing allowed keeps every service: only a search that was not stopped can say so.
  if (found.networks.length === 0 && !found.stopped) return refuse(suggestProblems.noNetwork());
  const { engineVersion, language, signal, breathe } = host;
  // Where all were gone through the best is the bound itself.
  const bound = found.complete
    ? found.best
    : found.stopped
      ? null
      : await boundNetworks(question, { seed: String(ask.seed ?? 1), signal, breathe });
  const made = { prepared, ask, candidates, locks, question, weight, found, bound };
  return ok(answerOf({ ...made, engineVersion, language }));
}

function search(
  question: LocationQuestion,
  told: { ask: SuggestAsk; weight: number; host: SuggestHost },
): Promise<LocationAnswer> {
  const { ask, weight, host } = told;
  const { signal, onProgress, breathe } = host;
  const minutes = ({ done, of, best, found }: LocationProgress): SuggestProgress => ({
    done,
    of,
    bestMinutes: best === null ? null : perVisit(best, weight),
    found,
  });
  return findNetworks(
    question,
    {
      seed: String(ask.seed ?? 1),
      rounds: ask.rounds ?? usualRounds,
      mostLoss,
      leastDifference,
      wanted: suggestionsWanted,
    },
    { signal, breathe, ...(onProgress ? { onProgress: (now) => onProgress(minutes(now)) } : {}) },
  );
}

function totalWeight({ services }: LocationQuestion): number {
  let sum = 0;
  for (const { weights } of services) for (let cell = 0; cell < weights.length; cell++) sum += weights[cell]!;
  return sum;
}
