import type { Setting } from '../lever.ts';

/** Settings that closing and lightening share. */
export const siteSetting: Setting = {
  id: 'site',
  kind: 'site',
  required: true,
  title: { fi: 'Toimipiste', sv: 'Verksamhetsställe', en: 'Site' },
  help: { fi: 'Mitä muutos koskee.', sv: 'Vad ändringen gäller.', en: 'What the pull is about.' },
};

export const receiversSetting: Setting = {
  id: 'receivers',
  kind: 'receivers',
  required: false,
  title: { fi: 'Vastaanottajat', sv: 'Mottagare', en: 'Receivers' },
  help: {
    fi: 'Toimipisteet, joille käynnit ja tehtävät siirtyvät, osuuksin jotka ovat yhteensä 100 %. Tyhjänä käynnit ohjautuvat säännön mukaan.',
    sv: 'Ställen dit besöken och tjänsterna flyttas, med andelar som är sammanlagt 100 %. Tomt: besöken styrs enligt regeln.',
    en: 'Sites to which visits and posts move, with shares that sum to 100 %. Left empty, visits go by the rule.',
  },
};

export const postsEndedSetting: Setting = {
  id: 'postsEnded',
  kind: 'number',
  required: false,
  min: 0,
  max: 1000,
  default: 0,
  unit: { fi: 'htv', sv: 'årsverken', en: 'posts' },
  title: { fi: 'Päättyvät tehtävät', sv: 'Tjänster som upphör', en: 'Posts ended' },
  help: {
    fi: 'Tehtävät, jotka lakkaavat kokonaan. Muut siirtyvät käyntien mukana, eikä niistä säästy mitään.',
    sv: 'Tjänster som upphör helt. De övriga följer besöken, och av dem sparas ingenting.',
    en: 'Posts that end for good. The others move with the visits and save nothing.',
  },
};
