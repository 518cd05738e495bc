import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import { mostAlternatives, mostCriteria } from './criterion.ts';

/* What can be wrong with criteria, in words. `at` is the place in what was sent: `criteria[2].curve[1].at`. */

export type Place = Readonly<{ at: string; value?: unknown }>;

export function noCriteria(): Problem {
  return makeProblem({
    code: 'no-criteria',
    at: 'criteria',
    value: 0,
    message: {
      fi: 'Kriteerejä ei ole: mikään ei erota vaihtoehtoja.',
      sv: 'Det finns inga kriterier: inget skiljer alternativen åt.',
      en: 'There are no criteria: nothing tells alternatives apart.',
    },
    remedy: {
      fi: 'Lisää vähintään yksi kriteeri tai palauta alueen valmiit kriteerit.',
      sv: 'Lägg till minst ett kriterium eller återställ regionens färdiga kriterier.',
      en: "Add a criterion, or restore the region's ready ones.",
    },
  });
}

export function tooManyCriteria(count: number): Problem {
  return makeProblem({
    code: 'too-many-criteria',
    at: 'criteria',
    value: count,
    message: {
      fi: `Kriteerejä on ${count}; enintään ${mostCriteria} käy.`,
      sv: `Det finns ${count} kriterier; högst ${mostCriteria} går.`,
      en: `There are ${count} criteria; ${mostCriteria} at most.`,
    },
    remedy: {
      fi: 'Yhdistä tai poista kriteerejä: harva painottaa järkevästi edes kahtakymmentä.',
      sv: 'Slå ihop eller ta bort kriterier: få kan väga ens tjugo på ett vettigt sätt.',
      en: 'Join or remove some: few people can weigh even twenty with sense.',
    },
  });
}

export function tooManyAlternatives(count: number): Problem {
  return makeProblem({
    code: 'too-many-alternatives',
    at: 'alternatives',
    value: count,
    message: {
      fi: `Vaihtoehtoja on ${count}; enintään ${mostAlternatives} käy.`,
      sv: `Det finns ${count} alternativ; högst ${mostAlternatives} går.`,
      en: `There are ${count} alternatives; ${mostAlternatives} at most.`,
    },
    remedy: {
      fi: 'Karsi ensin ne, joita jokin toinen dominoi.',
      sv: 'Gallra först bort dem som något annat dominerar.',
      en: 'First leave out those that another dominates.',
    },
  });
}

export function sameTwice({ at, value }: Place): Problem {
  return makeProblem({
    code: 'same-criterion-twice',
    at,
    value,
    message: {
      fi: 'Sama kriteeri on kahdesti: se painaisi kahteen kertaan.',
      sv: 'Samma kriterium finns två gånger: det skulle väga dubbelt.',
      en: 'The same criterion stands twice: it would weigh twice.',
    },
    remedy: {
      fi: 'Poista toinen tai vaihda sen tunnus, mittari, palvelu tai väestö.',
      sv: 'Ta bort det ena eller ändra dess beteckning, mått, tjänst eller befolkning.',
      en: 'Remove one of them, or change its id, measure, service or people.',
    },
  });
}

export function titleMissing({ at }: Place): Problem {
  return makeProblem({
    code: 'title-missing',
    at,
    value: '',
    message: {
      fi: 'Kriteerin nimi puuttuu.',
      sv: 'Kriteriets namn saknas.',
      en: 'The criterion has no name.',
    },
    remedy: {
      fi: 'Anna nimi suomeksi, ruotsiksi ja englanniksi; sama nimi kelpaa kaikkiin.',
      sv: 'Ge ett namn på finska, svenska och engelska; samma namn duger för alla.',
      en: 'Give a name in Finnish, Swedish and English; one name may do for all.',
    },
  });
}

export function unknownMeasure({ at, value }: Place, told: { known: readonly string[] }): Problem {
  const list = told.known.join(', ');
  return makeProblem({
    code: 'unknown-measure',
    at,
    value,
    message: {
      fi: 'Alueella ei lasketa tällaista: mittari, palvelu tai väestö on tuntematon.',
      sv: 'Något sådant räknas inte i regionen: måttet, tjänsten eller befolkningen är okänd.',
      en: 'Nothing like this is counted in the region: the measure, service or people are unknown.',
    },
    remedy: {
      fi: `Valitse jokin näistä: ${list}. Palvelu ja väestö annetaan vain, jos mittari ne kysyy.`,
      sv: `Välj något av dessa: ${list}. Tjänst och befolkning anges bara om måttet frågar efter dem.`,
      en: `Choose one of these: ${list}. Service and people are given only where the measure asks for them.`,
    },
  });
}

export function noBetterWay({ at, value }: Place): Problem {
  return makeProblem({
    code: 'no-better-way',
    at,
    value,
    message: {
      fi: 'Mittari ei kerro, kumpi on parempi: enemmän vai vähemmän.',
      sv: 'Måttet säger inte vilket som är bättre: mer eller mindre.',
      en: 'The measure does not say which is better, more or less.',
    },
    remedy: {
      fi: 'Valitse mittari, jolla on parempi suunta, tai arvioi kriteeri itse asteikolla.',
      sv: 'Välj ett mått som har en bättre riktning, eller bedöm kriteriet själv på en skala.',
      en: 'Choose a measure with a better way, or judge the criterion yourself on a scale.',
    },
  });
}

export function noSpread({ at, value }: Place): Problem {
  return makeProblem({
    code: 'no-spread',
    at,
    value,
    message: {
      fi: 'Asteikko ei erota mitään: sen alapää ei ole yläpäätä pienempi, tai kaikki on saman arvoista.',
      sv: 'Skalan skiljer inget åt: dess nedre ände är inte mindre än den övre, eller allt är lika mycket värt.',
      en: 'The scale tells nothing apart: its low end is not below its high end, or everything is worth the same.',
    },
    remedy: {
      fi: 'Anna asteikolle kaksi eri päätä ja käyrälle vähintään kaksi eri arvoa.',
      sv: 'Ge skalan två olika ändar och kurvan minst två olika värden.',
      en: 'Give the scale two different ends, and the curve two different worths.',
    },
  });
}

export function pointsOutOfOrder({ at, value }: Place): Problem {
  return makeProblem({
    code: 'points-out-of-order',
    at,
    value,
    message: {
      fi: 'Arvokäyrän pisteet eivät ole järjestyksessä, tai niitä on alle kaksi.',
      sv: 'Värdekurvans punkter är inte i ordning, eller de är färre än två.',
      en: 'The points of the value curve are out of order, or fewer than two.',
    },
    remedy: {
      fi: 'Anna vähintään kaksi pistettä; kunkin kohdan on oltava edellistä suurempi.',
      sv: 'Ge minst två punkter; var och en måste ligga efter den föregående.',
      en: 'Give two points or more, each further along than the one before.',
    },
  });
}

export function curveTurns({ at, value }: Place): Problem {
  return makeProblem({
    code: 'curve-turns',
    at,
    value,
    message: {
      fi: 'Arvokäyrä kääntyy: parempi arvo saisi vähemmän pisteitä kuin huonompi.',
      sv: 'Värdekurvan vänder: ett bättre värde skulle få färre poäng än ett sämre.',
      en: 'The value curve turns: a better value would score less than a worse one.',
    },
    remedy: {
      fi: 'Anna käyrän nousta parempaan suuntaan koko matkan; tasanne käy.',
      sv: 'Låt kurvan stiga mot det bättre hela vägen; en platå går bra.',
      en: 'Let the curve rise towards the better end all the way; a plateau will do.',
    },
  });
}

export function valueOutOfRange({ at, value }: Place, range: { low: number; high: number }): Problem {
  const between = `${range.low} … ${range.high}`;
  return makeProblem({
    code: 'value-out-of-range',
    at,
    value,
    message: {
      fi: `Arvo on rajojensa ulkopuolella: sallittu on ${between}.`,
      sv: `Värdet ligger utanför sina gränser: tillåtet är ${between}.`,
      en: `The value is outside its limits, ${between}.`,
    },
    remedy: {
      fi: 'Korjaa arvo tai laajenna asteikkoa.',
      sv: 'Rätta värdet eller vidga skalan.',
      en: 'Correct the value, or widen the scale.',
    },
  });
}

export function scaleMissing({ at }: Place): Problem {
  return makeProblem({
    code: 'scale-missing',
    at,
    value: 'local',
    message: {
      fi: 'Arvioidulla kriteerillä ei ole asteikkoa: puuttuvaa arviota ei voi tulkita.',
      sv: 'Ett bedömt kriterium saknar skala: en bedömning som saknas kan inte tolkas.',
      en: 'A judged criterion has no scale: a missing judgement could mean anything.',
    },
    remedy: {
      fi: 'Anna asteikon ala- ja yläpää, esimerkiksi 0–10.',
      sv: 'Ange skalans nedre och övre ände, till exempel 0–10.',
      en: 'Give the low and the high end of the scale, such as 0–10.',
    },
  });
}

export function reasoningMissing({ at, value }: Place): Problem {
  return makeProblem({
    code: 'reasoning-missing',
    at,
    value,
    message: {
      fi: 'Arviolta puuttuu perustelu.',
      sv: 'Bedömningen saknar motivering.',
      en: 'The judgement has no reasoning.',
    },
    remedy: {
      fi: 'Kirjoita, mihin arvio perustuu, tai jätä arvio antamatta: silloin se on koko asteikon levyinen.',
      sv: 'Skriv vad bedömningen bygger på, eller låt bli att bedöma: då omfattar den hela skalan.',
      en: 'Write what it rests on, or leave it out: it is then as wide as the whole scale.',
    },
  });
}
