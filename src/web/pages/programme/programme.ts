import type { Text } from '#kit/text.ts';
import type { Answer, ReaderProblem } from '../../client.ts';
import { typedNumber } from '../../parts/form-fields.ts';
import type { FormTexts } from '../../parts/form-fields.ts';

/** An action as `programme.list-programmes` answers it. */
export type ListedAction = Readonly<{
  id: string;
  version: number;
  title: Text;
  owner: string;
  startsOn: string;
  dueOn: string;
  mechanism: Text;
  promised: Readonly<{ eurosPerYear: number | null; tripMinutes: number | null }>;
  endedOn: string;
  outcome: string;
  successor: string;
  settled: boolean;
  reports: readonly Readonly<{
    reportedOn: string;
    shareDone: number;
    eurosPerYear: number | null;
    words: string;
  }>[];
}>;

export type ListedProgramme = Readonly<{
  id: string;
  decision: string;
  name: string;
  state: 'open' | 'closed';
  closedOn: string;
  closingWords: string;
  version: number;
  delivery: Readonly<{
    promisedEuros: number | null;
    reportedEuros: number | null;
    silent: number;
    shareDone: number;
  }>;
  actions: readonly ListedAction[];
}>;

/** A decision as `decision.list-decisions` answers it, as far as this page needs it. */
export type ListedDecision = Readonly<{
  id: string;
  kind: 'direction' | 'decision';
  body: string;
  decidedOn: string;
  correctedBy: string | null;
  alternative: Readonly<{ number: number; name: string }>;
}>;

/** Decisions that no programme carries out yet and that hold. */
export function readyDecisions(
  decisions: readonly ListedDecision[],
  programmes: readonly ListedProgramme[],
): readonly ListedDecision[] {
  const taken = new Set(programmes.map(({ decision }) => decision));
  return decisions.filter(
    ({ id, kind, correctedBy }) => kind === 'decision' && !correctedBy && !taken.has(id),
  );
}

export type ActionState = 'open' | 'ended' | 'handed' | 'late';

/** How an action stands on a day (ISO): ended, handed over, past its due day, or open. */
export function stateOf(action: ListedAction, today: string): ActionState {
  if (action.endedOn !== '' && action.settled) return 'ended';
  if (action.settled) return 'handed';
  return action.dueOn !== '' && action.dueOn < today ? 'late' : 'open';
}

/** How much of it is done: all of one that has ended, else what the latest report says. */
export function shareDoneOf({ endedOn, reports }: ListedAction): number {
  return endedOn !== '' ? 1 : (reports.at(-1)?.shareDone ?? 0);
}

/** The latest report, and the latest that tells of euros. */
export function latestOf({ reports }: ListedAction) {
  return {
    report: reports.at(-1),
    euros: reports.findLast(({ eurosPerYear }) => eurosPerYear !== null)?.eurosPerYear ?? null,
  };
}

/** What stands in the form of an action before anything is typed. */
export function actionTexts(action: ListedAction | undefined, language: keyof Text): FormTexts {
  const number = (value: number | null | undefined, decimals: number) =>
    value === null || value === undefined
      ? ''
      : value.toFixed(decimals).replace('.', language === 'en' ? '.' : ',');
  return {
    title: action?.title[language] ?? '',
    owner: action?.owner ?? '',
    startsOn: action?.startsOn ?? '',
    dueOn: action?.dueOn ?? '',
    mechanism: action?.mechanism[language] ?? '',
    promisedEurosPerYear: number(action?.promised.eurosPerYear, 0),
    promisedTripMinutes: number(action?.promised.tripMinutes, 2),
    endedOn: action?.endedOn ?? '',
    outcome: action?.outcome ?? '',
    successor: action?.successor ?? '',
  };
}

type Words = Readonly<{ notNumber: string; notNumberRemedy: string }>;

/** The form's texts with the named ones as numbers; a text that is no number is a problem at its field. */
export function withNumbers(
  texts: FormTexts,
  told: { ids: readonly string[]; say: Words },
): Answer<Record<string, unknown>> {
  const value: Record<string, unknown> = { ...texts };
  const problems: ReaderProblem[] = [];
  for (const id of told.ids) {
    const typed = texts[id] ?? '';
    const number = typedNumber(typed);
    value[id] = number;
    if (number === undefined) {
      const [message, remedy] = [told.say.notNumber, told.say.notNumberRemedy];
      problems.push({ code: 'not-a-number', message, remedy, at: id, value: typed });
    }
  }
  return problems.length > 0 ? { ok: false, status: 0, problems, body: undefined } : { ok: true, value };
}

/** A number of the action that the form shows rounded stays as it was unless somebody typed another. */
export function unlessTyped(
  value: number | null,
  told: { typed: string; first: string; stored: number | null },
): number | null {
  return told.typed === told.first ? told.stored : value;
}
