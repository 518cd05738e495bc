import type { Diversion } from '#region/network.ts';
import { assess } from '#situation/assess.ts';
import type { Assessment } from '#situation/assessment.ts';
import { capacityVisits } from '#situation/network-of.ts';
import { columnOf } from '#situation/travel-columns.ts';
import type { PlanRow } from './evaluation.ts';
import { eachShift } from './flows.ts';

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
  const modelled = modelledFlows(diversion, { before, ruleAlone });
  const visitors = visitorsOf(before, { service, site: from });
  const to = network.sites.flatMap((_, site) => {
    const planned = diversion.to.find((receiver) => receiver.site === site)?.share ?? 0;
    const share = former > 0 ? modelled.visits[site]! / former : 0;
    return planned > 0 || share >= leastShownShare ? [{ site, planned, share }] : [];
  });
  return to.map(({ site, planned, share }): PlanRow => {
    const capacity = capacityVisits(network.sites[site]!, service, prepared.visitsPerPost[service]!);
    const { minutes } = columnOf(prepared, network.sites[site]!);
    return {
      pull: diversion.pull,
      site: network.sites[from]!.id,
      service: prepared.region.services[service]!.id,
      to: network.sites[site]!.id,
      plannedShare: planned,
      modelledShare: share,
      plannedVisits: former * planned,
      modelledVisits: modelled.visits[site]!,
      plannedMinutes: planned > 0 ? meanMinutes(visitors, minutes) : null,
      modelledMinutes: modelled.visits[site]! > 0 ? modelled.minutes[site]! / modelled.visits[site]! : null,
      plannedOverflow: Math.max(0, after.services[service]!.visits[site]! - capacity),
      modelledOverflow: Math.max(0, ruleAlone.services[service]!.visits[site]! - capacity),
    };
  });
}

/** Per site: visits that the rule alone moves there from the diverted site, and their minutes. */
function modelledFlows(
  { service, from }: Diversion,
  told: { before: Assessment; ruleAlone: Assessment },
): { visits: Float64Array; minutes: Float64Array } {
  const { prepared, network } = told.ruleAlone;
  const visits = new Float64Array(network.sites.length);
  const minutes = new Float64Array(network.sites.length);
  const ask = {
    before: told.before.services[service]!,
    after: told.ruleAlone.services[service]!,
    demand: prepared.demand[service]!,
  };
  eachShift(ask, (cell, shift) => {
    if (shift.from !== from) return;
    visits[shift.to]! += shift.visits;
    minutes[shift.to]! += shift.visits * columnOf(prepared, network.sites[shift.to]!).minutes[cell]!;
  });
  return { visits, minutes };
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
