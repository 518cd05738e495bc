import type { Column } from '../../parts/data-table.tsx';
import { QualityMark } from '../../parts/quality-mark.tsx';
import type { AssumptionRow } from './assumption-rows.ts';
import { withUnit } from './units.ts';
import type { Words } from './why-of.ts';

type Actions = Readonly<{
  onEdit: (row: AssumptionRow) => void;
  onRestore: (row: AssumptionRow) => void;
}>;

/** The columns of the assumptions' table: what is assumed and why, how much it matters, and what can be done to it. */
export function assumptionColumns(words: Words, actions: Actions): readonly Column<AssumptionRow>[] {
  return [...statedColumns(words), ...concernColumns(words), actionColumn(words, actions)];
}

function statedColumns(words: Words): readonly Column<AssumptionRow>[] {
  const { language, messages } = words;
  const say = messages.situation;
  const unitOf = (value: number, unit: string) => withUnit(value, unit, words);
  return [
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
  ];
}

function concernColumns({ messages, numbers }: Words): readonly Column<AssumptionRow>[] {
  const say = messages.situation;
  return [
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
  ];
}

function actionColumn({ language, messages }: Words, { onEdit, onRestore }: Actions): Column<AssumptionRow> {
  const say = messages.situation;
  return {
    id: 'actions',
    title: say.edit,
    className: 'assumption-actions screen-only',
    cell: (row) => (
      <>
        <button
          type="button"
          className="button ghost"
          aria-label={say.editOf(row.assumption.title[language])}
          onClick={() => onEdit(row)}
        >
          {say.edit}
        </button>
        {row.assumption.edited === true && (
          <button
            type="button"
            className="button ghost"
            aria-label={say.undoOf(row.assumption.title[language])}
            onClick={() => onRestore(row)}
          >
            {say.undo}
          </button>
        )}
      </>
    ),
  };
}
