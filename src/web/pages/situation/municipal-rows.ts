import type { Text } from '#kit/text.ts';
import type { Group } from '#situation/measures/measure.ts';
import { figureOf } from './figures.ts';
import type { Figure } from '#situation/figures.ts';
import type { Figures } from './figures.ts';
import { netCostsOf } from './net-costs.ts';
import type { NetCosts } from './net-costs.ts';

/** A municipality as the situation's table shows it. */
export type MunicipalRow = Readonly<{
  code: string;
  name: Text;
  /** Of all ages, whatever group is asked about. */
  residents: number;
  /** 0–1 of the residents; null when nobody lives there. */
  shareAged75: number | null;
  minutes: Figure;
  /** Share of the asked group within 20 minutes, 0–1. */
  within20: Figure;
  /** Undefined when the region has no such figures at all. */
  netCosts: NetCosts | undefined;
}>;

/** The municipalities in the region's order, for one service and group. */
export function municipalRows(
  figures: Figures,
  asked: Readonly<{ service: number; group: Group }>,
): readonly MunicipalRow[] {
  const costs = netCostsOf(figures.region);
  return figures.region.municipalities.map(({ code, name }, area) => {
    const people = (group: Group) => figureOf(figures, 'population', { ...asked, group, area }).value ?? 0;
    const residents = people('all');
    return {
      code,
      name,
      residents,
      shareAged75: residents > 0 ? people('aged75') / residents : null,
      minutes: figureOf(figures, 'mean-minutes', { ...asked, area }),
      within20: figureOf(figures, 'share-within-20', { ...asked, area }),
      netCosts: costs.get(code),
    };
  });
}

/** A round end for an axis of minutes that holds every row's range, in tens; never under 20. */
export function axisEnd(rows: readonly MunicipalRow[]): number {
  const most = Math.max(20, ...rows.map((row) => row.minutes.high ?? row.minutes.value ?? 0));
  return Math.ceil(most / 10) * 10;
}
