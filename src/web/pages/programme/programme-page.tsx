import { useState } from 'react';
import { Link } from 'react-router';
import { addressOf, send } from '../../client.ts';
import { useTitle } from '../../frame/use-title.ts';
import { useTongue } from '../../messages/context.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { useRegion } from '../../region/region-loading.ts';
import { useAnswer } from '../../use-answer.ts';
import { ActionForm, CloseForm, ReportForm } from './action-forms.tsx';
import { ActionsTable } from './actions-table.tsx';
import { readyDecisions } from './programme.ts';
import type { ListedAction, ListedDecision, ListedProgramme } from './programme.ts';
import './programme.css';

type Programmes = Readonly<{ today: string; programmes: readonly ListedProgramme[] }>;
type Decisions = Readonly<{ decisions: readonly ListedDecision[] }>;

/** What carries out the decisions: the first sentence says how far it is and what has come of what was promised. */
export default function ProgrammePage() {
  const { messages } = useTongue();
  const say = messages.programme;
  const { region } = useRegion();
  const programmes = useAnswer<Programmes>('programme.list-programmes', { region: region.id });
  const decisions = useAnswer<Decisions>('decision.list-decisions', { region: region.id });
  useTitle(say.title);
  const both = [programmes.answer, decisions.answer];
  const problems = both.flatMap((answer) => (answer && !answer.ok ? answer.problems : []));
  if (problems.length > 0) return <ProblemList problems={problems} />;
  if (!programmes.answer?.ok || !decisions.answer?.ok)
    return (
      <p className="page-wait" role="status">
        {messages.frame.loading}
      </p>
    );
  const { today, programmes: list } = programmes.answer.value;
  const ready = readyDecisions(decisions.answer.value.decisions, list);
  return (
    <div className="programme">
      {list.length === 0 && <h1>{say.nothing}</h1>}
      {list.map((programme, at) => (
        <Programme
          key={programme.id}
          programme={programme}
          today={today}
          first={at === 0}
          onChanged={programmes.again}
        />
      ))}
      {ready.length > 0 ? (
        <Ready decisions={ready} onStarted={programmes.again} />
      ) : (
        list.length === 0 && (
          <p className="muted">
            {say.nothingReady} <Link to="../paatos">{say.toDecision}</Link>
          </p>
        )
      )}
    </div>
  );
}

type Open = Readonly<{ kind: 'edit' | 'report'; action: ListedAction }> | Readonly<{ kind: 'add' | 'close' }>;

function Programme(
  props: Readonly<{ programme: ListedProgramme; today: string; first: boolean; onChanged: () => void }>,
) {
  const { programme, today, first, onChanged } = props;
  const say = useTongue().messages.programme;
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const told = {
    programme,
    today,
    onClose: close,
    onDone: () => {
      close();
      onChanged();
    },
  };
  const Heading = first ? 'h1' : 'h2';
  return (
    <section>
      <p className="muted">{programme.name}</p>
      <Heading className="programme-first">
        <FirstWords programme={programme} />
      </Heading>
      {programme.state === 'closed' && <p>{programme.closingWords}</p>}
      <ActionsTable
        programme={programme}
        today={today}
        onEdit={(action) => setOpen({ kind: 'edit', action })}
        onReport={(action) => setOpen({ kind: 'report', action })}
      />
      <p className="programme-buttons screen-only">
        {programme.state === 'open' && (
          <>
            <button type="button" className="button" onClick={() => setOpen({ kind: 'add' })}>
              {say.add}
            </button>
            <button type="button" className="button" onClick={() => setOpen({ kind: 'close' })}>
              {say.close}
            </button>
          </>
        )}
        <ReportFiles id={programme.id} />
      </p>
      {open?.kind === 'edit' && <ActionForm {...told} action={open.action} />}
      {open?.kind === 'add' && <ActionForm {...told} />}
      {open?.kind === 'report' && <ReportForm {...told} action={open.action} />}
      {open?.kind === 'close' && <CloseForm {...told} />}
    </section>
  );
}

function FirstWords({ programme }: Readonly<{ programme: ListedProgramme }>) {
  const { messages, numbers } = useTongue();
  const say = messages.programme;
  const { delivery, actions, state, closedOn } = programme;
  const euros = (value: number | null) => `${numbers.bigEuros(value)}`;
  const promised = euros(delivery.promisedEuros);
  return (
    <>
      {say.first({
        done: numbers.percent(delivery.shareDone),
        count: numbers.count(actions.length),
        settled: numbers.count(actions.filter(({ settled }) => settled).length),
      })}{' '}
      <span className="second">
        {delivery.reportedEuros === null
          ? say.secondUnknown(promised)
          : say.second({ promised, reported: euros(delivery.reportedEuros) })}{' '}
        {state === 'closed' && say.closed(numbers.date(closedOn))}
      </span>
    </>
  );
}

function ReportFiles({ id }: Readonly<{ id: string }>) {
  const { language, messages } = useTongue();
  const say = messages.programme;
  return (
    <>
      {(['html', 'docx'] as const).map((format) => (
        <a
          key={format}
          className="button"
          href={addressOf('programme.get-report', { id, format, language })}
          download={`${id}.${format}`}
        >
          {say.reportFile(format.toUpperCase())}
        </a>
      ))}
    </>
  );
}

function Ready({
  decisions,
  onStarted,
}: Readonly<{ decisions: readonly ListedDecision[]; onStarted: () => void }>) {
  const { language, messages, numbers } = useTongue();
  const say = messages.programme;
  const [chosen, setChosen] = useState<ListedDecision>();
  return (
    <section>
      <h2>{say.ready}</h2>
      <ul className="ready-decisions">
        {decisions.map((decision) => {
          const { body, decidedOn, alternative } = decision;
          const words = say.decided({ body, day: numbers.date(decidedOn), name: alternative.name });
          return (
            <li key={decision.id}>
              <span>{words}</span>
              <button
                type="button"
                className="button primary"
                aria-label={`${say.start}: ${words}`}
                onClick={() => setChosen(decision)}
              >
                {say.start}
              </button>
            </li>
          );
        })}
      </ul>
      {chosen && (
        <FormDialog<ListedProgramme>
          title={say.startTitle}
          intro={<p className="muted small">{say.startText}</p>}
          fields={[{ id: 'name', title: say.name, kind: 'text' }]}
          first={{ name: chosen.alternative.name }}
          submit={say.start}
          onSend={(texts) =>
            send('programme.start-programme', { decision: chosen.id, ...texts }, { language })
          }
          onDone={() => {
            setChosen(undefined);
            onStarted();
          }}
          onClose={() => setChosen(undefined)}
        />
      )}
    </section>
  );
}
