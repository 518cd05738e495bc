import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useTongue } from '../messages/context.ts';
import { Downloads } from './downloads.tsx';
import { pressColumn, sortRows } from './sort-rows.ts';
import type { Sorting, SortKey } from './sort-rows.ts';
import { tableToTake } from './take-along.ts';
import type { TakenColumn } from './take-along.ts';
import { onTableKey } from './use-table-keys.ts';
import './data-table.css';

export type Column<Row> = Readonly<{
  id: string;
  title: string;
  /** Beside the title, outside its button: a quality mark. */
  mark?: ReactNode;
  /** Under the title: what the column's cells show, or their axis. */
  under?: ReactNode;
  /** Numbers stand to the right. */
  number?: boolean;
  /** What the column sorts by; without it the column does not sort. */
  sortBy?: (row: Row) => SortKey;
  /** Direction of the first press; the most first unless said. */
  ascendingFirst?: boolean;
  cell: (row: Row) => ReactNode;
  /** What a file holds of it; the value that it sorts by unless said. */
  take?: readonly TakenColumn<Row>[];
  /** Hidden on a narrow screen: `2` under 1100 px, `1` under 640 px. */
  leave?: 1 | 2;
  className?: string;
}>;

type Props<Row> = Readonly<{
  caption: string;
  /** The first column is the row's head. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Element id of a row, for links to it. */
  rowId?: (row: Row) => string;
  chosenRow?: string | undefined;
  first?: Sorting;
  /** How many rows are shown before the reader asks for all. */
  firstRows?: number;
  /** Name of the file, without its ending, that the table can be taken along as. */
  fileName?: string;
  /** Below the table: sources and what the marks rest on. */
  foot?: ReactNode;
  className?: string;
}>;

/** A table that sorts, that arrow keys walk through and that can be taken along. */
export function DataTable<Row>(props: Props<Row>) {
  const {
    caption,
    columns,
    rows,
    rowKey,
    rowId,
    chosenRow,
    first,
    firstRows,
    fileName,
    foot,
    className = '',
  } = props;
  const { messages, numbers } = useTongue();
  const [sorting, setSorting] = useState(first);
  const sorted = sortedBy(columns, rows, sorting, numbers.locale);
  const [all, setAll] = useState(false);
  const { hash } = useLocation();
  const linked = rowId !== undefined && sorted.some((row) => decodeURIComponent(hash) === `#${rowId(row)}`);
  const cut = firstRows !== undefined && !all && !linked && sorted.length > firstRows;
  return (
    <div className={`data-table ${className}`}>
      <div className="data-table-scroll">
        <table onKeyDown={onTableKey}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head
                  key={column.id}
                  column={column}
                  sorting={sorting}
                  onPress={() =>
                    setSorting(
                      pressColumn(sorting, { id: column.id, descendingFirst: !column.ascendingFirst }),
                    )
                  }
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {(cut ? sorted.slice(0, firstRows) : sorted).map((row, index) => (
              <tr
                key={rowKey(row)}
                id={rowId?.(row)}
                aria-current={chosenRow === rowKey(row) ? 'true' : undefined}
              >
                <Cells row={row} columns={columns} isFirst={index === 0} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {cut && (
        <button type="button" className="button show-all screen-only" onClick={() => setAll(true)}>
          {messages.frame.showAll(numbers.count(sorted.length))}
        </button>
      )}
      {(foot !== undefined || fileName !== undefined) && (
        <div className="table-foot">
          {foot}
          {fileName !== undefined && (
            <Downloads
              name={fileName}
              table={() => tableToTake(caption, { columns: columns.flatMap(takenOf), rows: sorted })}
            />
          )}
        </div>
      )}
    </div>
  );
}

type CellsProps<Row> = Readonly<{ row: Row; columns: readonly Column<Row>[]; isFirst: boolean }>;

/** A row's cells. Tab enters the table at its first one; arrow keys go on from there. */
function Cells<Row>({ row, columns, isFirst }: CellsProps<Row>) {
  return columns.map((column, at) => {
    const Cell = at === 0 ? 'th' : 'td';
    return (
      <Cell
        key={column.id}
        {...(at === 0 ? { scope: 'row' } : {})}
        className={classOf(column)}
        tabIndex={isFirst && at === 0 ? 0 : -1}
      >
        {column.cell(row)}
      </Cell>
    );
  });
}

type HeadProps<Row> = Readonly<{ column: Column<Row>; sorting: Sorting | undefined; onPress: () => void }>;

function Head<Row>({ column, sorting, onPress }: HeadProps<Row>) {
  const { messages } = useTongue();
  return (
    <th scope="col" className={classOf(column)} {...ariaSort(column, sorting)}>
      {column.sortBy === undefined ? (
        <span className="head">{column.title}</span>
      ) : (
        <button type="button" className="head" title={messages.frame.sortBy(column.title)} onClick={onPress}>
          {column.title}
          {sorting?.column === column.id && <span aria-hidden="true">{sorting.descending ? '↓' : '↑'}</span>}
        </button>
      )}
      {column.mark}
      {column.under !== undefined && <span className="under">{column.under}</span>}
    </th>
  );
}

function sortedBy<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  sorting: Sorting | undefined,
  locale: string,
): readonly Row[] {
  const key = columns.find((column) => column.id === sorting?.column)?.sortBy;
  return key === undefined || sorting === undefined
    ? rows
    : sortRows(rows, { key, descending: sorting.descending, locale });
}

function takenOf<Row>(column: Column<Row>): readonly TakenColumn<Row>[] {
  if (column.take !== undefined) return column.take;
  return column.sortBy === undefined ? [] : [{ title: column.title, of: column.sortBy }];
}

function classOf<Row>(column: Column<Row>): string {
  const leave = column.leave === undefined ? '' : `leave-${column.leave}`;
  return [column.number ? 'number' : '', leave, column.className ?? '']
    .filter((name) => name !== '')
    .join(' ');
}

function ariaSort<Row>(column: Column<Row>, sorting: Sorting | undefined) {
  if (sorting?.column !== column.id) return {};
  return { 'aria-sort': sorting.descending ? ('descending' as const) : ('ascending' as const) };
}
