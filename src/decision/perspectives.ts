import type { Text } from '#kit/text.ts';

/** The four perspectives of the scorecard, in its order. */
export const perspectives = [
  {
    id: 'client',
    title: { fi: 'Asiakas ja vaikuttavuus', sv: 'Klient och effekt', en: 'Clients and effect' },
  },
  {
    id: 'process',
    title: {
      fi: 'Toimintamalli ja prosessi',
      sv: 'Verksamhetsmodell och process',
      en: 'Way of working and process',
    },
  },
  {
    id: 'economy',
    title: { fi: 'Talous ja voimavarat', sv: 'Ekonomi och resurser', en: 'Economy and resources' },
  },
  {
    id: 'learning',
    title: { fi: 'Osaaminen ja uudistuminen', sv: 'Kompetens och förnyelse', en: 'Skills and renewal' },
  },
] as const satisfies readonly Readonly<{ id: string; title: Text }>[];

export type Perspective = (typeof perspectives)[number]['id'];
export const perspectiveIds = perspectives.map(({ id }) => id) as readonly Perspective[];

/** Sides of the dual model: what an alternative gives to people, and what it saves. */
export const sides = ['wellbeing', 'cost', 'neither'] as const;
export type Side = (typeof sides)[number];
