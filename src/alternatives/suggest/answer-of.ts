import type { BestNetwork } from '#engines/location/networks/best-network.ts';
import type { SearchHost } from '#engines/location/networks/find-networks.ts';
import type { LocationAnswer } from '#engines/location/networks/question.ts';
import { leastDifference, mostLoss, usualRounds } from './ask.ts';
import type { ConditionPrice, NoNetwork, SuggestAnswer } from './suggestion.ts';
import { headOf, todayOf, todaysFigures, toldNetworks } from './told-networks.ts';
import type { Asked } from './told-networks.ts';

/** What a search found, and what nothing allowed is better than. */
export type Found = Readonly<{
  found: LocationAnswer;
  best: BestNetwork;
  prices: readonly ConditionPrice[] | null;
}>;

/** What was found as a person is told it: pulls, figures of the ordinary evaluation, and why. */
export async function answerOf(
  asked: Asked,
  made: Found & Readonly<{ host: Pick<SearchHost, 'signal' | 'breathe'> }>,
): Promise<SuggestAnswer> {
  const { found } = made;
  const today = todayOf(asked);
  const weight = totalWeight(asked);
  const { host } = made;
  const networks = await toldNetworks(asked, { networks: found.networks, today, compared: true, host });
  return {
    ...headOf(asked),
    suggestions: networks.map((network, at) => {
      const { cost } = found.networks[at]!;
      const loss = found.best! > 0 ? cost / found.best! - 1 : 0;
      return { ...network, objectiveMinutes: perVisit(cost, weight), loss };
    }),
    difference: found.difference.slice(0, networks.length).map((row) => row.slice(0, networks.length)),
    today: {
      ...todaysFigures(asked, today),
      objectiveMinutes: perVisit(today.network.cost, weight),
    },
    ...{ miss: found.miss ?? null, prices: made.prices },
    mostLoss,
    leastDifference,
    search: {
      ...searchOf(asked),
      ...{ allowed: found.allowed, looked: found.looked, complete: found.complete },
      ...provedOf(asked, made),
      stopped: found.stopped || networks.length < found.networks.length,
    },
  };
}

/** Proved that nothing is allowed: no networks, and why. */
export function answerOfNone(asked: Asked, none: NoNetwork): SuggestAnswer {
  const today = todayOf(asked);
  const cost = today.network.cost;
  return {
    ...{ ...headOf(asked), none },
    ...{ suggestions: [], difference: [], miss: null, prices: null, mostLoss, leastDifference },
    today: { ...todaysFigures(asked, today), objectiveMinutes: perVisit(cost, totalWeight(asked)) },
    search: {
      ...searchOf(asked),
      ...{ allowed: 0, looked: 0, complete: true, boundMinutes: null, gap: null, stopped: false },
    },
  };
}

function searchOf({ ask }: Asked): Pick<SuggestAnswer['search'], 'seed' | 'rounds'> {
  return { seed: ask.seed ?? 1, rounds: ask.rounds ?? usualRounds };
}

/** The bound as minutes of the average weighed visit, and how far the best found may be from the best there is. */
function provedOf(
  asked: Asked,
  { found, best }: Found,
): Pick<SuggestAnswer['search'], 'boundMinutes' | 'gap'> {
  // Where all were gone through the best is the bound itself.
  const bound = found.complete ? found.best : best.bound;
  if (bound === null || found.best === null) return { boundMinutes: null, gap: null };
  const proved = Math.min(bound, found.best);
  const gap = found.best > 0 ? (found.best - proved) / found.best : 0;
  return { boundMinutes: perVisit(proved, totalWeight(asked)), gap: gap < 1e-9 ? 0 : gap };
}

/** All weighed visits, to tell costs as minutes of the average one. */
export function totalWeight({ question }: Pick<Asked, 'question'>): number {
  let sum = 0;
  for (const { weights } of question.services)
    for (let cell = 0; cell < weights.length; cell++) sum += weights[cell]!;
  return sum;
}

/** A cost as minutes of the average weighed visit; 0 where nothing is weighed. */
export function perVisit(cost: number, weight: number): number {
  return weight > 0 ? cost / weight : 0;
}
