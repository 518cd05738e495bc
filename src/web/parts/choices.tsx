import { Radio, RadioGroup } from 'react-aria-components';
import './choices.css';

type Props<Id extends string> = Readonly<{
  label: string;
  options: readonly Readonly<{ id: Id; title: string }>[];
  value: Id;
  onChange: (id: Id) => void;
}>;

/** A choice of one among few, all in sight; arrow keys move it. */
export function Choices<Id extends string>({ label, options, value, onChange }: Props<Id>) {
  return (
    <RadioGroup
      className="choices"
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={(id) => onChange(id as Id)}
    >
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className="choice">
          {option.title}
        </Radio>
      ))}
    </RadioGroup>
  );
}
