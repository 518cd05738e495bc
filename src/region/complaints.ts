import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import type { Text } from '#kit/text.ts';

/** The problems that any table of a region folder can have, in the reader's words. */
export const complaints = {
  notATable: (at: string, value: unknown) =>
    makeProblem({
      code: 'table-shape',
      at,
      value,
      message: {
        fi: 'Tiedostossa ei ole taulukkoa: sarakkeet (columns) ja rivit (rows) puuttuvat.',
        sv: 'Filen innehåller ingen tabell: kolumner (columns) och rader (rows) saknas.',
        en: 'The file holds no table: columns and rows are missing.',
      },
      remedy: {
        fi: 'Kirjoita taulukko muodossa {"columns": […], "rows": [[…], …]}.',
        sv: 'Skriv tabellen i formen {"columns": […], "rows": [[…], …]}.',
        en: 'Write the table as {"columns": […], "rows": [[…], …]}.',
      },
    }),
  missingColumn: (file: string, name: string) =>
    makeProblem({
      code: 'column-missing',
      at: `${file}:columns`,
      value: name,
      message: {
        fi: `Sarake ${name} puuttuu.`,
        sv: `Kolumnen ${name} saknas.`,
        en: `The column ${name} is missing.`,
      },
      remedy: { fi: 'Lisää sarake.', sv: 'Lägg till kolumnen.', en: 'Add the column.' },
    }),
  strangeColumn: (file: string, value: unknown) =>
    makeProblem({
      code: 'column-unknown',
      at: `${file}:columns`,
      value,
      message: {
        fi: `Saraketta ${String(value)} ei tunneta.`,
        sv: `Kolumnen ${String(value)} är okänd.`,
        en: `The column ${String(value)} is not known.`,
      },
      remedy: {
        fi: 'Poista sarake tai korjaa sen nimi.',
        sv: 'Ta bort kolumnen eller rätta dess namn.',
        en: 'Remove the column or correct its name.',
      },
    }),
  wrongRow: (told: { at: string; value: unknown; expected: number }) =>
    makeProblem({
      code: 'row-length',
      at: told.at,
      value: told.value,
      message: {
        fi: `Rivillä pitää olla ${told.expected} arvoa.`,
        sv: `Raden ska ha ${told.expected} värden.`,
        en: `The row must have ${told.expected} values.`,
      },
      remedy: {
        fi: 'Anna jokaiselle sarakkeelle yksi arvo; tyhjä on null.',
        sv: 'Ge varje kolumn ett värde; tomt är null.',
        en: 'Give every column one value; empty is null.',
      },
    }),
  wrongValue: (told: { at: string; value: unknown; expected: keyof typeof expectations }) => {
    const expected = expectations[told.expected];
    return makeProblem({
      code: told.expected === 'number' || told.expected === 'whole' ? 'not-a-number' : 'wrong-type',
      at: told.at,
      value: told.value === undefined ? 'undefined' : told.value,
      message: {
        fi: `Arvon pitää olla ${expected.fi}.`,
        sv: `Värdet ska vara ${expected.sv}.`,
        en: `The value must be ${expected.en}.`,
      },
      remedy: {
        fi: 'Korjaa arvo. Puuttuvaa lukua ei merkitä nollaksi.',
        sv: 'Rätta värdet. Ett saknat tal skrivs inte som noll.',
        en: 'Correct the value. A missing figure is not written as zero.',
      },
    });
  },
  notOneOf: (told: { at: string; value: unknown; words: readonly string[] }) =>
    makeProblem({
      code: 'not-one-of',
      at: told.at,
      value: told.value,
      message: {
        fi: 'Arvo ei ole sallittujen joukossa.',
        sv: 'Värdet hör inte till de tillåtna.',
        en: 'The value is not among those allowed.',
      },
      remedy: {
        fi: `Käytä jotakin näistä: ${told.words.join(', ')}.`,
        sv: `Använd något av dessa: ${told.words.join(', ')}.`,
        en: `Use one of these: ${told.words.join(', ')}.`,
      },
    }),
  outside: (told: { at: string; value: number; min: number; max: number }) =>
    makeProblem({
      code: 'out-of-range',
      at: told.at,
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
  negative: (at: string, value: number) =>
    makeProblem({
      code: 'negative',
      at,
      value,
      message: {
        fi: 'Määrä ei voi olla negatiivinen.',
        sv: 'Antalet kan inte vara negativt.',
        en: 'A count cannot be negative.',
      },
      remedy: {
        fi: 'Korjaa luku. Jos se puuttuu, merkitse se puuttuvaksi.',
        sv: 'Rätta talet. Saknas det, märk det som saknat.',
        en: 'Correct the figure. If there is none, mark it missing.',
      },
    }),
  duplicate: (told: { at: string; value: string }) =>
    makeProblem({
      code: 'duplicate-id',
      ...told,
      message: {
        fi: `Tunnus ${told.value} on käytössä kahdesti.`,
        sv: `Beteckningen ${told.value} används två gånger.`,
        en: `The id ${told.value} is used twice.`,
      },
      remedy: {
        fi: 'Poista toinen rivi tai anna sille oma tunnus.',
        sv: 'Ta bort den ena raden eller ge den en egen beteckning.',
        en: 'Remove one of the rows or give it an id of its own.',
      },
    }),
  unknown: (told: { at: string; value: string; file: string }) =>
    makeProblem({
      code: 'unknown-id',
      at: told.at,
      value: told.value,
      message: {
        fi: `Tunnusta ${told.value} ei ole tiedostossa ${told.file}.`,
        sv: `Beteckningen ${told.value} finns inte i filen ${told.file}.`,
        en: `The id ${told.value} is not in the file ${told.file}.`,
      },
      remedy: {
        fi: `Korjaa tunnus tai lisää se tiedostoon ${told.file}.`,
        sv: `Rätta beteckningen eller lägg till den i filen ${told.file}.`,
        en: `Correct the id or add it to ${told.file}.`,
      },
    }),
  hour: (told: { at: string; value: unknown; byHour: boolean }) =>
    makeProblem({
      code: 'matrix-hour',
      at: told.at,
      value: told.value,
      message: told.byHour
        ? {
            fi: 'Joukkoliikenteen rivistä puuttuu lähtötunti.',
            sv: 'Avgångstimmen saknas på en rad för kollektivtrafik.',
            en: 'A row of public transport lacks its hour of departure.',
          }
        : {
            fi: 'Automatkalla on lähtötunti, mutta ajoaika ei riipu tunnista.',
            sv: 'En bilresa har en avgångstimme, men körtiden beror inte av timmen.',
            en: 'A trip by car has an hour of departure, but driving does not depend on the hour.',
          },
      remedy: told.byHour
        ? {
            fi: 'Anna lähtötunti kokonaislukuna 0–23.',
            sv: 'Ange avgångstimmen som ett heltal 0–23.',
            en: 'Give the hour of departure as a whole number 0–23.',
          }
        : {
            fi: 'Jätä tunti tyhjäksi automatkan riviltä.',
            sv: 'Lämna timmen tom på bilresans rad.',
            en: 'Leave the hour empty in a row by car.',
          },
    }),
  missingFile: (file: string) =>
    makeProblem({
      code: 'file-missing',
      at: file,
      message: {
        fi: `Tiedosto ${file} puuttuu aluekansiosta.`,
        sv: `Filen ${file} saknas i regionmappen.`,
        en: `The file ${file} is missing from the region folder.`,
      },
      remedy: {
        fi: 'Tuo koko aluekansio tai rakenna se uudelleen lähteistä.',
        sv: 'Importera hela regionmappen eller bygg den på nytt av källorna.',
        en: 'Import the whole region folder or build it again from its sources.',
      },
    }),
} satisfies Record<string, (...told: never[]) => Problem>;

const expectations = {
  text: { fi: 'teksti', sv: 'text', en: 'text' },
  boolean: { fi: 'true tai false', sv: 'true eller false', en: 'true or false' },
  number: { fi: 'luku', sv: 'ett tal', en: 'a number' },
  whole: { fi: 'kokonaisluku', sv: 'ett heltal', en: 'a whole number' },
  list: { fi: 'luettelo', sv: 'en lista', en: 'a list' },
  texts: { fi: 'teksti kolmella kielellä', sv: 'text på tre språk', en: 'text in three languages' },
  object: { fi: 'olio', sv: 'ett objekt', en: 'an object' },
} satisfies Record<string, Text>;
