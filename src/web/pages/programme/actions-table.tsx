import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { latestOf, shareDoneOf, stateOf } from './programme.ts';
import type { ListedAction, ListedProgramme } from './programme.ts';

type Props = Readonly<{
  programme: ListedProgramme;
  /** ISO date. */
  today: string;
  onEdit: (action: ListedAction) => void;
  onReport: (action: ListedAction) => void;
}>;

/** The actions of a programme: who, until when, how far, and what was promised beside what has been reported. */
export function ActionsTable({ programme, today, onEdit, onReport }: Props) {
  const { language, messages, numbers } = useTongue();
  const say = messages.programme;
  const isOpen = programme.state === 'open';
  const columns: readonly Column<ListedAction>[] = [
    {
      id: 'action',
      title: say.action,
      sortBy: ({ title }) => title[language],
      ascendingFirst: true,
      cell: ({ title, mechanism }) => (
        <>
          {title[language]} <span className="fine mechanism">{mechanism[language]}</span>
        </>
      ),
    },
    {
      id: 'owner',
      title: say.owner,
      sortBy: ({ owner }) => owner,
      ascendingFirst: true,
      leave: 1,
      cell: ({ owner }) => (owner === '' ? <span className="lacking">{say.noOwner}</span> : owner),
    },
    {
      id: 'due',
      title: say.due,
      sortBy: ({ dueOn }) => dueOn,
      ascendingFirst: true,
      leave: 1,
      cell: ({ dueOn }) => (dueOn === '' ? '–' : numbers.date(dueOn)),
    },
    {
      id: 'promised',
      title: say.promised,
      number: true,
      leave: 1,
      sortBy: ({ promised }) => promised.eurosPerYear,
      cell: ({ promised }) => numbers.signed(promised.eurosPerYear, 0),
    },
    {
      id: 'reported',
      title: say.reported,
      number: true,
      sortBy: (action) => latestOf(action).euros,
      cell: (action) => {
        const { euros } = latestOf(action);
        return euros === null ? (
          <span className="lacking">{messages.frame.missing}</span>
        ) : (
          numbers.signed(euros, 0)
        );
      },
    },
    {
      id: 'done',
      title: say.done,
      number: true,
      sortBy: shareDoneOf,
      leave: 1,
      cell: (action) => numbers.percent(shareDoneOf(action)),
    },
    {
      id: 'state',
      title: say.state,
      sortBy: (action) => say.states[stateOf(action, today)],
      ascendingFirst: true,
      cell: (action) => {
        const state = stateOf(action, today);
        const who = state === 'handed' ? `: ${action.successor}` : '';
        return <span className={state === 'late' ? 'worse' : ''}>{`${say.states[state]}${who}`}</span>;
      },
    },
    ...(isOpen
      ? [
          {
            id: 'do',
            title: '',
            className: 'screen-only',
            cell: (action: ListedAction) => (
              <span className="row-buttons">
                <button
                  type="button"
                  className="button small"
                  aria-label={say.reportTitle(action.title[language])}
                  onClick={() => onReport(action)}
                >
                  {say.report}
                </button>
                <button
                  type="button"
                  className="button small"
                  aria-label={say.editTitle(action.title[language])}
                  onClick={() => onEdit(action)}
                >
                  {say.edit}
                </button>
              </span>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={`${say.actions}: ${programme.name}`}
      columns={columns}
      rows={programme.actions}
      rowKey={({ id }) => id}
      fileName={`programme-${programme.id.slice(0, 8)}`}
      foot={<span className="fine">{say.tableNote}</span>}
    />
  );
}
