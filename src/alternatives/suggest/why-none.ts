import type { SearchHost } from '#engines/location/networks/find-networks.ts';
import { explainNone } from '#engines/location/networks/why-none.ts';
import type { WhyNone } from '#engines/location/networks/why-none.ts';
import { coveredServices, uncounted } from './question.ts';
import type { NoNetwork, Relaxed } from './suggestion.ts';
import type { Asked } from './told-networks.ts';

const ruleNames = { most: 'mostMinutes', count: 'sites', mostChanges: 'changes' } as const;

/** Why nothing is allowed, by names; undefined where nothing stands in the way. */
export async function noNetworkOf(
  asked: Asked,
  host: Pick<SearchHost, 'signal' | 'breathe'>,
): Promise<NoNetwork | undefined> {
  const why = await explainNone(asked.question, host);
  if (why.cells.length + why.covers.length + why.locks.length + why.rules.length === 0) return undefined;
  const { candidates, locks } = asked;
  const { network, region } = candidates;
  const named = (at: number) => ({ site: network.sites[at]!.id, name: network.sites[at]!.shortName });
  const covered = coveredServices(candidates);
  return {
    areas: why.cells.map(({ cell, nearest }) => ({
      cell: region.cells[cell]!.id,
      name: region.cells[cell]!.name,
      nearest: nearest && { ...named(nearest.candidate), minutes: nearest.minutes },
    })),
    services: why.covers.map((cover) => region.services[covered[cover]!]!.id),
    locks: why.locks.map((at) => ({
      ...named(at),
      open: locks.find(({ site }) => site === at)?.open === true,
    })),
    rules: why.rules.map((rule) => ruleNames[rule]),
    minimal: why.isMinimal,
    relaxed: relaxedOf(asked, why),
  };
}

/** As an ask can say it: whole minutes, sites with the main service, and only locks that a person put. */
function relaxedOf({ ask, candidates, locks, question }: Asked, { instead }: WhyNone): Relaxed[] {
  const { most, count, mostChanges } = instead;
  const sites = count === null ? null : count - uncounted(candidates, question.locks);
  const asked = locks.filter(({ reason }) => reason === 'asked-open' || reason === 'asked-closed');
  return [
    ...(most === null ? [] : [{ kind: 'minutes' as const, minutes: Math.ceil(most) }]),
    ...(sites === null || sites === ask.sites ? [] : [{ kind: 'sites' as const, sites }]),
    ...(mostChanges === null ? [] : [{ kind: 'changes' as const, changes: mostChanges }]),
    ...asked
      .filter(({ site }) => instead.locks.includes(site))
      .map(({ site }): Relaxed => {
        const { id, shortName: name } = candidates.network.sites[site]!;
        return { kind: 'unlock', site: id, name };
      }),
  ];
}

/** The ask with one thing given way. */
export function relaxAsk<
  Ask extends Readonly<{ lockOpen?: readonly string[]; lockClosed?: readonly string[] }>,
>(ask: Ask, relaxed: Relaxed): Ask {
  switch (relaxed.kind) {
    case 'minutes':
      return { ...ask, mostMinutes: relaxed.minutes };
    case 'sites':
      return { ...ask, sites: relaxed.sites };
    case 'changes':
      return { ...ask, changes: relaxed.changes };
    case 'unlock': {
      const without = (list?: readonly string[]) => list?.filter((id) => id !== relaxed.site);
      const { lockOpen, lockClosed } = ask;
      return {
        ...ask,
        ...(lockOpen ? { lockOpen: without(lockOpen) } : {}),
        ...(lockClosed ? { lockClosed: without(lockClosed) } : {}),
      };
    }
  }
}
