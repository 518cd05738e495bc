import { leverGroups } from '#alternatives/lever.ts';
import type { Lever, Pull } from '#alternatives/lever.ts';
import { findLever, levers } from '#alternatives/levers/index.ts';
import type { Flow, PullEffect } from '#alternatives/evaluation.ts';
import type { Text } from '#kit/text.ts';
import type { Network, NetworkSite } from '#region/network.ts';
import type { MarkKind, MarkState } from '../../maps/site-marks.ts';
import { askKey } from '../../workers/evaluator-messages.ts';
import type { Plan } from './draft.ts';

/** The levers that are about one existing site, for the menu of a site: by their groups, the usual ones first. */
export function leversOfSite(): readonly Lever[] {
  return leversByGroup()
    .flatMap((group) => group.levers)
    .filter((lever) => lever.settings.some((setting) => setting.kind === 'site' && setting.required));
}

/** Every lever by its group, in the groups' order. */
export function leversByGroup(): readonly { id: string; title: Text; levers: readonly Lever[] }[] {
  return leverGroups.map(({ id, title }) => ({
    id,
    title,
    levers: levers.filter(({ group }) => group === id),
  }));
}

/** What a pull does as its mark says it, of the site that it is about; a neutral one for what has no mark of its own. */
export type PullMark = Readonly<{ kind: MarkKind; state: MarkState; locked?: boolean }> | 'neutral';

const states: Readonly<Record<string, MarkState>> = {
  'close-site': 'closed',
  'lighten-site': 'lightened',
  'open-site': 'opened',
  'move-site': 'moved',
  'merge-sites': 'merged',
};

export function markOfPull(pull: Pull, network: Network): PullMark {
  const lever = findLever(pull.lever);
  if (lever?.settings.some(({ kind }) => kind === 'stops')) return { kind: 'mobile', state: 'plain' };
  const id = siteOfPull(pull);
  const site = network.region.sites.find((one) => one.id === id) ?? markedSite(pull, network);
  if (!site) {
    const base = network.bases?.find(({ name }) => name === pull.settings['name']);
    return base ? { kind: base.kind, state: 'plain' } : 'neutral';
  }
  const state = states[pull.lever];
  if (state) return { kind: site.kind, state };
  return pull.lever === 'protect-site' ? { kind: site.kind, state: 'plain', locked: true } : 'neutral';
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

/** Why a pull is made: its rationale, else the evidence that its lever asks for; empty when nobody has said. */
export function reasonOf({ rationale, settings }: Pull): string {
  const { evidence } = settings;
  return rationale.trim() || (typeof evidence === 'string' ? evidence.trim() : '');
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
  const same = askKey(plan) === askKey(of);
  return plan.pulls.map((_, index) => (same ? effects[index] : undefined));
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
