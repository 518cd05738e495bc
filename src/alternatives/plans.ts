import { flowsBetween } from '#engines/access/flows.ts';
import type { Diversion } from '#region/network.ts';
import { assess } from '#situation/assess.ts';
import type { Assessment } from '#situation/assessment.ts';
import { capacityVisits } from '#situation/network-of.ts';
import { columnOf } from '#situation/travel-columns.ts';
import type { PlanRow } from './evaluation.ts';

/** Sites to which the rule would send less than this share of a closing site's visits are left out. */
const leastShownShare = 0.005;

/** The same network without any pull's receivers: every visit by the rule alone. */
export function byRuleAlone(after: Assessment): Assessment {
  if (after.network.diversions.length === 0) return after;
  return assess({ ...after, network: { ...after.network, diversions: [] } }, [after]);
}

/**
 * The pulls' own receivers beside what the rule would do with the same visits: shares, visits, minutes and overflow.
 * Visits are those that the site had in the situation; minutes are from the homes of the people who made them. Both
 * sides have the posts where the plan put them.
 */
export function plansOf(told: { before: Assessment; after: Assessment; ruleAlone: Assessment }): PlanRow[] {
  const rows = told.after.network.diversions.flatMap((diversion) => planRows(diversion, told));
  return rows.sort((one, other) => one.pull - other.pull);
}

function planRows(
  diversion: Diversion,
  told: { before: Assessment; after: Assessment; ruleAlone: Assessment },
): PlanRow[] {
  const { before, after, ruleAlone } = told;
  const { prepared, network } = after;
  const { service, from } = diversion;
  const former = before.services[service]!.visits[from] ?? 0;
  const modelled = movedByRule(diversion, { before, ruleAlone });
  const visitors = visitorsOf(before, { service, site: from });
  const to = network.sites.flatMap((_, site) => {
    const planned = diversion.to.find((receiver) => receiver.site === site)?.share ?? 0;
    const share = former > 0 ? modelled[site]! / former : 0;
    return planned > 0 || share >= leastShownShare ? [{ site, planned, share }] : [];
  });
  return to.map(({ site, planned, share }): PlanRow => {
    const capacity = capacityVisits(network.sites[site]!, service, prepared.visitsPerPost[service]!);
    const { minutes } = columnOf(prepared, network.sites[site]!);
    const minutesByRule = movedByRule(diversion, { before, ruleAlone, weight: minutes });
    return {
      pull: diversion.pull,
      site: network.sites[from]!.id,
      service: prepared.region.services[service]!.id,
      to: network.sites[site]!.id,
      plannedShare: planned,
      modelledShare: share,
      plannedVisits: former * planned,
      modelledVisits: modelled[site]!,
      plannedMinutes: planned > 0 ? meanMinutes(visitors, minutes) : null,
      modelledMinutes: modelled[site]! > 0 ? minutesByRule[site]! / modelled[site]! : null,
      plannedOverflow: Math.max(0, after.services[service]!.visits[site]! - capacity),
      modelledOverflow: Math.max(0, ruleAlone.services[service]!.visits[site]! - capacity),
    };
  });
}

/** Per site: what the rule alone moves there from the diverted site, each cell's visits times `weight`. */
function movedByRule(
  { service, from }: Diversion,
  told: { before: Assessment; ruleAlone: Assessment; weight?: Float64Array },
): Float64Array {
  const { before, ruleAlone, weight } = told;
  const demand = ruleAlone.prepared.demand[service]!;
  const weighted = weight ? demand.map((visits, cell) => visits * weight[cell]!) : demand;
  const moved = new Float64Array(ruleAlone.network.sites.length);
  for (const flow of flowsBetween(before.services[service]!, ruleAlone.services[service]!, weighted))
    if (flow.from === from && flow.to >= 0) moved[flow.to] = flow.visits;
  return moved;
}

/** Per cell: visits to a site. */
function visitorsOf(assessment: Assessment, told: { service: number; site: number }): Float64Array {
  const { rowStart, rowSite, rowShare } = assessment.services[told.service]!;
  return assessment.prepared.demand[told.service]!.map((demand, cell) => {
    for (let at = rowStart[cell]!; at < rowStart[cell + 1]!; at++)
      if (rowSite[at] === told.site) return demand * rowShare[at]!;
    return 0;
  });
}

function meanMinutes(visits: Float64Array, minutes: Float64Array): number | null {
  let sum = 0;
  let total = 0;
  for (let cell = 0; cell < visits.length; cell++) {
    sum += visits[cell]! * minutes[cell]!;
    total += visits[cell]!;
  }
  return total > 0 ? sum / total : null;
}
