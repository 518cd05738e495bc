import type { Leaks, Network } from '#region/network.ts';
import type { Assessment } from './assessment.ts';
import type { Prepared } from './prepare.ts';

/** Visits a year of one service that are no longer made at its sites. */
export type Left = Readonly<{ remote: number; emergency: number; digital: number; unmet: number }>;

/** Visits a year at sites, per service and cell, and what left them. */
export type SiteDemand = Readonly<{
  demand: readonly Float64Array[];
  /** Per service; absent while nothing has left. */
  left?: readonly Left[];
}>;

/**
 * Demand at sites on a network: the situation's, less what pulls turn into remote visits, less what leaks from visits whose
 * site no longer gives the service, and with the emergency leaks among the emergency department's visits. A cell's leak
 * is a share of the visits that it made in the situation at such sites; what stays chooses by the rule, so receivers lose
 * the same share of each cell's visits. A service that nothing leaves keeps its very array.
 */
export function demandOn(prepared: Prepared, told: { network: Network; situation: Assessment }): SiteDemand {
  const { network, situation } = told;
  const { leaks, remote = [] } = network;
  if (remote.length === 0 && !(leaks && leaks.emergency + leaks.digital + leaks.unmet > 0))
    return { demand: prepared.demand };
  const demand = [...prepared.demand];
  const left = demand.map(() => ({ remote: 0, emergency: 0, digital: 0, unmet: 0 }));
  for (const { service, share } of remote) {
    const before = demand[service]!;
    left[service]!.remote += sumOf(before) * share;
    demand[service] = before.map((visits) => visits * (1 - share));
  }
  if (leaks) leak({ leaks, network, situation, demand, left });
  return { demand, left };
}

function leak(told: {
  leaks: Leaks;
  network: Network;
  situation: Assessment;
  demand: Float64Array[];
  left: { emergency: number; digital: number; unmet: number }[];
}): void {
  const { leaks, demand, left } = told;
  const { emergencyService } = leaks;
  const toEmergency = new Float64Array(demand[0]?.length ?? 0);
  const all = leaks.emergency + leaks.digital + leaks.unmet;
  demand.forEach((visits, service) => {
    if (service === emergencyService) return;
    const displaced = displacedVisits(visits, { ...told, service });
    if (!displaced) return;
    const sum = sumOf(displaced);
    left[service]!.emergency = sum * leaks.emergency;
    left[service]!.digital = sum * leaks.digital;
    left[service]!.unmet = sum * leaks.unmet;
    // Shares that sum to 1 may leave a last bit below nothing.
    demand[service] = visits.map((made, cell) => Math.max(0, made - displaced[cell]! * all));
    for (let cell = 0; cell < toEmergency.length; cell++)
      toEmergency[cell]! += displaced[cell]! * leaks.emergency;
  });
  if (emergencyService === undefined) return;
  const before = demand[emergencyService]!;
  if (toEmergency.some((visits) => visits > 0))
    demand[emergencyService] = before.map((visits, cell) => visits + toEmergency[cell]!);
}

/** Per cell: visits that in the situation went to sites which no longer give the service; undefined when none did. */
function displacedVisits(
  visits: Float64Array,
  told: { network: Network; situation: Assessment; service: number },
): Float64Array | undefined {
  const { network, situation, service } = told;
  const { rowStart, rowSite, rowShare } = situation.services[service]!;
  const gone = situation.network.sites.map(
    ({ offers }, site) => offers[service] === true && network.sites[site]!.offers[service] !== true,
  );
  if (!gone.includes(true)) return undefined;
  return visits.map((made, cell) => {
    let share = 0;
    for (let at = rowStart[cell]!; at < rowStart[cell + 1]!; at++)
      if (gone[rowSite[at]!]) share += rowShare[at]!;
    return made * share;
  });
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return sum;
}
