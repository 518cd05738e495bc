import type { Text } from '#kit/text.ts';

/** Residents of Finland on 31 December 2022, all postcode areas together (Statistics Finland, Paavo 2024). */
export const residentsOfFinland2022 = 5563970;

/** Residents on 31 December 2024 as in the ministry's funding calculation for 2026: the counties without Åland. */
export const residentsOfCounties2024 = 5605317;

/** Contacts of primary health care in the whole country, millions, as THL published them, by year. */
export const contactsMillions: readonly Readonly<{
  id: string;
  year: 2022 | 2024;
  millions: number;
  label: Text;
}>[] = [
  {
    id: 'primary-care-visits',
    year: 2022,
    millions: 34.6,
    label: {
      fi: 'Perusterveydenhuollon käynnit yhteensä',
      sv: 'Besök inom primärvården sammanlagt',
      en: 'Primary health care visits, all',
    },
  },
  {
    id: 'gp-visits',
    year: 2022,
    millions: 6.5,
    label: { fi: 'Lääkärikäynnit', sv: 'Läkarbesök', en: 'GP visits' },
  },
  {
    id: 'other-visits',
    year: 2022,
    millions: 28.1,
    label: {
      fi: 'Käynnit muilla kuin lääkärillä',
      sv: 'Besök hos andra än läkare',
      en: 'Visits to others than GPs',
    },
  },
  {
    id: 'dental-visits',
    year: 2022,
    millions: 4.9,
    label: { fi: 'Suun terveydenhuollon käynnit', sv: 'Besök inom mun- och tandvården', en: 'Dental visits' },
  },
  {
    id: 'primary-care-events',
    year: 2024,
    millions: 37,
    label: {
      fi: 'Perusterveydenhuollon tapahtumat yhteensä',
      sv: 'Händelser inom primärvården sammanlagt',
      en: 'Primary health care events, all',
    },
  },
  {
    id: 'outpatient-events',
    year: 2024,
    millions: 15.7,
    label: {
      fi: 'Avosairaanhoidon tapahtumat',
      sv: 'Händelser inom öppenvården',
      en: 'Outpatient care events',
    },
  },
];

/** Share of primary health care visits made from afar in 2022 (THL). */
export const remoteShare2022 = 0.288;

/** Contacts per inhabitant per year: published millions over the country's residents of the same year. */
export function usePerInhabitant(id: string): number {
  const contact = contactsMillions.find((one) => one.id === id);
  if (!contact) throw new Error(`no published figure ${id}`);
  const residents = contact.year === 2022 ? residentsOfFinland2022 : residentsOfCounties2024;
  return (contact.millions * 1e6) / residents;
}
