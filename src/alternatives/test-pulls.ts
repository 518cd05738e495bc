import type { Problem } from '#kit/result.ts';
import { networkOf } from '#situation/network-of.ts';
import { testRegion } from '#situation/test-region.ts';
import type { TestPlan } from '#situation/test-region.ts';
import { applyPulls } from './apply.ts';
import type { Pull, Settings } from './lever.ts';

/** A pull without a rationale, for tests. */
export function pullOf(lever: string, settings: Settings): Pull {
  return { lever, settings, rationale: '' };
}

/** The region of most tests: a hospital, a centre, three stations and a service point. */
export const region = testRegion({ seed: 31, municipalities: 5 });
export const sites = region.sites.map(({ id }) => id);
export const [hospital, centre, station1, station2, station3, servicePoint] = sites as [
  string,
  string,
  string,
  string,
  string,
  string,
];

/** Problems of each pull of a list, by code and place. */
export function refusals(pulls: readonly Pull[], plan?: TestPlan): string[] {
  const { outcomes } = applyPulls(plan ? testRegion(plan) : region, pulls);
  return outcomes.flatMap(({ problems }) => problems.map(({ code, at }) => `${code} ${at}`));
}

/** Every problem of a list of pulls. */
export function problemsOf(pulls: readonly Pull[]): Problem[] {
  return applyPulls(region, pulls).outcomes.flatMap(({ problems }) => [...problems]);
}

/** The region's network before any pull. */
export const network = networkOf(region);
