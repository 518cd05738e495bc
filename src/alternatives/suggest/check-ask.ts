import type { Problem } from '#kit/result.ts';
import type { Region } from '#region/region.ts';
import type { FrontAsk, SuggestAsk } from './ask.ts';
import { suggestLimits, weighedServices } from './ask.ts';
import type { Candidates, Lock } from './candidates.ts';
import { suggestProblems } from './suggest-problems.ts';

/** Every lock: what the region keeps by itself, and what was asked on top of it; one a site. */
export function locksOf(candidates: Candidates, ask: SuggestAsk): readonly Lock[] {
  const locks = new Map(candidates.ownLocks.map((lock) => [lock.site, lock]));
  const sites = candidates.network.sites.slice(0, candidates.existing);
  sites.forEach(({ id }, site) => {
    const own = locks.get(site)?.reason;
    if (own === 'central-hospital' || own === 'last-site') return;
    if (ask.lockClosed?.includes(id)) locks.set(site, { site, open: false, reason: 'asked-closed' });
    else if (ask.lockOpen?.includes(id)) locks.set(site, { site, open: true, reason: 'asked-open' });
  });
  return [...locks.values()].sort((one, other) => one.site - other.site);
}

/** Everything that is wrong with an ask on this region; empty when a search can begin. */
export function checkAsk(candidates: Candidates, ask: SuggestAsk): readonly Problem[] {
  return check(candidates, ask, checkLimits(ask));
}

/** The same for a front, where euros as an aim say enough of how many sites stay. */
export function checkFrontAsk(candidates: Candidates, ask: FrontAsk): readonly Problem[] {
  const { aims, sites, changes } = ask;
  const problems: Problem[] = [];
  if (new Set(aims).size < 2) problems.push(suggestProblems.tooFewAims(aims));
  else if (!aims.includes('euros') && sites === undefined && !ask.mayOpen)
    problems.push(suggestProblems.frontOfOne());
  else if (!aims.includes('euros') && sites === undefined && changes === undefined)
    problems.push(suggestProblems.noLimit());
  return check(candidates, ask, problems);
}

function check(candidates: Candidates, ask: SuggestAsk, own: readonly Problem[]): readonly Problem[] {
  const named = checkNames(candidates.region, ask);
  if (named.length > 0) return named;
  if (candidates.main < 0) return [suggestProblems.nothingToChoose()];
  const { region, main } = candidates;
  const problems = [...checkNumbers(ask), ...own];
  if (!weighedServices(region, ask).includes(main))
    problems.push(suggestProblems.mainNotWeighed(region.services[main]!.name));
  problems.push(...checkLocks(candidates, ask));
  return problems.length > 0 ? problems : checkRoom(candidates, ask);
}

function checkNames(region: Region, ask: SuggestAsk): Problem[] {
  const problems: Problem[] = [];
  const sites = new Set(region.sites.map(({ id }) => id));
  const services = region.services.map(({ id }) => id);
  for (const list of ['lockOpen', 'lockClosed'] as const)
    ask[list]?.forEach((id, at) => {
      if (!sites.has(id)) problems.push(suggestProblems.unknownSite(`${list}[${at}]`, id));
    });
  ask.services?.forEach((id, at) => {
    if (!services.includes(id))
      problems.push(suggestProblems.unknownService(`services[${at}]`, { id, known: services }));
  });
  if (ask.main !== undefined && !services.includes(ask.main))
    problems.push(suggestProblems.unknownService('main', { id: ask.main, known: services }));
  if (ask.services?.length === 0) problems.push(suggestProblems.nothingWeighed());
  return problems;
}

function checkNumbers(ask: SuggestAsk): Problem[] {
  const problems: Problem[] = [];
  const { sites, changes } = ask;
  if (sites !== undefined && sites < 1) problems.push(suggestProblems.tooSmall('sites', sites));
  if (changes !== undefined && changes < 1) problems.push(suggestProblems.tooSmall('changes', changes));
  for (const [field, limits] of Object.entries(suggestLimits)) {
    const value = ask[field as keyof typeof suggestLimits];
    const isTold = value === undefined || ((field === 'sites' || field === 'changes') && value < 1);
    if (isTold || (value >= limits.min && value <= limits.max)) continue;
    problems.push(suggestProblems.outOfRange(field, { value, ...limits }));
  }
  return problems;
}

/** Whether it is said how many sites stay, or what would make any change worth while. */
function checkLimits(ask: SuggestAsk): Problem[] {
  const { sites, changes } = ask;
  const problems: Problem[] = [];
  if (sites === undefined && changes === undefined) problems.push(suggestProblems.noLimit());
  const pays = ask.mayOpen || (ask.minutesPerThousandEuros ?? 0) > 0 || (ask.minutesPerOverflow ?? 0) > 0;
  if (sites === undefined && changes !== undefined && !pays)
    problems.push(suggestProblems.changesGainNothing());
  return problems;
}

function checkLocks(candidates: Candidates, ask: SuggestAsk): Problem[] {
  const { network, region, existing } = candidates;
  const problems: Problem[] = [];
  const sites = network.sites.slice(0, existing);
  for (const { id, shortName, kind } of sites) {
    if (!ask.lockClosed?.includes(id)) continue;
    if (ask.lockOpen?.includes(id)) problems.push(suggestProblems.openAndClosed(shortName));
    if (kind === 'central-hospital') problems.push(suggestProblems.hospitalClosed(shortName));
  }
  region.services.forEach(({ name }, service) => {
    const givers = sites.filter(({ offers }) => offers[service]);
    if (givers.length === 0 || !givers.every(({ id }) => ask.lockClosed?.includes(id))) return;
    // A hospital that was to be closed is already told.
    if (givers.every(({ kind }) => kind === 'central-hospital')) return;
    problems.push(
      suggestProblems.serviceWithoutSite({ service: name, sites: givers.map(({ shortName }) => shortName) }),
    );
  });
  return problems;
}

/** Whether number, changes and locks leave any network at all. */
function checkRoom(candidates: Candidates, ask: SuggestAsk): Problem[] {
  const { network, counted, existing, region, main } = candidates;
  const locks = new Map(locksOf(candidates, ask).map((lock) => [lock.site, lock.open]));
  const those = network.sites.map((site, at) => ({ ...site, at })).filter(({ at }) => counted[at]);
  const lockedOpen = those.filter(({ at }) => locks.get(at) === true);
  const most = those.filter(({ at }) => locks.get(at) !== false).length;
  const today = those.filter(({ at }) => at < existing).length;
  const problems: Problem[] = [];
  const { sites, changes } = ask;
  if (sites !== undefined && sites < lockedOpen.length)
    problems.push(
      suggestProblems.fewerThanLocked({ asked: sites, sites: lockedOpen.map(({ shortName }) => shortName) }),
    );
  if (sites !== undefined && sites > most)
    problems.push(
      suggestProblems.moreThanThere({
        asked: sites,
        most,
        service: region.services[main]!.name,
        mayOpen: ask.mayOpen === true,
      }),
    );
  if (changes !== undefined && problems.length === 0) {
    const closed = [...locks].filter(([, open]) => !open).map(([at]) => at);
    const closedCounted = closed.filter((at) => counted[at]).length;
    const further = sites === undefined ? 0 : Math.abs(today - closedCounted - sites);
    const least = closed.length + further;
    if (least > changes) problems.push(suggestProblems.fewerThanForced({ asked: changes, least, today }));
  }
  return problems;
}
