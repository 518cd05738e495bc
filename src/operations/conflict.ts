import { ProblemError, type Problem } from '#kit/result.ts';

/**
 * Two people on one thing: the second to save gets both versions, the one that is stored now and their own as they
 * sent it, so that nothing typed is lost.
 */
export class ConflictError extends ProblemError {
  readonly current: unknown;
  readonly yours: unknown;
  constructor(problem: Problem, versions: Readonly<{ current: unknown; yours: unknown }>) {
    super([problem]);
    this.name = 'ConflictError';
    this.current = versions.current;
    this.yours = versions.yours;
  }
}

/** The conflict of a change that was made on an earlier version than the stored one. */
export function versionConflict(
  told: Readonly<{ expected: number; stored: number; current: unknown; yours: unknown }>,
): ConflictError {
  const problem: Problem = {
    code: 'version-conflict',
    message: {
      fi: `Joku muu on tallentanut välissä: tallennettu versio on ${told.stored}, muutos tehtiin versioon ${told.expected}.`,
      sv: `Någon annan har sparat emellan: den sparade versionen är ${told.stored}, ändringen gjordes i version ${told.expected}.`,
      en: `Somebody else has saved in between: version ${told.stored} is stored, the change was made on version ${told.expected}.`,
    },
    remedy: {
      fi: 'Vertaa versioita: tallenna omasi tallennetun päälle, tai haaroita omasta uusi vaihtoehto.',
      sv: 'Jämför versionerna: spara din ovanpå den sparade, eller förgrena din till ett nytt alternativ.',
      en: 'Compare the versions: save yours over the stored one, or branch a new alternative from yours.',
    },
    at: 'expectedVersion',
    value: String(told.expected),
  };
  return new ConflictError(problem, { current: told.current, yours: told.yours });
}
