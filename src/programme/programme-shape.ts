import type { Problem } from '#kit/result.ts';
import { sameText } from '#kit/text.ts';
import type { Action, Followed } from './action.ts';
import { isSettled } from './closing.ts';
import { programmeProblems } from './programme-problems.ts';
import { deliveryOf } from './promised.ts';

/** An action as a person gives it: words in their own language. */
export type GivenAction = Readonly<
  Omit<Action, 'title' | 'pull' | 'mechanism' | 'promised'> & {
    title: string;
    mechanism: string;
    promisedEurosPerYear: number | null;
    promisedTripMinutes: number | null;
  }
>;

/** A programme's row as it is stored, as far as it is told. */
type ProgrammeFacts = Readonly<{
  id: string;
  region_id: string;
  decision_id: string;
  name: string;
  state: 'open' | 'closed';
  closed_on: string;
  closing_words: string;
  version: number;
}>;

/** The action as a person gave it; words that they left as they were keep all their languages. */
export function actionOf(yours: GivenAction, before?: Action): Action {
  const worded = (words: string, own: Action['title'] | undefined) =>
    own && Object.values(own).includes(words) ? own : sameText(words);
  const { owner, startsOn, dueOn, endedOn, outcome, successor } = yours;
  return {
    title: worded(yours.title, before?.title),
    pull: before?.pull ?? null,
    owner,
    startsOn,
    dueOn,
    mechanism: worded(yours.mechanism, before?.mechanism),
    promised: { eurosPerYear: yours.promisedEurosPerYear, tripMinutes: yours.promisedTripMinutes },
    endedOn,
    outcome,
    successor,
  };
}

export function actionProblems({
  startsOn,
  dueOn,
  endedOn,
  outcome,
  mechanism,
  promised,
}: Action): Problem[] {
  const problems: Problem[] = [];
  if (startsOn !== '' && dueOn !== '' && dueOn < startsOn)
    problems.push(programmeProblems.datesReversed({ startsOn, dueOn }));
  if (endedOn !== '' && outcome.trim() === '') problems.push(programmeProblems.endWithoutOutcome());
  if ((promised.eurosPerYear ?? 0) < 0 && mechanism.fi.trim() === '')
    problems.push(programmeProblems.savingWithoutMechanism(promised.eurosPerYear ?? 0));
  return problems;
}

/** A programme as it is answered: with what is promised and reported, and whether each action is settled. */
export function programmeOf({
  row,
  actions,
}: Readonly<{ row: ProgrammeFacts; actions: readonly (Followed & Readonly<{ version: number }>)[] }>) {
  return {
    id: row.id,
    region: row.region_id,
    decision: row.decision_id,
    name: row.name,
    state: row.state,
    closedOn: row.closed_on,
    closingWords: row.closing_words,
    version: row.version,
    delivery: deliveryOf(actions),
    actions: actions.map(({ id, version, action, reports }) => ({
      id,
      version,
      ...action,
      settled: isSettled(action),
      reports: reports.map((report) => ({ ...report })),
    })),
  };
}
