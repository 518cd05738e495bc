import { useState } from 'react';
import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { useRegion } from '../../region/region-loading.ts';
import type { ReaderProblem } from '../../client.ts';
import { assumptionColumns } from './assumption-columns.tsx';
import { AssumptionDialog } from './assumption-dialog.tsx';
import { restoreOriginal } from './assumption-edit.ts';
import { assumptionRows, filterAssumptions } from './assumption-rows.ts';
import type { AssumptionRow } from './assumption-rows.ts';
import { useLinkedAssumption } from './use-linked-assumption.ts';
import './assumptions-section.css';

/** Every assumption with its reasoning; changing one changes the page's numbers at once. */
export function AssumptionsSection() {
  const words = useTongue();
  const { language, messages, numbers } = words;
  const say = messages.situation;
  const { region, original, version, reload } = useRegion();
  const [text, setText] = useState('');
  const [editing, setEditing] = useState<AssumptionRow>();
  const [saved, setSaved] = useState('');
  const [problems, setProblems] = useState<readonly ReaderProblem[]>([]);
  const rows = assumptionRows(region, original);
  const [about, setAbout] = useLinkedAssumption(rows);
  const shown = filterAssumptions(rows, { about, text, language });
  const edited = rows.filter(({ assumption }) => assumption.edited === true).length;
  const wasSaved = async (row: AssumptionRow) => {
    await reload();
    setEditing(undefined);
    setSaved(say.saved(row.assumption.title[language]));
  };
  const restore = async (row: AssumptionRow) => {
    const told = { region: region.id, assumption: row.assumption.id, version };
    const saving = await restoreOriginal(told, { language });
    if (saving.kind === 'refused') return setProblems(saving.problems);
    setProblems([]);
    await wasSaved(row);
  };
  return (
    <section className="section" id="assumptions">
      <div className="section-head">
        <div>
          <h2>{say.assumptionsTitle(numbers.count(rows.length), numbers.count(edited))}</h2>
          <p className="small muted">{say.assumptionsText}</p>
          <p className="fine">
            {say.assumptionsHash}: <code title={region.hash}>{region.hash.slice(0, 16)}</code>
          </p>
        </div>
        <Filters about={about} text={text} edited={edited} onAbout={setAbout} onText={setText} />
      </div>
      <p className="small" role="status">
        {saved}
      </p>
      <ProblemList problems={problems} />
      {shown.length === 0 ? (
        <p className="muted">{say.noAssumptions}</p>
      ) : (
        <DataTable
          className="assumptions-table tall-rows"
          fileName={`${region.id}-assumptions`}
          caption={say.assumption}
          rows={shown}
          rowKey={(row) => row.assumption.id}
          rowId={(row) => `assumption-${row.assumption.id}`}
          first={{ column: 'concern', descending: true }}
          firstRows={12}
          columns={assumptionColumns(words, {
            onEdit: (row) => {
              setSaved('');
              setEditing(row);
            },
            onRestore: (row) => void restore(row),
          })}
        />
      )}
      {editing !== undefined && (
        <AssumptionDialog
          key={editing.assumption.id}
          row={editing}
          onClose={() => setEditing(undefined)}
          onSaved={() => wasSaved(editing)}
        />
      )}
    </section>
  );
}

type FilterProps = Readonly<{
  about: string;
  text: string;
  edited: number;
  onAbout: (about: string) => void;
  onText: (text: string) => void;
}>;

function Filters({ about, text, edited, onAbout, onText }: FilterProps) {
  const { messages, numbers } = useTongue();
  const say = messages.situation;
  const { region } = useRegion();
  return (
    <div className="assumption-filters screen-only">
      <label>
        <span className="visually-hidden">{say.assumptionFilter}</span>
        <select className="field" value={about} onChange={(event) => onAbout(event.target.value)}>
          <option value="general">{say.assumptionGeneral}</option>
          <option value="edited">{`${say.assumptionEdited} (${numbers.count(edited)})`}</option>
          <optgroup label={say.site}>
            {region.sites.map((site) => (
              <option key={site.id} value={site.id}>
                {site.name}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <label>
        <span className="visually-hidden">{say.assumptionSearch}</span>
        <input
          className="field"
          type="search"
          placeholder={say.assumptionSearch}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      </label>
    </div>
  );
}
