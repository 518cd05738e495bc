import { responseShare } from './response-share.ts';

/** Share of residents whom an ambulance reaches within the first class, 8 minutes unless assumed otherwise. */
export const ambulanceWithinFirst = responseShare({
  id: 'ambulance-within-first',
  kind: 'ambulance',
  classAt: 0,
  title: {
    fi: 'Ambulanssi ensimmäisessä aikaluokassa',
    sv: 'Ambulans inom första tidsklassen',
    en: 'Ambulance within the first class',
  },
});
