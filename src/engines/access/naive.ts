import type { AccessPlaces, AccessQuestion } from './access.ts';
import { consideredWindowMinutes } from './plan.ts';

/*
 * The same definitions written the plainest way, for small cases, as an oracle for `assessService`: lists and maps,
 * no state, no order kept, overload by many small steps. Not for use outside tests.
 */

export type NaiveAnswer = Readonly<{
  nearestSite: number[];
  /** Per cell: share by site. */
  rows: Map<number, number>[];
  visits: number[];
  penalties: number[];
}>;

export function assessNaively(places: AccessPlaces, question: AccessQuestion): NaiveAnswer {
  const { offers, diversions, demand, capacity, rule } = question;
  const sites = places.columns.map((_, site) => site);
  const offering = sites.filter((site) => offers[site] !== 0);
  const choosable = sites.filter((site) => offers[site] !== 0 || diversions.some((d) => d.from === site));
  const cells = Array.from({ length: places.cellCount }, (_, cell) => cell);

  let penalties = sites.map(() => 0);
  let rows = cells.map((cell) => naiveRow(places, question, { cell, choosable, offering, penalties }));
  let visits = sum(rows, demand, sites.length);
  if (rule.kind === 'logit' && rule.overloadMinutes > 0) {
    for (let step = 0; step < 3000; step++) {
      const called = sites.map((site) =>
        offers[site] !== 0 && capacity[site] !== Infinity
          ? rule.overloadMinutes *
            Math.min(10, Math.max(0, visits[site]! / Math.max(capacity[site]!, 1e-9) - 1))
          : 0,
      );
      const worst = Math.max(...sites.map((site) => Math.abs(called[site]! - penalties[site]!)));
      if (worst < 1e-9) break;
      penalties = penalties.map((now, site) => now + 0.04 * (called[site]! - now));
      rows = cells.map((cell) => naiveRow(places, question, { cell, choosable, offering, penalties }));
      visits = sum(rows, demand, sites.length);
    }
  }
  return {
    nearestSite: cells.map((cell) => byMinutes(places, cell, offering)[0] ?? -1),
    rows,
    visits,
    penalties,
  };
}

type Ask = Readonly<{ cell: number; choosable: number[]; offering: number[]; penalties: number[] }>;

function naiveRow(places: AccessPlaces, question: AccessQuestion, ask: Ask): Map<number, number> {
  let row = ruleShares(places, question, { ...ask, among: ask.choosable });
  for (const { from, to } of question.diversions) {
    const moved = row.get(from) ?? 0;
    row = new Map(row);
    row.delete(from);
    for (const { site, share } of to) row.set(site, (row.get(site) ?? 0) + moved * share);
  }
  let left = 0;
  for (const [site, share] of row) {
    if (question.offers[site] !== 0) continue;
    left += share;
    row.delete(site);
  }
  if (left > 0) {
    for (const [site, share] of ruleShares(places, question, { ...ask, among: ask.offering })) {
      row.set(site, (row.get(site) ?? 0) + left * share);
    }
  }
  return row;
}

function ruleShares(
  places: AccessPlaces,
  question: AccessQuestion,
  ask: Ask & { among: number[] },
): Map<number, number> {
  const { rule, factor } = question;
  const near = byMinutes(places, ask.cell, ask.among);
  if (near.length === 0) return new Map();
  const minutes = (site: number) => places.columns[site]!.minutes[ask.cell]! * factor;
  if (rule.kind === 'nearest') return new Map([[near[0]!, 1]]);
  if (rule.kind === 'home-first') {
    return new Map([
      [near.find((site) => places.siteHome[site] === places.cellHome[ask.cell]) ?? near[0]!, 1],
    ]);
  }
  const limit = minutes(near[0]!) + consideredWindowMinutes(rule);
  const considered = near.filter((site) => minutes(site) <= limit).slice(0, 8);
  const utilities = considered.map((site) => -rule.perMinute * (minutes(site) + ask.penalties[site]!));
  const best = Math.max(...utilities);
  const weights = utilities.map((utility) => Math.exp(utility - best));
  const total = weights.reduce((a, b) => a + b, 0);
  return new Map(considered.map((site, at) => [site, weights[at]! / total]));
}

function byMinutes(places: AccessPlaces, cell: number, among: number[]): number[] {
  const minutes = (site: number) => places.columns[site]!.minutes[cell]!;
  return [...among].sort((a, b) => minutes(a) - minutes(b) || a - b);
}

function sum(rows: Map<number, number>[], demand: Float64Array, siteCount: number): number[] {
  const visits = new Array<number>(siteCount).fill(0);
  rows.forEach((row, cell) => row.forEach((share, site) => (visits[site]! += demand[cell]! * share)));
  return visits;
}
