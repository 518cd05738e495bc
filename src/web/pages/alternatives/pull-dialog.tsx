import { useMemo, useState } from 'react';
import { applyPull, applyPulls } from '#alternatives/apply.ts';
import type { Lever, Pull } from '#alternatives/lever.ts';
import { findLever, levers } from '#alternatives/levers/index.ts';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { inLanguage } from '../../region/region-loading.ts';
import { siteSettingOf } from './pull-rows.ts';
import { SettingField } from './setting-field.tsx';
import { formOf, readForm } from './settings-form.ts';
import type { FormValues } from './settings-form.ts';
import type { Workbench } from './use-workbench.ts';

/** A pull as a form, made from what its lever declares: a new lever has its form without a line here. */
export function PullDialog({ region, bench }: { region: Region; bench: Workbench }) {
  const { messages } = useTongue();
  const say = messages.alternatives;
  const target = bench.form;
  if (!target) return null;
  const edited = target.index === undefined ? undefined : bench.plan.pulls[target.index];
  const close = () => bench.openForm(undefined);
  return (
    <Dialog title={edited ? say.editTitle : say.addTitle} open onClose={close} closable={false}>
      <PullForm
        key={`${target.index} ${target.lever} ${target.site}`}
        region={region}
        bench={bench}
        edited={edited}
        onClose={close}
      />
    </Dialog>
  );
}

function PullForm(props: {
  region: Region;
  bench: Workbench;
  edited: Pull | undefined;
  onClose: () => void;
}) {
  const { bench, edited } = props;
  const { messages, language } = useTongue();
  const say = messages.alternatives;
  const target = bench.form!;
  const [lever, setLever] = useState<Lever>(findLever(edited?.lever ?? target.lever ?? '') ?? levers[0]!);
  const [values, setValues] = useState<FormValues>(() => firstValues(lever, edited, target.site));
  const [rationale, setRationale] = useState(edited?.rationale ?? '');
  const [tried, setTried] = useState(false);
  const read = readForm(lever, values);
  const place = target.index ?? bench.plan.pulls.length;
  const pull: Pull = { lever: lever.id, settings: read.settings, rationale };
  const faulty = Object.keys(read.faults).length > 0;
  // Asked of the lever itself, on the network that the pulls before this one leave.
  const { network } = useMemo(
    () => applyPulls(props.region, bench.plan.pulls.slice(0, place)),
    [props.region, bench.plan.pulls, place],
  );
  const problems = faulty ? [] : applyPull(network, { pull, index: place }).outcome.problems;
  return (
    <form
      className="pull-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (faulty || problems.length > 0) return;
        if (target.index === undefined) bench.add(pull);
        else bench.change(target.index, pull);
        props.onClose();
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
              setTried(false);
            }}
          >
            {levers.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title[language]}
              </option>
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
      {tried && <ProblemList problems={problems.map((problem) => inLanguage(problem, language))} />}
      <p className="dialog-end">
        <button type="button" className="button" onClick={props.onClose}>
          {say.cancel}
        </button>
        <button type="submit" className="button primary">
          {edited ? say.changeThis : say.addThis}
        </button>
      </p>
    </form>
  );
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
