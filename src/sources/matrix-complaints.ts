import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';

/** What can be wrong with a travel matrix beside what can be wrong with any table. */
export function holes(file: string, missing: readonly string[]): Problem {
  const count = missing.length;
  return makeProblem({
    code: 'matrix-holes',
    at: file,
    value: missing.join(', '),
    message: {
      fi: `Taulukosta puuttuu ${count} paria.`,
      sv: `Tabellen saknar ${count} par.`,
      en: `The table lacks ${count} pairs.`,
    },
    remedy: {
      fi: 'Täydennä parit, tai hyväksy aukot: puuttuvat matkat arvioidaan kuten ennen ja merkitään.',
      sv: 'Komplettera paren, eller godkänn luckorna: resor som saknas uppskattas som förut och märks.',
      en: 'Add the pairs, or accept the holes: missing trips are estimated as before and marked.',
    },
  });
}

export function zeroMinutes(at: string, value: string): Problem {
  return makeProblem({
    code: 'matrix-zero-minutes',
    at,
    value,
    message: {
      fi: 'Matkan pitää kestää yli 0 minuuttia: kukaan ei asu toimipisteessä.',
      sv: 'Resan ska ta mer än 0 minuter: ingen bor på ett verksamhetsställe.',
      en: 'A trip must take more than 0 minutes: nobody lives at a site.',
    },
    remedy: {
      fi: 'Anna mitattu aika, tai poista rivi, jolloin aika arvioidaan.',
      sv: 'Ange den uppmätta tiden, eller ta bort raden så uppskattas tiden.',
      en: 'Give the measured time, or remove the line; the time is then estimated.',
    },
  });
}

export function wrongDate(at: string, value: string): Problem {
  return makeProblem({
    code: 'matrix-date',
    at,
    value,
    message: {
      fi: 'Päivä ei ole muotoa vvvv-kk-pp.',
      sv: 'Datumet har inte formen åååå-mm-dd.',
      en: 'The date is not of the form yyyy-mm-dd.',
    },
    remedy: {
      fi: 'Kirjoita päivä näin: 2025-10-08.',
      sv: 'Skriv datumet så här: 2025-10-08.',
      en: 'Write the date like this: 2025-10-08.',
    },
  });
}

export function unknownMode(at: string, value: string): Problem {
  return makeProblem({
    code: 'matrix-mode',
    at,
    value,
    message: {
      fi: `Kulkutapaa ${value} ei tunneta.`,
      sv: `Färdsättet ${value} är okänt.`,
      en: `The mode ${value} is not known.`,
    },
    remedy: {
      fi: 'Kirjoita car (auto; tyhjä on auto) tai public-transport (joukkoliikenne).',
      sv: 'Skriv car (bil; tomt är bil) eller public-transport (kollektivtrafik).',
      en: 'Write car (empty is car) or public-transport.',
    },
  });
}

export function wrongHour(at: string, value: string): Problem {
  return makeProblem({
    code: 'matrix-hour',
    at,
    value,
    message: {
      fi: 'Lähtötunti ei ole kokonaisluku väliltä 0–23.',
      sv: 'Avgångstimmen är inte ett heltal 0–23.',
      en: 'The hour of departure is not a whole number 0–23.',
    },
    remedy: {
      fi: 'Kirjoita joukkoliikenteen lähtötunti näin: 8. Anna jokaiselle tunnille oma rivi.',
      sv: 'Skriv kollektivtrafikens avgångstimme så här: 8. Ge varje timme en egen rad.',
      en: 'Write the hour at which public transport departs like this: 8. Give every hour a line of its own.',
    },
  });
}

export function hourByCar(at: string, value: string): Problem {
  return makeProblem({
    code: 'matrix-hour',
    at,
    value,
    message: {
      fi: 'Automatkalla on lähtötunti, mutta ajoaika ei riipu tunnista.',
      sv: 'En bilresa har en avgångstimme, men körtiden beror inte av timmen.',
      en: 'A trip by car has an hour of departure, but driving does not depend on the hour.',
    },
    remedy: {
      fi: 'Jätä tunti tyhjäksi, tai kirjoita kulkutavaksi public-transport.',
      sv: 'Lämna timmen tom, eller skriv public-transport som färdsätt.',
      en: 'Leave the hour empty, or write public-transport as the mode.',
    },
  });
}
