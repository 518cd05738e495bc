import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';

/** What can be wrong with a table that a person or a publisher hands over; `at` is `file:line:column`. */
export const csvComplaints = {
  encoding: (at: string) =>
    makeProblem({
      code: 'csv-encoding',
      at,
      message: {
        fi: 'Tiedosto ei ole UTF-8-muotoinen, joten ääkköset menisivät rikki.',
        sv: 'Filen är inte i UTF-8, så å, ä och ö skulle bli fel.',
        en: 'The file is not in UTF-8, so its letters would break.',
      },
      remedy: {
        fi: 'Tallenna taulukko muodossa ”CSV UTF-8” ja tuo se uudelleen.',
        sv: 'Spara tabellen som ”CSV UTF-8” och importera den på nytt.',
        en: 'Save the table as "CSV UTF-8" and import it again.',
      },
    }),
  empty: (at: string) =>
    makeProblem({
      code: 'csv-empty',
      at,
      message: {
        fi: 'Tiedostossa ei ole rivejä.',
        sv: 'Filen har inga rader.',
        en: 'The file has no rows.',
      },
      remedy: {
        fi: 'Vie taulukko uudelleen; ensimmäisellä rivillä ovat sarakkeiden nimet.',
        sv: 'Exportera tabellen på nytt; kolumnnamnen står på första raden.',
        en: 'Export the table again; the first line holds the column names.',
      },
    }),
  malformed: (at: string, value: unknown) =>
    makeProblem({
      code: 'csv-malformed',
      at,
      value,
      message: {
        fi: 'Tiedosto ei ole kelvollista CSV:tä.',
        sv: 'Filen är inte giltig CSV.',
        en: 'The file is not valid CSV.',
      },
      remedy: {
        fi: 'Tarkista lainausmerkit: jokaisen ” tulee sulkeutua samassa solussa.',
        sv: 'Kontrollera citattecknen: varje ” ska avslutas i samma cell.',
        en: 'Check the quotes: every " must close in its own cell.',
      },
    }),
  columns: (told: { at: string; value: string; missing: readonly string[] }) =>
    makeProblem({
      code: 'csv-columns',
      at: told.at,
      value: told.value,
      message: {
        fi: `Sarakkeita puuttuu: ${told.missing.join(', ')}.`,
        sv: `Kolumner saknas: ${told.missing.join(', ')}.`,
        en: `Columns are missing: ${told.missing.join(', ')}.`,
      },
      remedy: {
        fi: 'Lisää sarakkeet. Erottimena on pilkku, ja ensimmäisellä rivillä ovat sarakkeiden nimet.',
        sv: 'Lägg till kolumnerna. Skiljetecknet är komma, och kolumnnamnen står på första raden.',
        en: 'Add the columns. The separator is a comma, and the first line holds the column names.',
      },
    }),
  separator: (at: string, value: string) =>
    makeProblem({
      code: 'csv-separator',
      at,
      value,
      message: {
        fi: 'Sarakkeiden erottimena on puolipiste tai sarkain, ei pilkku.',
        sv: 'Kolumnerna skiljs med semikolon eller tabb, inte med komma.',
        en: 'The columns are separated by semicolons or tabs, not by commas.',
      },
      remedy: {
        fi: 'Vie taulukko pilkuin eroteltuna ja desimaalit pisteellä.',
        sv: 'Exportera tabellen med komma som skiljetecken och punkt som decimaltecken.',
        en: 'Export the table with commas between columns and points in decimals.',
      },
    }),
  rowLength: (told: { at: string; value: string; expected: number }) =>
    makeProblem({
      code: 'csv-row-length',
      at: told.at,
      value: told.value,
      message: {
        fi: `Rivillä pitäisi olla ${told.expected} saraketta.`,
        sv: `Raden borde ha ${told.expected} kolumner.`,
        en: `The line should have ${told.expected} columns.`,
      },
      remedy: {
        fi: 'Laita pilkun sisältävät arvot lainausmerkkeihin ja desimaalit pisteellä.',
        sv: 'Sätt värden som innehåller komma inom citattecken och skriv decimaler med punkt.',
        en: 'Put values that hold a comma in quotes, and write decimals with a point.',
      },
    }),
  decimalComma: (at: string, value: string) =>
    makeProblem({
      code: 'csv-decimal-comma',
      at,
      value,
      message: {
        fi: 'Luvussa on desimaalipilkku.',
        sv: 'Talet har decimalkomma.',
        en: 'The number has a decimal comma.',
      },
      remedy: {
        fi: `Kirjoita desimaalit pisteellä: ${value.replace(',', '.')}.`,
        sv: `Skriv decimaler med punkt: ${value.replace(',', '.')}.`,
        en: `Write decimals with a point: ${value.replace(',', '.')}.`,
      },
    }),
  notANumber: (at: string, value: string) =>
    makeProblem({
      code: 'csv-not-a-number',
      at,
      value,
      message: { fi: 'Arvo ei ole luku.', sv: 'Värdet är inte ett tal.', en: 'The value is not a number.' },
      remedy: {
        fi: 'Korjaa luku, tai jätä rivi pois, jos tietoa ei ole.',
        sv: 'Rätta talet, eller utelämna raden om uppgiften saknas.',
        en: 'Correct the number, or leave the line out when there is no figure.',
      },
    }),
  negative: (at: string, value: string) =>
    makeProblem({
      code: 'csv-negative',
      at,
      value,
      message: {
        fi: 'Luku ei voi olla negatiivinen.',
        sv: 'Talet kan inte vara negativt.',
        en: 'The number cannot be negative.',
      },
      remedy: {
        fi: 'Korjaa luku, tai jätä rivi pois, jos tietoa ei ole.',
        sv: 'Rätta talet, eller utelämna raden om uppgiften saknas.',
        en: 'Correct the number, or leave the line out when there is no figure.',
      },
    }),
  duplicate: (told: { at: string; value: string; first: number }) =>
    makeProblem({
      code: 'csv-duplicate',
      at: told.at,
      value: told.value,
      message: {
        fi: `Sama tunnus on jo rivillä ${told.first}.`,
        sv: `Samma beteckning finns redan på rad ${told.first}.`,
        en: `The same id is already on line ${told.first}.`,
      },
      remedy: { fi: 'Poista toinen rivi.', sv: 'Ta bort den ena raden.', en: 'Remove one of the lines.' },
    }),
  unknown: (told: { at: string; value: string; where: string }) =>
    makeProblem({
      code: 'csv-unknown-code',
      at: told.at,
      value: told.value,
      message: {
        fi: `Tunnusta ${told.value} ei löydy (${told.where}).`,
        sv: `Beteckningen ${told.value} hittas inte (${told.where}).`,
        en: `The code ${told.value} is not found (${told.where}).`,
      },
      remedy: {
        fi: 'Tarkista tunnus ja sen etunollat.',
        sv: 'Kontrollera beteckningen och dess inledande nollor.',
        en: 'Check the code and its leading zeros.',
      },
    }),
} satisfies Record<string, (...told: never[]) => Problem>;
