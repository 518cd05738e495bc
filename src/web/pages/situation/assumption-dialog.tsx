import { useId, useState } from 'react';
import type { Assumption } from '#region/region.ts';
import type { ReaderProblem } from '../../client.ts';
import { useTongue } from '../../messages/context.ts';
import { ConflictDialog } from '../../parts/conflict-dialog.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { useRegion } from '../../region/region-loading.ts';
import { readDraft, saveEdit } from './assumption-edit.ts';
import type { Edit, Saving } from './assumption-edit.ts';
import type { AssumptionRow } from './assumption-rows.ts';
import { unitText } from './units.ts';

type Props = Readonly<{ row: AssumptionRow; onClose: () => void; onSaved: () => Promise<void> }>;

/** A person's own value for an assumption, and why; refuses with every problem and keeps what was typed. */
export function AssumptionDialog({ row, onClose, onSaved }: Props) {
  const words = useTongue();
  const { language, messages, numbers } = words;
  const say = messages.situation;
  const { region, version } = useRegion();
  const { assumption, original } = row;
  const [value, setValue] = useState(numbers.plain(assumption.value, 6));
  const [reasoning, setReasoning] = useState(
    assumption.edited === true ? assumption.reasoning[language] : '',
  );
  const [problems, setProblems] = useState<readonly ReaderProblem[]>([]);
  const [conflict, setConflict] = useState<Extract<Saving, { kind: 'conflict' }>>();
  const [busy, setBusy] = useState(false);

  const save = async (edit: Edit, over?: Extract<Saving, { kind: 'conflict' }>) => {
    setBusy(true);
    const seen = over?.theirs ?? { value: assumption.value, reasoning: assumption.reasoning[language] };
    const published = { value: original.value, reasoning: original.reasoning[language] };
    const told = { region: region.id, version: over?.version ?? version, edit, seen, original: published };
    const saving = await saveEdit(told, { language });
    setConflict(saving.kind === 'conflict' ? saving : undefined);
    setProblems(saving.kind === 'refused' ? saving.problems : []);
    if (saving.kind === 'saved') await onSaved();
    setBusy(false);
  };
  const submit = (over?: Extract<Saving, { kind: 'conflict' }>) => {
    const read = readDraft(assumption, { value, reasoning }, words);
    setProblems(read.problems);
    if (read.edit !== undefined) void save(read.edit, over);
  };
  const title = assumption.title[language];
  const unit = unitText(assumption.unit, words);
  const places: Readonly<Record<string, string>> = { value: say.newValue(unit), reasoning: say.reasoning };
  const placed = (problem: ReaderProblem) =>
    problem.at === undefined ? problem : { ...problem, at: places[problem.at] ?? problem.at };
  if (conflict !== undefined)
    return (
      <ConflictDialog
        open
        mine={<Version value={value} unit={unit} reasoning={reasoning} />}
        theirs={
          <Version
            value={numbers.plain(conflict.theirs.value, 6)}
            unit={unit}
            reasoning={conflict.theirs.reasoning}
          />
        }
        onKeepMine={() => submit(conflict)}
        onTakeTheirs={() => void onSaved()}
        onCancel={() => setConflict(undefined)}
      />
    );
  return (
    <Dialog title={title} open onClose={onClose} closable={false}>
      <form
        className="assumption-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="small muted">{original.reasoning[language]}</p>
        <ProblemList problems={problems.map(placed)} />
        <Fields
          assumption={assumption}
          value={value}
          reasoning={reasoning}
          wrong={problems.flatMap(({ at }) => (at === undefined ? [] : [at]))}
          onValue={setValue}
          onReasoning={setReasoning}
        />
        <p className="dialog-end">
          <button type="button" className="button" onClick={onClose}>
            {messages.frame.cancel}
          </button>
          <button type="submit" className="button primary" disabled={busy}>
            {busy ? say.saving : say.save}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

function Version({ value, unit, reasoning }: Readonly<{ value: string; unit: string; reasoning: string }>) {
  return (
    <>
      <p>
        <b>
          {value} {unit}
        </b>
      </p>
      <p className="small">{reasoning}</p>
    </>
  );
}

type FieldsProps = Readonly<{
  assumption: Assumption;
  value: string;
  reasoning: string;
  /** Names of the fields that a problem is about. */
  wrong: readonly string[];
  onValue: (typed: string) => void;
  onReasoning: (typed: string) => void;
}>;

function Fields({ assumption, value, reasoning, wrong, onValue, onReasoning }: FieldsProps) {
  const words = useTongue();
  const { messages, numbers } = words;
  const say = messages.situation;
  const unit = unitText(assumption.unit, words);
  const id = useId();
  return (
    <>
      <label htmlFor={`${id}-value`}>{say.newValue(unit)}</label>
      <input
        id={`${id}-value`}
        className="field"
        inputMode="decimal"
        autoFocus
        value={value}
        aria-describedby={`${id}-allowed`}
        aria-invalid={wrong.includes('value')}
        onChange={(event) => onValue(event.target.value)}
      />
      <p className="fine" id={`${id}-allowed`}>
        {say.allowed(numbers.plain(assumption.min, 4), numbers.plain(assumption.max, 4))}
      </p>
      <label htmlFor={`${id}-reasoning`}>{say.reasoning}</label>
      <textarea
        id={`${id}-reasoning`}
        className="field"
        rows={3}
        value={reasoning}
        aria-describedby={`${id}-help`}
        aria-invalid={wrong.includes('reasoning')}
        onChange={(event) => onReasoning(event.target.value)}
      />
      <p className="fine" id={`${id}-help`}>
        {say.reasoningHelp}
      </p>
    </>
  );
}
