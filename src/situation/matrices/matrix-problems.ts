import type { Problem } from '#kit/result.ts';

/** Pairs that a problem names before it only counts them. */
const namedPairs = 3;

export function zeroMinutes(at: string, value: string): Problem {
  return {
    code: 'matrix-zero-minutes',
    message: {
      fi: 'Matkan pitää kestää yli 0 minuuttia: kukaan ei asu toimipisteessä.',
      sv: 'Resan ska ta mer än 0 minuter: ingen bor på en enhet.',
      en: 'A trip must take more than 0 minutes: nobody lives at a site.',
    },
    remedy: {
      fi: 'Anna mitattu aika, tai poista rivi, jolloin aika arvioidaan.',
      sv: 'Ange den uppmätta tiden, eller ta bort raden så uppskattas tiden.',
      en: 'Give the measured time, or remove the line; the time is then estimated.',
    },
    at,
    value,
  };
}

export function wrongDate(at: string, value: string): Problem {
  return {
    code: 'matrix-date',
    message: { fi: 'Päivä ei kelpaa.', sv: 'Datumet duger inte.', en: 'The date does not fit.' },
    remedy: {
      fi: 'Kirjoita päivä muodossa 2025-10-08.',
      sv: 'Skriv datumet i formen 2025-10-08.',
      en: 'Write the date as 2025-10-08.',
    },
    at,
    value,
  };
}

export function holes(missing: readonly string[]): Problem {
  const count = missing.length;
  return {
    code: 'matrix-holes',
    message: {
      fi: `Taulukosta puuttuu ${count} paria.`,
      sv: `Tabellen saknar ${count} par.`,
      en: `The table lacks ${count} pairs.`,
    },
    remedy: {
      fi: 'Täydennä parit, tai tuo taulukko hyväksyen aukot (acceptHoles): puuttuvat arvioidaan kuten ennen.',
      sv: 'Komplettera paren, eller importera med luckor (acceptHoles): de som saknas uppskattas som förut.',
      en: 'Add the pairs, or import with holes accepted (acceptHoles): those missing are estimated as before.',
    },
    at: missing.slice(0, namedPairs).join(', '),
    value: String(count),
  };
}
