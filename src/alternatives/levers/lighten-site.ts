import type { Network } from '#region/network.ts';
import { offersOf } from '#region/offers.ts';
import { makeProblem } from '#kit/problem.ts';
import type { Lever, Settings } from '../lever.ts';
import { checkLeaving, leaveSite, offeredServices, withSite } from './leave-site.ts';
import { noticeOnSetting, postsEndedSetting, receiversSetting, siteSetting } from './leaving-settings.ts';
import { leverProblems } from './lever-problems.ts';
import { getSite, numberOf, phrase, serviceIndexes, siteIndex, withReceivers } from './read-settings.ts';
import { checkProtection, checkStanding } from './standing.ts';

/** Lighten a site to a service point: some services stay, the others go elsewhere with their staff. */
export const lightenSite: Lever = {
  id: 'lighten-site',
  group: 'sites',
  title: {
    fi: 'Kevennä palvelupisteeksi',
    sv: 'Lätta till en servicepunkt',
    en: 'Lighten to a service point',
  },
  explanation: {
    fi: 'Osa palveluista jää, muut päättyvät toimipisteessä. Päättyvien palvelujen käynnit ja tehtävät siirtyvät; tiloista säästyy vain se osa, josta luovutaan.',
    sv: 'En del av tjänsterna blir kvar, de andra upphör på stället. Besöken och personalen i dem flyttas; av lokalerna sparas bara den del som sägs upp.',
    en: 'Some services stay, the others end at the site. Visits and posts of those that end move away; of the premises only the part given up is saved.',
  },
  settings: [
    siteSetting,
    {
      id: 'keeps',
      kind: 'services',
      required: false,
      title: { fi: 'Jäävät palvelut', sv: 'Tjänster som blir kvar', en: 'Services that stay' },
      help: {
        fi: 'Tyhjänä jäävät ne, joita alueen palvelupisteissä on.',
        sv: 'Tomt: de som regionens servicepunkter har.',
        en: 'Left empty, those that the region’s service points offer.',
      },
    },
    receiversSetting,
    {
      id: 'premisesCutPercent',
      kind: 'number',
      required: false,
      min: 0,
      max: 100,
      default: 0,
      unit: { fi: '%', sv: '%', en: '%' },
      title: { fi: 'Luovuttava osa tiloista', sv: 'Del av lokalerna som sägs upp', en: 'Premises given up' },
      help: {
        fi: 'Kuinka suuresta osasta tilojen kustannusta päästään.',
        sv: 'Hur stor del av lokalernas kostnad som upphör.',
        en: 'How much of the cost of premises ends.',
      },
    },
    postsEndedSetting,
    noticeOnSetting,
  ],
  summary: (settings, network) =>
    phrase({ fi: 'Kevennä', sv: 'Lätta', en: 'Lighten' }, withReceivers(settings, network)),
  check: (settings, network) => {
    const site = getSite(network, settings['site']);
    const gone = checkStanding(network, { at: 'site', site });
    if (gone.length > 0) return gone;
    const { kept, leaving } = split(settings, network);
    const asked = settings['keeps'] === undefined ? [] : keptOf(settings, network);
    const notThere = asked
      .filter((service) => !site.offers[service])
      .map((service) =>
        leverProblems.notOffered('keeps', { site, service: network.region.services[service]! }),
      );
    const problems = [...checkProtection('site', site), ...notThere];
    if (leaving.length === 0) problems.push(leverProblems.nothingChanges('keeps'));
    else if (kept.length === 0) problems.push(nothingStays(String(settings['site'])));
    return [...problems, ...checkLeaving(network, { settings, services: leaving })];
  },
  pull: (settings, network, pull) => {
    const index = siteIndex(network, settings['site']);
    const { leaving } = split(settings, network);
    const left = leaveSite(network, { settings, services: leaving, pull });
    const site = left.sites[index]!;
    const cut = (numberOf(settings, 'premisesCutPercent') ?? 0) / 100;
    const premisesEurosPerYear = cut > 0 ? site.premisesEurosPerYear * (1 - cut) : site.premisesEurosPerYear;
    return withSite(left, {
      index,
      site: { ...site, status: 'lightened', kind: 'service-point', premisesEurosPerYear },
    });
  },
};

function keptOf(settings: Settings, network: Network): number[] {
  if (settings['keeps'] !== undefined) return serviceIndexes(network, settings['keeps']);
  return offersOf(network.region, 'service-point').flatMap((offered, service) => (offered ? [service] : []));
}

function split(settings: Settings, network: Network): { kept: number[]; leaving: number[] } {
  const keeps = keptOf(settings, network);
  const offered = offeredServices(getSite(network, settings['site']));
  return {
    kept: offered.filter((service) => keeps.includes(service)),
    leaving: offered.filter((service) => !keeps.includes(service)),
  };
}

function nothingStays(site: string) {
  return makeProblem({
    code: 'nothing-stays',
    at: 'keeps',
    value: site,
    message: {
      fi: 'Yksikään palvelu ei jäisi.',
      sv: 'Ingen tjänst skulle bli kvar.',
      en: 'No service would stay.',
    },
    remedy: {
      fi: 'Valitse jäävät palvelut tai sulje toimipiste.',
      sv: 'Välj tjänster som blir kvar eller stäng stället.',
      en: 'Choose services that stay, or close the site.',
    },
  });
}
