import type { Problem } from '#kit/result.ts';
import type { Text } from '#kit/text.ts';

const rowRemedy: Text = {
  fi: 'Korjaa rivi tiedostoon ja tuo se uudelleen.',
  sv: 'Rätta raden i filen och importera den på nytt.',
  en: 'Correct the line in the file and import it again.',
};

function columnsRemedy(columns: readonly string[]): Text {
  const list = columns.join(',');
  return {
    fi: `Otsikkorivin pitää olla: ${list}`,
    sv: `Rubrikraden ska vara: ${list}`,
    en: `The header line must be: ${list}`,
  };
}

/** What can be wrong with a CSV file that a person sends. */
export const csvProblems = {
  empty: (columns: readonly string[]): Problem => ({
    code: 'csv-empty',
    message: { fi: 'Tiedosto on tyhjä.', sv: 'Filen är tom.', en: 'The file is empty.' },
    remedy: columnsRemedy(columns),
    at: 'line 1',
  }),
  encoding: (line: number, value: string): Problem => ({
    code: 'csv-encoding',
    message: {
      fi: 'Tiedosto ei ole UTF-8-tekstiä.',
      sv: 'Filen är inte UTF-8-text.',
      en: 'The file is not UTF-8 text.',
    },
    remedy: {
      fi: 'Tallenna tiedosto muodossa CSV UTF-8 ja tuo se uudelleen.',
      sv: 'Spara filen som CSV UTF-8 och importera den på nytt.',
      en: 'Save the file as CSV UTF-8 and import it again.',
    },
    at: `line ${line}`,
    value,
  }),
  delimiter: (header: string): Problem => ({
    code: 'csv-delimiter',
    message: {
      fi: 'Sarakkeet on erotettu muulla kuin pilkulla.',
      sv: 'Kolumnerna är avskilda med annat än komma.',
      en: 'The columns are separated by something else than a comma.',
    },
    remedy: {
      fi: 'Tallenna tiedosto pilkuin erotettuna; desimaalierotin on piste.',
      sv: 'Spara filen kommaavgränsad; decimaltecknet är punkt.',
      en: 'Save the file separated by commas; the decimal mark is a point.',
    },
    at: 'line 1',
    value: header.slice(0, 200),
  }),
  broken: (line: number, said: string): Problem => ({
    code: 'csv-broken',
    message: {
      fi: 'Rivin lainausmerkit eivät täsmää.',
      sv: 'Radens citattecken stämmer inte.',
      en: 'The quotes of the line do not match.',
    },
    remedy: rowRemedy,
    at: `line ${line}`,
    value: said.slice(0, 200),
  }),
  columnMissing: (name: string, columns: readonly string[]): Problem => ({
    code: 'csv-column-missing',
    message: {
      fi: `Sarake ${name} puuttuu.`,
      sv: `Kolumnen ${name} saknas.`,
      en: `The column ${name} is missing.`,
    },
    remedy: columnsRemedy(columns),
    at: 'line 1',
    value: name,
  }),
  columnUnknown: (name: string, columns: readonly string[]): Problem => ({
    code: 'csv-column-unknown',
    message: { fi: `Tuntematon sarake ${name}.`, sv: `Okänd kolumn ${name}.`, en: `Unknown column ${name}.` },
    remedy: columnsRemedy(columns),
    at: 'line 1',
    value: name.slice(0, 200),
  }),
  columnTwice: (name: string): Problem => ({
    code: 'csv-column-twice',
    message: {
      fi: `Sarake ${name} on kahdesti.`,
      sv: `Kolumnen ${name} finns två gånger.`,
      en: `The column ${name} is there twice.`,
    },
    remedy: {
      fi: 'Poista toinen sarake.',
      sv: 'Ta bort den ena kolumnen.',
      en: 'Remove one of the columns.',
    },
    at: 'line 1',
    value: name.slice(0, 200),
  }),
  rowLength: (line: number, value: string, expected: number): Problem => ({
    code: 'csv-row-length',
    message: {
      fi: `Rivillä ei ole ${expected} saraketta.`,
      sv: `Raden har inte ${expected} kolumner.`,
      en: `The line does not have ${expected} columns.`,
    },
    remedy: {
      fi: 'Tarkista rivin pilkut; desimaalierotin on piste, ja pilkullinen teksti kuuluu lainausmerkkeihin.',
      sv: 'Kontrollera radens komman; decimaltecknet är punkt, och text med komma ska stå inom citattecken.',
      en: "Check the line's commas; the decimal mark is a point, and a text with a comma belongs in quotes.",
    },
    at: `line ${line}`,
    value: value.slice(0, 200),
  }),
  decimalComma: (at: string, value: string): Problem => ({
    code: 'csv-decimal-comma',
    message: {
      fi: 'Luvussa on desimaalipilkku.',
      sv: 'Talet har decimalkomma.',
      en: 'The number has a decimal comma.',
    },
    remedy: {
      fi: `Kirjoita luku pisteellä: ${value.replace(',', '.')}`,
      sv: `Skriv talet med punkt: ${value.replace(',', '.')}`,
      en: `Write the number with a point: ${value.replace(',', '.')}`,
    },
    at,
    value,
  }),
  notNumber: (at: string, value: string): Problem => ({
    code: 'csv-not-a-number',
    message: { fi: 'Arvo ei ole luku.', sv: 'Värdet är inte ett tal.', en: 'The value is not a number.' },
    remedy: {
      fi: 'Kirjoita luku, tai poista rivi, jos lukua ei tiedetä. Puuttuvaa ei merkitä nollaksi.',
      sv: 'Skriv ett tal, eller ta bort raden om talet är okänt. Ett saknat tal skrivs inte som noll.',
      en: 'Write a number, or remove the line when it is not known. A missing figure is not written as zero.',
    },
    at,
    value: value.slice(0, 200),
  }),
  negative: (at: string, value: string): Problem => ({
    code: 'csv-negative',
    message: {
      fi: 'Luku ei voi olla negatiivinen.',
      sv: 'Talet kan inte vara negativt.',
      en: 'The number cannot be negative.',
    },
    remedy: rowRemedy,
    at,
    value,
  }),
  tooSmall: (at: string, told: Readonly<{ text: string; min: number }>): Problem => ({
    code: 'csv-too-small',
    message: {
      fi: `Luvun pitää olla vähintään ${told.min}.`,
      sv: `Talet ska vara minst ${told.min}.`,
      en: `The number must be at least ${told.min}.`,
    },
    remedy: rowRemedy,
    at,
    value: told.text,
  }),
} as const;
