import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { Answer, ReaderProblem } from '../client.ts';
import { useTongue } from '../messages/context.ts';
import { Dialog } from './dialog.tsx';
import type { FormField, FormTexts } from './form-fields.ts';
import { ProblemList } from './problem-list.tsx';
import './form-dialog.css';

type Props<Output> = Readonly<{
  title: string;
  intro?: ReactNode;
  fields: readonly FormField[];
  first: FormTexts;
  submit: string;
  /** What the button says while it is being sent, where that takes a while. */
  busy?: string;
  /** Sends what was typed; problems are shown at their fields and nothing typed is lost. */
  onSend: (texts: FormTexts) => Promise<Answer<Output>>;
  onDone: (output: Output) => void;
  onClose: () => void;
}>;

/** A small form in a window: sends, shows every problem by the name of its field, and keeps what was typed until it is done. */
export function FormDialog<Output>(props: Props<Output>) {
  const { title, intro, fields, first, submit, onSend, onDone, onClose } = props;
  const say = useTongue().messages.frame;
  const [texts, setTexts] = useState(first);
  const [problems, setProblems] = useState<readonly ReaderProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    const answer = await onSend(texts);
    setBusy(false);
    if (answer.ok) onDone(answer.value);
    else setProblems(answer.problems);
  };
  const placed = problems.map((problem) => {
    const field = fields.find(({ id }) => problem.at?.split('.')[0] === id);
    return field ? { ...problem, at: field.title } : problem;
  });
  return (
    <Dialog title={title} open onClose={onClose} closable={false}>
      <form
        className="form-dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {intro}
        <ProblemList problems={placed} />
        {fields.map((field) => (
          <Field
            key={field.id}
            field={field}
            text={texts[field.id] ?? ''}
            wrong={problems.some(({ at }) => at?.split('.')[0] === field.id)}
            onText={(text) => setTexts((now) => ({ ...now, [field.id]: text }))}
          />
        ))}
        <p className="dialog-end">
          <button type="button" className="button" onClick={onClose}>
            {say.cancel}
          </button>
          <button type="submit" className="button primary" disabled={busy} aria-busy={busy}>
            {busy ? (props.busy ?? submit) : submit}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

type FieldProps = Readonly<{
  field: FormField;
  text: string;
  wrong: boolean;
  onText: (text: string) => void;
}>;

function Field({ field, text, wrong, onText }: FieldProps) {
  const id = useId();
  const told = {
    id,
    className: 'field',
    name: field.id,
    value: text,
    'aria-invalid': wrong,
    ...(field.help ? { 'aria-describedby': `${id}-help` } : {}),
    onChange: (event: Readonly<{ target: Readonly<{ value: string }> }>) => onText(event.target.value),
  };
  return (
    <div className="form-line">
      <label htmlFor={id}>
        {field.title}
        {field.unit && <span className="muted"> {field.unit}</span>}
      </label>
      {field.kind === 'area' ? (
        <textarea {...told} rows={3} />
      ) : field.kind === 'choice' ? (
        <select {...told}>
          {field.options?.map((option) => (
            <option key={option.id} value={option.id}>
              {option.title}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...told}
          type={field.kind === 'date' ? 'date' : 'text'}
          {...(field.kind === 'number' ? { inputMode: 'decimal' as const } : {})}
        />
      )}
      {field.help && (
        <p className="fine" id={`${id}-help`}>
          {field.help}
        </p>
      )}
    </div>
  );
}
