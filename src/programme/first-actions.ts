import type { BlockerRow, Evaluation } from '#alternatives/evaluation.ts';
import type { Text } from '#kit/text.ts';
import type { Action } from './action.ts';

/**
 * The actions that a decision asks for: one for each of its pulls that is carried out, in their order, with the effect that
 * the evaluation gives it and the mechanism by which it comes about. Owners are left for people to name. An action begins
 * on the day of the decision and is due when its pull begins, or its saving where a contract makes that later.
 */
export function firstActions(told: { evaluation: Evaluation; decidedOn: string }): Action[] {
  const { evaluation, decidedOn } = told;
  return evaluation.effects
    .filter(({ applied }) => applied)
    .map(({ pull, summary, tripMinutesChange, eurosChange }): Action => {
      const blockers = evaluation.blockers.filter((row) => row.pull === pull);
      const { year } = evaluation.pulls[pull]!;
      return {
        title: summary,
        pull,
        owner: '',
        startsOn: decidedOn,
        dueOn: latest([
          year === undefined ? '' : `${year}-01-01`,
          ...blockers.map(({ savingFrom }) => savingFrom ?? ''),
        ]),
        mechanism: mechanismOf(eurosChange, blockers),
        promised: { eurosPerYear: eurosChange, tripMinutes: tripMinutesChange },
        endedOn: '',
        outcome: '',
        successor: '',
      };
    });
}

function latest(days: readonly string[]): string {
  return days.reduce((last, day) => (day > last ? day : last), '');
}

/** In words, by what the evaluation says: premises given up, other costs that fall or grow, or none. */
function mechanismOf(euros: number | null, blockers: readonly BlockerRow[]): Text {
  if (blockers.some(({ savingEurosPerYear }) => (savingEurosPerYear ?? 0) > 0)) return premises;
  if (euros === null || Math.abs(euros) < 1) return none;
  return euros < 0 ? fewer : more;
}

const premises: Text = {
  fi: 'Tiloista luovutaan: vuokra ja ylläpito päättyvät, kun sopimus päättyy. Siirtyvästä henkilöstöstä ei säästy.',
  sv: 'Lokalerna sägs upp: hyra och drift upphör när avtalet upphör. Personal som flyttar sparar inget.',
  en: 'Premises are given up: rent and upkeep end when the contract does. Staff who move save nothing.',
};
const fewer: Text = {
  fi: 'Tehtäviä tai muuttuvia kustannuksia on vähemmän kuin ennen.',
  sv: 'Det finns färre tjänster eller mindre rörliga kostnader än förut.',
  en: 'There are fewer posts or less variable cost than before.',
};
const more: Text = {
  fi: 'Tehtäviä, tiloja tai välineitä on enemmän kuin ennen: kustannus kasvaa.',
  sv: 'Det finns fler tjänster, lokaler eller redskap än förut: kostnaden växer.',
  en: 'There are more posts, premises or equipment than before: the cost grows.',
};
const none: Text = {
  fi: 'Ei vaikutusta kustannuksiin: henkilöstö ja käynnit siirtyvät.',
  sv: 'Ingen verkan på kostnaderna: personal och besök flyttar.',
  en: 'No effect on cost: staff and visits move.',
};
