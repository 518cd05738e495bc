import type { Setting } from '../lever.ts';

/** Settings that several levers share. */
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

export const endsSupportSetting: Setting = {
  id: 'endsSupport',
  kind: 'boolean',
  required: false,
  default: false,
  title: { fi: 'Tukipalvelut päättyvät', sv: 'Stödtjänsterna upphör', en: 'Support ends' },
  help: {
    fi: 'Siivous, vastaanottoapu, laitteet: päättyvätkö ne vai siirtyvätkö ne muualle?',
    sv: 'Städning, reception, utrustning: upphör de eller flyttas de?',
    en: 'Cleaning, reception, equipment: do they end, or move elsewhere?',
  },
};

/** Of every lever that gives up premises or services: from which day a term of notice runs. */
export const noticeOnSetting: Setting = {
  id: 'noticeOn',
  kind: 'date',
  required: false,
  title: { fi: 'Irtisanomispäivä', sv: 'Uppsägningsdag', en: 'Day of notice' },
  help: {
    fi: 'Päivä, jona tilojen ja sopimusten irtisanominen annetaan; tyhjänä verkon päivä.',
    sv: 'Dagen då lokaler och avtal sägs upp; tomt: nätverkets dag.',
    en: 'The day on which notice of premises and contracts is given; left empty, the network’s date.',
  },
};

export const premisesAfterSetting: Setting = {
  id: 'premisesEuros',
  kind: 'number',
  required: false,
  min: 0,
  max: 1e8,
  unit: { fi: '€/v', sv: '€/år', en: '€/year' },
  title: { fi: 'Tilojen kustannus', sv: 'Lokalernas kostnad', en: 'Cost of premises' },
  help: {
    fi: 'Koko toimipisteen tilojen kustannus muutoksen jälkeen; tyhjänä ennallaan.',
    sv: 'Kostnaden för ställets alla lokaler efter ändringen; tomt: oförändrad.',
    en: 'Cost of all the site’s premises after the pull; left empty, unchanged.',
  },
};

export const serviceSetting: Setting = {
  id: 'service',
  kind: 'service',
  required: true,
  title: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  help: {
    fi: 'Mitä palvelua muutos koskee.',
    sv: 'Vilken tjänst ändringen gäller.',
    en: 'The service that the pull is about.',
  },
};
