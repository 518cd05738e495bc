import { assume } from '#region/assume.ts';
import type { Network, NetworkSite } from '#region/network.ts';
import type { Problem } from '#kit/result.ts';
import type { Text } from '#kit/text.ts';
import type { Lever, Setting, Settings } from '../lever.ts';
import { withSite } from './leave-site.ts';
import { siteSetting } from './leaving-settings.ts';
import { leverProblems } from './lever-problems.ts';
import { getSite, nameOf, numberOf, siteIndex } from './read-settings.ts';
import { serviceProblems } from './service-problems.ts';
import { changedStatus, checkAssumptions, checkProtection, checkStanding } from './standing.ts';

/** What may be set, where the number before is told, and which assumptions tell its cost and the number before. */
const kinds = [
  {
    after: 'roundTheClockPlaces',
    before: 'placesBefore',
    euros: 'places.euros-per-place',
    assumption: 'round-the-clock-places',
    unit: { fi: 'paikkaa', sv: 'platser', en: 'places' },
  },
  {
    after: 'beds',
    before: 'bedsBefore',
    euros: 'places.euros-per-bed',
    assumption: 'beds',
    unit: { fi: 'vuodepaikkaa', sv: 'vårdplatser', en: 'beds' },
  },
] as const;
type Kind = (typeof kinds)[number];

/** Set how many round-the-clock places and beds a site has; the difference costs, or saves, its assumed price. */
export const setPlaces: Lever = {
  id: 'set-places',
  group: 'services',
  title: {
    fi: 'Muuta paikkojen määrää',
    sv: 'Ändra antalet platser',
    en: 'Set places and beds',
  },
  explanation: {
    fi: 'Toimipisteen ympärivuorokautiset paikat ja vuodepaikat muutoksen jälkeen. Kustannus on erotus nykyiseen oletetulla paikan hinnalla, henkilöstö mukana. Jos nykyistä määrää ei tiedetä, se on annettava.',
    sv: 'Ställets heldygnsplatser och vårdplatser efter ändringen. Kostnaden är skillnaden mot nuläget med det antagna priset per plats, personalen inräknad. Är antalet nu inte känt ska det anges.',
    en: 'A site’s round-the-clock places and beds after the pull. The cost is the difference from now at the assumed price of one, staff included. Where the number now is not known it must be given.',
  },
  settings: [
    siteSetting,
    count('roundTheClockPlaces', {
      unit: kinds[0].unit,
      title: { fi: 'Ympärivuorokautiset paikat', sv: 'Heldygnsplatser', en: 'Round-the-clock places' },
      help: {
        fi: 'Montako niitä on muutoksen jälkeen; tyhjänä ennallaan.',
        sv: 'Hur många de är efter ändringen; tomt: oförändrat.',
        en: 'How many there are after the pull; left empty, unchanged.',
      },
    }),
    count('beds', {
      unit: kinds[1].unit,
      title: { fi: 'Vuodepaikat', sv: 'Vårdplatser', en: 'Beds' },
      help: {
        fi: 'Montako vuodeosaston paikkaa on muutoksen jälkeen; tyhjänä ennallaan.',
        sv: 'Hur många platser på bäddavdelningen det finns efter ändringen; tomt: oförändrat.',
        en: 'How many beds of wards there are after the pull; left empty, unchanged.',
      },
    }),
    count('placesBefore', {
      unit: kinds[0].unit,
      title: { fi: 'Paikkoja nyt', sv: 'Platser nu', en: 'Places now' },
      help: {
        fi: 'Vain jos nykyistä määrää ei tiedetä; siitä lasketaan kustannuksen muutos.',
        sv: 'Bara om antalet nu inte är känt; av det räknas kostnadens ändring.',
        en: 'Only where the number now is not known; the change of cost is counted from it.',
      },
    }),
    count('bedsBefore', {
      unit: kinds[1].unit,
      title: { fi: 'Vuodepaikkoja nyt', sv: 'Vårdplatser nu', en: 'Beds now' },
      help: {
        fi: 'Vain jos nykyistä määrää ei tiedetä; siitä lasketaan kustannuksen muutos.',
        sv: 'Bara om antalet nu inte är känt; av det räknas kostnadens ändring.',
        en: 'Only where the number now is not known; the change of cost is counted from it.',
      },
    }),
  ],
  summary: (settings, network) => {
    const site = getSite(network, settings['site']);
    const parts = (language: keyof Text) =>
      askedOf(settings)
        .map((kind) => {
          const before = countBefore(settings, { site, kind });
          const after = numberOf(settings, kind.after)!;
          return `${before === undefined ? '?' : before} → ${after} ${kind.unit[language]}`;
        })
        .join(', ');
    const name = nameOf(network, settings['site']);
    return {
      fi: `Paikat ${name}: ${parts('fi')}`,
      sv: `Platser ${name}: ${parts('sv')}`,
      en: `Places ${name}: ${parts('en')}`,
    };
  },
  check: (settings, network) => {
    const site = getSite(network, settings['site']);
    const gone = checkStanding(network, { at: 'site', site });
    if (gone.length > 0) return gone;
    const asked = askedOf(settings);
    if (asked.length === 0) return [leverProblems.nothingChanges('roundTheClockPlaces')];
    const problems = [
      ...asked.flatMap((kind) => checkAssumptions(network, [kind.euros])),
      ...asked.flatMap((kind) => checkBefore(settings, { site, kind })),
    ];
    if (problems.length > 0) return problems;
    const same = asked.every((kind) => changeOf(settings, { site, kind }) === 0);
    // A number told for the first time is news even where it stays: measures can count it from then on.
    const known = asked.every((kind) => site[kind.after] !== undefined);
    return same && known
      ? [leverProblems.nothingChanges(asked[0]!.after)]
      : checkFewer(settings, { site, asked });
  },
  pull: (settings, network) => {
    const index = siteIndex(network, settings['site']);
    const site = network.sites[index]!;
    let { addedEurosPerYear } = network;
    let next = { ...site, status: changedStatus(site) };
    for (const kind of askedOf(settings)) {
      addedEurosPerYear += changeOf(settings, { site, kind }) * euros(network, kind);
      next = { ...next, [kind.after]: numberOf(settings, kind.after)! };
    }
    return { ...withSite(network, { index, site: next }), addedEurosPerYear };
  },
};

function count(id: string, words: { unit: Text; title: Text; help: Text }): Setting {
  return { id, kind: 'number', required: false, min: 0, max: 10000, ...words };
}

function askedOf(settings: Settings): readonly Kind[] {
  return kinds.filter(({ after }) => numberOf(settings, after) !== undefined);
}

type Told = Readonly<{ site: NetworkSite; kind: Kind }>;

/** What the site has now: as known, else as the pull tells. */
function countBefore(settings: Settings, { site, kind }: Told): number | undefined {
  return site[kind.after] ?? numberOf(settings, kind.before);
}

function changeOf(settings: Settings, told: Told): number {
  return numberOf(settings, told.kind.after)! - countBefore(settings, told)!;
}

function euros(network: Network, kind: Kind): number {
  return assume(network.region, kind.euros);
}

function checkBefore(settings: Settings, { site, kind }: Told): readonly Problem[] {
  const known = site[kind.after];
  const told = numberOf(settings, kind.before);
  const { before, assumption } = kind;
  if (known === undefined)
    return told === undefined ? [serviceProblems.placesUnknown(before, { site, assumption })] : [];
  if (told === undefined || told === known) return [];
  return [serviceProblems.placesKnown(before, { site, known, value: told })];
}

function checkFewer(
  settings: Settings,
  { site, asked }: { site: NetworkSite; asked: readonly Kind[] },
): readonly Problem[] {
  return asked
    .filter((kind) => changeOf(settings, { site, kind }) < 0)
    .flatMap((kind) => checkProtection(kind.after, site));
}
