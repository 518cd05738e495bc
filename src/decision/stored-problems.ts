import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';

export function stakeholderNotFound(id: string): Problem {
  return makeProblem({
    code: 'stakeholder-not-found',
    at: 'id',
    value: id,
    message: {
      fi: 'Sidosryhmää ei löydy tältä alueelta.',
      sv: 'Intressenten hittas inte i denna region.',
      en: 'There is no such stakeholder in this region.',
    },
    remedy: {
      fi: 'Valitse sidosryhmä luettelosta; joku on voinut poistaa sen.',
      sv: 'Välj en intressent i listan; någon kan ha tagit bort den.',
      en: 'Choose a stakeholder from the list; somebody may have removed it.',
    },
  });
}

export function readyIsKept(): Problem {
  return makeProblem({
    code: 'ready-criteria-kept',
    at: 'set',
    value: 'default',
    message: {
      fi: 'Alueen omaa kriteeristöä ei voi poistaa.',
      sv: 'Regionens egna kriterier kan inte tas bort.',
      en: "The region's own criteria cannot be removed.",
    },
    remedy: {
      fi: 'Palauta valmiit kriteerit (restore-criteria) tai poista jokin muu kriteeristö.',
      sv: 'Återställ de färdiga kriterierna (restore-criteria) eller ta bort någon annan uppsättning.',
      en: 'Restore the ready ones (restore-criteria), or remove another set.',
    },
  });
}
