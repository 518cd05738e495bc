import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import type { Text } from '#kit/text.ts';

/** What is wrong with a pull's form before its lever is asked; `at` is the setting, relative to the pull. */
export const settingProblems = {
  unknownSetting: (at: string, known: readonly string[]): Problem =>
    makeProblem({
      code: 'unknown-setting',
      at,
      value: at,
      message: {
        fi: `Muutoksella ei ole asetusta ${at}.`,
        sv: `Ändringen har ingen inställning ${at}.`,
        en: `The lever has no setting ${at}.`,
      },
      remedy: {
        fi: `Poista se. Asetukset ovat: ${known.join(', ')}.`,
        sv: `Ta bort den. Inställningarna är: ${known.join(', ')}.`,
        en: `Remove it. The settings are: ${known.join(', ')}.`,
      },
    }),
  missing: (at: string, title: Text): Problem =>
    makeProblem({
      code: 'setting-missing',
      at,
      message: {
        fi: `Puuttuu: ${title.fi.toLowerCase()}.`,
        sv: `Saknas: ${title.sv.toLowerCase()}.`,
        en: `Missing: ${title.en.toLowerCase()}.`,
      },
      remedy: { fi: 'Anna arvo.', sv: 'Ange ett värde.', en: 'Give a value.' },
    }),
  wrongType: (at: string, told: { value: unknown; expected: Text }): Problem =>
    makeProblem({
      code: 'wrong-type',
      at,
      value: told.value,
      message: {
        fi: `Arvon pitää olla ${told.expected.fi}.`,
        sv: `Värdet ska vara ${told.expected.sv}.`,
        en: `The value must be ${told.expected.en}.`,
      },
      remedy: { fi: 'Korjaa arvo.', sv: 'Rätta värdet.', en: 'Correct the value.' },
    }),
  dayTwice: (at: string, day: string): Problem =>
    makeProblem({
      code: 'day-twice',
      at,
      value: day,
      message: {
        fi: 'Yksikkö olisi samana päivänä kahdessa paikassa.',
        sv: 'Enheten skulle vara på två ställen samma dag.',
        en: 'The unit would be in two places on one day.',
      },
      remedy: {
        fi: 'Anna kullekin viikonpäivälle yksi paikka.',
        sv: 'Ge varje veckodag en plats.',
        en: 'Give each weekday one place.',
      },
    }),
  outOfRange: (at: string, told: { value: number; min: number; max: number }): Problem =>
    makeProblem({
      code: 'out-of-range',
      at,
      value: told.value,
      message: {
        fi: `Arvo ei ole välillä ${told.min}–${told.max}.`,
        sv: `Värdet ligger inte mellan ${told.min} och ${told.max}.`,
        en: `The value is not between ${told.min} and ${told.max}.`,
      },
      remedy: {
        fi: `Anna luku väliltä ${told.min}–${told.max}.`,
        sv: `Ange ett tal mellan ${told.min} och ${told.max}.`,
        en: `Give a number between ${told.min} and ${told.max}.`,
      },
    }),
  tooLong: (at: string, told: { value: string; maxLength: number }): Problem =>
    makeProblem({
      code: 'text-too-long',
      at,
      value: told.value,
      message: {
        fi: `Teksti on pidempi kuin ${told.maxLength} merkkiä.`,
        sv: `Texten är längre än ${told.maxLength} tecken.`,
        en: `The text is longer than ${told.maxLength} characters.`,
      },
      remedy: { fi: 'Lyhennä tekstiä.', sv: 'Förkorta texten.', en: 'Shorten the text.' },
    }),
  unknownId: (at: string, told: { value: unknown; what: keyof typeof things }): Problem => {
    const thing = things[told.what];
    return makeProblem({
      code: `unknown-${told.what}`,
      at,
      value: told.value,
      message: {
        fi: `Alueella ei ole tätä: ${thing.fi} ${String(told.value)}.`,
        sv: `Regionen har inte detta: ${thing.sv} ${String(told.value)}.`,
        en: `The region has no ${thing.en} ${String(told.value)}.`,
      },
      remedy: {
        fi: 'Valitse alueen luettelosta.',
        sv: 'Välj i regionens lista.',
        en: 'Choose from the region’s list.',
      },
    });
  },
  notAnOption: (at: string, told: { value: unknown; options: readonly string[] }): Problem =>
    makeProblem({
      code: 'not-one-of',
      at,
      value: told.value,
      message: {
        fi: 'Arvo ei ole vaihtoehtojen joukossa.',
        sv: 'Värdet hör inte till alternativen.',
        en: 'The value is not among the options.',
      },
      remedy: {
        fi: `Käytä jotakin näistä: ${told.options.join(', ')}.`,
        sv: `Använd något av dessa: ${told.options.join(', ')}.`,
        en: `Use one of these: ${told.options.join(', ')}.`,
      },
    }),
  duplicate: (at: string, value: unknown): Problem =>
    makeProblem({
      code: 'given-twice',
      at,
      value,
      message: {
        fi: `${String(value)} on annettu kahdesti.`,
        sv: `${String(value)} har angetts två gånger.`,
        en: `${String(value)} is given twice.`,
      },
      remedy: { fi: 'Poista toinen.', sv: 'Ta bort den ena.', en: 'Remove one of them.' },
    }),
  sharesSum: (at: string, sum: number): Problem =>
    makeProblem({
      code: 'shares-do-not-sum',
      at,
      value: sum,
      message: {
        fi: `Vastaanottajien osuudet ovat yhteensä ${percent(sum)} %, eivät 100 %.`,
        sv: `Mottagarnas andelar är sammanlagt ${percent(sum)} %, inte 100 %.`,
        en: `The receivers’ shares sum to ${percent(sum)} %, not 100 %.`,
      },
      remedy: {
        fi: 'Muuta osuuksia niin, että ne ovat yhteensä 100 %.',
        sv: 'Ändra andelarna så att summan är 100 %.',
        en: 'Change the shares so that they sum to 100 %.',
      },
    }),
} as const;

const things = {
  site: { fi: 'toimipiste', sv: 'verksamhetsställe', en: 'site' },
  cell: { fi: 'postinumeroalue', sv: 'postnummerområde', en: 'postcode area' },
  service: { fi: 'palvelu', sv: 'tjänst', en: 'service' },
} as const satisfies Record<string, Text>;

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
