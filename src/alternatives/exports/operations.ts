import { z } from 'zod';
import type { Table, TableCell } from '#documents/table.ts';
import { tableFile, tableFormats } from '#documents/table-file.ts';
import type { Language, Text } from '#kit/text.ts';
import { operation, type Operation } from '#operations/operation.ts';
import { languageSchema, nameSchema } from '#operations/schemas.ts';
import type { Region } from '#region/region.ts';
import { getStoredRegion } from '#situation/records.ts';
import { measures } from '#situation/measures/index.ts';
import { evaluatePulls, getStored } from '../evaluations/operations.ts';
import type { Evaluation } from '../evaluation.ts';

type Told = Readonly<{ evaluation: Evaluation; region: Region; language: Language }>;
type Export = Readonly<{
  title: Text;
  columns: readonly Text[];
  rows: (told: Told) => readonly (readonly TableCell[])[];
}>;

const heading = {
  area: { fi: 'Alue', sv: 'Område', en: 'Area' },
  service: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  site: { fi: 'Toimipiste', sv: 'Enhet', en: 'Site' },
  visits: { fi: 'Käyntejä vuodessa', sv: 'Besök per år', en: 'Visits a year' },
  pull: { fi: 'Muutos', sv: 'Ändring', en: 'Pull' },
  before: { fi: 'Ennen', sv: 'Före', en: 'Before' },
  after: { fi: 'Jälkeen', sv: 'Efter', en: 'After' },
} satisfies Record<string, Text>;

const exports = {
  measures: {
    title: { fi: 'Mittarit', sv: 'Mått', en: 'Measures' },
    columns: [
      { fi: 'Mittari', sv: 'Mått', en: 'Measure' },
      heading.service,
      { fi: 'Ryhmä', sv: 'Grupp', en: 'Group' },
      heading.area,
      { fi: 'Arvo', sv: 'Värde', en: 'Value' },
      { fi: 'Alaraja', sv: 'Nedre gräns', en: 'Low' },
      { fi: 'Yläraja', sv: 'Övre gräns', en: 'High' },
      { fi: 'Merkki', sv: 'Märke', en: 'Mark' },
    ],
    rows: ({ evaluation, region, language }) =>
      evaluation.measures.map(({ measure, service, group, area, figure }) => [
        measureName(measure, language),
        service === null ? null : serviceName(region, { id: service, language }),
        group,
        areaName(region, { code: area, language }),
        figure.value,
        figure.low,
        figure.high,
        figure.mark,
      ]),
  },
  sites: {
    title: { fi: 'Toimipisteet', sv: 'Enheter', en: 'Sites' },
    columns: [
      heading.site,
      { fi: 'Tila', sv: 'Status', en: 'Status' },
      heading.service,
      { fi: 'Tarjoaa', sv: 'Erbjuder', en: 'Offers' },
      heading.visits,
      { fi: 'Kapasiteetti', sv: 'Kapacitet', en: 'Capacity' },
      { fi: 'Tehtäviä, htv', sv: 'Årsverken', en: 'Posts' },
      { fi: 'Yli kapasiteetin', sv: 'Över kapaciteten', en: 'Over capacity' },
    ],
    rows: ({ evaluation, region, language }) =>
      evaluation.sites.flatMap(({ name, status, services }) =>
        services.map((row) => [
          name,
          status,
          serviceName(region, { id: row.service, language }),
          row.offered,
          row.visits,
          row.capacity,
          row.posts,
          row.overflow,
        ]),
      ),
  },
  costs: {
    title: { fi: 'Kustannukset', sv: 'Kostnader', en: 'Costs' },
    columns: [
      heading.site,
      { fi: 'Tilat, €/v', sv: 'Lokaler, €/år', en: 'Premises, €/year' },
      { fi: 'Tukipalvelut, €/v', sv: 'Stöd, €/år', en: 'Support, €/year' },
      { fi: 'Henkilöstö, €/v', sv: 'Personal, €/år', en: 'Staff, €/year' },
      { fi: 'Muuttuva, €/v', sv: 'Rörlig, €/år', en: 'Variable, €/year' },
      { fi: 'Yhteensä, €/v', sv: 'Totalt, €/år', en: 'Total, €/year' },
    ],
    rows: ({ evaluation: { sites, costs }, language }) =>
      [
        ...sites.map(({ name, cost }) => ({ name, cost })),
        { name: heading.before[language], cost: costs.before },
        { name: heading.after[language], cost: costs.after },
      ].map(({ name, cost }) => [name, cost.premises, cost.support, cost.staff, cost.variable, cost.total]),
  },
  flows: {
    title: { fi: 'Siirtyvät käynnit', sv: 'Besök som flyttas', en: 'Visits that move' },
    columns: [
      { fi: 'Mistä', sv: 'Från', en: 'From' },
      { fi: 'Minne', sv: 'Till', en: 'To' },
      heading.service,
      heading.visits,
    ],
    rows: ({ evaluation, region, language }) =>
      evaluation.flows.map(({ from, to, service, visits }) => [
        siteName(evaluation, from),
        siteName(evaluation, to),
        serviceName(region, { id: service, language }),
        visits,
      ]),
  },
  fares: {
    title: { fi: 'Voittajat ja häviäjät', sv: 'Vinnare och förlorare', en: 'Winners and losers' },
    columns: [
      heading.area,
      { fi: 'Ikä', sv: 'Ålder', en: 'Ages' },
      { fi: 'Asukkaita', sv: 'Invånare', en: 'Residents' },
      { fi: 'Matka ennen, min', sv: 'Resa före, min', en: 'Trip before, min' },
      { fi: 'Matka jälkeen, min', sv: 'Resa efter, min', en: 'Trip after, min' },
      { fi: 'Matka pitenee, asukasta', sv: 'Längre resa, invånare', en: 'Longer trip, residents' },
      { fi: 'Matka lyhenee, asukasta', sv: 'Kortare resa, invånare', en: 'Shorter trip, residents' },
    ],
    rows: ({ evaluation, region, language }) =>
      evaluation.fares.map(({ area, ages, residents, minutesBefore, minutesAfter, worse, better }) => [
        areaName(region, { code: area, language }),
        ages,
        residents,
        minutesBefore,
        minutesAfter,
        worse,
        better,
      ]),
  },
  plans: {
    title: { fi: 'Suunniteltu ja mallinnettu', sv: 'Planerat och modellerat', en: 'Planned and modelled' },
    columns: [
      heading.site,
      heading.service,
      { fi: 'Vastaanottaja', sv: 'Mottagare', en: 'Receiver' },
      { fi: 'Suunniteltu osuus', sv: 'Planerad andel', en: 'Planned share' },
      { fi: 'Mallinnettu osuus', sv: 'Modellerad andel', en: 'Modelled share' },
      { fi: 'Suunniteltuja käyntejä', sv: 'Planerade besök', en: 'Planned visits' },
      { fi: 'Mallinnettuja käyntejä', sv: 'Modellerade besök', en: 'Modelled visits' },
      { fi: 'Suunniteltu matka, min', sv: 'Planerad resa, min', en: 'Planned trip, min' },
      { fi: 'Mallinnettu matka, min', sv: 'Modellerad resa, min', en: 'Modelled trip, min' },
    ],
    rows: ({ evaluation, region, language }) =>
      evaluation.plans.map((row) => [
        siteName(evaluation, row.site),
        serviceName(region, { id: row.service, language }),
        siteName(evaluation, row.to),
        row.plannedShare,
        row.modelledShare,
        row.plannedVisits,
        row.modelledVisits,
        row.plannedMinutes,
        row.modelledMinutes,
      ]),
  },
  pulls: {
    title: { fi: 'Muutokset', sv: 'Ändringar', en: 'Pulls' },
    columns: [
      heading.pull,
      { fi: 'Toteutui', sv: 'Genomfördes', en: 'Applied' },
      { fi: 'Perustelu', sv: 'Motivering', en: 'Rationale' },
      { fi: 'Matkan muutos, min', sv: 'Resans ändring, min', en: 'Change of trip, min' },
      { fi: 'Kustannuksen muutos, €/v', sv: 'Kostnadens ändring, €/år', en: 'Change of cost, €/year' },
    ],
    rows: ({ evaluation, language }) =>
      evaluation.effects.map(({ pull, applied, summary, tripMinutesChange, eurosChange }) => [
        summary[language],
        applied,
        evaluation.pulls[pull]?.rationale ?? '',
        tripMinutesChange,
        eurosChange,
      ]),
  },
} as const satisfies Record<string, Export>;

const exportEvaluation = operation({
  name: 'alternatives.export-evaluation',
  title: {
    fi: 'Vie arvion taulukko',
    sv: 'Exportera en tabell av bedömningen',
    en: "Export an evaluation's table",
  },
  kind: 'question',
  input: z.strictObject({
    region: nameSchema(),
    alternative: nameSchema(),
    table: z.enum(Object.keys(exports) as (keyof typeof exports)[]),
    format: z.enum(tableFormats).default('csv'),
    language: languageSchema.default('fi'),
  }),
  output: 'file',
  run: async (context, { region: id, alternative, table: name, format, language }) => {
    const { region } = await getStoredRegion(context.store.db, id);
    const { number, pulls, rule } = await getStored(context, { region, id: alternative });
    const evaluation = evaluatePulls(context, { region, pulls, rule });
    const { title, columns, rows }: Export = exports[name];
    const table: Table = {
      title: title[language],
      columns: columns.map((column) => column[language]),
      rows: rows({ evaluation, region, language }),
    };
    return tableFile(table, { name: `${id}-${number}-${name}`, format });
  },
});

export const alternativeExports: readonly Operation[] = [exportEvaluation];

function measureName(id: string, language: Language): string {
  return measures.find((measure) => measure.id === id)?.title[language] ?? id;
}

function serviceName(region: Region, { id, language }: Readonly<{ id: string; language: Language }>): string {
  return region.services.find((service) => service.id === id)?.name[language] ?? id;
}

function areaName(
  region: Region,
  { code, language }: Readonly<{ code: string; language: Language }>,
): string {
  if (code === 'region') return region.name[language];
  return region.municipalities.find((municipality) => municipality.code === code)?.name[language] ?? code;
}

function siteName(evaluation: Evaluation, id: string): string {
  return evaluation.sites.find(({ site }) => site === id)?.name ?? id;
}
