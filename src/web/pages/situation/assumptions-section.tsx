import { useState } from 'react';
import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { QualityMark } from '../../parts/quality-mark.tsx';
import { useRegion } from '../../region/region-loading.ts';
import type { ReaderProblem } from '../../client.ts';
import { AssumptionDialog } from './assumption-dialog.tsx';
import { restoreOriginal } from './assumption-edit.ts';
import { assumptionRows, filterAssumptions } from './assumption-rows.ts';
import type { AssumptionRow } from './assumption-rows.ts';
import { withUnit } from './units.ts';
import { useLinkedAssumption } from './use-linked-assumption.ts';
import './assumptions-section.css';

/** Every assumption with its reasoning; changing one changes the page's numbers at once. */
export function AssumptionsSection() {
  const { language, messages, numbers } = useTongue();
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
  const unitOf = (value: number, unit: string) => withUnit(value, unit, { language, messages, numbers });
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
        <div className="assumption-filters screen-only">
          <label>
            <span className="visually-hidden">{say.assumptionFilter}</span>
            <select className="field" value={about} onChange={(event) => setAbout(event.target.value)}>
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
              onChange={(event) => setText(event.target.value)}
            />
          </label>
        </div>
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
          columns={[
            {
              id: 'title',
              title: say.assumption,
              ascendingFirst: true,
              sortBy: (row) => row.assumption.title[language],
              take: [
                { title: 'id', of: (row) => row.assumption.id },
                { title: say.assumption, of: (row) => row.assumption.title[language] },
                { title: say.reasoning, of: (row) => row.assumption.reasoning[language] },
              ],
              cell: ({ assumption }) => (
                <>
                  {assumption.title[language]}
                  <span className="assumption-reasoning">{assumption.reasoning[language]}</span>
                </>
              ),
            },
            {
              id: 'value',
              title: say.assumptionValue,
              number: true,
              className: 'assumption-value',
              sortBy: (row) => row.assumption.value,
              cell: ({ assumption, original: published }) => (
                <>
                  <b>{unitOf(assumption.value, assumption.unit)}</b>
                  {assumption.edited === true && (
                    <span className="assumption-edited">
                      {say.edited}, {say.editedFrom(unitOf(published.value, published.unit))}
                    </span>
                  )}
                </>
              ),
            },
            {
              id: 'quality',
              title: say.assumptionQuality,
              number: true,
              leave: 1,
              ascendingFirst: true,
              sortBy: (row) => row.assumption.quality,
              cell: (row) => say.scale(row.assumption.quality),
            },
            {
              id: 'impact',
              title: say.assumptionImpact,
              number: true,
              leave: 1,
              sortBy: (row) => row.assumption.impact,
              cell: (row) => say.scale(row.assumption.impact),
            },
            {
              id: 'concern',
              title: say.assumptionConcern,
              number: true,
              leave: 1,
              sortBy: (row) => row.concern,
              mark: (
                <QualityMark
                  mark="assumed"
                  of={say.assumptionConcern}
                  why={() => ({ title: say.assumptionConcern, sentence: say.assumptionConcernWhy })}
                />
              ),
              cell: (row) => numbers.count(row.concern),
            },
            {
              id: 'actions',
              title: say.edit,
              className: 'assumption-actions screen-only',
              cell: (row) => (
                <>
                  <button
                    type="button"
                    className="button ghost"
                    aria-label={say.editOf(row.assumption.title[language])}
                    onClick={() => {
                      setSaved('');
                      setEditing(row);
                    }}
                  >
                    {say.edit}
                  </button>
                  {row.assumption.edited === true && (
                    <button
                      type="button"
                      className="button ghost"
                      aria-label={say.undoOf(row.assumption.title[language])}
                      onClick={() => void restore(row)}
                    >
                      {say.undo}
                    </button>
                  )}
                </>
              ),
            },
          ]}
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
