import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';

/** Why a programme does not begin, change or end. */
export const programmeProblems = {
  onlyDirection: (id: string): Problem =>
    makeProblem({
      code: 'direction-is-no-decision',
      at: 'decision',
      value: id,
      message: {
        fi: 'Tämä on suunta, ei päätös: siitä ei ala ohjelmaa.',
        sv: 'Detta är en riktning, inte ett beslut: den inleder inget program.',
        en: 'This is a direction and not a decision: no programme begins from it.',
      },
      remedy: {
        fi: 'Kirjaa päätös, kun toimielin on sen tehnyt, ja aloita ohjelma siitä.',
        sv: 'Anteckna beslutet när organet har fattat det, och inled programmet av det.',
        en: 'Record the decision once the body has made it, and begin the programme from that.',
      },
    }),
  corrected: (told: { id: string; by: string }): Problem =>
    makeProblem({
      code: 'decision-corrected',
      at: 'decision',
      value: told.id,
      message: {
        fi: `Päätös on oikaistu päätöksellä ${told.by}.`,
        sv: `Beslutet har rättats med beslutet ${told.by}.`,
        en: `The decision was corrected by ${told.by}.`,
      },
      remedy: {
        fi: 'Aloita ohjelma päätöksestä, joka on voimassa.',
        sv: 'Inled programmet av det beslut som gäller.',
        en: 'Begin the programme from the decision that holds.',
      },
    }),
  regionChanged: (told: { decided: string; stored: string }): Problem =>
    makeProblem({
      code: 'region-hash-differs',
      at: 'decision',
      value: told.decided,
      message: {
        fi: `Alueen luvut ovat muuttuneet päätöksen jälkeen: tiiviste on nyt ${told.stored.slice(0, 12)}….`,
        sv: `Regionens tal har ändrats efter beslutet: kontrollsumman är nu ${told.stored.slice(0, 12)}….`,
        en: `The region's figures have changed since the decision: its hash is ${told.stored.slice(0, 12)}… now.`,
      },
      remedy: {
        fi: 'Palauta päätöksen aikaiset luvut tai tuo se alueen paketti, jolla päätettiin; luvatut vaikutukset lasketaan niistä.',
        sv: 'Återställ talen från beslutet eller importera det regionpaket som beslutet gjordes på; de utlovade verkningarna räknas ur dem.',
        en: 'Restore the figures of the decision, or import the archive that it was made on; promised effects are computed from those.',
      },
    }),
  datesReversed: (told: { startsOn: string; dueOn: string }): Problem =>
    makeProblem({
      code: 'dates-reversed',
      at: 'dueOn',
      value: told.dueOn,
      message: {
        fi: `Määräpäivä on ennen alkua ${told.startsOn}.`,
        sv: `Förfallodagen är före början ${told.startsOn}.`,
        en: `It is due before it begins on ${told.startsOn}.`,
      },
      remedy: { fi: 'Korjaa päivät.', sv: 'Rätta dagarna.', en: 'Correct the days.' },
    }),
  endWithoutOutcome: (): Problem =>
    makeProblem({
      code: 'outcome-missing',
      at: 'outcome',
      message: {
        fi: 'Toimi on merkitty päättyneeksi, mutta tulos puuttuu.',
        sv: 'Åtgärden är märkt avslutad, men resultatet saknas.',
        en: 'The action is marked as ended, but its outcome is missing.',
      },
      remedy: {
        fi: 'Kirjoita, mitä tuli tehdyksi.',
        sv: 'Skriv vad som blev gjort.',
        en: 'Write what was done.',
      },
    }),
  savingWithoutMechanism: (euros: number): Problem =>
    makeProblem({
      code: 'mechanism-missing',
      at: 'mechanism',
      value: euros,
      message: {
        fi: 'Säästö on luvattu, mutta ei sitä, miten se syntyy.',
        sv: 'En besparing är utlovad, men inte hur den uppstår.',
        en: 'A saving is promised, but not how it comes about.',
      },
      remedy: {
        fi: 'Kirjoita mekanismi: mikä kustannus päättyy, milloin ja kenen päätöksellä.',
        sv: 'Skriv mekanismen: vilken kostnad som upphör, när och på vems beslut.',
        en: 'Write the mechanism: which cost ends, when and by whose decision.',
      },
    }),
  closed: (name: string): Problem =>
    makeProblem({
      code: 'programme-closed',
      at: 'id',
      value: name,
      message: {
        fi: 'Ohjelma on päätetty; sitä ei enää muuteta.',
        sv: 'Programmet är avslutat; det ändras inte mera.',
        en: 'The programme is closed; it is not changed any more.',
      },
      remedy: {
        fi: 'Aloita jatkolle oma ohjelmansa.',
        sv: 'Inled ett eget program för fortsättningen.',
        en: 'Begin a programme of its own for what follows.',
      },
    }),
};
