import type { Language } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import { wordMinutes, wordNumber } from '#situation/wording.ts';
import type { WhyLine } from './suggestion.ts';

/** One line of a why as a sentence. Names stand uninflected, so that any region's names fit. */
export function whySentence(
  line: WhyLine,
  told: { region: Region; main: string; language: Language },
): string {
  const { region, language } = told;
  const area = (code: string) =>
    region.municipalities.find((one) => one.code === code)?.name[language] ?? code;
  const service =
    region.services.find(({ id }) => id === told.main)?.name[language].toLowerCase() ?? told.main;
  return sentences[language](line, { ...wordsOf(language), area, service });
}

type Words = Readonly<{
  area: (code: string) => string;
  /** The main service in lower case. */
  service: string;
  people: (count: number) => string;
  min: (minutes: number, beside?: number) => string;
  euros: (euros: number) => string;
  visits: (visits: number) => string;
}>;

function wordsOf(language: Language): Omit<Words, 'area' | 'service'> {
  return {
    people: (count) => wordNumber(count, { language }),
    // Beside a time that rounds to the same minute, a decimal more.
    min: (minutes, beside) =>
      beside !== undefined && Math.round(beside) === Math.round(minutes)
        ? `${wordNumber(minutes, { language, decimals: 1 })}\u00a0min`
        : wordMinutes(minutes, language),
    euros: (euros) => {
      const size = wordNumber(Math.round(Math.abs(euros) / 1000) * 1000, { language });
      return language === 'en' ? `€${size}` : `${size}\u00a0€`;
    },
    visits: (visits) => wordNumber(roughly(visits), { language }),
  };
}

/** Two significant digits: a model's visits are no surer. */
function roughly(value: number): number {
  let step = 1;
  while (value / step >= 100) step *= 10;
  return Math.round(value / step) * step;
}

/** Euros below this are no saving and no cost worth naming. */
const leastEuros = 500;

const sentences: Readonly<Record<Language, (line: WhyLine, words: Words) => string>> = {
  fi: (line, { area, service, people, min, euros, visits }) => {
    switch (line.kind) {
      case 'kept':
        return `${line.site} pysyy, koska sen ${people(line.residents)} asukkaalle seuraava (${line.next}) olisi ${min(line.nextMinutes, line.minutes)} päässä; nyt matka on ${min(line.minutes, line.nextMinutes)}.`;
      case 'closed':
        return `${line.site} suljetaan: sen ${people(line.residents)} asukkaalla on lähimpään (useimmin ${line.next}) ${min(line.nextMinutes, line.minutes)}, ennen ${min(line.minutes, line.nextMinutes)}. Palvelu: ${service}.`;
      case 'opened':
        return `${line.site} avataan: ${people(line.residents)} asukkaalle se on lähin, ${min(line.minutes, line.nextMinutes)}; ilman sitä matka olisi ${min(line.nextMinutes, line.minutes)} (useimmin ${line.next}).`;
      case 'loser':
        return `Eniten häviää ${area(line.area)}: keskimatka ${min(line.before, line.after)} → ${min(line.after, line.before)}. Matka pitenee yli minuutin ${people(line.residents)} asukkaalla.`;
      case 'winner':
        return `Eniten voittaa ${area(line.area)}: keskimatka ${min(line.before, line.after)} → ${min(line.after, line.before)}. Matka lyhenee yli minuutin ${people(line.residents)} asukkaalla.`;
      case 'nobody-loses':
        return 'Minkään kunnan keskimatka ei pitene puolta minuuttia.';
      case 'better-than':
        return `Ehdotukseen ${line.other} verrattuna hyötyy eniten ${area(line.area)}: ${min(line.here, line.there)}, siinä ${min(line.there, line.here)}.`;
      case 'worse-than':
        return `Ehdotukseen ${line.other} verrattuna häviää eniten ${area(line.area)}: ${min(line.here, line.there)}, siinä ${min(line.there, line.here)}.`;
      case 'euros':
        return `${money(line.change, ['Menot eivät muutu', `Menot pienenevät ${euros(line.change)} vuodessa`, `Menot kasvavat ${euros(line.change)} vuodessa`])}; ${money(line.travelChange, ['asiakkaiden matkakulut eivät muutu', `asiakkaiden matkakulut pienenevät ${euros(line.travelChange)}`, `asiakkaiden matkakulut kasvavat ${euros(line.travelChange)}`])}.`;
      case 'overflow':
        return `Kapasiteetti ylittyy ${visits(line.visits)} käyntiä vuodessa enemmän kuin nyt, eniten ${line.site}.`;
      case 'room-suffices':
        return 'Kapasiteetti ei ylity enempää kuin nyt.';
    }
  },
  sv: (line, { area, service, people, min, euros, visits }) => {
    switch (line.kind) {
      case 'kept':
        return `${line.site} blir kvar, eftersom dess ${people(line.residents)} invånare annars skulle ha ${min(line.nextMinutes, line.minutes)} till nästa (${line.next}); nu är resan ${min(line.minutes, line.nextMinutes)}.`;
      case 'closed':
        return `${line.site} stängs: dess ${people(line.residents)} invånare har ${min(line.nextMinutes, line.minutes)} till det närmaste (oftast ${line.next}), tidigare ${min(line.minutes, line.nextMinutes)}. Tjänst: ${service}.`;
      case 'opened':
        return `${line.site} öppnas: för ${people(line.residents)} invånare är det närmast, ${min(line.minutes, line.nextMinutes)}; utan det vore resan ${min(line.nextMinutes, line.minutes)} (oftast ${line.next}).`;
      case 'loser':
        return `Mest förlorar ${area(line.area)}: medelresan ${min(line.before, line.after)} → ${min(line.after, line.before)}. Resan blir över en minut längre för ${people(line.residents)} invånare.`;
      case 'winner':
        return `Mest vinner ${area(line.area)}: medelresan ${min(line.before, line.after)} → ${min(line.after, line.before)}. Resan blir över en minut kortare för ${people(line.residents)} invånare.`;
      case 'nobody-loses':
        return 'Ingen kommuns medelresa blir en halv minut längre.';
      case 'better-than':
        return `Jämfört med förslag ${line.other} gynnas mest ${area(line.area)}: ${min(line.here, line.there)}, där ${min(line.there, line.here)}.`;
      case 'worse-than':
        return `Jämfört med förslag ${line.other} förlorar mest ${area(line.area)}: ${min(line.here, line.there)}, där ${min(line.there, line.here)}.`;
      case 'euros':
        return `${money(line.change, ['Kostnaderna ändras inte', `Kostnaderna minskar med ${euros(line.change)} om året`, `Kostnaderna ökar med ${euros(line.change)} om året`])}; ${money(line.travelChange, ['klienternas resekostnader ändras inte', `klienternas resekostnader minskar med ${euros(line.travelChange)}`, `klienternas resekostnader ökar med ${euros(line.travelChange)}`])}.`;
      case 'overflow':
        return `Kapaciteten överskrids med ${visits(line.visits)} besök om året mer än nu, mest ${line.site}.`;
      case 'room-suffices':
        return 'Kapaciteten överskrids inte mer än nu.';
    }
  },
  en: (line, { area, service, people, min, euros, visits }) => {
    switch (line.kind) {
      case 'kept':
        return `${line.site} stays, as the next one (${line.next}) would be ${min(line.nextMinutes, line.minutes)} away for its ${people(line.residents)} residents; now the trip is ${min(line.minutes, line.nextMinutes)}.`;
      case 'closed':
        return `${line.site} closes: its ${people(line.residents)} residents have ${min(line.nextMinutes, line.minutes)} to the nearest (mostly ${line.next}), before ${min(line.minutes, line.nextMinutes)}. Service: ${service}.`;
      case 'opened':
        return `${line.site} opens: it is nearest for ${people(line.residents)} residents, ${min(line.minutes, line.nextMinutes)}; without it the trip would be ${min(line.nextMinutes, line.minutes)} (mostly ${line.next}).`;
      case 'loser':
        return `${area(line.area)} loses most: mean trip ${min(line.before, line.after)} → ${min(line.after, line.before)}. The trip grows by more than a minute for ${people(line.residents)} residents.`;
      case 'winner':
        return `${area(line.area)} gains most: mean trip ${min(line.before, line.after)} → ${min(line.after, line.before)}. The trip shrinks by more than a minute for ${people(line.residents)} residents.`;
      case 'nobody-loses':
        return 'No municipality’s mean trip grows by half a minute.';
      case 'better-than':
        return `Against suggestion ${line.other}, ${area(line.area)} gains most: ${min(line.here, line.there)}, there ${min(line.there, line.here)}.`;
      case 'worse-than':
        return `Against suggestion ${line.other}, ${area(line.area)} loses most: ${min(line.here, line.there)}, there ${min(line.there, line.here)}.`;
      case 'euros':
        return `${money(line.change, ['Costs do not change', `Costs fall by ${euros(line.change)} a year`, `Costs rise by ${euros(line.change)} a year`])}; ${money(line.travelChange, ['clients’ travel costs do not change', `clients’ travel costs fall by ${euros(line.travelChange)}`, `clients’ travel costs rise by ${euros(line.travelChange)}`])}.`;
      case 'overflow':
        return `Capacity is exceeded by ${visits(line.visits)} visits a year more than now, most at ${line.site}.`;
      case 'room-suffices':
        return 'Capacity is exceeded no more than now.';
    }
  },
};

/** Of three ways to say it: no change, less, more. */
function money(change: number, [same, less, more]: readonly [string, string, string]): string {
  return Math.abs(change) < leastEuros ? same : change < 0 ? less : more;
}
