import { useId } from 'react';
import { findEntries } from '#region/entries.ts';
import { valueStates } from '#registers/register.ts';
import type { Field, Register, ValueState } from '#registers/register.ts';
import { useTongue } from '../../messages/context.ts';
import { useRegion } from '../../region/region-loading.ts';
import { withState, withTyped } from './entry-draft.ts';
import type { EntryDraft } from './entry-draft.ts';

type Props = Readonly<{
  register: Register;
  draft: EntryDraft;
  /** Ids of the fields that a problem is about. */
  wrong: readonly string[];
  onDraft: (draft: EntryDraft) => void;
}>;

/** Inputs of a register's declared fields, each with whether its value is known, and one reasoning for what changes. */
export function EntryFields({ register, draft, wrong, onDraft }: Props) {
  const { messages } = useTongue();
  const say = messages.registers;
  const id = useId();
  return (
    <>
      <div className="entry-fields">
        {register.fields.map((field) => (
          <FieldLine
            key={field.id}
            field={field}
            draft={draft}
            wrong={wrong.includes(field.id)}
            onDraft={onDraft}
          />
        ))}
      </div>
      <label htmlFor={id}>{say.reasoning}</label>
      <textarea
        id={id}
        className="field"
        rows={2}
        value={draft.reasoning}
        aria-describedby={`${id}-help`}
        aria-invalid={wrong.includes('reasoning')}
        onChange={(event) => onDraft({ ...draft, reasoning: event.target.value })}
      />
      <p className="fine" id={`${id}-help`}>
        {say.reasoningHelp}
      </p>
    </>
  );
}

type LineProps = Readonly<{
  field: Field;
  draft: EntryDraft;
  wrong: boolean;
  onDraft: (draft: EntryDraft) => void;
}>;

function FieldLine({ field, draft, wrong, onDraft }: LineProps) {
  const { language, messages } = useTongue();
  const say = messages.registers;
  const id = useId();
  const { text, state } = draft.fields[field.id]!;
  const title =
    field.kind === 'number' ? `${field.title[language]}, ${field.unit[language]}` : field.title[language];
  return (
    <div className="entry-line">
      <label htmlFor={id}>
        {title}
        {field.required && <span className="muted"> ({say.required})</span>}
      </label>
      <Input
        id={id}
        field={field}
        text={text}
        wrong={wrong}
        onText={(typed) => onDraft(withTyped(draft, { field: field.id, text: typed }))}
      />
      <select
        className="field"
        aria-label={say.stateOf(field.title[language])}
        value={state}
        disabled={text.trim() === ''}
        onChange={(event) =>
          onDraft(withState(draft, { field: field.id, state: event.target.value as ValueState }))
        }
      >
        {valueStates.map((one) => (
          <option key={one} value={one}>
            {say.states[one]}
          </option>
        ))}
      </select>
      <p className="fine" id={`${id}-help`}>
        {field.help[language]}
      </p>
    </div>
  );
}

type InputProps = Readonly<{
  id: string;
  field: Field;
  text: string;
  wrong: boolean;
  onText: (typed: string) => void;
}>;

function Input({ id, field, text, wrong, onText }: InputProps) {
  const { language, messages } = useTongue();
  const say = messages.registers;
  const { region } = useRegion();
  const told = {
    id,
    className: 'field',
    value: text,
    'aria-describedby': `${id}-help`,
    'aria-invalid': wrong,
    onChange: (event: { target: { value: string } }) => onText(event.target.value),
  };
  if (field.kind === 'text') return <input {...told} maxLength={field.maxLength} />;
  if (field.kind === 'number') return <input {...told} inputMode="decimal" />;
  if (field.kind === 'date') return <input {...told} type="date" />;
  return (
    <select {...told}>
      <option value="">{say.notKnown}</option>
      {optionsOf(field).map(([value, title]) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </select>
  );

  function optionsOf(of: Field): readonly (readonly [string, string])[] {
    if (of.kind === 'choice') return of.options.map((option) => [option.id, option.title[language]]);
    if (of.kind === 'site') return region.sites.map((site) => [site.id, site.name]);
    if (of.kind === 'entry')
      return (findEntries(region, of.register) ?? []).map((entry) => [entry.id, entry.id]);
    return [
      ['true', say.yes],
      ['false', say.no],
    ];
  }
}
