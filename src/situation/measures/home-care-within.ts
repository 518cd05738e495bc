import { responseShare } from './response-share.ts';

/** Share of residents whom a home care round reaches within its class, 20 minutes unless assumed otherwise. */
export const homeCareWithin = responseShare({
  id: 'home-care-within',
  kind: 'home-care',
  classAt: 0,
  title: {
    fi: 'Kotihoito aikaluokassa',
    sv: 'Hemvård inom tidsklassen',
    en: 'Home care within its class',
  },
});
