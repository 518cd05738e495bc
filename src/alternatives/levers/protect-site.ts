import type { Lever } from '../lever.ts';
import { withSite } from './leave-site.ts';
import { siteSetting } from './leaving-settings.ts';
import { leverProblems } from './lever-problems.ts';
import { getSite, nameOf, phrase, siteIndex } from './read-settings.ts';
import { checkStanding } from './standing.ts';

/** A political lock: what stands at the site when the lock is put on stays, whatever later pulls ask. */
export const protectSite: Lever = {
  id: 'protect-site',
  group: 'assumptions',
  title: { fi: 'Suojaa toimipiste', sv: 'Skydda ett verksamhetsställe', en: 'Protect a site' },
  explanation: {
    fi: 'Poliittinen lukko: myöhemmät kohdat eivät saa sulkea, keventää, siirtää tai yhdistää toimipistettä eivätkä viedä siltä palveluja, tunteja, tehtäviä tai paikkoja. Se saa silti kasvaa ja ottaa vastaan.',
    sv: 'Ett politiskt lås: senare punkter får inte stänga, lätta, flytta eller slå samman stället, eller ta tjänster, timmar, personal eller platser ifrån det. Det får ändå växa och ta emot.',
    en: 'A political lock: later pulls may not close, lighten, move or merge the site, nor take services, hours, posts or places from it. It may still grow and receive.',
  },
  settings: [siteSetting],
  summary: (settings, network) =>
    phrase({ fi: 'Suojaa', sv: 'Skydda', en: 'Protect' }, nameOf(network, settings['site'])),
  check: (settings, network) => {
    const site = getSite(network, settings['site']);
    const gone = checkStanding(network, { at: 'site', site });
    if (gone.length > 0) return gone;
    return site.protectedBy === undefined ? [] : [leverProblems.nothingChanges('site')];
  },
  pull: (settings, network, pull) => {
    const index = siteIndex(network, settings['site']);
    return withSite(network, { index, site: { ...network.sites[index]!, protectedBy: pull } });
  },
};
