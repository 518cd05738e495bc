import type { Problem } from '#kit/result.ts';

/** Pairs that a problem names before it only counts them. */
const namedPairs = 3;

export function unknownPlace(at: string, value: string): Problem {
  return {
    code: 'matrix-unknown-id',
    message: {
      fi: 'Tunnusta ei ole alueella.',
      sv: 'Beteckningen finns inte i regionen.',
      en: 'The region has no such id.',
    },
    remedy: {
      fi: 'from_id on postinumero ja to_id toimipisteen tunnus; katso tunnukset alueen taulukoista.',
      sv: 'from_id är ett postnummer och to_id en enhets beteckning; se dem i regionens tabeller.',
      en: "from_id is a postcode and to_id a site's id; see them in the region's tables.",
    },
    at,
    value,
  };
}

export function pairTwice(at: string, told: Readonly<{ value: string; earlier: number }>): Problem {
  return {
    code: 'matrix-pair-twice',
    message: {
      fi: `Sama pari on jo rivillä ${told.earlier}.`,
      sv: `Samma par finns redan på rad ${told.earlier}.`,
      en: `The same pair is already on line ${told.earlier}.`,
    },
    remedy: { fi: 'Poista toinen riveistä.', sv: 'Ta bort den ena raden.', en: 'Remove one of the lines.' },
    at,
    value: told.value,
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
