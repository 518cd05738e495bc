/** What the map says by itself. */
export const map = {
  lensTitle: (municipality: string) => `${municipality} ympäristöineen`,
  lensZoom: (times: string) => `${times}-kertaisena`,
  kilometres: (km: string) => `${km} km`,
  keyTitle: 'Merkkien selitys',
  minutesAtMost: (minutes: number) => `enintään ${minutes} min`,
  minutesOver: (minutes: number) => `yli ${minutes}`,
  siteKinds: {
    'central-hospital': 'keskussairaala',
    centre: 'sosiaali- ja terveyskeskus',
    station: 'terveysasema',
    'service-point': 'palvelupiste',
  } as Record<string, string>,
  flow: (from: string, to: string, visits: string) => `${from} → ${to}: ${visits} käyntiä vuodessa`,
};

export type MapMessages = typeof map;
