import { useId } from 'react';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { yearLimits } from './year-form.ts';

/** From the beginning of which year a pull is carried out; empty: together with the one before it. */
export function YearField(props: {
  region: Region;
  value: string;
  faulty: boolean;
  /** The year in which it happens without one of its own, when that is worth saying. */
  otherwise: number | undefined;
  onChange: (words: string) => void;
}) {
  const { messages } = useTongue();
  const { planYears: say, alternatives } = messages;
  const id = useId();
  const { first, last } = yearLimits(props.region);
  return (
    <div className="form-field">
      <label htmlFor={id}>
        {say.year} <span className="muted">({alternatives.optional})</span>
      </label>
      <span className="with-unit">
        <input
          id={id}
          className="field"
          type="number"
          name="year"
          min={first}
          max={last}
          step={1}
          value={props.value}
          aria-invalid={props.faulty}
          aria-describedby={`${id}-help${props.faulty ? ` ${id}-fault` : ''}`}
          // What is not a number at all never reaches the value: it is told as a fault when the field is left.
          onBlur={(event) => event.target.validity.badInput && props.onChange('?')}
          onChange={(event) => props.onChange(event.target.value)}
        />
        {props.value === '' && props.otherwise !== undefined && (
          <span className="fine">{say.happensIn(props.otherwise)}</span>
        )}
      </span>
      <span id={`${id}-help`} className="fine">
        {say.yearHelp(first, last)}
      </span>
      {props.faulty && (
        <span id={`${id}-fault`} className="field-fault worse" role="alert">
          {say.yearFault(first, last)}
        </span>
      )}
    </div>
  );
}
