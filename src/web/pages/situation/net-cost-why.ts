import type { Told, Why } from '../../parts/why.ts';
import type { MunicipalRow } from './municipal-rows.ts';
import type { NetCosts } from './net-costs.ts';
import type { Words } from './why-of.ts';

/** The parts that the source tells, in its order. */
export const netCostSeries = ['social', 'primary', 'specialised'] as const;

export type NetCostSources = () => NonNullable<Why['sources']>;

/** Why a municipality's net costs are what they are: the parts that they are the sum of, or what is missing. */
export function tellNetCosts(row: MunicipalRow, words: Words, sources: NetCostSources): Told {
  const { language, messages, numbers } = words;
  const say = messages.situation;
  const costs = row.netCosts;
  const ground = { title: say.netCosts, about: row.name[language], date: '2013', sources: sources() };
  if (costs === undefined || costs.total === null)
    return { mark: 'missing', why: { ...ground, sentence: missingSentence(costs, words) } };
  const parts = costs.parts.map(({ series, euros }) => {
    const name = say.netCostSeries[series as (typeof netCostSeries)[number]] ?? series;
    return `${name} ${numbers.euros(euros)}`;
  });
  const formula = `${parts.join(' + ')} = ${numbers.euros(costs.total)}`;
  const value = `${numbers.count(costs.total)}\u00a0${say.netCostsUnit}`;
  return { mark: 'observed', why: { ...ground, value, sentence: say.netCostsWhy, formula } };
}

function missingSentence(costs: NetCosts | undefined, { messages, numbers }: Words): string {
  const known = costs?.known ?? null;
  return known === null
    ? messages.situation.netCostsWhyMissing
    : messages.situation.netCostsWhyPart(numbers.euros(known));
}
