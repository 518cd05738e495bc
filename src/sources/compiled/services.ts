import type { Service, SiteKind } from '#region/region.ts';

/** The services to which the model gives demand, sites and costs. */
export const services: readonly Service[] = [
  {
    id: 'gp',
    name: { fi: 'Lääkärin vastaanotto', sv: 'Läkarmottagning', en: 'GP practice' },
    visit: { fi: 'lääkärikäynti', sv: 'läkarbesök', en: 'GP visit' },
    tier: 'local',
  },
  {
    id: 'nurse',
    name: { fi: 'Hoitajan vastaanotto', sv: 'Sjukskötarmottagning', en: 'Nurse practice' },
    visit: { fi: 'hoitajakäynti', sv: 'besök hos sjukskötare', en: 'nurse visit' },
    tier: 'local',
  },
  {
    id: 'dental',
    name: { fi: 'Suun terveydenhuolto', sv: 'Mun- och tandvård', en: 'Dental care' },
    visit: { fi: 'hammashoitokäynti', sv: 'tandvårdsbesök', en: 'dental visit' },
    tier: 'local',
  },
  {
    id: 'emergency',
    name: { fi: 'Päivystys', sv: 'Jour', en: 'Emergency care' },
    visit: { fi: 'päivystyskäynti', sv: 'jourbesök', en: 'emergency visit' },
    tier: 'specialised',
  },
];

/** Which services a site gives, inferred from its kind: no source lists them by site. */
export const offersByKind: Readonly<Record<SiteKind, readonly string[]>> = {
  'central-hospital': ['emergency'],
  centre: ['gp', 'nurse', 'dental'],
  station: ['gp', 'nurse', 'dental'],
  'service-point': ['nurse'],
};
