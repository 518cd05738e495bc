import { languages } from '#kit/text.ts';
import type { Language, Text } from '#kit/text.ts';
import { isNetworkInferred } from '#region/known-gaps.ts';
import type { Region } from '#region/region.ts';
import { findRow } from './figures.ts';
import type { MeasureRow } from './figures.ts';
import type { Group } from './measures/measure.ts';
import { matrixMode } from './travel-columns.ts';
import { wordMinutes, wordMinutesRange, wordPercent, wordPercentRange } from './wording.ts';

/** What the situation page says first: the answer, and how sure it is. */
export type Sentence = Readonly<{ first: Text; second: Text }>;

/** The limit that the first sentence speaks of: national studies of health stations use it. */
const spokenLimit = 20;

/**
 * The situation of one service (default the first of the region) for one group of people (default everybody) in two
 * sentences made from the numbers: how many reach it in 20 minutes and where it is worst; then whether the network is whole, the range and what it comes from. Names of services and municipalities
 * stand uninflected, so that any region's names fit. Without numbers it says so.
 */
export function sentenceOf(
  region: Region,
  ask: { rows: readonly MeasureRow[]; service?: string; group?: Group },
): Sentence {
  const { group = 'all' } = ask;
  const service = region.services.find(({ id }) => id === ask.service) ?? region.services[0]!;
  const share = findRow(ask.rows, {
    measure: `share-within-${spokenLimit}`,
    service: service.id,
    group,
  });
  const worst = worstArea(region, { rows: ask.rows, service: service.id, group });
  if (!share || share.figure.value === null || !worst)
    return everyLanguage((language) => ({ first: nothing[language](service.name[language]), second: '' }));
  const { value, low, high } = share.figure as Readonly<{ value: number; low: number; high: number }>;
  const caution = networkCaution(region);
  return everyLanguage((language) => {
    const name = service.name[language];
    return {
      first: firsts[language]({
        service: name,
        share: shares[language][group](wordPercent(value, language)),
        limit: spokenLimit,
        worst: worst.name[language],
        minutes: wordMinutes(worst.minutes, language),
      }),
      second: [
        ...(caution ? [caution[language]] : []),
        seconds[language]({
          share: wordPercentRange({ low, high }, language),
          minutes: wordMinutesRange(worst, language),
          worst: worst.name[language],
          measured: matrixMode(region) !== undefined,
        }),
      ].join(' '),
    };
  });
}

/** What to say beside every way to a service where the sources lacked the region's own sites; else nothing. */
export function networkCaution(region: Region): Text | undefined {
  return isNetworkInferred(region) ? lacking : undefined;
}

type Worst = Readonly<{ name: Text; minutes: number; low: number; high: number }>;

function worstArea(
  region: Region,
  ask: { rows: readonly MeasureRow[]; service: string; group: Group },
): Worst | undefined {
  let worst: Worst | undefined;
  for (const row of ask.rows) {
    if (row.measure !== 'mean-minutes' || row.service !== ask.service || row.group !== ask.group) continue;
    const { value, low, high } = row.figure;
    const name = region.municipalities.find(({ code }) => code === row.area)?.name;
    if (!name || value === null || (worst && value <= worst.minutes)) continue;
    worst = { name, minutes: value, low: low ?? value, high: high ?? value };
  }
  return worst;
}

type First = Readonly<{ service: string; share: string; limit: number; worst: string; minutes: string }>;
type Second = Readonly<{ share: string; worst: string; minutes: string; measured: boolean }>;

const firsts: Readonly<Record<Language, (told: First) => string>> = {
  fi: ({ service, share, limit, worst, minutes }) =>
    `${service}: ${share} ehtii perille ${limit} minuutissa; heikoin kunta on ${worst}, keskimäärin ${minutes}.`,
  sv: ({ service, share, limit, worst, minutes }) =>
    `${service}: ${share} är framme inom ${limit} minuter; den sämsta kommunen är ${worst}, i medeltal ${minutes}.`,
  en: ({ service, share, limit, worst, minutes }) =>
    `${service}: ${share} get there within ${limit} minutes; the worst municipality is ${worst}, on average ${minutes}.`,
};

/** The share with whose it is, in the language's own order. */
const shares: Readonly<Record<Language, Readonly<Record<Group, (share: string) => string>>>> = {
  fi: {
    all: (share) => `${share} asukkaista`,
    children: (share) => `alle 18-vuotiaista ${share}`,
    aged75: (share) => `75 vuotta täyttäneistä ${share}`,
  },
  sv: {
    all: (share) => `${share} av invånarna`,
    children: (share) => `${share} av dem som är under 18 år`,
    aged75: (share) => `${share} av dem som fyllt 75 år`,
  },
  en: {
    all: (share) => `${share} of residents`,
    children: (share) => `${share} of those under 18`,
    aged75: (share) => `${share} of those aged 75 and over`,
  },
};

const seconds: Readonly<Record<Language, (told: Second) => string>> = {
  fi: (told) =>
    `${told.measured ? 'Osa matka-ajoista on mitattu, loput arvioitu' : 'Matka-ajat ovat arvioita'}: jos ajonopeus ja teiden mutkaisuus poikkeavat oletetusta, osuus on ${told.share} ja ${told.worst} ${told.minutes}.`,
  sv: (told) =>
    `${told.measured ? 'En del av restiderna är mätta, resten uppskattade' : 'Restiderna är uppskattningar'}: om körhastigheten och vägarnas krokighet avviker från antagandet är andelen ${told.share} och ${told.worst} ${told.minutes}.`,
  en: (told) =>
    `${told.measured ? 'Some travel times are measured, the rest estimated' : 'Travel times are estimates'}: if driving speed and the winding of roads differ from what is assumed, the share is ${told.share} and ${told.worst} ${told.minutes}.`,
};

/** Said before all else where the network itself is not whole: then the first sentence paints too dark a picture. */
const lacking: Text = {
  fi: 'Verkosta puuttuu terveysasemia, sillä alueen omaa luetteloa ei ollut lähteissä: todelliset matkat ovat lyhyempiä.',
  sv: 'Hälsostationer saknas i nätverket, eftersom regionens egen förteckning inte fanns i källorna: de verkliga resorna är kortare.',
  en: 'Health stations are lacking, as the sources held no list of the region’s own: real trips are shorter.',
};

const nothing: Readonly<Record<Language, (service: string) => string>> = {
  fi: (service) => `${service}: tietoja ei ole tarpeeksi, jotta tilanteesta voisi sanoa mitään.`,
  sv: (service) => `${service}: det finns inte tillräckligt med uppgifter för att säga något om läget.`,
  en: (service) => `${service}: there is not enough data to say anything about the situation.`,
};

function everyLanguage(say: (language: Language) => { first: string; second: string }): Sentence {
  const said = languages.map((language) => [language, say(language)] as const);
  const pick = (part: 'first' | 'second') =>
    Object.fromEntries(said.map(([language, words]) => [language, words[part]])) as Text;
  return { first: pick('first'), second: pick('second') };
}
