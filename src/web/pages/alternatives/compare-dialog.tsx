import { useMemo, useState } from 'react';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Downloads } from '../../parts/downloads.tsx';
import { CertaintyLine } from './certainty-line.tsx';
import { useCertainty } from './certainty-hook.ts';
import { usualDraws, usualSeed } from './certainty-rows.ts';
import { ComparedTable } from './certainty-table.tsx';
import { Telling } from './certainty-telling.tsx';
import { candidatesOf, compareAsk } from './compare-candidates.ts';
import { comparedRows, comparedSentence, comparedTable } from './compare-rows.ts';
import { QuestionChoosers } from './question-choosers.tsx';
import type { Planning } from './use-planning.ts';

type Props = Readonly<{ open: boolean; onClose: () => void; region: Region; planning: Planning }>;

/** How long the window stands before its draws begin, ms: its choices are not a plan that is being dragged. */
const openMilliseconds = 50;

/** Alternatives side by side, each as it stands on this page, also what has not been saved, and how sure it is. */
export function CompareDialog(props: Props) {
  const say = useTongue().messages.alternatives;
  return (
    <Dialog title={say.compareTitle} open={props.open} onClose={props.onClose}>
      {props.open && <Comparison {...props} />}
    </Dialog>
  );
}

function Comparison({ region, planning }: Props) {
  const { messages, language, numbers } = useTongue();
  const say = messages.certainty;
  const candidates = candidatesOf(planning, { say: messages.alternatives, language });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reference, setReference] = useState(candidates[0]?.key);
  const [service, setService] = useState(region.services[0]?.id ?? '');
  const [group, setGroup] = useState<string>('all');
  const named = JSON.stringify(candidates.map((one) => [one.key, one.plan.pulls, one.plan.rule]));
  const ask = useMemo(
    () => compareAsk(region, candidates, { seed: usualSeed, n: usualDraws }),
    // The candidates are made anew at each drawing of the page; their names tell whether they changed.
    [region, named],
  );
  const certainty = useCertainty(region, ask, openMilliseconds);
  const draws = certainty.draws ?? certainty.coming;
  const columns = candidates.flatMap(({ key, title }, candidate) =>
    left.has(key) ? [] : [{ candidate, title }],
  );
  const against = Math.max(
    0,
    candidates.findIndex(({ key }) => key === reference),
  );
  const called = candidates.map((one) => one.called);
  const rows = draws
    ? comparedRows(certainty.draws ?? { ...draws, samples: [] }, {
        ...{ columns, reference: against, called },
        question: { service, group },
      })
    : [];
  const sentence = comparedSentence(rows);
  const drawn = certainty.draws?.samples.length ?? 0;
  return (
    <div className="comparison">
      {sentence && (
        <p className="comparison-sentence" aria-live="polite">
          {sentence[language]}
        </p>
      )}
      <Columns {...{ candidates, left, setLeft }} />
      <p className="choosers screen-only">
        <QuestionChoosers service={service} onService={setService} group={group} onGroup={setGroup} />
        <label className="comparison-reference">
          {say.reference}
          <select
            className="field"
            value={candidates[against]?.key ?? ''}
            onChange={(event) => setReference(event.target.value)}
          >
            {candidates.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        </label>
        {rows.length > 0 && (
          <Downloads
            name={`${region.id}-compare-${service}`}
            table={() =>
              comparedTable(rows, {
                title: messages.alternatives.compareTitle,
                ...{ columns, measure: messages.alternatives.measure, say, language },
              })
            }
          />
        )}
      </p>
      <p className="muted small">{columns.length < 2 ? say.chooseTwo : say.help}</p>
      <ComparedTable rows={rows} columns={columns} reference={against} />
      <CertaintyLine
        certainty={certainty}
        done={`${say.comparedLine(numbers.count(drawn), usualSeed)} ${say.unsureHelp}.`}
        before=""
      />
      {certainty.draws && ask && candidates.length > 1 && (
        <Telling
          {...{ region, ask, candidates, service, group }}
          reference={against}
          quantities={rows.map(({ quantity }) => quantity)}
        />
      )}
    </div>
  );
}

function Columns(props: {
  candidates: ReturnType<typeof candidatesOf>;
  left: ReadonlySet<string>;
  setLeft: (left: ReadonlySet<string>) => void;
}) {
  const say = useTongue().messages.certainty;
  const { candidates, left, setLeft } = props;
  return (
    <fieldset className="checks screen-only">
      <legend className="visually-hidden">{say.chooseColumns}</legend>
      {candidates.map(({ key, title }) => (
        <label key={key} className="check">
          <input
            type="checkbox"
            checked={!left.has(key)}
            onChange={(event) => {
              const next = new Set(left);
              if (event.target.checked) next.delete(key);
              else next.add(key);
              setLeft(next);
            }}
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
