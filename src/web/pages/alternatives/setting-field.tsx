import { useId } from 'react';
import type { Setting } from '#alternatives/lever.ts';
import type { Network } from '#region/network.ts';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import type { Messages } from '../../messages/fi.ts';
import { ReceiversField, siteOptions } from './receivers-field.tsx';
import { isShare } from './settings-form.ts';
import type { FieldFault, FieldValue, ReceiverField, StopField } from './settings-form.ts';
import { StopsField } from './stops-field.tsx';

type Props = Readonly<{
  region: Region;
  network: Network;
  setting: Setting;
  value: FieldValue | undefined;
  fault: FieldFault | undefined;
  onChange: (value: FieldValue) => void;
}>;

/** One declared setting as a field of its kind, with its help and what is wrong with it. */
export function SettingField(props: Props) {
  const { setting } = props;
  const { language, messages } = useTongue();
  const say = messages.alternatives;
  const id = useId();
  const title = (
    <>
      {setting.title[language]}
      {!setting.required && setting.kind !== 'boolean' && <span className="muted"> ({say.optional})</span>}
    </>
  );
  const notes = (
    <>
      <span id={`${id}-help`} className="fine">
        {setting.help[language]}
      </span>
      {props.fault && (
        <span id={`${id}-fault`} className="field-fault worse" role="alert">
          {say.faults[props.fault] ?? faultOf(props.fault, messages)}
        </span>
      )}
    </>
  );
  const described = { 'aria-describedby': `${id}-help${props.fault ? ` ${id}-fault` : ''}` };
  if (setting.kind === 'boolean') {
    return (
      <div className="form-field">
        <label className="check">
          <input
            type="checkbox"
            name={setting.id}
            checked={props.value === true}
            onChange={(event) => props.onChange(event.target.checked)}
            {...described}
          />
          {title}
        </label>
        {notes}
      </div>
    );
  }
  if (setting.kind === 'receivers' || setting.kind === 'services' || setting.kind === 'stops') {
    return (
      <fieldset className="form-field" {...described}>
        <legend>{title}</legend>
        {setting.kind === 'services' && <Services {...props} />}
        {setting.kind === 'receivers' && (
          <ReceiversField
            network={props.network}
            name={setting.id}
            value={(props.value ?? []) as readonly ReceiverField[]}
            onChange={props.onChange}
          />
        )}
        {setting.kind === 'stops' && (
          <StopsField
            region={props.region}
            name={setting.id}
            value={(props.value ?? []) as readonly StopField[]}
            onChange={props.onChange}
          />
        )}
        {notes}
      </fieldset>
    );
  }
  return (
    <div className="form-field">
      <label htmlFor={id}>{title}</label>
      <Single {...props} id={id} described={described} />
      {notes}
    </div>
  );
}

function Single(props: Props & { id: string; described: Record<string, string> }) {
  const { setting, id } = props;
  const { language, messages, numbers } = useTongue();
  const say = messages.alternatives;
  const common = {
    id,
    name: setting.id,
    className: 'field',
    value: String(props.value ?? ''),
    'aria-invalid': props.fault !== undefined,
    'aria-required': setting.required,
    ...props.described,
  };
  const choose = (options: readonly { id: string; title: string }[]) => (
    <select {...common} onChange={(event) => props.onChange(event.target.value)}>
      <option value="">{setting.required ? say.choose : say.noChoice}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.title}
        </option>
      ))}
    </select>
  );
  if (setting.kind === 'site') return choose(siteOptions(props.network));
  if (setting.kind === 'service')
    return choose(
      props.region.services.map((service) => ({ id: service.id, title: service.name[language] })),
    );
  if (setting.kind === 'cell')
    return choose(props.region.cells.map((cell) => ({ id: cell.id, title: `${cell.id} ${cell.name}` })));
  if (setting.kind === 'choice')
    return choose(setting.options.map((option) => ({ id: option.id, title: option.title[language] })));
  if (setting.kind === 'number') {
    const [scale, unit] = isShare(setting) ? [100, '%'] : [1, setting.unit[language]];
    return (
      <span className="with-unit">
        <input {...common} inputMode="decimal" onChange={(event) => props.onChange(event.target.value)} />
        <span className="fine">
          {unit} ({say.between(numbers.plain(setting.min * scale, 2), numbers.plain(setting.max * scale, 2))})
        </span>
      </span>
    );
  }
  if (setting.kind === 'date') {
    // Not held by us while it is typed: a day half written has no value, and writing one back would empty the field.
    const { value, ...free } = common;
    return (
      <input
        {...free}
        type="date"
        defaultValue={value}
        onBlur={(event) => event.target.validity.badInput && props.onChange('?')}
        onChange={(event) => props.onChange(event.target.value)}
      />
    );
  }
  return (
    <input
      {...common}
      maxLength={setting.kind === 'text' ? setting.maxLength : undefined}
      onChange={(event) => props.onChange(event.target.value)}
    />
  );
}

function faultOf(fault: FieldFault, { planForms }: Messages): string {
  if (fault === 'not-a-date') return planForms.notADate;
  return fault === 'stop-incomplete' ? planForms.stopIncomplete : planForms.stopDayTwice;
}

function Services(props: Props) {
  const { language } = useTongue();
  const chosen = (props.value ?? []) as readonly string[];
  return (
    <div className="checks">
      {props.region.services.map((service) => (
        <label key={service.id} className="check">
          <input
            type="checkbox"
            name={`${props.setting.id}.${service.id}`}
            checked={chosen.includes(service.id)}
            onChange={(event) =>
              props.onChange(
                event.target.checked ? [...chosen, service.id] : chosen.filter((one) => one !== service.id),
              )
            }
          />
          {service.name[language]}
        </label>
      ))}
    </div>
  );
}
