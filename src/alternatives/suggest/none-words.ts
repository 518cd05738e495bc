import type { Language } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import { wordMinutes, wordNumber } from '#situation/wording.ts';
import type { SuggestAsk } from './ask.ts';
import type { NoNetwork, Relaxed } from './suggestion.ts';

type Told = Readonly<{ region: Region; main: string; ask: SuggestAsk; language: Language }>;

/** Areas beyond so many are counted and not named. */
const mostNamed = 6;

/** Why no network is allowed, as sentences; names stand uninflected, so that any region's names fit. */
export function noneSentences(none: NoNetwork, told: Told): string[] {
  const words = sentences[told.language];
  const service = (id: string) =>
    told.region.services.find((one) => one.id === id)?.name[told.language].toLowerCase() ?? id;
  const named = none.areas.slice(0, mostNamed).map((area) => areaName(area, none));
  const open = none.locks.filter((lock) => lock.open).map(({ name }) => name);
  const shut = none.locks.filter((lock) => !lock.open).map(({ name }) => name);
  const limits = [
    ...(none.rules.includes('sites') ? [words.sites(told.ask.sites!, service(told.main))] : []),
    ...(none.rules.includes('changes') ? [words.changes(told.ask.changes!)] : []),
    ...(open.length > 0 ? [words.open(open.join(', '))] : []),
    ...(shut.length > 0 ? [words.shut(shut.join(', '))] : []),
  ];
  const minutes = (value: number) => wordMinutes(value, told.language);
  const most = minutes(told.ask.mostMinutes ?? 0);
  const alone = none.areas.length === 1 ? none.areas[0]! : undefined;
  const said = [
    ...(alone ? [words.area({ name: areaName(alone, none), most, nearest: nearestOf(alone, minutes) })] : []),
    ...(none.areas.length > 1
      ? [
          words.areas({
            names: named.join(', '),
            more: none.areas.length - named.length,
            most,
            service: service(told.main),
          }),
        ]
      : []),
    ...(none.services.length > 0 ? [words.services(none.services.map(service).join(', '))] : []),
    ...(limits.length > 0 ? [words.limits(limits.join(', '))] : []),
  ];
  // Of a single thing it goes without saying.
  return none.minimal && said.length > 1 ? [...said, words.minimal] : said;
}

/** What a button says that searches again with this in place of what was asked. */
export function relaxedWords(relaxed: Relaxed, language: Language): string {
  const words = sentences[language];
  switch (relaxed.kind) {
    case 'minutes':
      return words.allowMinutes(wordMinutes(relaxed.minutes, language));
    case 'sites':
      return words.allowSites(wordNumber(relaxed.sites, { language }));
    case 'changes':
      return words.allowChanges(wordNumber(relaxed.changes, { language }));
    case 'unlock':
      return words.unlock(relaxed.name);
  }
}

type Area = NoNetwork['areas'][number];

/** With its postcode where two of the areas have one name. */
function areaName({ name, cell }: Area, { areas }: NoNetwork): string {
  return areas.filter((one) => one.name === name).length > 1 ? `${name} (${cell})` : name;
}

function nearestOf({ nearest }: Area, minutes: (value: number) => string): string | null {
  return nearest && `${nearest.name} ${minutes(nearest.minutes)}`;
}

type Words = Readonly<{
  area: (told: { name: string; most: string; nearest: string | null }) => string;
  areas: (told: { names: string; more: number; most: string; service: string }) => string;
  services: (names: string) => string;
  limits: (list: string) => string;
  sites: (count: number, service: string) => string;
  changes: (count: number) => string;
  open: (names: string) => string;
  shut: (names: string) => string;
  minimal: string;
  allowMinutes: (minutes: string) => string;
  allowSites: (count: string) => string;
  allowChanges: (count: string) => string;
  unlock: (site: string) => string;
}>;

const sentences: Readonly<Record<Language, Words>> = {
  fi: {
    area: ({ name, most, nearest }) =>
      `${name}: mikään sallittu toimipiste ei ole enintään ${most} päässä${nearest === null ? ', eikä mihinkään ole tietä' : `; lähin on ${nearest}`}.`,
    areas: ({ names, more, most, service }) =>
      `Näillä alueilla ei voi kaikilla olla toimipistettä (${service}) enintään ${most} päässä: ${names}${more > 0 ? ` ja ${more} muuta` : ''}.`,
    services: (names) => `Ilman toimipistettä jäisi: ${names}.`,
    limits: (list) => `Esteenä ovat yhdessä: ${list}.`,
    sites: (count, service) => `${count} toimipistettä (${service})`,
    changes: (count) => `enintään ${count} muutosta`,
    open: (names) => `auki lukittu ${names}`,
    shut: (names) => `kiinni lukittu ${names}`,
    minimal: 'Jos yhdestäkin näistä luovutaan, muut voi täyttää (todistettu).',
    allowMinutes: (minutes) => `Salli enintään ${minutes}`,
    allowSites: (count) => `Salli ${count} toimipistettä`,
    allowChanges: (count) => `Salli ${count} muutosta`,
    unlock: (site) => `Poista lukitus: ${site}`,
  },
  sv: {
    area: ({ name, most, nearest }) =>
      `${name}: inget tillåtet ställe finns inom ${most}${nearest === null ? ', och ingen väg leder till något' : `; närmast är ${nearest}`}.`,
    areas: ({ names, more, most, service }) =>
      `I de här områdena kan inte alla ha ett ställe (${service}) inom ${most}: ${names}${more > 0 ? ` och ${more} till` : ''}.`,
    services: (names) => `Utan ställe skulle bli: ${names}.`,
    limits: (list) => `Hindret är tillsammans: ${list}.`,
    sites: (count, service) => `${count} ställen (${service})`,
    changes: (count) => `högst ${count} ändringar`,
    open: (names) => `låst öppet ${names}`,
    shut: (names) => `låst stängt ${names}`,
    minimal: 'Avstår man från något av detta kan resten uppfyllas (bevisat).',
    allowMinutes: (minutes) => `Tillåt högst ${minutes}`,
    allowSites: (count) => `Tillåt ${count} ställen`,
    allowChanges: (count) => `Tillåt ${count} ändringar`,
    unlock: (site) => `Lås upp: ${site}`,
  },
  en: {
    area: ({ name, most, nearest }) =>
      `${name} reaches no allowed site within ${most}${nearest === null ? ', and no way leads to any' : `; the nearest is ${nearest}`}.`,
    areas: ({ names, more, most, service }) =>
      `Not all of these areas can have a site (${service}) within ${most}: ${names}${more > 0 ? ` and ${more} more` : ''}.`,
    services: (names) => `Left without a site would be: ${names}.`,
    limits: (list) => `Together in the way: ${list}.`,
    sites: (count, service) => `${count} sites (${service})`,
    changes: (count) => `${count} changes at most`,
    open: (names) => `locked open ${names}`,
    shut: (names) => `locked closed ${names}`,
    minimal: 'Without any one of these the rest can be met (proved).',
    allowMinutes: (minutes) => `Allow ${minutes} at most`,
    allowSites: (count) => `Allow ${count} sites`,
    allowChanges: (count) => `Allow ${count} changes`,
    unlock: (site) => `Unlock ${site}`,
  },
};
