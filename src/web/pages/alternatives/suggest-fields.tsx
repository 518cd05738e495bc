import { useMemo, useState } from 'react';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { Choices } from '../../parts/choices.tsx';
import { SiteMark } from '../../maps/site-mark.tsx';
import { frontAims } from '#alternatives/suggest/ask.ts';
import {
  hasOwnWeights,
  lockableSites,
  nextLock,
  seekOther,
  thoroughness,
  toggleAim,
} from './suggest-form.ts';
import type { NumberField, SuggestForm } from './suggest-form.ts';
import { SuggestMap } from './suggest-map.tsx';
import { lockSites, miniView } from './suggest-cards.ts';

type Props = Readonly<{
  region: Region;
  form: SuggestForm;
  onChange: (form: SuggestForm) => void;
  faults: readonly NumberField[];
}>;

/** What a search asks: what is sought, a number of sites or of changes, what is weighed, and sites that are locked. */
export function SuggestFields(props: Props) {
  const { region, form, onChange } = props;
  const { messages, language } = useTongue();
  const say = messages.suggest;
  const sites = useMemo(() => lockableSites(region, form.services), [region, form.services]);
  return (
    <>
      <div className="suggest-limit">
        <Choices
          label={say.seek}
          options={(['networks', 'front'] as const).map((id) => ({ id, title: say.seeks[id] }))}
          value={form.seek}
          onChange={(seek) => onChange(seekOther(form, { seek, today: sites.length }))}
        />
      </div>
      {form.seek === 'front' && <Aims {...props} />}
      <Limits {...props} today={sites.length} />
      <fieldset className="form-field">
        <legend>{say.weigh}</legend>
        <div className="checks">
          {region.services.map(({ id, name }) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                checked={form.services.includes(id)}
                onChange={(event) => onChange({ ...form, services: toggled(form, id, event.target.checked) })}
              />
              {name[language]}
            </label>
          ))}
        </div>
        <span className="fine">{say.weighHelp}</span>
      </fieldset>
      <Locks region={region} form={form} onChange={onChange} sites={sites} />
      <Weights {...props} />
    </>
  );
}

/** A field for a number, with what is wrong in it or what it means. */
function Field(
  props: Pick<Props, 'form' | 'onChange' | 'faults'> & { id: NumberField; label: string; help?: string },
) {
  const { id, form, faults, help, onChange } = props;
  const say = useTongue().messages.suggest;
  return (
    <NumberInput
      id={`suggest-${id}`}
      label={props.label}
      {...(help ? { help } : {})}
      value={form[id]}
      fault={faults.includes(id) ? say.notNumber : undefined}
      onChange={(value) => onChange({ ...form, [id]: value })}
    />
  );
}

function Aims({ form, onChange }: Props) {
  const say = useTongue().messages.suggest.front;
  return (
    <fieldset className="form-field">
      <legend>{say.aim}</legend>
      <div className="checks">
        {frontAims.map((aim) => (
          <label key={aim} className="check">
            <input
              type="checkbox"
              checked={form.aims.includes(aim)}
              onChange={() => onChange(toggleAim(form, aim))}
            />
            {say.aims[aim]}
          </label>
        ))}
      </div>
      <span className="fine">{say.aimHelp}</span>
    </fieldset>
  );
}

function Limits(props: Props & { today: number }) {
  const { region, form, onChange, today } = props;
  const { messages, language } = useTongue();
  const say = messages.suggest;
  const limits =
    form.seek === 'front' ? (['any', 'sites', 'changes'] as const) : (['sites', 'changes'] as const);
  const main = mainName(region, form, language);
  return (
    <div className="suggest-limit">
      <Choices
        label={say.limit}
        options={limits.map((id) => ({ id, title: say.limits[id] }))}
        value={form.limit}
        onChange={(limit) => onChange({ ...form, limit })}
      />
      {form.limit === 'sites' && <Field {...props} id="sites" label={say.sitesField(today, main)} />}
      {form.limit === 'changes' && <Field {...props} id="changes" label={say.changesField} />}
      <Field {...props} id="mostMinutes" label={say.mostMinutes(main)} />
      <label className="check">
        <input
          type="checkbox"
          checked={form.mayOpen}
          onChange={(event) => onChange({ ...form, mayOpen: event.target.checked })}
        />
        {say.mayOpen}
      </label>
    </div>
  );
}

/** What is weighed against minutes, what is checked of a network, and how thoroughly is searched. */
function Weights(props: Props) {
  const { form, onChange } = props;
  const say = useTongue().messages.suggest;
  // What differs from the usual is in sight when the form comes back.
  const [openedAtFirst] = useState(() => hasOwnWeights(form));
  const weighed = [
    'minutesPerWorstMinute',
    'minutesPerVisitBeyond',
    'limitMinutes',
    'equityWeight',
    'aversion',
    'minutesPerThousandEuros',
    'minutesPerOverflow',
  ] as const;
  return (
    <details className="suggest-more" open={openedAtFirst}>
      <summary>{say.more}</summary>
      <div className="suggest-weights">
        <Field {...props} id="weightOf75" label={say.weightOf75} />
        {form.seek === 'networks' &&
          weighed.map((id) => (
            <Field key={id} {...props} id={id} label={say.weights[id].label} help={say.weights[id].help} />
          ))}
        <Field {...props} id="mostMovedPercent" label={say.mostMoved} help={say.checkHelp} />
        <Field {...props} id="leastLoadPercent" label={say.leastLoad} help={say.checkHelp} />
        {form.seek === 'networks' && (
          <div className="form-field">
            <label htmlFor="suggest-rounds">{say.thorough}</label>
            <select
              id="suggest-rounds"
              className="field"
              value={form.rounds}
              onChange={(event) => onChange({ ...form, rounds: Number(event.target.value) })}
            >
              {thoroughness.map((rounds, at) => (
                <option key={rounds} value={rounds}>
                  {say.thoroughness[at]}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
    </details>
  );
}

function NumberInput(props: {
  id: string;
  label: string;
  help?: string;
  value: string;
  fault: string | undefined;
  onChange: (value: string) => void;
}) {
  const { id, fault, help } = props;
  const told = fault ?? help;
  return (
    <div className="form-field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        className="field"
        inputMode="decimal"
        value={props.value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={told ? `${id}-told` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {told && (
        <span id={`${id}-told`} className={fault ? 'field-fault worse' : 'fine'}>
          {told}
        </span>
      )}
    </div>
  );
}

function Locks(
  props: Pick<Props, 'region' | 'form' | 'onChange'> & { sites: ReturnType<typeof lockableSites> },
) {
  const { region, form, onChange, sites } = props;
  const say = useTongue().messages.suggest;
  const view = useMemo(() => miniView(region, { x: 12, y: 12, width: 236, height: 296 }), [region]);
  const press = (site: string) => {
    if (sites.some(({ id, fixed }) => id === site && !fixed)) onChange(nextLock(form, site));
  };
  return (
    <fieldset className="form-field">
      <legend>{say.locks}</legend>
      <span className="fine">{say.locksHelp}</span>
      <div className="suggest-locks">
        <ul>
          {sites.map(({ id, name, kind, fixed }) => {
            const lock = fixed ? 'open' : (form.locks[id] ?? 'free');
            return (
              <li key={id}>
                <button
                  type="button"
                  className={`suggest-lock ${lock}`}
                  disabled={fixed}
                  onClick={() => press(id)}
                >
                  <SiteMark
                    kind={kind}
                    state={lock === 'closed' ? 'closed' : 'plain'}
                    locked={lock === 'open'}
                  />
                  <span>{name}</span> <span className="fine">{fixed ? say.lockFixed : say.lock[lock]}</span>
                </button>
              </li>
            );
          })}
        </ul>
        <SuggestMap
          region={region}
          view={view}
          size={{ width: 260, height: 320 }}
          sites={lockSites(region, { form, view })}
          onPress={press}
        />
      </div>
    </fieldset>
  );
}

function toggled({ services }: SuggestForm, id: string, on: boolean): readonly string[] {
  return on ? [...services, id] : services.filter((one) => one !== id);
}

/** The service whose sites are counted, in lower case. */
function mainName(region: Region, form: SuggestForm, language: 'fi' | 'sv' | 'en'): string {
  const service = mainServiceOf(region, form);
  return service?.name[language].toLowerCase() ?? '–';
}

function mainServiceOf(region: Region, { services }: SuggestForm) {
  return region.services.find(({ id }) => services.includes(id) && lockableSites(region, [id]).length > 1);
}
