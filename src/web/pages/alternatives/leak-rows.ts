import type { Evaluation } from '#alternatives/evaluation.ts';
import { assume } from '#region/assume.ts';
import type { Region } from '#region/region.ts';
import { leakParts } from './leak-plan.ts';
import type { LeakPart } from './leak-plan.ts';

export type LeftPart = LeakPart | 'remote';
/** One way out of the sites: visits a year, and euros where anybody pays for it. */
export type LeftLine = Readonly<{ part: LeftPart; visits: number; euros: number | null }>;

/** What left the sites by where it went. Unmet need has no price, which is not the same as costing nothing. */
export function leftLines(region: Region, { left }: Pick<Evaluation, 'left'>): readonly LeftLine[] {
  const line = (part: LeftPart): LeftLine => {
    let visits = 0;
    let euros = 0;
    for (const row of left) {
      const count = row[part];
      visits += count;
      if (count > 0 && part !== 'unmet') euros += count * assume(region, priceOf(part, row.service));
    }
    return { part, visits, euros: part === 'unmet' ? null : euros };
  };
  const remote = line('remote');
  return [...leakParts.map(line), ...(remote.visits > 0 ? [remote] : [])];
}

function priceOf(part: LeftPart, service: string): string {
  return part === 'emergency' ? 'leak.emergency-euros-per-visit' : `remote-euros-per-visit.${service}`;
}

/** Visits over capacity at the emergency department, before and after; undefined where the region has none. */
export function emergencyOverflow(
  told: Pick<Readonly<{ before: Evaluation; after: Evaluation }>, 'before' | 'after'>,
  service: string,
): Readonly<{ before: number; after: number }> | undefined {
  const sum = ({ sites }: Evaluation): number | undefined => {
    const own = sites.flatMap((site) => site.services.filter((one) => one.service === service));
    return own.length === 0 ? undefined : own.reduce((all, { overflow }) => all + overflow, 0);
  };
  const before = sum(told.before);
  const after = sum(told.after);
  return before === undefined || after === undefined ? undefined : { before, after };
}
