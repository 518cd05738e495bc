import { candidatesOf } from '#alternatives/suggest/candidates.ts';
import { suggestLimits, usualRounds } from '#alternatives/suggest/ask.ts';
import type { SuggestAsk } from '#alternatives/suggest/ask.ts';
import type { Region } from '#region/region.ts';
import { parseNumber } from './parse-number.ts';

/** What a site is to the search: free, or locked by the planner. */
export type SiteLock = 'free' | 'open' | 'closed';

/** The form as it is typed; numbers stay texts until they are read. */
export type SuggestForm = Readonly<{
  limit: 'sites' | 'changes';
  sites: string;
  changes: string;
  services: readonly string[];
  locks: Readonly<Record<string, SiteLock>>;
  mayOpen: boolean;
  weightOf75: string;
  minutesPerThousandEuros: string;
  minutesPerOverflow: string;
  rounds: number;
}>;

/** How thorough a search may be chosen to be: rounds for the best. */
export const thoroughness = [usualRounds, 100, suggestLimits.rounds.max] as const;

/** A site that may be locked: one with the main service; `fixed` when the region itself keeps it open. */
export type LockableSite = Readonly<{ id: string; name: string; kind: string; fixed: boolean }>;

export function lockableSites(region: Region, services: readonly string[]): readonly LockableSite[] {
  const { network, counted, existing, ownLocks } = candidatesOf(region, { services });
  return network.sites.slice(0, existing).flatMap(({ id, shortName: name, kind }, at) => {
    if (!counted[at]) return [];
    return [{ id, name, kind, fixed: ownLocks.some(({ site }) => site === at) }];
  });
}

/** A beginning that asks something sensible: some two thirds of today's sites, all services. */
export function firstForm(region: Region): SuggestForm {
  const services = region.services.map(({ id }) => id);
  const today = lockableSites(region, services).length;
  return {
    limit: 'sites',
    sites: String(Math.max(1, Math.round(today * 0.7))),
    changes: '3',
    services,
    locks: {},
    mayOpen: false,
    weightOf75: '1',
    minutesPerThousandEuros: '0',
    minutesPerOverflow: '0',
    rounds: usualRounds,
  };
}

/** Whether weights or thoroughness are other than the usual ones. */
export function hasOwnWeights(form: SuggestForm): boolean {
  return (
    form.weightOf75 !== '1' ||
    form.minutesPerThousandEuros !== '0' ||
    form.minutesPerOverflow !== '0' ||
    form.rounds !== usualRounds
  );
}

const order: readonly SiteLock[] = ['free', 'open', 'closed'];

/** The next state of a site that is pressed: free, open, closed, and free again. */
export function nextLock(form: SuggestForm, site: string): SuggestForm {
  const now = form.locks[site] ?? 'free';
  const next = order[(order.indexOf(now) + 1) % order.length]!;
  return { ...form, locks: { ...form.locks, [site]: next } };
}

/** A field that is no number, or one that the search does not take. */
export type FormFault = 'sites' | 'changes' | 'weightOf75' | 'minutesPerThousandEuros' | 'minutesPerOverflow';

/** The ask that the form says, or the fields that cannot be read. What the domain forbids is its own to tell. */
export function readForm(form: SuggestForm): { ask: SuggestAsk } | { faults: readonly FormFault[] } {
  const faults: FormFault[] = [];
  const number = (field: FormFault, whole: boolean): number => {
    const value = parseNumber(form[field]);
    const { max } = suggestLimits[field];
    const fits = value !== undefined && value >= 0 && value <= max && (!whole || Number.isInteger(value));
    if (!fits) faults.push(field);
    return value ?? 0;
  };
  const locked = (lock: SiteLock) => Object.keys(form.locks).filter((site) => form.locks[site] === lock);
  const ask: SuggestAsk = {
    [form.limit]: number(form.limit, true),
    services: form.services,
    lockOpen: locked('open'),
    lockClosed: locked('closed'),
    mayOpen: form.mayOpen,
    weightOf75: number('weightOf75', false),
    minutesPerThousandEuros: number('minutesPerThousandEuros', false),
    minutesPerOverflow: number('minutesPerOverflow', false),
    rounds: form.rounds,
  };
  return faults.length > 0 ? { faults } : { ask };
}
