import type { Language } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import { wordNumber } from '#situation/wording.ts';
import type { Finding } from './suggestion.ts';

type Told = Readonly<{ region: Region; main: string; language: Language }>;

/** Findings as sentences, one for each kind; names stand uninflected, so that any region's names fit. */
export function findingSentences(findings: readonly Finding[], told: Told): string[] {
  const { region, main, language } = told;
  const words = sentences[language];
  const service = region.services.find(({ id }) => id === main)?.name[language].toLowerCase() ?? main;
  const share = (value: number) =>
    `${wordNumber(value * 100, { language })}${language === 'en' ? '%' : '\u00a0%'}`;
  const area = (code: string) =>
    region.municipalities.find((one) => one.code === code)?.name[language] ?? code;
  const emptied = findings.flatMap((one) => (one.kind === 'area-emptied' ? [area(one.area)] : []));
  const loaded = (kind: 'over-load' | 'under-load') =>
    findings.flatMap((one) =>
      one.kind === kind ? [`${one.site} ${share(away(kind, one.value / one.limit))}`] : [],
    );
  return [
    ...findings.flatMap((one) =>
      one.kind === 'moved-share' ? [words.moved(share(one.value), share(one.limit))] : [],
    ),
    ...(emptied.length > 0 ? [words.emptied(emptied.join(', '), service)] : []),
    ...(loaded('over-load').length > 0 ? [words.over(loaded('over-load').join(', '), service)] : []),
    ...(loaded('under-load').length > 0 ? [words.under(loaded('under-load').join(', '), service)] : []),
  ];
}

/** Whole per cents on the side of the limit that was passed: 100.2 % is told as 101 %. */
function away(kind: 'over-load' | 'under-load', share: number): number {
  return (kind === 'over-load' ? Math.ceil(share * 100) : Math.floor(share * 100)) / 100;
}

const sentences: Readonly<
  Record<
    Language,
    Readonly<{
      moved: (share: string, limit: string) => string;
      emptied: (areas: string, service: string) => string;
      over: (sites: string, service: string) => string;
      under: (sites: string, service: string) => string;
    }>
  >
> = {
  fi: {
    moved: (share, limit) => `Lähin toimipiste vaihtuu: ${share} asukkaista, kun raja on ${limit}.`,
    emptied: (areas, service) => `Ilman toimipistettä (${service}) jää: ${areas}.`,
    over: (sites, service) => `Käyntejä yli sen, mihin tilat ja vakanssit riittävät (${service}): ${sites}.`,
    under: (sites, service) =>
      `Käyntejä vähemmän kuin toimipisteeltä odotetaan (${service}): ${sites} odotetusta.`,
  },
  sv: {
    moved: (share, limit) => `Närmaste ställe byts: ${share} av invånarna, när gränsen är ${limit}.`,
    emptied: (areas, service) => `Utan ställe (${service}) blir: ${areas}.`,
    over: (sites, service) => `Fler besök än lokaler och tjänster räcker till (${service}): ${sites}.`,
    under: (sites, service) => `Färre besök än ett ställe väntas ha (${service}): ${sites} av det väntade.`,
  },
  en: {
    moved: (share, limit) => `Another nearest site: ${share} of residents, where the limit is ${limit}.`,
    emptied: (areas, service) => `Left without a site (${service}): ${areas}.`,
    over: (sites, service) => `More visits than rooms and posts suffice for (${service}): ${sites}.`,
    under: (sites, service) =>
      `Fewer visits than a site is expected to have (${service}): ${sites} of what is expected.`,
  },
};
