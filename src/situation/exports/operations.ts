import { z } from 'zod';
import type { Table, TableCell } from '#documents/table.ts';
import { tableFile, tableFormats } from '#documents/table-file.ts';
import type { Language, Text } from '#kit/text.ts';
import { operation, type Operation } from '#operations/operation.ts';
import { languageSchema, nameSchema } from '#operations/schemas.ts';
import type { Region } from '#region/region.ts';
import { gapsOf } from '../gaps.ts';
import { getStoredRegion } from '../records.ts';

type Column<Row> = Readonly<{ title: Text; of: (row: Row, language: Language) => TableCell }>;
type Export = Readonly<{ title: Text; build: (region: Region, language: Language) => Omit<Table, 'title'> }>;

/** Headings that tables share. */
const heading = {
  id: { fi: 'Tunnus', sv: 'Beteckning', en: 'Id' },
  code: { fi: 'Koodi', sv: 'Kod', en: 'Code' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  residents: { fi: 'Asukkaita', sv: 'Invånare', en: 'Residents' },
  kind: { fi: 'Laji', sv: 'Slag', en: 'Kind' },
  lon: { fi: 'Pituusaste', sv: 'Longitud', en: 'Longitude' },
  lat: { fi: 'Leveysaste', sv: 'Latitud', en: 'Latitude' },
  source: { fi: 'Lähde', sv: 'Källa', en: 'Source' },
  tier: { fi: 'Taso', sv: 'Nivå', en: 'Tier' },
} satisfies Record<string, Text>;

const exports = {
  assumptions: table(
    { fi: 'Oletukset', sv: 'Antaganden', en: 'Assumptions' },
    (region) => region.assumptions,
    [
      { title: heading.id, of: (row) => row.id },
      { title: heading.name, of: (row, language) => row.title[language] },
      { title: { fi: 'Arvo', sv: 'Värde', en: 'Value' }, of: (row) => row.value },
      { title: { fi: 'Yksikkö', sv: 'Enhet', en: 'Unit' }, of: (row) => row.unit },
      {
        title: { fi: 'Perustelu', sv: 'Motivering', en: 'Reasoning' },
        of: (row, language) => row.reasoning[language],
      },
      { title: { fi: 'Laatu 1–5', sv: 'Kvalitet 1–5', en: 'Quality 1–5' }, of: (row) => row.quality },
      { title: { fi: 'Vaikutus 1–5', sv: 'Verkan 1–5', en: 'Impact 1–5' }, of: (row) => row.impact },
      { title: { fi: 'Vähintään', sv: 'Minst', en: 'Least' }, of: (row) => row.min },
      { title: { fi: 'Enintään', sv: 'Högst', en: 'Most' }, of: (row) => row.max },
      { title: heading.source, of: (row) => row.source ?? null },
      { title: { fi: 'Muutettu', sv: 'Ändrad', en: 'Changed' }, of: (row) => row.edited ?? false },
    ],
  ),
  gaps: table({ fi: 'Aukot', sv: 'Luckor', en: 'Gaps' }, gapsOf, [
    { title: heading.id, of: (row) => row.id },
    { title: heading.kind, of: (row) => row.kind },
    { title: { fi: 'Mikä', sv: 'Vad', en: 'What' }, of: (row, language) => row.what[language] },
    {
      title: { fi: 'Mitä heikentää', sv: 'Vad den försvagar', en: 'What it weakens' },
      of: (row, language) => row.weakens[language],
    },
    { title: { fi: 'Lukuja', sv: 'Antal tal', en: 'Figures' }, of: (row) => row.count },
  ]),
  municipalities: table({ fi: 'Kunnat', sv: 'Kommuner', en: 'Municipalities' }, municipalityRows, [
    { title: heading.code, of: (row) => row.code },
    { title: heading.name, of: (row, language) => row.name[language] },
    { title: heading.residents, of: (row) => row.residents },
    { title: { fi: 'Toimipisteitä', sv: 'Enheter', en: 'Sites' }, of: (row) => row.sites },
  ]),
  sites: table(
    { fi: 'Toimipisteet', sv: 'Enheter', en: 'Sites' },
    (region) => region.sites.map((site) => ({ site, region })),
    [
      { title: heading.id, of: ({ site }) => site.id },
      { title: heading.name, of: ({ site }) => site.name },
      { title: heading.kind, of: ({ site }) => site.kind },
      {
        title: heading.municipality,
        of: ({ site, region }, language) => region.municipalities[site.municipality]?.name[language] ?? null,
      },
      {
        title: { fi: 'Postinumero', sv: 'Postnummer', en: 'Postcode' },
        of: ({ site, region }) => region.cells[site.cell]?.id ?? null,
      },
      { title: heading.lon, of: ({ site }) => site.location[0] },
      { title: heading.lat, of: ({ site }) => site.location[1] },
      {
        title: { fi: 'Sijainnin tarkkuus', sv: 'Lägets noggrannhet', en: 'Precision' },
        of: ({ site }) => site.precision,
      },
    ],
  ),
  cells: table(
    { fi: 'Postinumeroalueet', sv: 'Postnummerområden', en: 'Postcode areas' },
    (region) => region.cells.map((cell) => ({ cell, region })),
    [
      { title: heading.id, of: ({ cell }) => cell.id },
      { title: heading.name, of: ({ cell }) => cell.name },
      {
        title: heading.municipality,
        of: ({ cell, region }, language) => region.municipalities[cell.municipality]?.name[language] ?? null,
      },
      { title: heading.residents, of: ({ cell }) => cell.residents },
      { title: { fi: 'Pinta-ala, km²', sv: 'Areal, km²', en: 'Area, km²' }, of: ({ cell }) => cell.areaSqKm },
      {
        title: { fi: 'Matka omalla alueella, km', sv: 'Avstånd inom området, km', en: 'Distance within, km' },
        of: ({ cell }) => cell.ownDistanceKm,
      },
      { title: heading.lon, of: ({ cell }) => cell.location[0] },
      { title: heading.lat, of: ({ cell }) => cell.location[1] },
    ],
  ),
  catalogue: table(
    { fi: 'Palvelut tasoittain', sv: 'Tjänster per nivå', en: 'Services by tier' },
    (region) => region.catalogue,
    [
      { title: heading.name, of: (row, language) => row.name[language] },
      { title: heading.tier, of: (row) => row.tier },
      { title: { fi: 'Taso päätelty', sv: 'Nivån härledd', en: 'Tier inferred' }, of: (row) => row.inferred },
      {
        title: { fi: 'Ikäihmisten palvelu', sv: 'Tjänst för äldre', en: "Elderly people's" },
        of: (row) => row.elderly,
      },
      { title: heading.source, of: (row) => row.source },
    ],
  ),
  sources: table({ fi: 'Lähteet', sv: 'Källor', en: 'Sources' }, (region) => region.sources, [
    { title: heading.id, of: (row) => row.id },
    { title: heading.name, of: (row) => row.title },
    { title: { fi: 'Julkaisija', sv: 'Utgivare', en: 'Publisher' }, of: (row) => row.publisher },
    { title: { fi: 'Lisenssi', sv: 'Licens', en: 'Licence' }, of: (row) => row.licence },
    { title: { fi: 'Päivä', sv: 'Datum', en: 'Date' }, of: (row) => row.date },
    { title: { fi: 'Haettu', sv: 'Hämtad', en: 'Fetched' }, of: (row) => row.fetched },
    { title: { fi: 'Osoite', sv: 'Adress', en: 'Address' }, of: (row) => row.url ?? null },
  ]),
} as const satisfies Record<string, Export>;

const exportTable = operation({
  name: 'situation.export-table',
  title: { fi: 'Vie taulukko', sv: 'Exportera en tabell', en: 'Export a table' },
  kind: 'question',
  input: z.strictObject({
    region: nameSchema(),
    table: z.enum(Object.keys(exports) as (keyof typeof exports)[]),
    format: z.enum(tableFormats).default('csv'),
    language: languageSchema.default('fi'),
  }),
  output: 'file',
  run: async ({ store }, { region: id, table: name, format, language }) => {
    const { region } = await getStoredRegion(store.db, id);
    const { title, build } = exports[name];
    return tableFile(
      { title: title[language], ...build(region, language) },
      { name: `${id}-${name}`, format },
    );
  },
});

export const exportOperations: readonly Operation[] = [exportTable];

function table<Row>(
  title: Text,
  rowsOf: (region: Region) => readonly Row[],
  columns: readonly Column<Row>[],
): Export {
  return {
    title,
    build: (region, language) => ({
      columns: columns.map((column) => column.title[language]),
      rows: rowsOf(region).map((row) => columns.map((column) => column.of(row, language))),
    }),
  };
}

function municipalityRows(region: Region) {
  return region.municipalities.map((municipality, index) => ({
    ...municipality,
    residents: region.cells.reduce(
      (sum, cell) => (cell.municipality === index ? sum + cell.residents : sum),
      0,
    ),
    sites: region.sites.filter((site) => site.municipality === index).length,
  }));
}
