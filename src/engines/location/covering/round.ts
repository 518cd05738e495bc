import type { RandomStream } from '#kit/random.ts';
import { chooseSites, isOverBudget, mustClose, mustOpen } from '../assign/rules.ts';
import type { SiteRules } from '../assign/rules.ts';
import { descend, isDone, keep, pause } from '../assign/solve-charges.ts';
import type { Run } from '../assign/solve-charges.ts';
import type { Progress } from '../models/model.ts';
import type { Bargain } from './bargain.ts';
import { closeAll, exchangeAll, makeExchange, openedBy, openOne } from './exchange.ts';
import type { Exchange } from './exchange.ts';

/** A share below this suggests nothing, unless there are so few sites that all may be looked at. */
const leastShare = 1e-3;
const fewSites = 200;
/** Of the best known set so much is let go before it is filled up anew. */
const letGo = 0.8;

/**
 * Open sets that shares suggest and the best known set with a third of it filled up anew, in turn, made better by exchanges
 * among the sites that have a share: a few hundred of thousands, so that tens of sets cost what one would among all.
 */
export function* roundOn(
  run: Run,
  told: { bargain: Bargain; rules: SiteRules; times: number },
): Generator<Progress, void, boolean | undefined> {
  const { charges, reached, chance, best } = run;
  const { rules } = told;
  const { shares } = told.bargain.answer;
  const byShare = chooseSites(
    rules,
    shares.map((share) => -share),
  );
  if (!byShare || isDone(run)) return;
  const candidates = candidatesOf(run, { shares, rules, chosen: byShare.open });
  const exchange = makeExchange(charges, { reached, candidates });
  if (!exchange || rules.budget) yield* descend(run, byShare.open);
  if (!exchange) return;
  // Where changes are limited, the rules themselves say which sites go together.
  const times = rules.mostChanges === undefined ? told.times : 1;
  for (let time = 0; time < times && !isDone(run); time++) {
    closeAll(exchange);
    if (rules.mostChanges !== undefined) openAll(exchange, byShare.open);
    else {
      const isAnew = time % 2 === 1 && best.open !== undefined;
      if (isAnew) openAll(exchange, withoutSome(run, best.open!));
      fillUp(exchange, { rules, chance, ...(isAnew ? {} : { shares }) });
    }
    exchangeAll(exchange, rules);
    keep(run, openedBy(exchange));
    yield* pause(run);
  }
}

/** Sites with a share, those of the best known set, and enough for the rules; ascending. */
function candidatesOf(
  { best }: Run,
  told: { shares: Float64Array; rules: SiteRules; chosen: Uint8Array },
): Int32Array {
  const { shares, rules, chosen } = told;
  const found: number[] = [];
  for (let site = 0; site < shares.length; site++) {
    if (rules.locks[site] === mustClose) continue;
    const isAsked = shares.length <= fewSites || shares[site]! >= leastShare;
    if (isAsked || chosen[site] === 1 || best.open?.[site] === 1) found.push(site);
  }
  return Int32Array.from(found);
}

function openAll(exchange: Exchange, open: Uint8Array): void {
  const { sites } = exchange;
  for (let at = 0; at < sites.length; at++) if (open[sites[at]!] === 1) openOne(exchange, at);
}

/** An open set without one site drawn by chance and most of those that cover demands of its sites' reach. */
function withoutSome({ charges, reached, chance }: Run, open: Uint8Array): Uint8Array {
  const opened = [...open.keys()].filter((site) => open[site] === 1);
  const left = Uint8Array.from(open);
  if (opened.length === 0) return left;
  const drawn = opened[chance.integer(opened.length)]!;
  const isNear = new Uint8Array(open.length);
  for (let at = reached.start[drawn]!; at < reached.start[drawn + 1]!; at++) {
    const demand = reached.demand[at]!;
    for (let one = charges.start[demand]!; one < charges.start[demand + 1]!; one++)
      isNear[charges.site[one]!] = 1;
  }
  for (const site of opened) if (isNear[site] === 1 && chance.next() < letGo) left[site] = 0;
  left[drawn] = 0;
  return left;
}

/**
 * Adds sites by what they would cover that is not covered yet, × share where shares are told, each times a number by chance
 * between a half and one and a half; where money alone decides how many, by what a unit of it buys.
 */
function fillUp(
  exchange: Exchange,
  told: { rules: SiteRules; chance: RandomStream; shares?: Float64Array },
): void {
  const { charges, sites, gain, place, state } = exchange;
  const { rules, chance, shares } = told;
  const { budget, locks, count } = rules;
  const luck = Float64Array.from(sites, (site) => (0.5 + chance.next()) * (shares?.[site] ?? 1));
  if (budget && count === undefined)
    for (let at = 0; at < sites.length; at++)
      luck[at] = luck[at]! / (budget.costs[sites[at]!]! + 1e-3 * budget.most);
  for (let at = 0; at < sites.length; at++)
    if (locks[sites[at]!] === mustOpen && place[at]! < 0) openOne(exchange, at);
  while (state.opened < Math.min(sites.length, count ?? sites.length)) {
    let [found, greatest] = [-1, count === undefined ? 0 : -Infinity];
    for (let at = 0; at < sites.length; at++) {
      const site = sites[at]!;
      if (place[at]! >= 0 || locks[site] !== 0) continue;
      const own = (gain[at]! - charges.siteCosts[site]!) * luck[at]!;
      if (own <= greatest) continue;
      if (budget && isOverBudget(state.spent + budget.costs[site]!, budget.most)) continue;
      [found, greatest] = [at, own];
    }
    if (found < 0) return;
    openOne(exchange, found);
  }
}
