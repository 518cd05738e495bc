import { priceRules } from '#engines/location/beside/rule-prices.ts';
import type { RulePrice } from '#engines/location/beside/rule-prices.ts';
import { mix } from '#engines/location/models/mix.ts';
import type { Answer, Effort, LocationProblem } from '#engines/location/models/model.ts';
import { iterationsFor } from '#engines/location/networks/best-network.ts';
import { networkProblem } from '#engines/location/networks/network-problem.ts';
import { runSearch } from '#engines/location/networks/run-search.ts';
import type { SearchHost } from '#engines/location/networks/find-networks.ts';
import type { ConditionPrice } from './suggestion.ts';
import type { Asked } from './told-networks.ts';

const leastIterations = 150;

const conditionOf = { lock: 'lock', oneMoreSite: 'oneMoreSite', mostChanges: 'changes' } as const;

export type PricesHost = Pick<SearchHost, 'signal' | 'breathe'> &
  Readonly<{ onProgress?: ((now: { done: number; of: number }) => void) | undefined }>;

/**
 * What each condition of an ask costs: locks that a person put, one more site, changes, and minutes that everybody must have.
 * Each is solved with and without, by the model `mix`; overflow is left aside. Null where it was stopped.
 */
export async function conditionPrices(asked: Asked, host: PricesHost): Promise<ConditionPrice[] | null> {
  const { problem } = networkProblem(asked.space);
  const { ask, locks, candidates } = asked;
  // What does not count has no price in what counts.
  const lockedSites = locks
    .filter(({ reason, site }) => reason.startsWith('asked') && candidates.counted[site])
    .map(({ site }) => site);
  const ways = problem.ways.site.length;
  const told = [ask.sites, ask.changes, ask.mostMinutes].filter((value) => value !== undefined);
  const of = lockedSites.length + told.length + 1;
  const effort = effortFor(ask.seed, { ways, of });
  const { signal, breathe } = host;
  const { prices } = await runSearch(priceRules({ model: mix, problem, effort, lockedSites }), {
    ...{ signal, breathe, ways },
    onProgress: ({ solved: done }) => host.onProgress?.({ done, of }),
  });
  const found = prices.flatMap((price): ConditionPrice[] => {
    const { rule, site } = price;
    if (rule !== 'lock' && rule !== 'oneMoreSite' && rule !== 'mostChanges') return [];
    return [{ condition: conditionOf[rule], ...lockOf(asked, site), ...minutesOf(price) }];
  });
  const minutes = await priceOfMinutes(asked, { problem, effort, host, kept: prices[0]?.with });
  return signal?.aborted ? null : [...found, ...minutes];
}

type Told = Readonly<{
  problem: LocationProblem;
  effort: Effort;
  host: PricesHost;
  /** The best with every condition, where it is solved already. */
  kept: Answer | undefined;
}>;

/** The best with the minutes that everybody must have, less the best without them. */
async function priceOfMinutes(
  asked: Asked,
  { problem, effort, host, kept }: Told,
): Promise<ConditionPrice[]> {
  if (asked.ask.mostMinutes === undefined) return [];
  const { signal, breathe } = host;
  const solve = (one: LocationProblem): Promise<Answer> =>
    runSearch(mix.solve(one, effort), { signal, breathe, ways: one.ways.site.length });
  const held = kept ?? (await solve(problem));
  const without = await solve(networkProblem({ ...asked.space, mustClass: -1 }).problem);
  const lost = (one: number | null, other: number | null) =>
    one === null || other === null ? null : one - other;
  const least = lost(held.bound, without.objective);
  return [
    {
      ...{ condition: 'mostMinutes', site: null, name: null, open: null },
      minutes: lost(held.objective, without.objective),
      least: least === null ? null : Math.max(0, least),
      most: lost(held.objective, without.bound),
    },
  ];
}

/** All prices together get about twice the work that the best itself gets, each a quarter of it at most. */
function effortFor(seed: number | undefined, { ways, of }: Readonly<{ ways: number; of: number }>): Effort {
  const all = iterationsFor(ways);
  const iterations = Math.round(Math.min(all / 4, (2 * all) / of));
  return { seed: `price ${seed ?? 1}`, iterations: Math.max(leastIterations, iterations) };
}

function lockOf(
  { candidates, locks }: Asked,
  site: number | undefined,
): Pick<ConditionPrice, 'site' | 'name' | 'open'> {
  if (site === undefined) return { site: null, name: null, open: null };
  const { id, shortName } = candidates.network.sites[site]!;
  return { site: id, name: shortName, open: locks.find((lock) => lock.site === site)?.open === true };
}

function minutesOf({
  rule,
  price,
  least,
  most,
}: RulePrice): Pick<ConditionPrice, 'minutes' | 'least' | 'most'> {
  // One more site is told as what it would change, a condition as what it costs.
  if (rule !== 'oneMoreSite') return { minutes: price, least, most };
  const less = (value: number | null) => (value === null ? null : 0 - value);
  return { minutes: less(price), least: less(most), most: less(least) };
}
