import { makeProblem } from '#kit/problem.ts';

/** What can be wrong with a change of a register's entry, beside its values. */
export const entryEditProblems = {
  unknownEntry: (at: string, value: string) =>
    makeProblem({
      code: 'unknown-entry',
      at,
      value,
      message: {
        fi: `Luettelossa ei ole tunnusta ${value}.`,
        sv: `Registret har ingen post ${value}.`,
        en: `The register has no entry ${value}.`,
      },
      remedy: {
        fi: 'Valitse tunnus luettelosta, tai lisää uusi.',
        sv: 'Välj en beteckning i registret, eller lägg till en ny.',
        en: 'Choose an id of the register, or add a new entry.',
      },
    }),
  badId: (at: string, value: string) =>
    makeProblem({
      code: 'entry-id',
      at,
      value,
      message: {
        fi: 'Tunnus ei kelpaa.',
        sv: 'Beteckningen duger inte.',
        en: 'The id does not fit.',
      },
      remedy: {
        fi: 'Käytä pieniä kirjaimia a–z, numeroita ja viivoja, enintään 60 merkkiä: c-kyllo-2.',
        sv: 'Använd små bokstäver a–z, siffror och bindestreck, högst 60 tecken: c-kyllo-2.',
        en: 'Use small letters a–z, digits and hyphens, at most 60 characters: c-kyllo-2.',
      },
    }),
  taken: (at: string, value: string) =>
    makeProblem({
      code: 'entry-id-taken',
      at,
      value,
      message: {
        fi: `Tunnus ${value} on jo luettelossa.`,
        sv: `Beteckningen ${value} finns redan i registret.`,
        en: `The id ${value} is in the register already.`,
      },
      remedy: {
        fi: 'Anna uudelle oma tunnus, tai muuta vanhaa.',
        sv: 'Ge den nya en egen beteckning, eller ändra den gamla.',
        en: 'Give the new one an id of its own, or change the old one.',
      },
    }),
  inUse: (at: string, told: { value: string; users: readonly string[] }) =>
    makeProblem({
      code: 'entry-in-use',
      at,
      value: told.users.join(', '),
      message: {
        fi: `Kohdetta ${told.value} ei voi poistaa: siihen viittaa ${told.users.join(', ')}.`,
        sv: `Posten ${told.value} kan inte tas bort: ${told.users.join(', ')} hänvisar till den.`,
        en: `The entry ${told.value} cannot be removed: ${told.users.join(', ')} names it.`,
      },
      remedy: {
        fi: 'Muuta ensin viittaavaa kohdetta.',
        sv: 'Ändra först den post som hänvisar.',
        en: 'Change the entry that names it first.',
      },
    }),
};
