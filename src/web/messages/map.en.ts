import type { MapMessages } from './map.fi.ts';

export const map: MapMessages = {
  lensTitle: (municipality) => `${municipality} and surroundings`,
  lensZoom: (times) => `${times} times larger`,
  kilometres: (km) => `${km} km`,
  keyTitle: 'Key',
  minutesAtMost: (minutes) => `at most ${minutes} min`,
  minutesOver: (minutes) => `over ${minutes}`,
  siteKinds: {
    'central-hospital': 'central hospital',
    centre: 'health and social centre',
    station: 'health station',
    'service-point': 'service point',
  },
  flow: (from, to, visits) => `${from} → ${to}: ${visits} visits a year`,
};
