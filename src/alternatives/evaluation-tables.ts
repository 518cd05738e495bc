import type { Table, TableCell } from '#documents/table.ts';
import type { Language } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import { getMeasure } from '#situation/measures/index.ts';
import type { Evaluation, SiteCost } from './evaluation.ts';
import { headings, units, words } from './table-words.ts';
import { yearsOf } from './years.ts';

export const evaluationTableIds = [
  'measures',
  'sites',
  'flows',
  'fares',
  'plans',
  'effects',
  'costs',
  'site-costs',
  'blockers',
  'left',
  'timeline',
] as const;
export type EvaluationTableId = (typeof evaluationTableIds)[number];

export type TableAsk = Readonly<{ evaluation: Evaluation; region: Region; language: Language }>;

/** One part of an evaluation as a plain table with headings and names in the reader's language, for files and terminals. */
export function evaluationTable(id: EvaluationTableId, ask: TableAsk): Table {
  const { language } = ask;
  const { title, columns } = headings[id];
  return {
    title: title[language],
    columns: columns.map((column) => column[language]),
    rows: makers[id](ask),
  };
}

type Rows = readonly (readonly TableCell[])[];

const makers: Readonly<Record<EvaluationTableId, (ask: TableAsk) => Rows>> = {
  measures: (ask) =>
    ask.evaluation.measures.map(({ measure, service, group, area, figure }) => [
      getMeasure(measure).title[ask.language],
      serviceName(ask, service),
      group === null ? null : words[group as 'all'][ask.language],
      areaName(ask, area),
      units[getMeasure(measure).unit][ask.language],
      figure.value,
      figure.low,
      figure.high,
      words[figure.mark][ask.language],
    ]),
  sites: (ask) =>
    ask.evaluation.sites.flatMap((site) =>
      site.services
        .filter(({ offered, visits, posts }) => offered || visits > 0 || posts > 0)
        .map(({ service, visits, capacity, posts, overflow }) => [
          site.name,
          words[site.status as 'closed'][ask.language],
          serviceName(ask, service),
          posts,
          capacity,
          visits,
          overflow,
        ]),
    ),
  flows: (ask) =>
    ask.evaluation.flows.map(({ from, to, service, visits }) => [
      siteName(ask, from),
      siteName(ask, to),
      serviceName(ask, service),
      visits,
    ]),
  fares: (ask) =>
    ask.evaluation.fares.map(({ area, ages, residents, minutesBefore, minutesAfter, worse, better }) => [
      areaName(ask, area),
      words[ages][ask.language],
      residents,
      minutesBefore,
      minutesAfter,
      worse,
      better,
    ]),
  plans: (ask) =>
    ask.evaluation.plans.map((row) => [
      siteName(ask, row.site),
      serviceName(ask, row.service),
      siteName(ask, row.to),
      row.plannedShare,
      row.modelledShare,
      row.plannedVisits,
      row.modelledVisits,
      row.plannedMinutes,
      row.modelledMinutes,
      row.plannedOverflow,
      row.modelledOverflow,
    ]),
  effects: ({ evaluation, region, language }) => {
    const years = evaluation.pulls.some(({ year }) => year !== undefined)
      ? yearsOf(region, evaluation.pulls)
      : [];
    return evaluation.effects.map(
      ({ pull, applied, later, summary, problems, tripMinutesChange, eurosChange }) => [
        pull + 1,
        years[pull] ?? null,
        summary[language],
        evaluation.pulls[pull]!.rationale,
        words[applied ? 'applied' : later ? 'later' : 'refused'][language],
        tripMinutesChange,
        eurosChange,
        problems.map(({ message }) => message[language]).join(' '),
      ],
    );
  },
  costs: ({ evaluation: { costs }, language }) => [
    ...costParts.map((part) => [
      words[part][language],
      costs.before[part],
      costs.after[part],
      costs.after[part] - costs.before[part],
    ]),
    [
      words.clientTravel[language],
      costs.clientTravelEurosBefore,
      costs.clientTravelEurosAfter,
      costs.clientTravelEurosAfter - costs.clientTravelEurosBefore,
    ],
  ],
  left: (ask) =>
    ask.evaluation.left.map(({ service, remote, emergency, digital, unmet }) => [
      serviceName(ask, service),
      remote,
      emergency,
      digital,
      unmet,
    ]),
  timeline: ({ evaluation: { timeline, effects }, language }) =>
    timeline.map(({ year, pulls, tripMinutes, euros, premisesStillPaid, exitEuros }) => [
      year,
      // A refused pull begins nothing.
      pulls
        .map((pull) => effects[pull]!)
        .filter(({ applied, later }) => applied || later)
        .map(({ summary }) => summary[language])
        .join('; '),
      tripMinutes,
      euros,
      premisesStillPaid,
      exitEuros,
    ]),
  'site-costs': ({ evaluation: { sites } }) =>
    sites.map(({ name, cost }) => [name, ...siteCostParts.map((part) => cost[part])]),
  blockers: (ask) =>
    ask.evaluation.blockers.map((row) => [
      row.pull + 1,
      siteName(ask, row.site),
      row.contract,
      row.noticeOn,
      row.endsOn,
      row.noticeDay,
      row.safeDay,
      row.rentAfterEuros,
      row.exitEuros,
      row.savingEurosPerYear,
      row.savingFrom,
      words[row.mark][ask.language],
    ]),
};

/** What pulls add beside the sites is no site’s own. */
const siteCostParts: readonly (keyof SiteCost)[] = ['premises', 'support', 'staff', 'variable', 'total'];
const costParts: readonly (keyof SiteCost)[] = ['premises', 'support', 'staff', 'variable', 'added', 'total'];

function serviceName({ region, language }: TableAsk, id: string | null): TableCell {
  return id === null ? null : (region.services.find((service) => service.id === id)?.name[language] ?? id);
}

function areaName({ region, language }: TableAsk, area: string): string {
  if (area === 'region') return region.name[language];
  return region.municipalities.find(({ code }) => code === area)?.name[language] ?? area;
}

function siteName({ evaluation }: TableAsk, id: string): string {
  return evaluation.sites.find(({ site }) => site === id)?.shortName ?? id;
}
