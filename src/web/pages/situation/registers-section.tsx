import { useState } from 'react';
import { useLocation } from 'react-router';
import { registers } from '#registers/index.ts';
import type { Register } from '#registers/register.ts';
import { registerTable } from '#situation/registers/register-export.ts';
import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Downloads } from '../../parts/downloads.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { useRegion } from '../../region/region-loading.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { registerColumns } from './register-columns.tsx';
import { RegisterImport } from './register-import.tsx';
import { countStates, registerRows } from './register-rows.ts';
import type { RegisterRow } from './register-rows.ts';
import './registers-section.css';

/** The lists that people keep: a table a register, edited, taken along and brought back. */
export function RegistersSection() {
  const { language, messages, numbers } = useTongue();
  const say = messages.registers;
  const { region, original } = useRegion();
  const { hash } = useLocation();
  const linked = registers.find(({ id }) => hash.startsWith(`#register-${id}-`))?.id;
  const [chosen, setChosen] = useState<string>();
  const all = registers.flatMap((register) => registerRows(region, { original, register }) ?? []);
  const { known, assumed } = countStates(all);
  return (
    <section className="section registers" id="registers">
      <div className="section-head">
        <div>
          <h2>{say.title(numbers.count(known), numbers.count(assumed))}</h2>
          <p className="small muted">{say.text}</p>
        </div>
      </div>
      <Tabs
        label={say.tabs}
        chosen={chosen ?? linked ?? 'contract'}
        onChoose={setChosen}
        tabs={registers.map((register) => ({
          id: register.id,
          title: register.title[language],
          panel: <RegisterPanel register={register} />,
        }))}
      />
    </section>
  );
}

function RegisterPanel({ register }: Readonly<{ register: Register }>) {
  const words = useTongue();
  const { language, messages } = words;
  const say = messages.registers;
  const { region, original, reload } = useRegion();
  const [editing, setEditing] = useState<RegisterRow | 'new'>();
  const [saved, setSaved] = useState('');
  const rows = registerRows(region, { original, register });
  const wasSaved = async (said: string) => {
    await reload();
    setEditing(undefined);
    setSaved(said);
  };
  return (
    <>
      <p className="small muted">{register.explanation[language]}</p>
      <p className="small" role="status">
        {saved}
      </p>
      {rows === undefined && <p className="worse">{say.missing}</p>}
      {rows?.length === 0 && <p className="muted">{say.empty}</p>}
      {rows !== undefined && rows.length > 0 && (
        <DataTable<RegisterRow>
          className="registers-table tall-rows"
          caption={register.title[language]}
          rows={rows}
          rowKey={({ entry }) => entry.id}
          rowId={({ entry }) => `register-${register.id}-${entry.id}`}
          firstRows={10}
          columns={registerColumns(register, {
            ...{ region, rows, words },
            onEdit: (row) => {
              setSaved('');
              setEditing(row);
            },
          })}
          foot={
            <Downloads
              name={`${region.id}-${register.id}`}
              table={() => registerTable(region, { register, language })}
            />
          }
        />
      )}
      <p className="screen-only">
        <button type="button" className="button" onClick={() => setEditing('new')}>
          {say.add(register.entry[language])}
        </button>
      </p>
      <RegisterImport register={register} />
      {editing !== undefined && (
        <EntryDialog
          key={editing === 'new' ? '' : editing.entry.id}
          register={register}
          row={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onSaved={wasSaved}
        />
      )}
    </>
  );
}
