import { findUnbelievable } from '#engines/location/beside/believable.ts';
import type { LocationNetwork } from '#engines/location/networks/question.ts';
import type { LocationSpace } from '#engines/location/networks/space.ts';
import type { Evaluation } from '../evaluation.ts';
import { usual } from './ask.ts';
import type { SuggestAsk } from './ask.ts';
import type { Candidates } from './candidates.ts';
import type { AnswerHead, Finding } from './suggestion.ts';

/** The shares that findings are made by. */
export function believedOf(ask: SuggestAsk): AnswerHead['believed'] {
  const { mostMovedShare = usual.mostMovedShare, leastLoadShare = usual.leastLoadShare } = ask;
  return { mostMovedShare, leastLoadShare };
}

/**
 * What of a network is hard to believe: who gets another nearest site is told by the search's nearest, loads of the main service by
 * where its visits go under the region's rule.
 */
export function findingsOf(
  candidates: Candidates,
  told: Readonly<{
    ask: SuggestAsk;
    space: LocationSpace;
    before: LocationNetwork;
    after: LocationNetwork;
    evaluation: Evaluation;
  }>,
): Finding[] {
  const { region, network, counted } = candidates;
  const { ask, space, before, after, evaluation } = told;
  const { mostMovedShare, leastLoadShare } = believedOf(ask);
  const { cells, classes, question } = space;
  const rows = (sites: Int16Array) =>
    Array.from({ length: classes }, (_, of) => Int32Array.from(sites.subarray(of * cells, (of + 1) * cells)));
  const counts = (open: Uint8Array) => open.map((is, at) => (counted[at] ? is : 0));
  const loads = loadsOf(candidates, evaluation);
  return findUnbelievable({
    residents: question.residents,
    ...{ before: rows(before.nearest), after: rows(after.nearest) },
    ...{ openBefore: counts(before.open), openAfter: counts(after.open) },
    mostMovedShare,
    areaOfSite: Int32Array.from(network.sites, ({ cell }) => region.cells[cell]!.municipality),
    loads: loads.visits,
    mostLoads: loads.capacity,
    leastLoads: loads.capacity.map((capacity) => capacity * leastLoadShare),
  }).map(({ kind, area, site, value, limit }): Finding => {
    if (kind === 'moved-share') return { kind, value, limit };
    if (kind === 'area-emptied') return { kind, area: region.municipalities[area!]!.code };
    return { kind, site: network.sites[site!]!.shortName, value, limit };
  });
}

/** Of each site its visits and capacity in the main service; NaN where it gives none. */
function loadsOf(
  { network, region, main }: Candidates,
  evaluation: Evaluation,
): { visits: Float64Array; capacity: Float64Array } {
  const { id } = region.services[main]!;
  const visits = new Float64Array(network.sites.length).fill(NaN);
  const capacity = new Float64Array(network.sites.length).fill(NaN);
  network.sites.forEach((site, at) => {
    const row = evaluation.sites.find((one) => one.site === site.id);
    const own = row?.services.find(({ service }) => service === id);
    if (!own?.offered) return;
    visits[at] = own.visits;
    capacity[at] = own.capacity;
  });
  return { visits, capacity };
}
