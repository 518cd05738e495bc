import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { applyPull, applyPulls } from '#alternatives/apply.ts';
import type { Lever, Pull } from '#alternatives/lever.ts';
import { findLever, levers } from '#alternatives/levers/index.ts';
import { yearProblem, yearsOf } from '#alternatives/years.ts';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { afterFrame } from '../../parts/after-frame.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import type { EvaluatorClient } from '../../workers/evaluator-client.ts';
import { inLanguage } from '../../region/region-loading.ts';
import { holdBackground } from './hands.ts';
import { PullForesight } from './pull-foresight.tsx';
import { addInYear, changeInYear } from './plan-years.ts';
import { leversByGroup, siteSettingOf } from './pull-rows.ts';
import { SettingField } from './setting-field.tsx';
import { formOf, readForm } from './settings-form.ts';
import type { FormValues } from './settings-form.ts';
import { askOf } from './use-evaluation.ts';
import type { Workbench } from './use-workbench.ts';
import { YearField } from './year-field.tsx';
import { readYear } from './year-form.ts';

/** What the map's new frame takes to come on the screen; the window is taken away, which is much work, after it. */
const drawingMilliseconds = 100;

/** A pull as a form, made from what its lever declares: a new lever has its form without a line here. */
export function PullDialog(props: {
  region: Region;
  bench: Workbench;
  evaluator: EvaluatorClient | undefined;
}) {
  const { region, bench } = props;
  const { messages } = useTongue();
  const say = messages.alternatives;
  const target = bench.form;
  const isOpen = target !== undefined;
  useEffect(() => (isOpen ? holdBackground() : undefined), [isOpen]);
  const shown = useRef<{ window: ReactNode; isDone: boolean }>({ window: null, isDone: false });
  if (!target) {
    shown.current.isDone = false;
    return null;
  }
  // The map answers first: until it has, the window stays as it was and costs nothing.
  if (shown.current.isDone) return shown.current.window;
  const edited = target.index === undefined ? undefined : bench.plan.pulls[target.index];
  const close = () => bench.openForm(undefined);
  shown.current.window = (
    <Dialog title={edited ? say.editTitle : say.addTitle} open onClose={close} closable={false}>
      <PullForm
        key={`${target.index} ${target.lever} ${target.site}`}
        region={region}
        bench={bench}
        evaluator={props.evaluator}
        edited={edited}
        onDone={() => (shown.current.isDone = true)}
        onClose={close}
      />
    </Dialog>
  );
  return shown.current.window;
}

function PullForm(props: {
  region: Region;
  bench: Workbench;
  evaluator: EvaluatorClient | undefined;
  edited: Pull | undefined;
  /** The pull is in the list; the window closes a frame later. */
  onDone: () => void;
  onClose: () => void;
}) {
  const { bench, edited } = props;
  const { messages, language } = useTongue();
  const say = messages.alternatives;
  const target = bench.form!;
  const [lever, setLever] = useState<Lever>(findLever(edited?.lever ?? target.lever ?? '') ?? levers[0]!);
  const [values, setValues] = useState<FormValues>(() => firstValues(lever, edited, target.site));
  const [rationale, setRationale] = useState(edited?.rationale ?? '');
  const [yearWords, setYearWords] = useState(String(edited?.year ?? ''));
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const form = useRef<HTMLFormElement>(null);
  const closing = useRef<() => void>(undefined);
  useEffect(() => () => closing.current?.(), []);
  useEffect(() => {
    const fault = tries > 0 && form.current?.querySelector<HTMLElement>('[aria-invalid=true], .field-fault');
    if (!fault) return;
    fault.scrollIntoView({ block: 'center' });
    fault.focus();
  }, [tries]);
  const read = readForm(lever, values);
  const { year, faulty: yearFaulty } = readYear(props.region, yearWords);
  const pull: Pull = {
    lever: lever.id,
    settings: read.settings,
    rationale,
    ...(year === undefined ? {} : { year }),
  };
  const faulty = yearFaulty || Object.keys(read.faults).length > 0;
  // Asked of the lever itself, on the network that the pulls before this one leave where its year puts it.
  const { pulls: placed, at: place } = useMemo(
    () => placedOf(props.region, { pulls: bench.plan.pulls, index: target.index, year }),
    [props.region, bench.plan.pulls, target.index, year],
  );
  const { network } = useMemo(
    () => applyPulls(props.region, placed.slice(0, place)),
    [props.region, placed, place],
  );
  const told = {
    pull,
    index: place,
    yearProblem: yearProblem(props.region, { pulls: placed, index: place }),
  };
  const problems = faulty ? [] : applyPull(network, told).outcome.problems;
  const whole = !faulty && problems.length === 0;
  const ask = whole ? askOf(placed.with(place, pull), bench.plan.rule, bench.view?.year) : undefined;
  const withYears = bench.plan.pulls.some((one) => one.year !== undefined);
  return (
    <form
      ref={form}
      className="pull-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!whole) return setTries((now) => now + 1);
        if (closing.current) return;
        if (target.index === undefined) bench.add(pull);
        else bench.replace(target.index, pull);
        props.onDone();
        // Not by a state: the fields of a form that nobody sees any more would all be rendered once more.
        event.currentTarget.dataset['done'] = '';
        // At once and whole: the page behind must be there for the focus that goes back to it.
        closing.current = afterFrame(() => flushSync(props.onClose), drawingMilliseconds);
      }}
    >
      {!edited && (
        <label className="form-field">
          <span>{say.lever}</span>
          <select
            className="field"
            name="lever"
            value={lever.id}
            onChange={(event) => {
              const chosen = findLever(event.target.value)!;
              setLever(chosen);
              setValues((now) => ({ ...formOf(chosen), ...keptOf(chosen, lever, now) }));
              setTries(0);
            }}
          >
            {leversByGroup().map((group) => (
              <optgroup key={group.id} label={group.title[language]}>
                {group.levers.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.title[language]}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
      )}
      <p className="muted small">{lever.explanation[language]}</p>
      {lever.settings.map((setting) => (
        <SettingField
          key={`${lever.id} ${setting.id}`}
          region={props.region}
          network={network}
          setting={setting}
          value={values[setting.id]}
          fault={tried ? read.faults[setting.id] : undefined}
          onChange={(value) => setValues((now) => ({ ...now, [setting.id]: value }))}
        />
      ))}
      <YearField
        region={props.region}
        value={yearWords === '?' ? '' : yearWords}
        faulty={tried && yearFaulty}
        otherwise={withYears ? yearsOf(props.region, placed)[place] : undefined}
        onChange={setYearWords}
      />
      <label className="form-field">
        <span>
          {say.rationale} <span className="muted">({say.optional})</span>
        </span>
        <textarea
          className="field"
          name="rationale"
          rows={2}
          maxLength={2000}
          value={rationale}
          onChange={(event) => setRationale(event.target.value)}
        />
      </label>
      <div className="pull-form-end">
        {tried && <ProblemList problems={problems.map((problem) => inLanguage(problem, language))} />}
        <PullForesight evaluator={props.evaluator} bench={bench} ask={ask} index={place} />
        <p className="dialog-end">
          <button type="button" className="button" onClick={props.onClose}>
            {say.cancel}
          </button>
          <button type="submit" className="button primary">
            {edited ? say.changeThis : say.addThis}
          </button>
        </p>
      </div>
    </form>
  );
}

/** The list with a stand-in of the pull where its year puts it; only its year matters for the place. */
function placedOf(
  region: Region,
  told: { pulls: readonly Pull[]; index: number | undefined; year: number | undefined },
): { pulls: readonly Pull[]; at: number } {
  const { pulls, index, year } = told;
  const standIn: Pull = { lever: '', settings: {}, rationale: '', ...(year === undefined ? {} : { year }) };
  return index === undefined
    ? addInYear(region, pulls, standIn)
    : changeInYear(region, pulls, { index, to: standIn });
}

function firstValues(lever: Lever, edited: Pull | undefined, site: string | undefined): FormValues {
  const setting = siteSettingOf(lever);
  return formOf(lever, edited?.settings ?? (setting && site ? { [setting]: site } : {}));
}

/** What was already given and means the same in the next lever: the site, the receivers, the services. */
function keptOf(next: Lever, before: Lever, values: FormValues): FormValues {
  const same = next.settings.filter((setting) =>
    before.settings.some((one) => one.id === setting.id && one.kind === setting.kind),
  );
  return Object.fromEntries(same.map((setting) => [setting.id, values[setting.id]!]));
}
