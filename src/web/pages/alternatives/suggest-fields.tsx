import { useMemo, useState } from 'react';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { Choices } from '../../parts/choices.tsx';
import { SiteMark } from '../../maps/site-mark.tsx';
import { hasOwnWeights, lockableSites, nextLock, thoroughness } from './suggest-form.ts';
import type { FormFault, SuggestForm } from './suggest-form.ts';
import { SuggestMap } from './suggest-map.tsx';
import { lockSites, miniView } from './suggest-cards.ts';

type Props = Readonly<{
  region: Region;
  form: SuggestForm;
  onChange: (form: SuggestForm) => void;
  faults: readonly FormFault[];
}>;

/** What a search asks: a number of sites or of changes, what is weighed, and sites that are locked. */
export function SuggestFields({ region, form, onChange, faults }: Props) {
  const { messages, language } = useTongue();
  const say = messages.suggest;
  const sites = useMemo(() => lockableSites(region, form.services), [region, form.services]);
  const main = mainName(region, form, language);
  // What differs from the usual is in sight when the form comes back.
  const [openedAtFirst] = useState(() => hasOwnWeights(form));
  const field = (id: FormFault, label: string, help?: string) => (
    <NumberField
      id={`suggest-${id}`}
      label={label}
      {...(help ? { help } : {})}
      value={form[id]}
      fault={faults.includes(id) ? say.notNumber : undefined}
      onChange={(value) => onChange({ ...form, [id]: value })}
    />
  );
  return (
    <>
      <div className="suggest-limit">
        <Choices
          label={say.limit}
          options={(['sites', 'changes'] as const).map((id) => ({ id, title: say.limits[id] }))}
          value={form.limit}
          onChange={(limit) => onChange({ ...form, limit })}
        />
        {form.limit === 'sites'
          ? field('sites', say.sitesField(sites.length, main))
          : field('changes', say.changesField)}
        <label className="check">
          <input
            type="checkbox"
            checked={form.mayOpen}
            onChange={(event) => onChange({ ...form, mayOpen: event.target.checked })}
          />
          {say.mayOpen}
        </label>
      </div>
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
      <details className="suggest-more" open={openedAtFirst}>
        <summary>{say.more}</summary>
        <div className="suggest-weights">
          {field('weightOf75', say.weightOf75)}
          {field('minutesPerThousandEuros', say.minutesPerThousandEuros, say.weightZero)}
          {field('minutesPerOverflow', say.minutesPerOverflow, say.weightZero)}
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
        </div>
      </details>
    </>
  );
}

function NumberField(props: {
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
