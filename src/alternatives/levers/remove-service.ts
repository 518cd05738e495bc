import type { Lever } from '../lever.ts';
import { checkLeaving, leaveSite, offeredServices, withSite } from './leave-site.ts';
import {
  noticeOnSetting,
  postsEndedSetting,
  receiversSetting,
  serviceSetting,
  siteSetting,
} from './leaving-settings.ts';
import { leverProblems } from './lever-problems.ts';
import { getSite, inSentence, serviceIndex, siteIndex, withReceivers } from './read-settings.ts';
import { serviceProblems } from './service-problems.ts';
import { changedStatus, checkProtection, checkStanding } from './standing.ts';

/** End one service at a site: its visits and posts go elsewhere, the others and the premises stay. */
export const removeService: Lever = {
  id: 'remove-service',
  group: 'services',
  title: { fi: 'Poista palvelu', sv: 'Ta bort en tjänst', en: 'Remove a service' },
  explanation: {
    fi: 'Yksi palvelu päättyy toimipisteessä, muut jäävät. Käynnit ja tehtävät siirtyvät nimetyille vastaanottajille tai säännön mukaan; tiloista ei säästy mitään.',
    sv: 'En tjänst upphör på stället, de andra blir kvar. Besöken och personalen flyttas till namngivna mottagare eller enligt regeln; av lokalerna sparas ingenting.',
    en: 'One service ends at the site, the others stay. Visits and posts move to named receivers or by the rule; nothing of the premises is saved.',
  },
  settings: [siteSetting, serviceSetting, receiversSetting, postsEndedSetting, noticeOnSetting],
  summary: (settings, network) => {
    const { name } = network.region.services[serviceIndex(network, settings['service'])]!;
    const rest = withReceivers(settings, network);
    return {
      fi: `Poista ${inSentence(name.fi)}: ${rest}`,
      sv: `Ta bort ${inSentence(name.sv)}: ${rest}`,
      en: `Remove ${inSentence(name.en)}: ${rest}`,
    };
  },
  check: (settings, network) => {
    const site = getSite(network, settings['site']);
    const gone = checkStanding(network, { at: 'site', site });
    if (gone.length > 0) return gone;
    const service = serviceIndex(network, settings['service']);
    const told = { site, service: network.region.services[service]! };
    if (!site.offers[service]) return [leverProblems.notOffered('service', told)];
    const alone = offeredServices(site).length === 1;
    return [
      ...checkProtection('site', site),
      ...(alone ? [serviceProblems.nothingWouldStay('service', told)] : []),
      ...checkLeaving(network, { settings, services: [service] }),
    ];
  },
  pull: (settings, network, pull) => {
    const index = siteIndex(network, settings['site']);
    const service = serviceIndex(network, settings['service']);
    const left = leaveSite(network, { settings, services: [service], pull });
    const site = left.sites[index]!;
    return withSite(left, { index, site: { ...site, status: changedStatus(site) } });
  },
};
