import { candidatesOf } from '#alternatives/suggest/candidates.ts';
import { frontAims, suggestLimits, usual, usualRounds } from '#alternatives/suggest/ask.ts';
import type { FrontAim, FrontAsk, SuggestAsk } from '#alternatives/suggest/ask.ts';
import type { Relaxed } from '#alternatives/suggest/suggestion.ts';
import type { Region } from '#region/region.ts';
import { parseNumber } from './parse-number.ts';

/** What a site is to the search: free, or locked by the planner. */
export type SiteLock = 'free' | 'open' | 'closed';

/** Numbers that are typed; texts until they are read. */
export const numberFields = [
  'sites',
  'changes',
  'mostMinutes',
  'weightOf75',
  'minutesPerThousandEuros',
  'minutesPerOverflow',
  'minutesPerWorstMinute',
  'minutesPerVisitBeyond',
  'limitMinutes',
  'equityWeight',
  'aversion',
  'mostMovedPercent',
  'leastLoadPercent',
] as const;
export type NumberField = (typeof numberFields)[number];

/** The form as it is typed. */
export type SuggestForm = Readonly<Record<NumberField, string>> &
  Readonly<{
    /** Three good networks, or what can be had for what. */
    seek: 'networks' | 'front';
    aims: readonly FrontAim[];
    limit: 'sites' | 'changes' | 'any';
    services: readonly string[];
    locks: Readonly<Record<string, SiteLock>>;
    mayOpen: boolean;
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
    ...{ seek: 'networks', aims: ['minutes', 'euros'], limit: 'sites', changes: '3' },
    sites: String(Math.max(1, Math.round(today * 0.7))),
    ...{ services, locks: {}, mayOpen: false, mostMinutes: '' },
    ...usualWeights,
    rounds: usualRounds,
  };
}

/** What is weighed and checked when nobody says otherwise. */
const usualWeights = {
  weightOf75: '1',
  minutesPerThousandEuros: '0',
  minutesPerOverflow: '0',
  minutesPerWorstMinute: '0',
  minutesPerVisitBeyond: '0',
  limitMinutes: String(usual.limitMinutes),
  equityWeight: '0',
  aversion: String(usual.aversion).replace('.', ','),
  mostMovedPercent: String(usual.mostMovedShare * 100),
  leastLoadPercent: String(usual.leastLoadShare * 100),
} as const;

/** Whether weights, checks or thoroughness are other than the usual ones. */
export function hasOwnWeights(form: SuggestForm): boolean {
  return (
    Object.entries(usualWeights).some(([field, value]) => form[field as NumberField] !== value) ||
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

/** What the number of a field may be, where it is not the ask's own. */
const ownLimits: Partial<Record<NumberField, { max: number }>> = {
  mostMovedPercent: { max: 100 },
  leastLoadPercent: { max: 100 },
};

/** The ask that the form says, or the fields that cannot be read. What the domain forbids is its own to tell. */
export function readForm(
  form: SuggestForm,
  /** Sites that may be locked as services are now: other locks are out of sight and not asked. */
  lockable: readonly string[],
): { ask: SuggestAsk | FrontAsk } | { faults: readonly NumberField[] } {
  const faults: NumberField[] = [];
  const number = (field: NumberField, whole = false): number => {
    const value = parseNumber(form[field]);
    const { max } = ownLimits[field] ?? suggestLimits[field as keyof typeof suggestLimits];
    const fits = value !== undefined && value >= 0 && value <= max && (!whole || Number.isInteger(value));
    if (!fits) faults.push(field);
    return value ?? 0;
  };
  const locked = (lock: SiteLock) =>
    Object.keys(form.locks).filter((site) => form.locks[site] === lock && lockable.includes(site));
  const ask: SuggestAsk = {
    ...(form.limit === 'any' ? {} : { [form.limit]: number(form.limit, true) }),
    ...(form.mostMinutes.trim() === '' ? {} : { mostMinutes: number('mostMinutes') }),
    services: form.services,
    lockOpen: locked('open'),
    lockClosed: locked('closed'),
    mayOpen: form.mayOpen,
    weightOf75: number('weightOf75'),
    mostMovedShare: number('mostMovedPercent') / 100,
    leastLoadShare: number('leastLoadPercent') / 100,
    ...(form.seek === 'front' ? {} : weightsOf(form, number)),
  };
  if (faults.length > 0) return { faults };
  return { ask: form.seek === 'front' ? { ...ask, aims: form.aims } : ask };
}

/** What is weighed against minutes: in a front nothing is. */
function weightsOf(form: SuggestForm, number: (field: NumberField) => number): SuggestAsk {
  return {
    minutesPerThousandEuros: number('minutesPerThousandEuros'),
    minutesPerOverflow: number('minutesPerOverflow'),
    minutesPerWorstMinute: number('minutesPerWorstMinute'),
    minutesPerVisitBeyond: number('minutesPerVisitBeyond'),
    limitMinutes: number('limitMinutes'),
    equityWeight: number('equityWeight'),
    aversion: number('aversion'),
    rounds: form.rounds,
  };
}

/** A front from today to a single site would hide what lies near today: so many of today's sites change at first. */
const frontChanges = 0.4;

/** The form for the other kind of search, where other limits are sensible at first; `today` is how many sites there are. */
export function seekOther(
  form: SuggestForm,
  { seek, today }: Readonly<{ seek: SuggestForm['seek']; today: number }>,
): SuggestForm {
  if (seek === form.seek) return form;
  if (seek === 'networks') return { ...form, seek, limit: 'sites' };
  return { ...form, seek, limit: 'changes', changes: String(Math.max(1, Math.round(today * frontChanges))) };
}

/** An aim taken in or left out, in the order that aims have. */
export function toggleAim(form: SuggestForm, aim: FrontAim): SuggestForm {
  const on = new Set(form.aims);
  if (!on.delete(aim)) on.add(aim);
  return { ...form, aims: frontAims.filter((one) => on.has(one)) };
}

/** The form with one thing given way that a search was impossible with. */
export function relaxForm(form: SuggestForm, relaxed: Relaxed): SuggestForm {
  switch (relaxed.kind) {
    case 'minutes':
      return { ...form, mostMinutes: String(relaxed.minutes) };
    case 'sites':
      return { ...form, sites: String(relaxed.sites) };
    case 'changes':
      return { ...form, changes: String(relaxed.changes) };
    case 'unlock':
      return { ...form, locks: { ...form.locks, [relaxed.site]: 'free' } };
  }
}
