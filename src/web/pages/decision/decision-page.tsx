import './decision-charts.css';
import './decision-page.css';
import './weights.css';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { isSituation } from '#decision/judged-alternatives.ts';
import { useTitle } from '../../frame/use-title.ts';
import { useTongue } from '../../messages/context.ts';
import { ProblemList } from '../../parts/problem-list.tsx';
import { useRegion } from '../../region/region-loading.ts';
import { DecisionRecords } from '../decision-records/decision-records.tsx';
import { Methods, Notices, Values } from './beside.tsx';
import { CriteriaDialog } from './criteria-dialog.tsx';
import { Quadrant } from './quadrant.tsx';
import { Ranking } from './ranking.tsx';
import { StakeholderTabs } from './stakeholder-tabs.tsx';
import { Strips } from './strips.tsx';
import { useJudging } from './use-judging.ts';
import type { Judging } from './use-judging.ts';
import { useStakeholders } from './use-stakeholders.ts';
import { defaultSet, useStoredDecision } from './use-stored.ts';
import type { StoredDecision } from './use-stored.ts';
import { Weights } from './weights.tsx';

/** The decision: which alternative is best by what people weigh, how surely, and what would turn it. */
export default function DecisionPage() {
  const { region } = useRegion();
  const { messages } = useTongue();
  useTitle(messages.frame.decision);
  const [set, setSet] = useState(defaultSet);
  const { stored, problems, again } = useStoredDecision(region.id, set);
  if (!stored)
    return problems.length > 0 ? (
      <ProblemList problems={problems} />
    ) : (
      <p className="page-wait" role="status">
        {messages.decision.computing}
      </p>
    );
  // Another set has stakeholders and drafts of its own.
  return <Decision key={stored.criteria.set} stored={stored} again={again} onSet={setSet} />;
}

type DecisionProps = Readonly<{
  stored: StoredDecision;
  again: () => Promise<void>;
  onSet: (set: string) => void;
}>;

function Decision({ stored, again, onSet }: DecisionProps) {
  const { region } = useRegion();
  const { messages } = useTongue();
  const say = messages.decision;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState(false);
  const people = useStakeholders(region.id, { stored, evenName: say.even });
  const compared = useMemo(
    () => stored.alternatives.filter(({ id }) => !left.has(id)),
    [stored.alternatives, left],
  );
  const judging = useJudging(region, {
    set: stored.criteria,
    alternatives: compared,
    stakeholders: people.stakeholders,
    focus: people.focus,
  });
  const { judgement, view } = judging;
  const shown = judgement && view ? { judgement, view } : undefined;
  const fileName = (part: string) => `${region.id}-${part}`;
  return (
    <div className="decision">
      <Sentence judging={judging} />
      <ProblemList problems={people.problems} />
      <Compared stored={stored} left={left} onLeft={setLeft} />
      <div className="decision-work">
        <section className="weights-panel" aria-labelledby="weights-title">
          <header>
            <h2 id="weights-title">{say.weights}</h2>
            <button type="button" className="button screen-only" onClick={() => setEditing(true)}>
              {say.editCriteria}
            </button>
          </header>
          <SetChoice stored={stored} onSet={onSet} />
          <StakeholderTabs people={people} />
          <Weights
            set={stored.criteria}
            draft={people.shown}
            view={view}
            judgement={judgement}
            onChange={people.change}
          />
        </section>
        {shown && (
          <>
            <div className="decision-middle">
              <Ranking {...shown} fileName={fileName('ranking')} />
              <Strips {...shown} fileName={fileName('weights')} />
            </div>
            <div className="decision-right">
              <Quadrant {...shown} fileName={fileName('dual-model')} />
              <Notices judgement={shown.judgement} />
            </div>
          </>
        )}
      </div>
      {shown && (
        <div className="decision-below">
          <Methods {...shown} fileName={fileName('methods')} />
          <Values judgement={shown.judgement} fileName={fileName('values')} />
        </div>
      )}
      <DecisionRecords />
      {editing && (
        <CriteriaDialog
          stored={stored.criteria}
          alternatives={compared}
          judgement={judgement}
          onClose={() => setEditing(false)}
          onSaved={async (set) => {
            if (set === stored.criteria.set) await again();
            else onSet(set);
          }}
        />
      )}
    </div>
  );
}

/** Which criteria: the region's own, or another set that somebody has kept. */
function SetChoice({ stored, onSet }: Pick<DecisionProps, 'stored' | 'onSet'>) {
  const say = useTongue().messages.decision;
  const { set, version } = stored.criteria;
  return (
    <p className="fine set-choice">
      {stored.sets.length > 1 && (
        <select
          className="field screen-only"
          aria-label={say.sets}
          value={set}
          onChange={(event) => onSet(event.target.value)}
        >
          {stored.sets.map((one) => (
            <option key={one.set} value={one.set}>
              {one.name || (one.set === defaultSet ? say.ownSet : one.set)}
            </option>
          ))}
        </select>
      )}{' '}
      {version === 0 ? say.ready : say.ownCriteria(version)}
    </p>
  );
}

function Sentence({ judging }: { judging: Judging }) {
  const { messages, language, numbers } = useTongue();
  const say = messages.decision;
  const { view, progress, failed } = judging;
  const short = progress && progress.done < progress.of;
  return (
    <>
      <p className="eyebrow">
        <span className="draft-mark">{say.draft}</span>
        {view && <span>{view.name[language]}</span>}
        {view && <span>{view.verdict.basis[language]}</span>}
        {short && (
          <span role="status">{say.drawing(numbers.count(progress.done), numbers.count(progress.of))}</span>
        )}
      </p>
      <h1 className="decision-verdict" aria-live="polite">
        {view ? `${view.verdict.first[language]}.` : say.computing}{' '}
        <span className="second">{view && sentenceOf(view.verdict.second[language])}</span>
      </h1>
      {failed && (
        <p role="alert" className="worse">
          {say.failed}
        </p>
      )}
    </>
  );
}

/** A part of a sentence as one of its own. */
function sentenceOf(words: string): string {
  return words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function Compared(
  props: Readonly<{
    stored: StoredDecision;
    left: ReadonlySet<string>;
    onLeft: (left: ReadonlySet<string>) => void;
  }>,
) {
  const { messages, language } = useTongue();
  const say = messages.decision;
  const { stored, left, onLeft } = props;
  const others = stored.alternatives.filter((one) => !isSituation(one));
  if (others.length === 0)
    return (
      <p>
        {say.onlySituation} <Link to="../vaihtoehdot">{say.toAlternatives}</Link>
      </p>
    );
  return (
    <fieldset className="compared screen-only">
      <legend className="visually-hidden">{say.compared}</legend>
      <span className="small muted" aria-hidden="true">
        {say.compared}
      </span>
      {others.map(({ id, number, name }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={!left.has(id)}
            onChange={(event) => {
              const next = new Set(left);
              if (event.target.checked) next.delete(id);
              else next.add(id);
              onLeft(next);
            }}
          />
          {messages.alternatives.tabNumber(number)} {name[language]}
        </label>
      ))}
      <span className="fine">{say.comparedHelp}</span>
    </fieldset>
  );
}
