import { useState } from 'react';
import type { Register } from '#registers/register.ts';
import type { ReaderProblem } from '../../client.ts';
import { useTongue } from '../../messages/context.ts';
import { ConflictDialog } from '../../parts/conflict-dialog.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { useRegion } from '../../region/region-loading.ts';
import { draftOf, freeId, readEntryDraft } from './entry-draft.ts';
import type { EntryDraft, SentFields } from './entry-draft.ts';
import { EntryFields } from './entry-fields.tsx';
import { EntryHistory } from './entry-history.tsx';
import { saveEntry } from './entry-saving.ts';
import type { EntryAct, EntrySaving } from './entry-saving.ts';
import type { RegisterRow } from './register-rows.ts';

type Props = Readonly<{
  register: Register;
  /** Undefined: a new entry. */
  row: RegisterRow | undefined;
  onClose: () => void;
  onSaved: (said: string) => Promise<void>;
}>;

type Conflict = Extract<EntrySaving, { kind: 'conflict' }> & Readonly<{ act: EntryAct }>;

/** An entry's fields as a form made of the declaration; refuses with every problem and keeps what was typed. */
export function EntryDialog({ register, row, onClose, onSaved }: Props) {
  const words = useTongue();
  const { language, messages } = words;
  const say = messages.registers;
  const { region, version } = useRegion();
  const entry = row?.entry;
  const [draft, setDraft] = useState<EntryDraft>(() => draftOf(register, { entry, words }));
  const [problems, setProblems] = useState<readonly ReaderProblem[]>([]);
  const [conflict, setConflict] = useState<Conflict>();
  const [busy, setBusy] = useState(false);
  const id = entry?.id ?? (draft.id || freeId(region, { register, site: draft.fields['site']?.text ?? '' }));

  const save = async (act: EntryAct, over?: Conflict) => {
    setBusy(true);
    const told = { region: region.id, version: over?.version ?? version, act, seen: entry };
    const saving = await saveEntry(told, { language });
    setConflict(saving.kind === 'conflict' ? { ...saving, act } : undefined);
    setProblems(saving.kind === 'refused' ? saving.problems : []);
    if (saving.kind === 'saved') await onSaved(say.saved(id));
    setBusy(false);
  };
  const actOf = (kind: EntryAct['kind'], fields: SentFields = {}): EntryAct => {
    return { kind, register: register.id, entry: id, fields, reasoning: draft.reasoning };
  };
  const submit = () => {
    const read = readEntryDraft(register, { draft, entry, region, words });
    setProblems(read.problems);
    if (read.problems.length === 0) void save(actOf(entry ? 'set' : 'add', read.fields));
  };
  const remove = () => {
    if (draft.reasoning.trim() !== '') return void save(actOf('remove'));
    setProblems([{ code: 'reasoning-missing', at: 'reasoning', ...say.noReasoning }]);
  };
  const titles = new Map(register.fields.map((field) => [field.id, field.title[language]]));
  const placed = problems.map((problem) => {
    const at = problem.at?.replace(/^fields\./, '');
    const title = at === 'reasoning' ? say.reasoning : titles.get(at ?? '');
    return title === undefined ? problem : { ...problem, at: title };
  });
  if (conflict !== undefined)
    return (
      <ConflictDialog
        open
        mine={<Version register={register} fields={conflict.act.fields} gone={conflict.act.kind} />}
        theirs={
          <Version
            register={register}
            fields={conflict.theirs?.fields ?? {}}
            gone={conflict.theirs === undefined ? 'restore' : conflict.theirs.kind}
          />
        }
        onKeepMine={() => void save(conflict.act, conflict)}
        onTakeTheirs={() => void onSaved('')}
        onCancel={() => setConflict(undefined)}
      />
    );
  return (
    <Dialog
      title={
        row === undefined ? say.add(register.entry[language]) : `${row.site}, ${register.entry[language]}`
      }
      open
      onClose={onClose}
      closable={false}
    >
      <form
        className="entry-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="fine">
          {say.id}: <code>{id}</code>
        </p>
        <ProblemList problems={placed} />
        <EntryFields
          register={register}
          draft={draft}
          wrong={problems.flatMap(({ at }) => (at === undefined ? [] : [at.replace(/^fields\./, '')]))}
          onDraft={setDraft}
        />
        {row !== undefined && <EntryHistory register={register} entry={row.entry.id} />}
        <p className="dialog-end">
          {row !== undefined && (
            <button type="button" className="button ghost" disabled={busy} onClick={remove}>
              {say.remove}
            </button>
          )}
          {row?.edited === true && !row.added && (
            <button
              type="button"
              className="button ghost"
              disabled={busy}
              onClick={() => void save(actOf('restore'))}
            >
              {say.restore}
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            {messages.frame.cancel}
          </button>
          <button type="submit" className="button primary" disabled={busy}>
            {messages.situation.save}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

type VersionProps = Readonly<{ register: Register; fields: SentFields; gone: string }>;

/** One of two versions of an entry: the fields that were set, or that it is gone. */
function Version({ register, fields, gone }: VersionProps) {
  const { language, messages } = useTongue();
  const say = messages.registers;
  if (gone.startsWith('remove')) return <p>{say.kinds.removed}</p>;
  if (gone === 'restore') return <p>{say.kinds.restored}</p>;
  return (
    <ul className="plain-list small">
      {register.fields
        .filter(({ id }) => id in fields)
        .map(({ id, title }) => (
          <li key={id}>
            {title[language]}: <b>{String(fields[id]!.value ?? say.notKnown)}</b>{' '}
            <span className="muted">{say.states[fields[id]!.state]}</span>
          </li>
        ))}
    </ul>
  );
}
