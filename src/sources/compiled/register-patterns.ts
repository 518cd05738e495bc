import type { Contract } from '#registers/contract-terms.ts';
import type { SiteKind } from '#region/region.ts';
import { asText } from './assumption-draft.ts';
import type { Text } from '#kit/text.ts';

/** A kind of contract that counties have, with which a site without a published one is furnished. */
export type ContractPattern = Readonly<{
  owner: 'county' | 'municipality' | 'private';
  kind: 'lease' | 'internal-rent' | 'shared-use';
  terms: Contract;
  /** One-off euros of leaving a square metre. */
  exitEurosPerSqm: number;
  why: Text;
}>;

const own: ContractPattern = {
  owner: 'county',
  kind: 'internal-rent',
  terms: { startsOn: '2023-01-01', renewal: 'until-notice', noticeMonths: 12, noticeFrom: 'month-end' },
  exitEurosPerSqm: 15,
  why: asText([
    'Sairaanhoitopiirin rakennukset siirtyivät hyvinvointialueelle 1.1.2023; sisäinen vuokra toistaiseksi, irtisanominen 12 kk kuukauden lopusta. Tyhjennys ja muutto 15 €/m².',
    'Sjukvårdsdistriktets byggnader övergick till välfärdsområdet 1.1.2023; internhyra tills vidare, uppsägning 12 mån från månadens slut. Tömning och flytt 15 €/m².',
    'Hospital districts’ buildings passed to the county on 1 January 2023; internal rent until further notice, notice of 12 months from the end of a month. Emptying and moving at €15 a square metre.',
  ]),
};

const municipalYearly: ContractPattern = {
  owner: 'municipality',
  kind: 'lease',
  terms: {
    startsOn: '2023-01-01',
    termMonths: 36,
    renewal: 'tacit',
    renewalMonths: 12,
    noticeMonths: 12,
    noticeFrom: 'day',
  },
  exitEurosPerSqm: 40,
  why: asText([
    'Kuntien tilat vuokrattiin 1.1.2023 vähintään vuoden 2025 loppuun (laki 616/2021, 22 §); jatkoksi oletetaan 12 kk kausittain, irtisanominen 12 kk. Ennallistaminen 40 €/m².',
    'Kommunernas lokaler hyrdes 1.1.2023 minst till utgången av 2025 (lagen 616/2021, 22 §); antas förnyas med 12 mån åt gången, uppsägning 12 mån. Återställande 40 €/m².',
    'Municipalities’ premises were leased from 1 January 2023 at least to the end of 2025 (act 616/2021, section 22); assumed to be renewed by 12 months at a time, notice of 12 months. Restoration at €40 a square metre.',
  ]),
};

const municipalOpen: ContractPattern = {
  owner: 'municipality',
  kind: 'lease',
  terms: {
    startsOn: '2023-01-01',
    termMonths: 36,
    renewal: 'until-notice',
    noticeMonths: 6,
    noticeFrom: 'month-end',
  },
  exitEurosPerSqm: 40,
  why: asText([
    'Kunnan tilat vuodesta 2023 kolmen vuoden määräajan (laki 616/2021, 22 §); sen jälkeen oletetaan voimassa toistaiseksi, irtisanominen 6 kk kuukauden lopusta. Ennallistaminen 40 €/m².',
    'Kommunens lokaler från 2023 på tre års bestämd tid (lagen 616/2021, 22 §); antas därefter gälla tills vidare, uppsägning 6 mån från månadens slut. Återställande 40 €/m².',
    'A municipality’s premises from 2023 for a fixed three years (act 616/2021, section 22); assumed to go on until further notice, notice of 6 months from the end of a month. Restoration at €40 a square metre.',
  ]),
};

const municipalExtended: ContractPattern = {
  ...municipalYearly,
  terms: { ...municipalYearly.terms, termMonths: 48, noticeMonths: 6, noticeFrom: 'month-end' },
  why: asText([
    'Kunnan tilat vuodesta 2023; oletetaan, että lain 616/2021 22 §:n lisävuosi käytettiin (vuoden 2026 loppuun), sitten 12 kk kerrallaan, irtisanominen 6 kk kuukauden lopusta. Ennallistaminen 40 €/m².',
    'Kommunens lokaler från 2023; antas att tilläggsåret i 22 § i lagen 616/2021 användes (till utgången av 2026), sedan 12 mån åt gången, uppsägning 6 mån från månadens slut. Återställande 40 €/m².',
    'A municipality’s premises from 2023; the further year of section 22 of act 616/2021 is assumed to have been used (to the end of 2026), then 12 months at a time, notice of 6 months from the end of a month. Restoration at €40 a square metre.',
  ]),
};

const privateFiveYears: ContractPattern = {
  owner: 'private',
  kind: 'lease',
  terms: {
    startsOn: '2019-09-01',
    termMonths: 60,
    renewal: 'tacit',
    renewalMonths: 12,
    noticeMonths: 6,
    noticeFrom: 'day',
  },
  exitEurosPerSqm: 60,
  why: asText([
    'Yksityisen vuokranantajan tavallinen sopimus: 5 vuotta ja sitten vuosi kerrallaan, irtisanominen 6 kk. Toimitilan muuttaminen takaisin 60 €/m².',
    'En privat hyresvärds vanliga avtal: 5 år och sedan ett år åt gången, uppsägning 6 mån. Lokalen återställs för 60 €/m².',
    'A private landlord’s usual lease: 5 years and then a year at a time, notice of 6 months. Turning the premises back at €60 a square metre.',
  ]),
};

const privateFixed: ContractPattern = {
  owner: 'private',
  kind: 'lease',
  terms: { startsOn: '2021-06-01', termMonths: 180, renewal: 'ends' },
  exitEurosPerSqm: 60,
  why: asText([
    'Uudisrakennuksen elinkaarisopimus: 15 vuoden määräaika, jota ei voi irtisanoa. Toimitilan muuttaminen takaisin 60 €/m².',
    'En nybyggnads livscykelavtal: 15 års bestämd tid som inte kan sägas upp. Lokalen återställs för 60 €/m².',
    'A new building’s long lease: a fixed 15 years that no notice ends. Turning the premises back at €60 a square metre.',
  ]),
};

const shared: ContractPattern = {
  owner: 'municipality',
  kind: 'shared-use',
  terms: { startsOn: '2023-01-01', renewal: 'until-notice', noticeMonths: 3, noticeFrom: 'month-end' },
  exitEurosPerSqm: 10,
  why: asText([
    'Palvelupisteen huoneet kunnan muussa talossa: yhteiskäyttö toistaiseksi, irtisanominen 3 kk kuukauden lopusta. Muutto 10 €/m².',
    'Servicepunktens rum i ett annat kommunalt hus: gemensamt bruk tills vidare, uppsägning 3 mån från månadens slut. Flytt 10 €/m².',
    'A service point’s rooms in another house of the municipality: shared use until further notice, notice of 3 months from the end of a month. Moving at €10 a square metre.',
  ]),
};

/**
 * Patterns by kind of site, taken in turn in the order of sites: nobody publishes which contract a site has, and one
 * pattern for all would make them look alike.
 */
export const contractPatterns: Readonly<Record<SiteKind, readonly ContractPattern[]>> = {
  'central-hospital': [own],
  centre: [municipalExtended, privateFixed, municipalYearly],
  station: [municipalYearly, municipalOpen, privateFiveYears, municipalExtended, municipalOpen],
  'service-point': [shared, municipalOpen],
};
