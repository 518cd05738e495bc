import './pull-list.css';
import './result-tables.css';
import './plan-forms.css';
import './timeline.css';
import './leaks.css';
import './alternatives-page.css';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useTheme } from '../../frame/use-theme.ts';
import { useTitle } from '../../frame/use-title.ts';
import { useTongue } from '../../messages/context.ts';
import { ProblemList } from '../../parts/problem-list.tsx';
import { useRegion } from '../../region/region-loading.ts';
import { AlternativeTabs } from './alternative-tabs.tsx';
import { BeforeAfter } from './before-after.tsx';
import { Blockers } from './blockers.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { Costs } from './costs.tsx';
import { Fares } from './fares.tsx';
import { Leaks } from './leaks.tsx';
import { Loads } from './loads.tsx';
import { PlanMap } from './plan-map.tsx';
import { Plans } from './plans.tsx';
import { lastOwnYear } from './plan-years.ts';
import { PullDialog } from './pull-dialog.tsx';
import { PullList } from './pull-list.tsx';
import { RuleChoice } from './rule-choice.tsx';
import { SaveBar } from './save-bar.tsx';
import { ShareDialog } from './share-dialog.tsx';
import { SuggestButton } from './suggest-button.tsx';
import { taleOf } from './tale.ts';
import { Timeline } from './timeline.tsx';
import { tellTale } from './tale-words.ts';
import { usePlanning } from './use-planning.ts';
import { useEvaluation } from './use-evaluation.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import { useWorkbench } from './use-workbench.ts';
import { useYearForesight } from './use-year-foresight.ts';
import { useYearView } from './use-year-view.ts';
import { YearLine } from './year-line.tsx';

/** Alternatives: a list of changes, and what it does to visits, trips, loads and costs. */
export default function AlternativesPage() {
  const { region } = useRegion();
  const { messages } = useTongue();
  const say = messages.alternatives;
  const planning = usePlanning(region);
  const looking = useYearView(region, planning.draft?.present.pulls);
  const result = useEvaluation(region, planning.draft?.present, looking.view?.year);
  const bench = useWorkbench(region, planning, looking);
  const [open, setOpen] = useState<'share' | 'compare'>();
  useYearForesight(result, planning.draft?.present, looking.view);
  useUndoKeys(bench);
  useTitle(messages.frame.alternatives);
  if (planning.missing) return <Missing planning={planning} />;
  if (!planning.draft) {
    if (planning.problems.length > 0)
      return (
        <ProblemList problems={planning.problems} {...(planning.shared ? { title: say.shareRefused } : {})} />
      );
    return (
      <p className="page-wait" role="status">
        {say.loading}
      </p>
    );
  }
  return (
    <div className="alternatives">
      <div className="alternatives-bar screen-only">
        <AlternativeTabs planning={planning} bench={bench} />
        <div className="alternatives-actions">
          <button type="button" className="button" onClick={() => setOpen('compare')}>
            {say.compare}
          </button>
          <button type="button" className="button" onClick={() => setOpen('share')}>
            {say.share}
          </button>
          <SaveBar region={region} planning={planning} />
          <SuggestButton region={region} planning={planning} />
        </div>
      </div>
      <ProblemList problems={planning.problems} />
      <Sentence result={result} planning={planning} />
      <YearLine bench={bench} />
      <Work result={result} bench={bench} planning={planning} />
      <PullDialog region={region} bench={bench} evaluator={result.evaluator} />
      <ShareDialog
        open={open === 'share'}
        onClose={() => setOpen(undefined)}
        planning={planning}
        region={region}
        year={bench.view?.year}
      />
      <CompareDialog
        open={open === 'compare'}
        onClose={() => setOpen(undefined)}
        region={region}
        planning={planning}
      />
    </div>
  );
}

function Missing({ planning }: { planning: ReturnType<typeof usePlanning> }) {
  const { messages, language } = useTongue();
  const say = messages.alternatives;
  return (
    <>
      <h1>{say.unknownAlternative}</h1>
      <p>{say.unknownAlternativeText}</p>
      <ul className="plain-links">
        {planning.list?.map((one) => (
          <li key={one.id}>
            <Link to={`../vaihtoehdot/${one.number}`}>
              {say.tabNumber(one.number)} {one.name[language]}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function Sentence(props: {
  result: ReturnType<typeof useEvaluation>;
  planning: ReturnType<typeof usePlanning>;
}) {
  const { region } = useRegion();
  const { messages, language } = useTongue();
  const say = messages.alternatives;
  const { glimpse, baseline, evaluation, busy, failed, plan, year } = props.result;
  const words = useMemo(() => {
    if (!glimpse || !baseline) return undefined;
    const within20 = baseline.measures.find(
      (row) =>
        row.measure === 'share-within-20' &&
        row.service === region.services[0]?.id &&
        row.group === 'all' &&
        row.area === 'region',
    );
    const by = year ?? (plan && lastOwnYear(region, plan.pulls));
    const tale = taleOf(glimpse, { baseline, fares: busy ? undefined : evaluation?.fares, by });
    return tellTale(tale, { region, language, within20: within20?.figure.value ?? null });
  }, [glimpse, baseline, evaluation, busy, plan, year, region, language]);
  const stored = props.planning.draft?.stored;
  return (
    <>
      <p className="on-paper muted">
        {stored && say.tabNumber(stored.number)} {props.planning.draft?.present.name}
      </p>
      <h1 className="alternatives-tale" aria-live="polite">
        {words ? words.first : say.computing} <span className="second">{words?.second}</span>
      </h1>
      {failed && (
        <p role="alert" className="worse">
          {say.failed}
        </p>
      )}
      {stored && !stored.ready && stored.regionHash !== region.hash && (
        <p className="fine">{say.otherRegion}</p>
      )}
    </>
  );
}

function Work(props: {
  result: ReturnType<typeof useEvaluation>;
  bench: ReturnType<typeof useWorkbench>;
  planning: ReturnType<typeof usePlanning>;
}) {
  const { region } = useRegion();
  const theme = useTheme();
  const { result, bench, planning } = props;
  const { evaluation, baseline } = result;
  const draft = planning.draft!;
  const fileName = `${region.id}-${draft.stored?.number ?? 'x'}`;
  // The sections below keep what they show until their own part of this changes: a change waits for none of them.
  const both = evaluation && baseline ? { before: baseline, after: evaluation, fileName } : undefined;
  return (
    <div className="alternatives-work">
      <div className="work-left">
        <PlanMap region={region} theme={theme} result={result} bench={bench} />
        <Timeline region={region} bench={bench} evaluation={evaluation} fileName={fileName} />
        <div className="settling" aria-busy={result.busy}>
          {both && <Fares {...both} />}
          {both && <Leaks key={planning.key} {...both} {...{ region, bench }} evaluator={result.evaluator} />}
          {both && <Loads {...both} />}
          {both && <Plans {...both} />}
        </div>
      </div>
      <div className="work-right">
        <PullList region={region} result={result} bench={bench} />
        <div className="settling" aria-busy={result.busy}>
          {both && <BeforeAfter {...both} />}
          {both && <Costs {...both} />}
          {both && <Blockers {...both} />}
        </div>
        <RuleChoice region={region} chosen={bench.plan.rule} onRule={bench.setRule} />
      </div>
    </div>
  );
}
