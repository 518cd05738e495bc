import type { MapMessages } from './map.fi.ts';

export const map: MapMessages = {
  lensTitle: (municipality) => `${municipality} med omnejd`,
  lensZoom: (times) => `${times} gångers förstoring`,
  kilometres: (km) => `${km} km`,
  keyTitle: 'Teckenförklaring',
  minutesAtMost: (minutes) => `högst ${minutes} min`,
  minutesOver: (minutes) => `över ${minutes}`,
  siteKinds: {
    'central-hospital': 'centralsjukhus',
    centre: 'social- och hälsocentral',
    station: 'hälsostation',
    'service-point': 'servicepunkt',
  },
  flow: (from, to, visits) => `${from} → ${to}: ${visits} besök om året`,
};
