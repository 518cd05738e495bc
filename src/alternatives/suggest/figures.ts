import { findRow } from '#situation/figures.ts';
import type { Region } from '#region/region.ts';
import type { Evaluation, SiteRow } from '../evaluation.ts';
import type { SuggestionFigures } from './suggestion.ts';

/** The headline of an evaluation, for one main service. */
export function figuresOf(
  region: Region,
  told: { evaluation: Evaluation; tripMinutes: number | null; main: string },
): SuggestionFigures {
  const { evaluation, tripMinutes, main } = told;
  const ask = { service: main, group: 'all' };
  let worst: SuggestionFigures['worst'] = null;
  for (const { code } of region.municipalities) {
    const minutes = findRow(evaluation.measures, { ...ask, measure: 'mean-minutes', area: code })?.figure
      .value;
    if (minutes != null && (!worst || minutes > worst.minutes)) worst = { area: code, minutes };
  }
  return {
    tripMinutes,
    worst,
    within20: findRow(evaluation.measures, { ...ask, measure: 'share-within-20' })?.figure.value ?? null,
    eurosPerYear: evaluation.costs.after.total,
    clientTravelEuros: evaluation.costs.clientTravelEurosAfter,
    overflowVisits: evaluation.sites.reduce((sum, site) => sum + overflowOf(site), 0),
  };
}

/** Visits a year beyond a site's capacity, all services. */
export function overflowOf(site: SiteRow): number {
  return site.services.reduce((sum, { overflow }) => sum + overflow, 0);
}
