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
  const limit = told.ask.mostMinutes ?? 0;
  const [single] = none.areas.length === 1 ? none.areas : [];
  const reaches = single?.nearest != null && single.nearest.minutes <= limit;
  const alone = reaches ? undefined : single;
  // A decimal where the limit is not whole, or would look like the nearest way.
  const isNear = alone?.nearest != null && Math.round(alone.nearest.minutes) === Math.round(limit);
  const decimals = isNear || !Number.isInteger(limit) ? 1 : 0;
  const minutes = (value: number) => `${wordNumber(value, { language: told.language, decimals })}\u00a0min`;
  const most = minutes(limit);
  const said = [
    ...(alone ? [words.area({ name: areaName(alone, none), most, nearest: nearestOf(alone, minutes) })] : []),
    ...(none.areas.length > 0 && !alone
      ? [
          (single ? words.oneArea : words.areas)({
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
      return words.allowSites(relaxed.sites);
    case 'changes':
      return words.allowChanges(relaxed.changes);
    case 'unlock':
      return words.unlock(relaxed.name);
  }
}

type Area = NoNetwork['areas'][number];

/** So many of something, one told as one. */
const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** With its postcode where two of the areas have one name. */
function areaName({ name, cell }: Area, { areas }: NoNetwork): string {
  return areas.filter((one) => one.name === name).length > 1 ? `${name} (${cell})` : name;
}

function nearestOf({ nearest }: Area, minutes: (value: number) => string): string | null {
  return nearest && `${nearest.name} ${minutes(nearest.minutes)}`;
}

type Words = Readonly<{
  area: (told: { name: string; most: string; nearest: string | null }) => string;
  /** Reached by a site that could be open, but not together with the rest. */
  oneArea: (told: { names: string; most: string; service: string }) => string;
  areas: (told: { names: string; more: number; most: string; service: string }) => string;
  services: (names: string) => string;
  limits: (list: string) => string;
  sites: (count: number, service: string) => string;
  changes: (count: number) => string;
  open: (names: string) => string;
  shut: (names: string) => string;
  minimal: string;
  allowMinutes: (minutes: string) => string;
  allowSites: (count: number) => string;
  allowChanges: (count: number) => string;
  unlock: (site: string) => string;
}>;

const sentences: Readonly<Record<Language, Words>> = {
  fi: {
    area: ({ name, most, nearest }) =>
      `${name}: mikään sallittu toimipiste ei ole enintään ${most} päässä${nearest === null ? ', eikä mihinkään ole tietä' : `; lähin on ${nearest}`}.`,
    oneArea: ({ names, most, service }) =>
      `${names}: toimipistettä (${service}) ei voi olla enintään ${most} päässä.`,
    areas: ({ names, more, most, service }) =>
      `Toimipistettä (${service}) ei voi olla enintään ${most} päässä yhtaikaa kaikilta näiltä: ${names}${more > 0 ? ` ja ${many(more, 'muu', 'muuta')}` : ''}.`,
    services: (names) => `Ilman toimipistettä jäisi: ${names}.`,
    limits: (list) => `Esteenä ovat yhdessä: ${list}.`,
    sites: (count, service) => `${many(count, 'toimipiste', 'toimipistettä')} (${service})`,
    changes: (count) => `enintään ${many(count, 'muutos', 'muutosta')}`,
    open: (names) => `auki lukittu ${names}`,
    shut: (names) => `kiinni lukittu ${names}`,
    minimal: 'Jos yhdestäkin näistä luovutaan, muut voi täyttää (todistettu).',
    allowMinutes: (minutes) => `Salli enintään ${minutes}`,
    allowSites: (count) => `Salli ${many(count, 'toimipiste', 'toimipistettä')}`,
    allowChanges: (count) => `Salli ${many(count, 'muutos', 'muutosta')}`,
    unlock: (site) => `Poista lukitus: ${site}`,
  },
  sv: {
    area: ({ name, most, nearest }) =>
      `${name}: inget tillåtet ställe finns inom ${most}${nearest === null ? ', och ingen väg leder till något' : `; närmast är ${nearest}`}.`,
    oneArea: ({ names, most, service }) => `${names} kan inte ha ett ställe (${service}) inom ${most}.`,
    areas: ({ names, more, most, service }) =>
      `Ett ställe (${service}) kan inte finnas inom ${most} från alla dessa på en gång: ${names}${more > 0 ? ` och ${more} till` : ''}.`,
    services: (names) => `Utan ställe skulle bli: ${names}.`,
    limits: (list) => `Hindret är tillsammans: ${list}.`,
    sites: (count, service) => `${many(count, 'ställe', 'ställen')} (${service})`,
    changes: (count) => `högst ${many(count, 'ändring', 'ändringar')}`,
    open: (names) => `låst öppet ${names}`,
    shut: (names) => `låst stängt ${names}`,
    minimal: 'Avstår man från något av detta kan resten uppfyllas (bevisat).',
    allowMinutes: (minutes) => `Tillåt högst ${minutes}`,
    allowSites: (count) => `Tillåt ${many(count, 'ställe', 'ställen')}`,
    allowChanges: (count) => `Tillåt ${many(count, 'ändring', 'ändringar')}`,
    unlock: (site) => `Lås upp: ${site}`,
  },
  en: {
    area: ({ name, most, nearest }) =>
      `${name} reaches no allowed site within ${most}${nearest === null ? ', and no way leads to any' : `; the nearest is ${nearest}`}.`,
    oneArea: ({ names, most, service }) => `${names} cannot have a site (${service}) within ${most}.`,
    areas: ({ names, more, most, service }) =>
      `A site (${service}) cannot lie within ${most} of all of these at once: ${names}${more > 0 ? ` and ${more} more` : ''}.`,
    services: (names) => `Left without a site would be: ${names}.`,
    limits: (list) => `Together in the way: ${list}.`,
    sites: (count, service) => `${many(count, 'site', 'sites')} (${service})`,
    changes: (count) => `${many(count, 'change', 'changes')} at most`,
    open: (names) => `locked open ${names}`,
    shut: (names) => `locked closed ${names}`,
    minimal: 'Without any one of these the rest can be met (proved).',
    allowMinutes: (minutes) => `Allow ${minutes} at most`,
    allowSites: (count) => `Allow ${many(count, 'site', 'sites')}`,
    allowChanges: (count) => `Allow ${many(count, 'change', 'changes')}`,
    unlock: (site) => `Unlock ${site}`,
  },
};
