import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import type { Action, Followed } from './action.ts';

/** Whether somebody has said how it ended, or who goes on with it. */
export function isSettled({ endedOn, outcome, successor }: Action): boolean {
  return successor.trim() !== '' || (endedOn !== '' && outcome.trim() !== '');
}

/** Every action for whose sake the programme is not closed, each by its name. */
export function closingProblems(actions: readonly Followed[]): Problem[] {
  return actions.flatMap(({ id, action }, at) =>
    isSettled(action) ? [] : [unfinished(`actions[${at}]`, { id, action })],
  );
}

function unfinished(at: string, { id, action }: { id: string; action: Action }): Problem {
  const { title } = action;
  return makeProblem({
    code: 'action-unsettled',
    at,
    value: id,
    message: {
      fi: `Toimella ”${title.fi}” ei ole päättymistä eikä jatkajaa.`,
      sv: `Åtgärden ”${title.sv}” har varken avslut eller fortsättare.`,
      en: `The action “${title.en}” has neither an end nor a successor.`,
    },
    remedy: {
      fi: 'Kirjaa, milloin ja miten toimi päättyi, tai nimeä, kuka jatkaa sitä.',
      sv: 'Anteckna när och hur åtgärden avslutades, eller nämn vem som fortsätter med den.',
      en: 'Record when and how the action ended, or name who goes on with it.',
    },
  });
}
