import { responseShare } from './response-share.ts';

/** Share of residents whom an ambulance reaches within the second class, 15 minutes unless assumed otherwise. */
export const ambulanceWithinSecond = responseShare({
  id: 'ambulance-within-second',
  kind: 'ambulance',
  classAt: 1,
  title: {
    fi: 'Ambulanssi toisessa aikaluokassa',
    sv: 'Ambulans inom andra tidsklassen',
    en: 'Ambulance within the second class',
  },
});
