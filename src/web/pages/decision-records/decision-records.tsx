import { useState } from 'react';
import { addressOf } from '../../client.ts';
import { useTongue } from '../../messages/context.ts';
import { ProblemList } from '../../parts/problem-list.tsx';
import { useRegion } from '../../region/region-loading.ts';
import { useAnswer } from '../../use-answer.ts';
import { PaperForm, RecordForm } from './record-forms.tsx';
import type { ListedAlternative, ListedDecision, ListedPaper } from './records.ts';
import './decision-records.css';

type Open = Readonly<{ kind: 'paper' }> | Readonly<{ kind: 'record'; corrects?: ListedDecision }>;

/** Decision papers that were made and decisions that were recorded, the latest first, and making one more. */
export function DecisionRecords() {
  const { messages } = useTongue();
  const say = messages.decisionRecords;
  const { region } = useRegion();
  const input = { region: region.id };
  const alternatives = useAnswer<{ alternatives: readonly ListedAlternative[] }>(
    'alternatives.list-alternatives',
    input,
  );
  const papers = useAnswer<{ papers: readonly ListedPaper[] }>('decision.list-papers', input);
  const decisions = useAnswer<{ decisions: readonly ListedDecision[] }>('decision.list-decisions', input);
  const [open, setOpen] = useState<Open>();
  const problems = [alternatives, papers, decisions].flatMap(({ answer }) =>
    answer && !answer.ok ? answer.problems : [],
  );
  if (problems.length > 0) return <ProblemList problems={problems} />;
  if (!alternatives.answer?.ok || !papers.answer?.ok || !decisions.answer?.ok) return null;
  const known = alternatives.answer.value.alternatives;
  const close = () => setOpen(undefined);
  return (
    <section className="decision-records" aria-label={say.title}>
      <div>
        <h2>{say.papers}</h2>
        <Papers papers={papers.answer.value.papers} alternatives={known} />
        <button
          type="button"
          className="button primary screen-only"
          onClick={() => setOpen({ kind: 'paper' })}
        >
          {say.makePaper}
        </button>
      </div>
      <div>
        <h2>{say.decisions}</h2>
        <Decisions
          decisions={decisions.answer.value.decisions}
          onCorrect={(corrects) => setOpen({ kind: 'record', corrects })}
        />
        <button type="button" className="button screen-only" onClick={() => setOpen({ kind: 'record' })}>
          {say.record}
        </button>
      </div>
      {open?.kind === 'paper' && (
        <PaperForm
          alternatives={known}
          onClose={close}
          onDone={() => {
            close();
            papers.again();
          }}
        />
      )}
      {open?.kind === 'record' && (
        <RecordForm
          alternatives={known}
          {...(open.corrects ? { corrects: open.corrects } : {})}
          onClose={close}
          onDone={() => {
            close();
            decisions.again();
          }}
        />
      )}
    </section>
  );
}

function Papers(
  props: Readonly<{ papers: readonly ListedPaper[]; alternatives: readonly ListedAlternative[] }>,
) {
  const { language, messages, numbers } = useTongue();
  const say = messages.decisionRecords;
  if (props.papers.length === 0) return <p className="muted">{say.noPapers}</p>;
  return (
    <>
      <ul>
        {props.papers.map(({ id, alternative, madeAt }) => {
          const of = props.alternatives.find((one) => one.id === alternative);
          const name = of ? say.alternativeName(of.number, of.name[language]) : alternative;
          const words = say.paper({ name, day: numbers.date(madeAt.slice(0, 10)) });
          return (
            <li key={id}>
              <span>
                {words} <code className="fine">{id.slice(0, 8)}</code>
              </span>
              <span className="row-files screen-only">
                {(['html', 'docx'] as const).map((format) => (
                  <a
                    key={format}
                    href={addressOf('decision.get-paper', { id, format, language })}
                    download={`${id}.${format}`}
                    aria-label={say.fileOf(format.toUpperCase(), words)}
                  >
                    {format.toUpperCase()}
                  </a>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="fine">{say.verify}</p>
    </>
  );
}

function Decisions(
  props: Readonly<{ decisions: readonly ListedDecision[]; onCorrect: (decision: ListedDecision) => void }>,
) {
  const { messages, numbers } = useTongue();
  const say = messages.decisionRecords;
  if (props.decisions.length === 0) return <p className="muted">{say.noDecisions}</p>;
  return (
    <ul>
      {props.decisions.map((decision) => {
        const { id, kind, body, decidedOn, alternative, reason, votes, dissent, corrects, correctedBy } =
          decision;
        const name = say.alternativeName(alternative.number, alternative.name);
        const words = say.line({ kind: say.kinds[kind], body, day: numbers.date(decidedOn), name });
        return (
          <li key={id} className={correctedBy ? 'was-corrected' : ''}>
            <div>
              <b>{words}</b> {correctedBy && <span className="fine">({say.corrected})</span>}
              {corrects && <span className="fine">({say.correction})</span>}
              <p>{reason}</p>
              {votes && (
                <p className="fine">
                  {say.votes({
                    for: numbers.count(votes.for),
                    against: numbers.count(votes.against),
                    abstained: numbers.count(votes.abstained),
                  })}
                </p>
              )}
              {dissent.map(({ who, position }) => (
                <p key={who} className="fine">
                  {who}: {position}
                </p>
              ))}
            </div>
            {!correctedBy && (
              <button
                type="button"
                className="button small screen-only"
                aria-label={say.correctOf(words)}
                onClick={() => props.onCorrect(decision)}
              >
                {say.correct}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
