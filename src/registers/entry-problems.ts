import { makeProblem } from '#kit/problem.ts';
import type { Text } from '#kit/text.ts';

/** What can be wrong with an entry of a register, in the reader's words. */
export const entryProblems = {
  unknownField: (at: string, known: readonly string[]) =>
    makeProblem({
      code: 'entry-unknown-field',
      at,
      value: at,
      message: {
        fi: 'Luettelossa ei ole tällaista kenttää.',
        sv: 'Registret har inget sådant fält.',
        en: 'The register has no such field.',
      },
      remedy: {
        fi: `Käytä kenttiä: ${known.join(', ')}.`,
        sv: `Använd fälten: ${known.join(', ')}.`,
        en: `Use the fields: ${known.join(', ')}.`,
      },
    }),
  missing: (at: string, title: Text) =>
    makeProblem({
      code: 'entry-field-missing',
      at,
      message: {
        fi: `Pakollinen tieto puuttuu: ${title.fi}.`,
        sv: `En obligatorisk uppgift saknas: ${title.sv}.`,
        en: `A required value is missing: ${title.en}.`,
      },
      remedy: { fi: 'Anna tieto.', sv: 'Ange uppgiften.', en: 'Give the value.' },
    }),
  wrongKind: (at: string, told: { value: unknown; kind: keyof typeof kinds }) => {
    const kind = kinds[told.kind];
    return makeProblem({
      code: told.kind === 'date' ? 'entry-not-a-date' : 'entry-wrong-kind',
      at,
      value: told.value,
      message: {
        fi: `Arvon pitää olla ${kind.fi}.`,
        sv: `Värdet ska vara ${kind.sv}.`,
        en: `The value must be ${kind.en}.`,
      },
      remedy: {
        fi: 'Korjaa arvo, tai jätä tyhjäksi, jos sitä ei tiedetä.',
        sv: 'Rätta värdet, eller lämna det tomt om det inte är känt.',
        en: 'Correct the value, or leave it empty when it is not known.',
      },
    });
  },
  outside: (at: string, told: { value: number; min: number; max: number }) =>
    makeProblem({
      code: told.value < 0 && told.min >= 0 ? 'entry-negative' : 'entry-out-of-range',
      at,
      value: told.value,
      message: {
        fi: `Arvo ei ole välillä ${told.min}–${told.max}.`,
        sv: `Värdet ligger inte mellan ${told.min} och ${told.max}.`,
        en: `The value is not between ${told.min} and ${told.max}.`,
      },
      remedy: {
        fi: 'Tarkista arvo ja sen yksikkö.',
        sv: 'Kontrollera värdet och dess enhet.',
        en: 'Check the value and its unit.',
      },
    }),
  tooLong: (at: string, told: { value: string; longest: number }) =>
    makeProblem({
      code: 'entry-too-long',
      at,
      value: told.value,
      message: {
        fi: `Teksti on liian pitkä; enintään ${told.longest} merkkiä.`,
        sv: `Texten är för lång; högst ${told.longest} tecken.`,
        en: `The text is too long; at most ${told.longest} characters.`,
      },
      remedy: { fi: 'Lyhennä tekstiä.', sv: 'Förkorta texten.', en: 'Shorten the text.' },
    }),
  notAnOption: (at: string, told: { value: unknown; options: readonly string[] }) =>
    makeProblem({
      code: 'entry-not-an-option',
      at,
      value: told.value,
      message: {
        fi: 'Arvo ei ole vaihtoehtojen joukossa.',
        sv: 'Värdet är inte bland alternativen.',
        en: 'The value is not among the options.',
      },
      remedy: {
        fi: `Valitse jokin: ${told.options.join(', ')}.`,
        sv: `Välj något av: ${told.options.join(', ')}.`,
        en: `Choose one of: ${told.options.join(', ')}.`,
      },
    }),
  unknownSite: (at: string, value: unknown) =>
    makeProblem({
      code: 'entry-unknown-site',
      at,
      value,
      message: {
        fi: 'Alueella ei ole tätä toimipistettä.',
        sv: 'Regionen har inte detta verksamhetsställe.',
        en: 'The region has no such site.',
      },
      remedy: {
        fi: 'Käytä toimipisteen tunnusta, kuten toimipisteiden luettelo sen kertoo.',
        sv: 'Använd ställets beteckning så som förteckningen över ställen anger den.',
        en: 'Use the site’s id as the list of sites tells it.',
      },
    }),
  unknownEntry: (at: string, told: { value: unknown; register: string }) =>
    makeProblem({
      code: 'entry-unknown-entry',
      at,
      value: told.value,
      message: {
        fi: `Luettelossa ${told.register} ei ole tätä tunnusta.`,
        sv: `Registret ${told.register} har inte denna beteckning.`,
        en: `The register ${told.register} has no entry of this id.`,
      },
      remedy: {
        fi: 'Korjaa tunnus, jätä tyhjäksi, tai lisää kohde ensin luetteloonsa.',
        sv: 'Rätta beteckningen, lämna den tom, eller lägg först till posten i sitt register.',
        en: 'Correct the id, leave it empty, or add the entry to its register first.',
      },
    }),
};

const kinds = {
  number: { fi: 'luku', sv: 'ett tal', en: 'a number' },
  whole: { fi: 'kokonaisluku', sv: 'ett heltal', en: 'a whole number' },
  boolean: { fi: 'true tai false', sv: 'true eller false', en: 'true or false' },
  text: { fi: 'teksti', sv: 'text', en: 'text' },
  date: {
    fi: 'oikea päivä muodossa 2028-01-31',
    sv: 'en verklig dag i formen 2028-01-31',
    en: 'a real day written 2028-01-31',
  },
} as const satisfies Record<string, Text>;
