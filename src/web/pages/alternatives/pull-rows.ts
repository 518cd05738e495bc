import type { Lever, Pull } from '#alternatives/lever.ts';
import { findLever, levers } from '#alternatives/levers/index.ts';
import type { Flow, PullEffect } from '#alternatives/evaluation.ts';
import { canonicalJson } from '#kit/hash.ts';
import type { Network, NetworkSite } from '#region/network.ts';
import type { Plan } from './draft.ts';

/** The levers that are about one existing site, for the menu of a site. */
export function leversOfSite(): readonly Lever[] {
  return levers.filter((lever) =>
    lever.settings.some((setting) => setting.kind === 'site' && setting.required),
  );
}

/** The setting that says which site a lever is about. */
export function siteSettingOf(lever: Lever): string | undefined {
  return lever.settings.find((setting) => setting.kind === 'site' && setting.required)?.id;
}

/** The site that a pull is about, by its id. */
export function siteOfPull(pull: Pull): string | undefined {
  const lever = findLever(pull.lever);
  const setting = lever && siteSettingOf(lever);
  const site = setting === undefined ? undefined : pull.settings[setting];
  return typeof site === 'string' ? site : undefined;
}

/** How the pull's site stands after all pulls: its mark. An opened one is found by its name. */
export function markedSite(pull: Pull, network: Network): NetworkSite | undefined {
  const id = siteOfPull(pull);
  if (id !== undefined) return network.sites.find((site) => site.id === id);
  return network.sites.find((site) => site.status === 'opened' && site.name === pull.settings['name']);
}

/** Effects by pull, when they belong to this very list; before that none are shown rather than another list's. */
export function effectsFor(
  plan: Plan,
  of: Plan | undefined,
  effects: readonly PullEffect[] | undefined,
): readonly (PullEffect | undefined)[] {
  if (!of || !effects) return plan.pulls.map(() => undefined);
  const same =
    canonicalJson([plan.pulls.map(bare), plan.rule]) === canonicalJson([of.pulls.map(bare), of.rule]);
  return plan.pulls.map((_, index) => (same ? effects[index] : undefined));
}

function bare({ lever, settings }: Pull): unknown {
  return { lever, settings };
}

/** Where a site's visits go, all services together, the largest receivers first. */
export function receiversOf(
  flows: readonly Flow[],
  site: string,
): readonly { site: string; visits: number; share: number }[] {
  const sums = new Map<string, number>();
  for (const flow of flows) {
    if (flow.from === site) sums.set(flow.to, (sums.get(flow.to) ?? 0) + flow.visits);
  }
  const total = [...sums.values()].reduce((sum, visits) => sum + visits, 0);
  return [...sums]
    .map(([to, visits]) => ({ site: to, visits, share: total > 0 ? visits / total : 0 }))
    .toSorted((a, b) => b.visits - a.visits || (a.site < b.site ? -1 : 1));
}
