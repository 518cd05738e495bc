import { useRef } from 'react';
import type { ReactNode } from 'react';
import { send } from '../../client.ts';
import type { Answer } from '../../client.ts';
import { useTongue } from '../../messages/context.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import type { FormField, FormTexts } from '../../parts/form-fields.ts';
import { actionTexts, unlessTyped, withNumbers } from './programme.ts';
import type { ListedAction, ListedProgramme } from './programme.ts';

type Props = Readonly<{
  programme: ListedProgramme;
  /** ISO date. */
  today: string;
  onClose: () => void;
  onDone: () => void;
}>;

/** Changes an action, or adds one. */
export function ActionForm(props: Props & Readonly<{ action?: ListedAction }>) {
  const { programme, action, onClose, onDone } = props;
  const { language, messages } = useTongue();
  const say = messages.programme;
  const first = actionTexts(action, language);
  const version = useRef(action?.version ?? 0);
  const onSend = (texts: FormTexts): Promise<Answer<unknown>> => {
    const read = withNumbers(texts, { ids: ['promisedEurosPerYear', 'promisedTripMinutes'], say });
    if (!read.ok) return Promise.resolve(read);
    const keep = (id: 'promisedEurosPerYear' | 'promisedTripMinutes', stored: number | null) =>
      unlessTyped(read.value[id] as number | null, {
        typed: texts[id] ?? '',
        first: first[id] ?? '',
        stored,
      });
    const input = {
      ...read.value,
      promisedEurosPerYear: keep('promisedEurosPerYear', action?.promised.eurosPerYear ?? null),
      promisedTripMinutes: keep('promisedTripMinutes', action?.promised.tripMinutes ?? null),
    };
    return action
      ? send(
          'programme.save-action',
          { ...input, id: action.id, expectedVersion: version.current },
          { language },
        )
      : send('programme.add-action', { ...input, programme: programme.id }, { language });
  };
  const fields: FormField[] = [
    { id: 'title', title: say.action, kind: 'text' },
    { id: 'owner', title: say.owner, kind: 'text', help: say.ownerHelp },
    { id: 'startsOn', title: say.starts, kind: 'date' },
    { id: 'dueOn', title: say.due, kind: 'date' },
    { id: 'promisedEurosPerYear', title: say.promised, kind: 'number' },
    { id: 'promisedTripMinutes', title: say.promisedTrip, kind: 'number', unit: 'min' },
    { id: 'mechanism', title: say.mechanism, kind: 'area', help: say.mechanismHelp },
    { id: 'endedOn', title: say.endedOn, kind: 'date' },
    { id: 'outcome', title: say.outcome, kind: 'area' },
    { id: 'successor', title: say.successor, kind: 'text', help: say.successorHelp },
  ];
  return (
    <FormDialog
      title={action ? say.editTitle(action.title[language]) : say.addTitle}
      fields={fields}
      first={first}
      submit={action ? say.save : say.add}
      onSend={async (texts) => {
        const answer = await onSend(texts);
        const theirs = theirsOf(answer);
        if (answer.ok || !theirs) return answer;
        // Sending once more saves over what the reader has now seen.
        version.current = theirs.version;
        const stored = actionTexts(theirs, language);
        const changed = fields.filter(({ id }) => stored[id] !== first[id]);
        const words = changed.map(({ id, title }) => `${title}: ${stored[id] || '–'}`).join('; ');
        const problems = answer.problems.map((problem) => ({ ...problem, remedy: say.theirs(words) }));
        return { ...answer, problems };
      }}
      onDone={onDone}
      onClose={onClose}
    />
  );
}

/** What somebody else has saved meanwhile, when the answer is a conflict. */
function theirsOf(answer: Answer<unknown>): ListedAction | undefined {
  if (answer.ok || answer.status !== 409) return undefined;
  return (answer.body as { current?: ListedAction }).current;
}

/** A report of an action; it is added to the earlier ones. */
export function ReportForm({ action, today, onClose, onDone }: Props & Readonly<{ action: ListedAction }>) {
  const { language, messages, numbers } = useTongue();
  const say = messages.programme;
  const last = action.reports.at(-1);
  const onSend = (texts: FormTexts): Promise<Answer<unknown>> => {
    const read = withNumbers(texts, { ids: ['shareDone', 'eurosPerYear'], say });
    if (!read.ok) return Promise.resolve(read);
    const percent = read.value['shareDone'] as number | null;
    const shareDone = percent === null ? null : percent / 100;
    return send('programme.report-action', { ...read.value, shareDone, action: action.id }, { language });
  };
  const intro: ReactNode = last && (
    <p className="muted small">
      {say.latest}: {numbers.date(last.reportedOn)}, {numbers.percent(last.shareDone)}. {last.words}
    </p>
  );
  return (
    <FormDialog
      title={say.reportTitle(action.title[language])}
      intro={intro}
      fields={[
        { id: 'reportedOn', title: say.reportedOn, kind: 'date' },
        { id: 'shareDone', title: say.shareDone, kind: 'number', unit: '%', help: say.shareHelp },
        { id: 'eurosPerYear', title: say.eurosSoFar, kind: 'number', unit: '€/v', help: say.eurosHelp },
        { id: 'words', title: say.words, kind: 'area' },
      ]}
      first={{ reportedOn: today }}
      submit={say.report}
      onSend={onSend}
      onDone={onDone}
      onClose={onClose}
    />
  );
}

/** Closes a programme; what is unsettled is named, and nothing is closed. */
export function CloseForm({ programme, today, onClose, onDone }: Props) {
  const { language, messages } = useTongue();
  const say = messages.programme;
  return (
    <FormDialog
      title={say.closeTitle}
      intro={<p className="muted small">{say.closeText}</p>}
      fields={[
        { id: 'closedOn', title: say.closedOn, kind: 'date' },
        { id: 'words', title: say.closingWords, kind: 'area' },
      ]}
      first={{ closedOn: today }}
      submit={say.close}
      onSend={(texts) =>
        send(
          'programme.close-programme',
          { ...texts, id: programme.id, expectedVersion: programme.version },
          { language },
        )
      }
      onDone={onDone}
      onClose={onClose}
    />
  );
}
