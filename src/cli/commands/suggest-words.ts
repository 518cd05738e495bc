import type { FrontAim } from '#alternatives/suggest/ask.ts';
import type { Language } from '#kit/text.ts';

type Words = Readonly<{
  progress: (told: { done: number; of: number; best: string; found: number }) => string;
  title: (number: number) => string;
  today: string;
  closes: string;
  opens: string;
  objective: string;
  loss: string;
  trip: string;
  worst: string;
  within20: string;
  euros: string;
  travel: string;
  overflow: string;
  differs: (one: number, other: number, share: string) => string;
  /** `none`: every network was gone through, so there is no other; else none was found. */
  fewer: (asked: { loss: string; difference: string; none: boolean }) => string;
  missLoss: (loss: string) => string;
  missDifference: (difference: string) => string;
  bestAside: (share: string) => string;
  lock: (site: string, service: string | null) => string;
  complete: (allowed: string) => string;
  uncertified: string;
  proved: string;
  within: (gap: string) => string;
  stopped: string;
  none: string;
  instead: string;
  sites: string;
  aims: Readonly<Record<FrontAim, string>>;
  gap: (aim: string) => string;
  wholeFront: string;
  someOfFront: string;
  noPoints: string;
  pricesStopped: string;
  frontProgress: (told: { done: number; of: number }) => string;
  bounding: string;
  pricing: (told: { done: number; of: number }) => string;
  prices: string;
}>;

/** What `savotta suggest` says. */
export const suggestWords: Readonly<Record<Language, Words>> = {
  fi: {
    progress: ({ done, of, best, found }) =>
      `kierros ${done}/${of}, paras ${best} käyntiä kohti, ehdotuksia ${found}`,
    title: (number) => `Ehdotus ${number}`,
    today: 'Nykyinen',
    closes: 'Suljetaan',
    opens: 'Avataan',
    objective: 'Haun mittapuu käyntiä kohti',
    loss: 'Heikompi kuin paras',
    trip: 'Keskimatka käyntisäännöllä',
    worst: 'Heikoin kunta',
    within20: 'Enintään 20 min',
    euros: 'Menojen muutos vuodessa',
    travel: 'Asiakkaiden matkojen muutos',
    overflow: 'Käyntejä yli kapasiteetin',
    differs: (one, other, share) =>
      `Ehdotuksissa ${one} ja ${other} lähin toimipiste on eri ${share}:lla asukkaista.`,
    fewer: ({ loss, difference, none }) =>
      `Muita verkkoja, jotka olisivat enintään ${loss} parasta heikompia ja eroaisivat vähintään ${difference} asukkaista, ei ${none ? 'ole' : 'löytynyt'}.`,
    missLoss: (loss) => `Tarpeeksi erilaisista paras olisi ${loss} parasta heikompi.`,
    missDifference: (difference) => `Tarpeeksi hyvistä erilaisin eroaisi ${difference} asukkaista.`,
    bestAside: (share) =>
      `Ehdotus 1 on ${share} heikompi kuin paras löydetty, sillä parhaan rinnalle ei löytynyt yhtä montaa tarpeeksi erilaista.`,
    lock: (site, service) =>
      service === null
        ? `${site} pysyy auki: keskussairaala.`
        : `${site} pysyy auki: ainoa, jossa on ${service}.`,
    complete: (allowed) =>
      `Kaikki ${allowed} sallittua verkkoa käytiin läpi: paras löydetty on tällä mittapuulla paras.`,
    uncertified: 'Paras on paras löydetty, ei todistetusti paras: alarajaa ei ehditty laskea.',
    proved: 'Paras löydetty on tällä mittapuulla todistetusti paras.',
    within: (gap) => `Paras löydetty on todistetusti enintään ${gap} huonompi kuin paras mahdollinen.`,
    stopped: 'Haku keskeytettiin: tässä on siihen mennessä paras.',
    none: 'Mikään verkko ei täytä kaikkia ehtoja (todistettu).',
    instead: 'Yksinkin riittäisi jokin näistä:',
    sites: 'Toimipisteitä',
    aims: { minutes: 'Keskimatka', worst: 'Pisin matka', euros: 'Toimitilat vuodessa' },
    gap: (aim) => `${aim}: enintään huonompi`,
    wholeFront: 'Kaikki verkot, joita ei voi parantaa yhdessä huonontamatta toista, ovat tässä (todistettu).',
    someOfFront: 'Tässä on osa verkoista, joita ei voi parantaa yhdessä huonontamatta toista, eri kohdista.',
    noPoints: 'Yhtään verkkoa ei löytynyt.',
    prices: 'Mitä ehdot maksavat käyntiä kohti',
    pricesStopped: 'Ehtojen hintoja ei ehditty laskea.',
    frontProgress: ({ done, of }) => `verkkoja ${done}, enintään ${of}`,
    bounding: 'etsitään parasta ja sen rajaa',
    pricing: ({ done, of }) => `ehtojen hintoja ${done}/${of}`,
  },
  sv: {
    progress: ({ done, of, best, found }) =>
      `omgång ${done}/${of}, bästa ${best} per besök, förslag ${found}`,
    title: (number) => `Förslag ${number}`,
    today: 'Nuvarande',
    closes: 'Stängs',
    opens: 'Öppnas',
    objective: 'Sökningens mått per besök',
    loss: 'Sämre än det bästa',
    trip: 'Medelresa enligt besöksregeln',
    worst: 'Sämsta kommunen',
    within20: 'Högst 20 min',
    euros: 'Ändring av kostnader per år',
    travel: 'Ändring av klienternas resor',
    overflow: 'Besök över kapaciteten',
    differs: (one, other, share) =>
      `I förslagen ${one} och ${other} är närmaste ställe ett annat för ${share} av invånarna.`,
    fewer: ({ loss, difference, none }) =>
      `Andra nätverk som vore högst ${loss} sämre än det bästa och skilde sig för minst ${difference} av invånarna ${none ? 'finns inte' : 'hittades inte'}.`,
    missLoss: (loss) => `Det bästa av tillräckligt olika vore ${loss} sämre än det bästa.`,
    missDifference: (difference) =>
      `Det mest olika av tillräckligt goda skulle skilja sig för ${difference} av invånarna.`,
    bestAside: (share) =>
      `Förslag 1 är ${share} sämre än det bästa som hittades, eftersom inte lika många tillräckligt olika hittades vid sidan av det.`,
    lock: (site, service) =>
      service === null
        ? `${site} förblir öppet: centralsjukhuset.`
        : `${site} förblir öppet: det enda med ${service}.`,
    complete: (allowed) =>
      `Alla ${allowed} tillåtna nätverk gicks igenom: det bästa som hittades är bäst med detta mått.`,
    uncertified:
      'Det bästa är det bästa som hittades, inte bevisat bäst: den undre gränsen hann inte räknas.',
    proved: 'Det bästa som hittades är bevisat bäst med detta mått.',
    within: (gap) => `Det bästa som hittades är bevisat högst ${gap} sämre än det bästa möjliga.`,
    stopped: 'Sökningen avbröts: här är det bästa dittills.',
    none: 'Inget nätverk uppfyller alla villkor (bevisat).',
    instead: 'Något av detta räckte ensamt:',
    sites: 'Ställen',
    aims: { minutes: 'Medelresa', worst: 'Längsta resa', euros: 'Lokaler per år' },
    gap: (aim) => `${aim}: högst sämre`,
    wholeFront: 'Alla nätverk som inte kan förbättras i ett utan att försämras i annat finns här (bevisat).',
    someOfFront:
      'Här är en del av de nätverk som inte kan förbättras i ett utan att försämras i annat, på olika ställen.',
    noPoints: 'Inget nätverk hittades.',
    prices: 'Vad villkoren kostar per besök',
    pricesStopped: 'Villkorens priser hann inte räknas.',
    frontProgress: ({ done, of }) => `nätverk ${done}, högst ${of}`,
    bounding: 'det bästa och dess gräns söks',
    pricing: ({ done, of }) => `villkorens priser ${done}/${of}`,
  },
  en: {
    progress: ({ done, of, best, found }) =>
      `round ${done}/${of}, best ${best} a visit, suggestions ${found}`,
    title: (number) => `Suggestion ${number}`,
    today: 'Today',
    closes: 'Closes',
    opens: 'Opens',
    objective: 'What the search measures, a visit',
    loss: 'Worse than the best',
    trip: 'Mean trip by the visit rule',
    worst: 'Worst municipality',
    within20: 'Within 20 min',
    euros: 'Change of costs a year',
    travel: 'Change of clients’ travel',
    overflow: 'Visits over capacity',
    differs: (one, other, share) =>
      `In suggestions ${one} and ${other} the nearest site is another one for ${share} of residents.`,
    fewer: ({ loss, difference, none }) =>
      `${none ? 'There are' : 'The search found'} no other networks at most ${loss} worse than the best that differ for at least ${difference} of residents.`,
    missLoss: (loss) => `The best of those different enough would be ${loss} worse than the best.`,
    missDifference: (difference) =>
      `The most different of those good enough would differ for ${difference} of residents.`,
    bestAside: (share) =>
      `Suggestion 1 is ${share} worse than the best found, as not as many that differ enough were found beside it.`,
    lock: (site, service) =>
      service === null
        ? `${site} stays open: the central hospital.`
        : `${site} stays open: the only one with ${service}.`,
    complete: (allowed) =>
      `All ${allowed} allowed networks were gone through: the best found is the best by this measure.`,
    uncertified: 'The best is the best found, not proven best: there was no time for a bound.',
    proved: 'The best found is proved the best by this measure.',
    within: (gap) => `The best found is proved at most ${gap} worse than the best there can be.`,
    stopped: 'The search was stopped: this is the best until then.',
    none: 'No network meets every condition (proved).',
    instead: 'Any one of these alone would do:',
    sites: 'Sites',
    aims: { minutes: 'Mean trip', worst: 'Longest trip', euros: 'Premises a year' },
    gap: (aim) => `${aim}: worse at most`,
    wholeFront: 'Every network that cannot better one aim without another getting worse is here (proved).',
    someOfFront:
      'These are some of the networks that cannot better one aim without another getting worse, spread over what there is.',
    noPoints: 'No network was found.',
    prices: 'What the conditions cost, a visit',
    pricesStopped: 'There was no time for the prices of the conditions.',
    frontProgress: ({ done, of }) => `networks ${done}, at most ${of}`,
    bounding: 'looking for the best and its bound',
    pricing: ({ done, of }) => `prices of conditions ${done}/${of}`,
  },
};
