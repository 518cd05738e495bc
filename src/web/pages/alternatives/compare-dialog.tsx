import { useEffect, useState } from 'react';
import type { Evaluation } from '#alternatives/evaluation.ts';
import type { Region } from '#region/region.ts';
import { measures } from '#situation/measures/index.ts';
import { useTongue } from '../../messages/context.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { onTableKey } from '../../parts/use-table-keys.ts';
import type { EvaluatorClient } from '../../workers/evaluator-client.ts';
import { comparedRows } from './compare-rows.ts';
import { showValue } from './measure-format.ts';
import { askOf } from './use-evaluation.ts';
import type { Plan } from './draft.ts';
import type { Planning } from './use-planning.ts';
import { QuestionChoosers } from './question-choosers.tsx';

type Candidate = Readonly<{ key: string; title: string; plan: Plan }>;
type Props = Readonly<{
  open: boolean;
  onClose: () => void;
  region: Region;
  planning: Planning;
  evaluator: EvaluatorClient | undefined;
}>;

/** Alternatives side by side, each as it stands on this page, also what has not been saved. */
export function CompareDialog(props: Props) {
  const say = useTongue().messages.alternatives;
  return (
    <Dialog title={say.compareTitle} open={props.open} onClose={props.onClose}>
      {props.open && <Comparison {...props} />}
    </Dialog>
  );
}

function Comparison({ region, planning, evaluator }: Props) {
  const { messages, language, numbers } = useTongue();
  const say = messages.alternatives;
  const candidates = candidatesOf(planning, { say, language });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [service, setService] = useState(region.services[0]?.id ?? '');
  const [group, setGroup] = useState<string>('all');
  const [done, setDone] = useState<ReadonlyMap<string, Evaluation>>(new Map());
  const named = JSON.stringify(candidates.map((one) => [one.key, one.plan.pulls, one.plan.rule]));
  useEffect(() => {
    let current = true;
    const wanted = JSON.parse(named) as [string, Plan['pulls'], Plan['rule']][];
    setDone(new Map());
    for (const [key, pulls, rule] of wanted) {
      void evaluator?.evaluateInTurn(askOf(pulls, rule)).then((evaluation) => {
        if (current && evaluation) setDone((now) => new Map(now).set(key, evaluation));
      });
    }
    return () => {
      current = false;
    };
  }, [evaluator, named]);
  const shown = candidates.filter((one) => !left.has(one.key) && done.has(one.key));
  const rows = comparedRows({
    measures,
    evaluations: shown.map((one) => done.get(one.key)!),
    question: { service, group, area: 'region' },
  });
  return (
    <div className="comparison">
      <p className="muted small">{say.compareHelp}</p>
      <div className="checks">
        {candidates.map((one) => (
          <label key={one.key} className="check">
            <input
              type="checkbox"
              checked={!left.has(one.key)}
              onChange={(event) => {
                const next = new Set(left);
                if (event.target.checked) next.delete(one.key);
                else next.add(one.key);
                setLeft(next);
              }}
            />
            {one.title}
          </label>
        ))}
      </div>
      <p className="choosers">
        <QuestionChoosers service={service} onService={setService} group={group} onGroup={setGroup} />
      </p>
      {done.size < candidates.length && (
        <p role="status" className="fine">
          {say.compareProgress(done.size, candidates.length)}
        </p>
      )}
      <div className="comparison-scroll">
        <table onKeyDown={onTableKey}>
          <caption className="visually-hidden">{say.compareTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{say.measure}</th>
              {shown.map((one) => (
                <th key={one.key} scope="col" className="number">
                  {one.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.measure.id}>
                <th scope="row" tabIndex={index === 0 ? 0 : -1}>
                  {row.measure.title[language]} <span className="unit">{say.units[row.measure.unit]}</span>
                </th>
                {row.values.map((value, at) => (
                  <td key={shown[at]!.key} className="number" tabIndex={-1}>
                    {row.best[at] ? (
                      <b>{showValue(value, row.measure.unit, numbers)}</b>
                    ) : (
                      showValue(value, row.measure.unit, numbers)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function candidatesOf(
  planning: Planning,
  told: { say: ReturnType<typeof useTongue>['messages']['alternatives']; language: 'fi' | 'sv' | 'en' },
): readonly Candidate[] {
  const { say, language } = told;
  const stored = (planning.list ?? []).map((one): Candidate => {
    const draft = planning.key === one.id ? planning.draft : planning.hasDraft(one.id);
    const plan = draft?.present ?? { name: one.name[language], pulls: one.pulls, rule: one.rule };
    return { key: one.id, title: `${say.tabNumber(one.number)} ${plan.name}`, plan };
  });
  const loose = planning.draft && !planning.draft.stored ? planning.draft.present : undefined;
  return loose ? [...stored, { key: planning.key, title: loose.name, plan: loose }] : stored;
}
