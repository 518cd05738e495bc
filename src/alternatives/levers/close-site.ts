import type { Lever } from '../lever.ts';
import { checkLeaving, leaveSite, offeredServices, withSite } from './leave-site.ts';
import {
  endsSupportSetting,
  noticeOnSetting,
  postsEndedSetting,
  receiversSetting,
  siteSetting,
} from './leaving-settings.ts';
import { getSite, phrase, siteIndex, withReceivers } from './read-settings.ts';
import { checkPlaces, checkProtection, checkStanding } from './standing.ts';

/** Close a site: its services end there, visits and staff go elsewhere, the premises are given up. */
export const closeSite: Lever = {
  id: 'close-site',
  group: 'sites',
  title: { fi: 'Sulje toimipiste', sv: 'Stäng ett verksamhetsställe', en: 'Close a site' },
  explanation: {
    fi: 'Toimipisteen palvelut päättyvät siellä. Käynnit ja tehtävät siirtyvät nimetyille vastaanottajille tai säännön mukaan. Säästöä syntyy tiloista, ei siirtyvästä henkilöstöstä.',
    sv: 'Ställets tjänster upphör där. Besöken och personalen flyttas till namngivna mottagare eller enligt regeln. Besparingen kommer av lokalerna, inte av personal som flyttar.',
    en: 'The site’s services end there. Visits and posts move to named receivers or by the rule. Premises are saved, staff who move are not.',
  },
  settings: [
    siteSetting,
    receiversSetting,
    {
      id: 'endsLease',
      kind: 'boolean',
      required: false,
      default: true,
      title: { fi: 'Tiloista luovutaan', sv: 'Lokalerna sägs upp', en: 'Premises are given up' },
      help: {
        fi: 'Jos tiloista ei luovuta, niiden kustannus jää.',
        sv: 'Om lokalerna inte sägs upp blir deras kostnad kvar.',
        en: 'If the premises are kept, their cost stays.',
      },
    },
    endsSupportSetting,
    postsEndedSetting,
    noticeOnSetting,
  ],
  summary: (settings, network) =>
    phrase({ fi: 'Sulje', sv: 'Stäng', en: 'Close' }, withReceivers(settings, network)),
  check: (settings, network) => {
    const site = getSite(network, settings['site']);
    const gone = checkStanding(network, { at: 'site', site });
    if (gone.length > 0) return gone;
    return [
      ...checkProtection('site', site),
      ...checkPlaces('site', site),
      ...checkLeaving(network, { settings, services: offeredServices(site) }),
    ];
  },
  pull: (settings, network, pull) => {
    const index = siteIndex(network, settings['site']);
    const services = offeredServices(network.sites[index]!);
    const left = leaveSite(network, { settings, services, pull });
    const site = left.sites[index]!;
    return withSite(left, {
      index,
      site: {
        ...site,
        status: 'closed',
        premisesEurosPerYear: settings['endsLease'] === false ? site.premisesEurosPerYear : 0,
        supportEurosPerYear: settings['endsSupport'] === true ? 0 : site.supportEurosPerYear,
      },
    });
  },
};
