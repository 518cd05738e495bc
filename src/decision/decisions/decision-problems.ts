import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';

/** Why something cannot be recorded as decided. */
export const decisionProblems = {
  alternativeChanged: (told: { expected: number; stored: number }): Problem =>
    makeProblem({
      code: 'alternative-changed',
      at: 'alternativeVersion',
      value: told.expected,
      message: {
        fi: `Vaihtoehto on muuttunut: esillä oli versio ${told.expected}, nyt on ${told.stored}.`,
        sv: `Alternativet har ändrats: framme var version ${told.expected}, nu är det ${told.stored}.`,
        en: `The alternative has changed: version ${told.expected} was on show, it is ${told.stored} now.`,
      },
      remedy: {
        fi: 'Avaa vaihtoehto, tarkista muutokset ja luvut, ja kirjaa päätös siitä versiosta, josta päätettiin.',
        sv: 'Öppna alternativet, granska ändringarna och talen, och anteckna beslutet om den version som beslutet gällde.',
        en: 'Open the alternative, look at what changed and its numbers, and record the decision on the version that it was about.',
      },
    }),
  regionChanged: (told: { expected: string; stored: string }): Problem =>
    makeProblem({
      code: 'region-hash-differs',
      at: 'regionHash',
      value: told.expected,
      message: {
        fi: `Alueen luvut ovat muuttuneet: nyt tiiviste on ${told.stored.slice(0, 12)}….`,
        sv: `Regionens tal har ändrats: kontrollsumman är nu ${told.stored.slice(0, 12)}….`,
        en: `The region's figures have changed: its hash is ${told.stored.slice(0, 12)}… now.`,
      },
      remedy: {
        fi: 'Lataa alue uudelleen ja tarkista, pitääkö päätös näillä luvuilla.',
        sv: 'Ladda regionen på nytt och kontrollera om beslutet håller med dessa tal.',
        en: 'Load the region again and see whether the decision holds with these figures.',
      },
    }),
  inFuture: (day: string): Problem =>
    makeProblem({
      code: 'date-in-future',
      at: 'decidedOn',
      value: day,
      message: {
        fi: 'Päätöksen päivä on tulevaisuudessa.',
        sv: 'Beslutets dag är i framtiden.',
        en: 'The day of the decision is in the future.',
      },
      remedy: {
        fi: 'Kirjaa päätös vasta, kun se on tehty.',
        sv: 'Anteckna beslutet först när det har fattats.',
        en: 'Record the decision once it has been made.',
      },
    }),
  alternativeElsewhere: (region: string): Problem =>
    makeProblem({
      code: 'alternative-of-another-region',
      at: 'alternative',
      value: region,
      message: {
        fi: `Vaihtoehto kuuluu alueeseen ${region}.`,
        sv: `Alternativet hör till regionen ${region}.`,
        en: `The alternative belongs to the region ${region}.`,
      },
      remedy: {
        fi: 'Valitse tämän alueen vaihtoehto.',
        sv: 'Välj ett alternativ i denna region.',
        en: 'Choose an alternative of this region.',
      },
    }),
  anotherRegions: (id: string): Problem =>
    makeProblem({
      code: 'decision-of-another-region',
      at: 'corrects',
      value: id,
      message: {
        fi: 'Oikaistava päätös kuuluu toiseen alueeseen.',
        sv: 'Beslutet som rättas hör till en annan region.',
        en: 'The decision to be corrected belongs to another region.',
      },
      remedy: {
        fi: 'Valitse tämän alueen päätös.',
        sv: 'Välj ett beslut i denna region.',
        en: 'Choose a decision of this region.',
      },
    }),
  alreadyCorrected: (told: { id: string; by: string }): Problem =>
    makeProblem({
      code: 'decision-already-corrected',
      at: 'corrects',
      value: told.id,
      message: {
        fi: `Päätös on jo oikaistu päätöksellä ${told.by}.`,
        sv: `Beslutet har redan rättats med beslutet ${told.by}.`,
        en: `The decision was already corrected by ${told.by}.`,
      },
      remedy: {
        fi: 'Oikaise se päätös, joka on nyt voimassa.',
        sv: 'Rätta det beslut som nu gäller.',
        en: 'Correct the one that holds now.',
      },
    }),
};
