import type { Network, NetworkSite } from '#region/network.ts';
import type { Problem } from '#kit/result.ts';
import type { Lever, Settings } from '../lever.ts';
import { withSite } from './leave-site.ts';
import { noticeOnSetting, premisesAfterSetting, siteSetting } from './leaving-settings.ts';
import { leverProblems } from './lever-problems.ts';
import { cellIndex, getSite, nameOf, numberOf, phrase, siteIndex } from './read-settings.ts';
import { siteProblems } from './site-problems.ts';
import { checkProtection, checkStanding } from './standing.ts';

/** Move a whole site to another postcode: the same services, rooms and posts, other people near it. */
export const moveSite: Lever = {
  id: 'move-site',
  group: 'sites',
  title: { fi: 'Siirrä toimipiste', sv: 'Flytta ett verksamhetsställe', en: 'Move a site' },
  explanation: {
    fi: 'Koko toimipiste muuttaa toisen postinumeroalueen pisteeseen. Palvelut, tehtävät ja huoneiden sallimat käynnit pysyvät; matkat lasketaan uudesta paikasta arviolla.',
    sv: 'Hela stället flyttar till ett annat postnummerområdes punkt. Tjänster, personal och de besök som rummen tillåter är desamma; resorna till den nya platsen uppskattas.',
    en: 'The whole site moves to the point of another postcode area. Services, posts and the visits that rooms allow stay; travel to the new place is estimated.',
  },
  settings: [
    siteSetting,
    {
      id: 'cell',
      kind: 'cell',
      required: true,
      title: { fi: 'Uusi postinumeroalue', sv: 'Nytt postnummerområde', en: 'New postcode area' },
      help: { fi: 'Mihin toimipiste muuttaa.', sv: 'Dit stället flyttar.', en: 'Where the site moves to.' },
    },
    premisesAfterSetting,
    noticeOnSetting,
  ],
  summary: (settings, network) =>
    phrase(
      { fi: 'Siirrä', sv: 'Flytta', en: 'Move' },
      `${nameOf(network, settings['site'])} → ${network.region.cells[cellIndex(network, settings['cell'])]!.name} (${String(settings['cell'])})`,
    ),
  check: (settings, network) => {
    const site = getSite(network, settings['site']);
    const gone = checkStanding(network, { at: 'site', site });
    if (gone.length > 0) return gone;
    return [...checkProtection('site', site), ...checkPlace(settings, { site, network })];
  },
  pull: (settings, network) => {
    const index = siteIndex(network, settings['site']);
    const site = network.sites[index]!;
    const cell = cellIndex(network, settings['cell']);
    const { location, municipality } = network.region.cells[cell]!;
    return withSite(network, {
      index,
      site: {
        ...site,
        status: 'moved',
        cell,
        location,
        municipality,
        premisesEurosPerYear: numberOf(settings, 'premisesEuros') ?? site.premisesEurosPerYear,
        formerCells: [...(site.formerCells ?? []), site.cell],
      },
    });
  },
};

function checkPlace(settings: Settings, told: { site: NetworkSite; network: Network }): readonly Problem[] {
  const { site, network } = told;
  const { cells } = network.region;
  const cell = cellIndex(network, settings['cell']);
  if (cell === site.cell) return [leverProblems.nothingChanges('cell')];
  const former = site.formerCells ?? [];
  if (!former.includes(cell)) return [];
  const chain = [...former.slice(former.indexOf(cell)), site.cell, cell].map((at) => cells[at]!.name);
  return [siteProblems.circularMove('cell', { site, chain, cell: cells[cell]!.id })];
}
