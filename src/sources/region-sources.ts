import type { Source } from '#cubes/cube.ts';

/** A source with what a region took of it, for its SOURCES.md. */
export type DescribedSource = Source & Readonly<{ files: string; holds: string; leftOut: string }>;

const ccBy = 'CC BY 4.0';
const withAttribution = 'Public document, figures with attribution';

/**
 * What a region rests on, in the order of its files. `invented` marks a sample whose figures have the publishers'
 * formats but not their content.
 */
export function describeSources(told: {
  paavoYear: number;
  keyYear: number;
  boundaryYear: number;
  network: NetworkOrigin;
  postcodesLeftOut: number;
  fetched: string;
  invented: boolean;
}): readonly DescribedSource[] {
  const { fetched, paavoYear, keyYear, boundaryYear } = told;
  const regional = [
    {
      ...{ id: 'municipality-key', title: `Kunta-avain ${keyYear}`, publisher: statistics, licence: ccBy },
      ...{ date: `${keyYear}-01-01`, url: 'https://stat.fi/fi/luokitukset/', files: 'municipalities.json' },
      holds: 'codes, names and urban-rural grouping of the municipalities',
      leftOut: 'municipalities of other counties; languages, sub-regions and state agencies',
    },
    {
      ...{ id: 'central-localities', title: 'Kuntien keskuspaikat', publisher: survey, licence: ccBy },
      ...{ date: '2017-12-31', url: 'https://www.maanmittauslaitos.fi', files: 'municipalities.json' },
      holds: 'main village or town of each municipality',
      leftOut: 'other place names',
    },
    {
      ...{ id: 'boundaries', title: `Kuntarajat ${boundaryYear}`, publisher: survey, licence: ccBy },
      ...{ date: `${boundaryYear}-01-01`, url: 'https://www.maanmittauslaitos.fi', files: 'boundaries.json' },
      holds: 'outlines of the municipalities and of those that touch them, corners on a grid of 0.0005°',
      leftOut: 'all other municipalities; land and water areas',
    },
    {
      ...{ id: 'paavo', title: `Paavo ${paavoYear}, väestö 31.12.${paavoYear - 2}`, publisher: statistics },
      ...{ licence: ccBy, date: `${paavoYear - 2}-12-31`, url: 'https://stat.fi/tup/paavo/' },
      files: 'cells.json, cubes/population-by-age.json, cubes/population-by-sex.json',
      holds: 'residents of postcode areas by 20 age groups and by sex; withheld groups imputed and marked',
      leftOut: `income, dwellings, households, activity; ${told.postcodesLeftOut} postcode areas of other counties`,
    },
    {
      ...{ id: 'postcode-points', title: 'Postinumeroalueiden pisteet ja rajat 2020', publisher: statistics },
      ...{ licence: ccBy, date: '2020-01-01', url: 'https://stat.fi/tup/paavo/', files: 'cells.json' },
      holds: 'one point a postcode; area and mean distance over the simplified polygon',
      leftOut: 'the polygons themselves; lakes are not taken off the areas',
    },
    {
      ...{ id: 'sotkanet-127', title: 'Väestö 31.12. (Sotkanet 127)', publisher: 'THL', licence: ccBy },
      ...{ date: '2022-12-31', url: 'https://sotkanet.fi', files: 'cubes/population-by-year.json' },
      holds: 'population of the municipalities by year',
      leftOut: 'other municipalities',
    },
    {
      ...{
        id: 'need-coefficients',
        title: 'Palvelutarvekertoimet 2018–2023',
        publisher: 'THL',
        licence: ccBy,
      },
      ...{ date: '2025-06-25', url: 'https://thl.fi', files: 'cubes/need-coefficients.json' },
      holds: "the county's coefficients by year and sector",
      leftOut: 'other counties; the regression weights; municipalities, for which none are published',
    },
    networkSource(told.network),
  ];
  const compiled = [
    {
      ...{ id: 'net-costs-2013', title: 'Kokemuksia Keski-Suomesta 17.6.2015: sote-nettokustannukset 2013' },
      ...{
        publisher: 'KS SOTE 2020; Tilastokeskus, THL, KSSHP',
        licence: withAttribution,
        date: '2015-06-17',
      },
      files: 'cubes/net-costs-2013.json, cubes/net-costs-2013-aggregates.json',
      holds: 'euros per inhabitant of 21 municipalities in three series',
      leftOut: 'ten values whose municipality cannot be told from the chart: missing, listed among the gaps',
    },
    {
      ...{ id: 'services-2015', title: 'Kokemuksia Keski-Suomesta 17.6.2015: palvelujen neljä tasoa' },
      ...{ publisher: 'KS SOTE 2020', licence: withAttribution, date: '2015-06-17', files: 'catalogue.json' },
      holds: 'every service name on four tiers and in the view of older people; the tier of each is inferred',
      leftOut: 'pictures without text',
    },
    {
      ...{ id: 'unit-costs-2024', title: 'Sote-palvelujen yksikkökustannukset 2024 (16.12.2025)' },
      ...{ publisher: 'VM, STM, THL', licence: withAttribution, date: '2025-12-16' },
      files: 'cubes/unit-costs.json',
      holds: 'ten national mean unit costs',
      leftOut: 'dental visits and ward days, which were not found',
    },
    {
      ...{ id: 'thl-primary-care', title: 'Perusterveydenhuollon käynnit 2022 ja 2024', publisher: 'THL' },
      ...{ licence: ccBy, date: '2024-12-31', url: 'https://thl.fi', files: 'cubes/use-per-inhabitant.json' },
      holds: 'national visits per inhabitant: published totals over the residents of the same year',
      leftOut: 'use by age and by county',
    },
    {
      ...{ id: 'helsinki-travel-times', title: 'Helsinki Region Travel Time Matrix (2013 or 2015)' },
      ...{ publisher: 'Helsingin yliopisto, Digital Geography Lab', licence: ccBy, date: '2015-12-31' },
      note: 'The file does not state its edition; its columns are those of 2013 and 2015.',
      files: 'assumptions.json',
      holds: 'one figure, the urban driving speed fitted on its car trips to the railway station',
      leftOut: 'the travel times themselves',
    },
  ];
  const described = regional.map((source) => (told.invented ? asInvented(source) : source));
  return [...described, ...compiled].map((source) => ({ ...source, fetched }));
}

const statistics = 'Tilastokeskus';
const survey = 'Maanmittauslaitos';

type NetworkOrigin = Readonly<{
  id: string;
  date: string;
  leftOut: number;
  /** As it calls itself; the county's own releases unless told. */
  publisher?: string | undefined;
}>;

function networkSource(network: NetworkOrigin) {
  if (network.id === 'eurostat-healthcare-2019')
    return {
      ...{ id: network.id, title: 'Healthcare services in Europe, Finland, 1.1.2019', publisher: 'Eurostat' },
      ...{ licence: 'Eurostat reuse with attribution', date: network.date, files: 'sites.json' },
      url: 'https://ec.europa.eu/eurostat/web/gisco/geodata/basic-services',
      holds:
        'public hospitals and inpatient health centres inside the county; kinds inferred from their type',
      leftOut: `${network.leftOut} private, psychiatric and other places or repeats in the country; service points, staff and hours are not in it`,
    };
  return {
    ...{ id: network.id, title: 'Sosiaali- ja terveysasemien verkko', licence: withAttribution },
    ...{
      publisher: `${network.publisher ?? 'Hyvinvointialueen tiedotteet'}; sijainnit ${statistics}, CC BY 4.0`,
      date: network.date,
    },
    files: 'sites.json, alternatives.json',
    holds: 'sites by name, kind and municipality, standing on postcode points',
    leftOut: 'staff, hours and services of sites, which are not published; a smaller point may be lacking',
  };
}

function asInvented<S extends { title: string; publisher: string; licence: string }>(source: S): S {
  const { url: _, ...rest } = source as S & { url?: string };
  return {
    ...(rest as unknown as S),
    title: `${source.title} (keksityt luvut, julkaisijan muoto)`,
    publisher: 'Keksitty esimerkkialuetta varten',
    licence: 'CC0-1.0',
  };
}

/** SOURCES.md of a region folder: origin, date, licence and what was left out, source by source. */
export function writeSourcesPage(told: { name: string; sources: readonly DescribedSource[] }): string {
  const rows = told.sources.map((source) => {
    const origin = source.url ? `${source.publisher}, <${source.url}>` : source.publisher;
    const cells = [
      source.files,
      `${source.title} (\`${source.id}\`)`,
      origin,
      source.date,
      source.licence,
      source.holds,
      source.leftOut,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `# Sources of the region ${told.name}`,
    '',
    `Built by \`savotta region build\` from the publishers' files, taken on ${told.sources[0]?.fetched ?? ''}. Figures that nobody publishes are in \`assumptions.json\`, each with its reasoning; what is missing or weak is in \`gaps.json\`.`,
    '',
    '| files here | source | origin | date | licence | holds | left out |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
