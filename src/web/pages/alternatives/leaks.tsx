import { memo, useId, useMemo, useRef, useState } from 'react';
import type { Outcome } from '#alternatives/apply.ts';
import type { Evaluation } from '#alternatives/evaluation.ts';
import { findLever } from '#alternatives/levers/index.ts';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { EvaluatorClient } from '../../workers/evaluator-client.ts';
import { askOf } from './use-evaluation.ts';
import { LeakBar } from './leak-bar.tsx';
import { allLeaks, asIfEvident, leakIndex, leakParts, leakSharesOf, withLeaks } from './leak-plan.ts';
import type { LeakShares } from './leak-plan.ts';
import { emergencyOverflow, leftLines } from './leak-rows.ts';
import type { LeftLine } from './leak-rows.ts';
import { LeakSlider } from './leak-slider.tsx';
import { useLeakPreview } from './use-leak-preview.ts';
import type { Workbench } from './use-workbench.ts';

/** What becomes of visits whose site gave the service up, beside going to another one: an assumption, zero until somebody says. */
export const Leaks = memo(function Leaks(props: {
  region: Region;
  bench: Workbench;
  evaluator: EvaluatorClient | undefined;
  before: Evaluation;
  after: Evaluation;
  fileName: string;
}) {
  const { region, bench } = props;
  const { messages, numbers } = useTongue();
  const say = messages.leaks;
  const { pulls, rule } = bench.plan;
  const shares = leakSharesOf(pulls);
  const index = leakIndex(pulls);
  const outcome = index === undefined ? undefined : bench.outcomes[index];
  const previewed = outcome?.problems.length === 1 && outcome.problems[0]!.code === 'evidence-missing';
  const year = bench.view?.year;
  const ask = useMemo(
    () => (previewed ? askOf(asIfEvident(pulls), rule, year) : undefined),
    [previewed, pulls, rule, year],
  );
  const preview = useLeakPreview(props.evaluator, ask);
  const after = preview ?? props.after;
  const lines = leftLines(region, after);
  const leaked = leakParts.reduce((sum, part) => sum + lines.find((one) => one.part === part)!.visits, 0);
  if (!findLever('set-leak')) return null;
  const title =
    allLeaks(shares) === 0
      ? say.zero
      : outcome && !outcome.applied && !previewed
        ? say.refused
        : leaked >= 1
          ? say.some(numbers.rough(leaked))
          : say.nothingToLeak;
  return (
    <section className="section leaks" id="leaks">
      <h2>{title}</h2>
      <p className="muted small">{say.text}</p>
      <div className="leaks-work">
        <LeakBar shares={shares} />
        <Controls bench={bench} shares={shares} outcome={outcome} previewed={previewed} />
      </div>
      {lines.some((line) => line.visits >= 1) && (
        <Consequence {...props} after={after} lines={lines} preview={preview !== undefined} />
      )}
    </section>
  );
});

/** Sliders and evidence; what a hand does in one go is one step of undo. */
function Controls(props: {
  bench: Workbench;
  shares: LeakShares;
  outcome: Outcome | undefined;
  previewed: boolean;
}) {
  const { bench, shares, outcome } = props;
  const { messages, language } = useTongue();
  const say = messages.leaks;
  const id = useId();
  const gesture = useRef({ count: 0, open: false });
  // Kept here too: with every share at zero there is no pull that could hold it.
  const [evidence, setEvidence] = useState(shares.evidence);
  const told = allLeaks(shares) > 0 ? shares.evidence : evidence;
  const change = (to: Partial<LeakShares>): void => {
    if (!gesture.current.open) gesture.current = { count: gesture.current.count + 1, open: true };
    const { pulls } = bench.plan;
    const next = withLeaks(pulls, { ...shares, evidence: told, ...to });
    bench.setPulls(() => next, `leaks ${gesture.current.count}`);
    // A pull that comes first or goes moves the others by one, the open one with them.
    const at = leakIndex(pulls) ?? leakIndex(next) ?? 0;
    if (bench.chosen !== undefined && next.length !== pulls.length && bench.chosen >= at)
      bench.choose(Math.max(0, bench.chosen + next.length - pulls.length));
  };
  const settle = (): void => {
    if (!gesture.current.open) return;
    gesture.current = { ...gesture.current, open: false };
    bench.endGesture();
  };
  const missing = props.previewed;
  const others = (outcome?.problems ?? []).filter(({ code }) => code !== 'evidence-missing');
  return (
    <div className="leak-controls">
      {leakParts.map((part) => (
        <LeakSlider
          key={part}
          title={say[part]}
          part={part}
          share={shares[part]}
          onChange={(share) => change({ [part]: share })}
          onSettle={settle}
        />
      ))}
      <div className="form-field">
        <label htmlFor={id}>{say.evidence}</label>
        <textarea
          id={id}
          className="field"
          name="leak-evidence"
          rows={2}
          maxLength={500}
          value={told}
          aria-invalid={missing}
          aria-required={allLeaks(shares) > 0}
          aria-describedby={`${id}-help${missing ? ` ${id}-fault` : ''}`}
          onChange={(event) => {
            setEvidence(event.target.value);
            if (allLeaks(shares) > 0) change({ evidence: event.target.value });
          }}
          onBlur={settle}
        />
        <span id={`${id}-help`} className="fine">
          {say.evidenceHelp}
        </span>
        {missing && (
          <span id={`${id}-fault`} className="field-fault worse" role="alert">
            {say.evidenceMissing}
          </span>
        )}
        {others.map((problem) => (
          <span key={problem.code} className="field-fault worse" role="alert">
            {problem.message[language]} {problem.remedy[language]}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Visits and euros by where they went, and what it does to the emergency department. */
function Consequence(props: {
  region: Region;
  bench: Workbench;
  before: Evaluation;
  after: Evaluation;
  fileName: string;
  lines: readonly LeftLine[];
  preview: boolean;
}) {
  const { messages, numbers } = useTongue();
  const say = messages.leaks;
  const { lines, bench } = props;
  const index = leakIndex(bench.plan.pulls);
  const named = index === undefined ? undefined : bench.plan.pulls[index]!.settings['emergencyService'];
  const service = typeof named === 'string' ? named : 'emergency';
  const over = emergencyOverflow(props, service);
  const toEmergency = lines.find(({ part }) => part === 'emergency')!.visits >= 1;
  const visits = lines.reduce((sum, line) => sum + line.visits, 0);
  const total = { part: 'total' as const, visits, euros: props.after.costs.leftEuros };
  const rows = [...lines.filter((line) => line.visits >= 1), total];
  const name = (row: (typeof rows)[number]) => say[row.part];
  return (
    <div className="leak-consequence">
      {props.preview && <p className="fine worse">{say.preview}</p>}
      <DataTable<(typeof rows)[number]>
        caption={say.title}
        rows={rows}
        rowKey={(row) => row.part}
        fileName={`${props.fileName}-leaks`}
        columns={[
          {
            id: 'part',
            title: say.part,
            cell: (row) => (row.part === 'total' ? <b>{name(row)}</b> : name(row)),
            take: [{ title: say.part, of: name }],
          },
          {
            id: 'visits',
            title: say.visits,
            number: true,
            cell: (row) => numbers.rough(row.visits),
            take: [{ title: say.visits, of: (row) => row.visits }],
          },
          {
            id: 'euros',
            title: say.euros,
            number: true,
            cell: (row) =>
              row.euros === null ? (
                <span className="muted">{say.unmetCost}</span>
              ) : (
                numbers.count(Math.round(row.euros / 1000) * 1000)
              ),
            take: [{ title: say.euros, of: (row) => row.euros }],
          },
        ]}
        foot={rows.some(({ part }) => part === 'unmet') ? <span>{say.unmetNote}</span> : undefined}
      />
      {toEmergency && (
        <p className={over && over.after >= 1 ? 'small worse' : 'small muted'}>
          {!over
            ? say.noEmergency
            : over.after >= 1
              ? say.overflow(numbers.rough(Math.round(over.before)), numbers.rough(over.after))
              : say.overflowFits}
        </p>
      )}
    </div>
  );
}
