import type { Pull } from '#alternatives/lever.ts';

/** Where visits can leak to, in the order in which they are shown. */
export const leakParts = ['emergency', 'digital', 'unmet'] as const;
export type LeakPart = (typeof leakParts)[number];

/** The shares that a plan assumes, 0–1, with what they rest on; all zero while no pull says otherwise. */
export type LeakShares = Readonly<Record<LeakPart, number>> & Readonly<{ evidence: string }>;

const lever = 'set-leak';

/** The pull that decides the leaks: the last one of its lever, or undefined. */
export function leakIndex(pulls: readonly Pull[]): number | undefined {
  const index = pulls.findLastIndex((pull) => pull.lever === lever);
  return index < 0 ? undefined : index;
}

export function leakSharesOf(pulls: readonly Pull[]): LeakShares {
  const index = leakIndex(pulls);
  const settings = index === undefined ? {} : pulls[index]!.settings;
  const share = (part: LeakPart): number => {
    const value = settings[part];
    return typeof value === 'number' ? value : 0;
  };
  return {
    emergency: share('emergency'),
    digital: share('digital'),
    unmet: share('unmet'),
    evidence: typeof settings['evidence'] === 'string' ? settings['evidence'] : '',
  };
}

export function allLeaks({ emergency, digital, unmet }: Readonly<Record<LeakPart, number>>): number {
  return emergency + digital + unmet;
}

/**
 * The list with these leaks: the deciding pull changed, made when there was none, taken away when nothing leaks any more.
 * A new one comes first, for it is an assumption about people and holds in every year.
 */
export function withLeaks(pulls: readonly Pull[], shares: LeakShares): readonly Pull[] {
  const index = leakIndex(pulls);
  const { evidence, ...parts } = shares;
  if (allLeaks(parts) === 0) return index === undefined ? pulls : pulls.toSpliced(index, 1);
  const before = index === undefined ? {} : pulls[index]!.settings;
  const { evidence: _, ...kept } = before;
  const settings = { ...kept, ...parts, ...(evidence.trim() === '' ? {} : { evidence }) };
  if (index === undefined) return [{ lever, settings, rationale: '' }, ...pulls];
  return pulls.with(index, { ...pulls[index]!, settings });
}

/** The same list as if evidence had been given, to preview what the shares would do. */
export function asIfEvident(pulls: readonly Pull[]): readonly Pull[] {
  const shares = leakSharesOf(pulls);
  return shares.evidence.trim() === '' ? withLeaks(pulls, { ...shares, evidence: '?' }) : pulls;
}

/** Whole per cents of a share, as a slider has them. */
export function percentOf(share: number): number {
  return Number((share * 100).toPrecision(12));
}

/** A share from per cents, exact as typed; undefined outside 0–100. */
export function shareOfPercent(percent: number | undefined): number | undefined {
  if (percent === undefined || percent < 0 || percent > 100) return undefined;
  return Number((percent / 100).toPrecision(12));
}
