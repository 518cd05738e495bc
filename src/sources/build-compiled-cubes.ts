import { makeCube } from '#cubes/make-cube.ts';
import type { Cube } from '#cubes/cube.ts';
import { netCosts2013 } from './compiled/net-costs-2013.ts';
import { unitCosts2024 } from './compiled/unit-costs-2024.ts';
import { contactsMillions, usePerInhabitant } from './compiled/use-per-inhabitant.ts';

/** Cubes of published figures that concern the whole country. */
export function buildNationalCubes(): Cube[] {
  const years = ['2022', '2024'];
  return [
    makeCube({
      id: 'unit-costs',
      title: {
        fi: 'Valtakunnalliset yksikkökustannukset 2024',
        sv: 'Nationella enhetskostnader 2024',
        en: 'National unit costs 2024',
      },
      unit: 'EUR per visit or day',
      source: 'unit-costs-2024',
      dimensions: [
        {
          id: 'item',
          members: unitCosts2024.map(({ id }) => id),
          labels: Object.fromEntries(unitCosts2024.map(({ id, label }) => [id, label])),
        },
        { id: 'year', members: ['2024'] },
      ],
      values: unitCosts2024.map(({ euros }) => euros),
      states: 'observed',
    }),
    makeCube({
      id: 'use-per-inhabitant',
      title: {
        fi: 'Käynnit asukasta kohti, koko maa',
        sv: 'Besök per invånare, hela landet',
        en: 'Visits per inhabitant, whole country',
      },
      unit: 'visits per inhabitant per year',
      source: 'thl-primary-care',
      dimensions: [
        {
          id: 'contact',
          members: contactsMillions.map(({ id }) => id),
          labels: Object.fromEntries(contactsMillions.map(({ id, label }) => [id, label])),
        },
        { id: 'year', members: years },
      ],
      values: contactsMillions.flatMap(({ id, year }) =>
        years.map((one) => (one === String(year) ? Math.round(usePerInhabitant(id) * 1000) / 1000 : null)),
      ),
      // The totals are published, the division is ours.
      states: 'imputed',
    }),
  ];
}

/** Net costs of 2013 of the municipalities that are in the chart; none when the county has none of them. */
export function buildNetCosts(codes: readonly string[]): Cube[] {
  const rows = netCosts2013.rows.filter(([code]) => codes.includes(code));
  if (rows.length === 0) return [];
  const labels = {
    social: { fi: 'Sosiaalipalvelut', sv: 'Socialservice', en: 'Social services' },
    primary: {
      fi: 'Perusterveydenhuolto ja suun terveydenhuolto',
      sv: 'Primärvård och tandvård',
      en: 'Primary and dental care',
    },
    specialised: { fi: 'Erikoissairaanhoito', sv: 'Specialiserad sjukvård', en: 'Specialised care' },
  };
  const series = { id: 'series', members: netCosts2013.series, labels };
  const shared = { unit: 'EUR per inhabitant', source: 'net-costs-2013', states: 'observed' } as const;
  const sorted = [...rows].sort((one, other) => (one[0] < other[0] ? -1 : 1));
  const groups = Object.entries(netCosts2013.aggregates);
  return [
    makeCube({
      ...shared,
      id: 'net-costs-2013',
      title: {
        fi: 'Sote-nettokustannukset 2013 kunnittain',
        sv: 'Nettokostnader för social- och hälsovården 2013 per kommun',
        en: 'Net costs of social and health services 2013 by municipality',
      },
      dimensions: [{ id: 'municipality', members: sorted.map(([code]) => code) }, series],
      values: sorted.flatMap(([, ...values]) => values),
    }),
    makeCube({
      ...shared,
      id: 'net-costs-2013-aggregates',
      title: {
        fi: 'Sote-nettokustannukset 2013, vertailualueet',
        sv: 'Nettokostnader för social- och hälsovården 2013, jämförelseområden',
        en: 'Net costs of social and health services 2013, areas of comparison',
      },
      dimensions: [{ id: 'area', members: groups.map(([id]) => id) }, series],
      values: groups.flatMap(([, values]) => [...values]),
    }),
  ];
}
