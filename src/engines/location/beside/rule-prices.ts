import type { Answer, Effort, LocationProblem, Model, Progress } from '../models/model.ts';

/** What is priced: a lock, or a rule; of the number of sites it is one more that is priced. */
export type PricedRule = 'lock' | 'oneMoreSite' | 'mostChanges' | 'budget' | 'limit' | 'capacities';

export type RulePrice = Readonly<{
  rule: PricedRule;
  /** The locked site. */
  site?: number;
  /** The problem as it is, and without the rule: each with its own bound and gap. */
  with: Answer;
  without: Answer;
  /**
   * How much worse the objective is with the rule, in its unit: the difference of the two solved problems. Null where one of
   * them has no answer.
   */
  price: number | null;
  /** The true price is certified to lie between; null where a bound is missing. */
  least: number | null;
  most: number | null;
}>;

export type RulePrices = Readonly<{
  prices: readonly RulePrice[];
  /** It was told to stop before every rule was priced; those that are missing are not free. */
  stopped: boolean;
}>;

/** Beside the progress of the problem that is being solved, how many are done of how many. */
export type PricesProgress = Progress & Readonly<{ solved: number; of: number }>;

type Relaxed = Readonly<{ rule: PricedRule; site?: number; problem: LocationProblem }>;
type Asked = Readonly<{
  model: Model;
  problem: LocationProblem;
  effort: Effort;
  /** Sites whose locks are priced; all locked ones unless told. */
  lockedSites?: readonly number[];
}>;

/**
 * What each lock and each rule costs: the problem is solved again without it, with the same effort, and the objectives are
 * subtracted, so that a price above 0 is a loss whichever way of the objective is better. The number of sites has no
 * "without": it is one more site that is priced, and where sites cost that may be worth less than nothing. Rules that the
 * model does not read, or that say what it measures, are not priced.
 *
 * Two unsolved problems may give any difference: `least` and `most` say what their bounds prove. Giving up any other rule
 * than the number never makes the best worse, and so `least` is not below 0 there.
 */
export function* priceRules(asked: Asked): Generator<PricesProgress, RulePrices, boolean | undefined> {
  const { model, problem } = asked;
  const relaxed = relaxedProblems(asked);
  const of = relaxed.length + 1;
  const answers: Answer[] = [];
  let stopped = false;
  for (const one of [problem, ...relaxed.map((each) => each.problem)]) {
    const search = model.solve(one, asked.effort);
    let step = search.next();
    while (!step.done) {
      stopped ||= (yield { ...step.value, solved: answers.length, of }) === true;
      step = search.next(stopped);
    }
    answers.push(step.value);
    if (stopped) break;
  }
  const [whole, ...others] = answers;
  const prices = others.map((without, at) => {
    const { rule, site } = relaxed[at]!;
    const named = site === undefined ? { rule } : { rule, site };
    return { ...named, with: whole!, without, ...priceOf({ rule, model, with: whole!, without }) };
  });
  return { prices, stopped };
}

function priceOf(
  told: Readonly<{ rule: PricedRule; model: Model; with: Answer; without: Answer }>,
): Pick<RulePrice, 'price' | 'least' | 'most'> {
  const { rule, model, with: kept, without } = told;
  const lost = (one: number | null, other: number | null): number | null => {
    if (one === null || other === null) return null;
    return model.larger ? other - one : one - other;
  };
  const least = lost(kept.bound, without.objective);
  return {
    price: lost(kept.objective, without.objective),
    least: least === null || rule === 'oneMoreSite' ? least : Math.max(0, least),
    most: lost(kept.objective, without.bound),
  };
}

function relaxedProblems({ model, problem, lockedSites }: Asked): Relaxed[] {
  const { locks } = problem;
  const found: Relaxed[] = [];
  locks.forEach((lock, site) => {
    if (lock === 0 || lockedSites?.includes(site) === false) return;
    const freed = Int8Array.from(locks);
    freed[site] = 0;
    found.push({ rule: 'lock', site, problem: { ...problem, locks: freed } });
  });
  const { count, mostChanges, budget, limit, capacities, ...bare } = problem;
  const closed = locks.reduce((sum, lock) => sum + (lock === -1 ? 1 : 0), 0);
  if (count !== undefined && count < problem.siteCount - closed)
    found.push({ rule: 'oneMoreSite', problem: { ...problem, count: count + 1 } });
  const rules = {
    ...(count === undefined ? {} : { count }),
    ...(mostChanges === undefined ? {} : { mostChanges }),
    ...(budget === undefined ? {} : { budget }),
    ...(limit === undefined ? {} : { limit }),
    ...(capacities === undefined ? {} : { capacities }),
  };
  for (const rule of ['mostChanges', 'budget', 'limit', 'capacities'] as const) {
    if (rules[rule] === undefined || !isRuleOf(model, rule)) continue;
    const { [rule]: _, ...kept } = rules;
    found.push({ rule, problem: { ...bare, ...kept } });
  }
  return found;
}

/** The limit is what some models measure by and others do not read; capacities are read by few. */
function isRuleOf({ id }: Model, rule: 'mostChanges' | 'budget' | 'limit' | 'capacities'): boolean {
  if (rule === 'limit') return id === 'p-center' || id === 'covering-set';
  if (rule === 'capacities') return id === 'capacitated' || id === 'capacitated-p-median';
  return true;
}
