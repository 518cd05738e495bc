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

const conditions = { lock: 'lock', oneMoreSite: 'oneMoreSite', mostChanges: 'changes' } as const;

/**
 * What each condition of an ask costs: locks that a person put, one more site, changes, and minutes that everybody must have.
 * Each is solved with and without, by the model `mix`; overflow is left aside. None where it was stopped.
 */
export async function conditionPrices(
  asked: Asked,
  host: Pick<SearchHost, 'signal' | 'breathe'>,
): Promise<ConditionPrice[]> {
  const { problem } = networkProblem(asked.space);
  const { locks } = asked;
  const lockedSites = locks
    .filter(({ reason }) => reason === 'asked-open' || reason === 'asked-closed')
    .map(({ site }) => site);
  const prices = await priced(asked, { problem, lockedSites, host });
  const found = prices.flatMap((price): ConditionPrice[] => {
    const { rule, site } = price;
    if (rule !== 'lock' && rule !== 'oneMoreSite' && rule !== 'mostChanges') return [];
    return [{ condition: conditions[rule], ...lockOf(asked, site), ...minutesOf(price) }];
  });
  const minutes = await priceOfMinutes(asked, { problem, lockedSites, host });
  return host.signal?.aborted ? [] : [...found, ...minutes];
}

type Told = Readonly<{
  problem: LocationProblem;
  lockedSites: readonly number[];
  host: Pick<SearchHost, 'signal' | 'breathe'>;
}>;

async function priced({ ask }: Asked, { problem, lockedSites, host }: Told): Promise<readonly RulePrice[]> {
  const ways = problem.ways.site.length;
  const effort = effortFor(ask.seed, ways);
  const { prices } = await runSearch(priceRules({ model: mix, problem, effort, lockedSites }), {
    ...host,
    ways,
  });
  return prices;
}

/** The best with the minutes that everybody must have, less the best without them. */
async function priceOfMinutes(asked: Asked, told: Told): Promise<ConditionPrice[]> {
  if (asked.ask.mostMinutes === undefined) return [];
  const kept = await solved(asked, told);
  const free = networkProblem({ ...asked.space, mustClass: -1 }).problem;
  const without = await solved(asked, { ...told, problem: free });
  const lost = (one: number | null, other: number | null) =>
    one === null || other === null ? null : one - other;
  const least = lost(kept.bound, without.objective);
  return [
    {
      ...{ condition: 'mostMinutes', site: null, name: null, open: null },
      minutes: lost(kept.objective, without.objective),
      least: least === null ? null : Math.max(0, least),
      most: lost(kept.objective, without.bound),
    },
  ];
}

function solved({ ask }: Asked, { problem, host }: Told): Promise<Answer> {
  const ways = problem.ways.site.length;
  const effort = effortFor(ask.seed, ways);
  return runSearch(mix.solve(problem, effort), { ...host, ways });
}

/** A price needs many solutions: each gets a part of the work that the best itself gets. */
function effortFor(seed: number | undefined, ways: number): Effort {
  const iterations = Math.max(leastIterations, Math.round(iterationsFor(ways) / 4));
  return { seed: `price ${seed ?? 1}`, iterations };
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
