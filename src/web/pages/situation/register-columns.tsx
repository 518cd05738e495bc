import type { Region } from '#region/region.ts';
import type { Field, Register } from '#registers/register.ts';
import type { Column } from '../../parts/data-table.tsx';
import { MarkGlyph } from '../../parts/mark-glyph.tsx';
import { columnMark, noticeOf, sortKey, valueText } from './register-rows.ts';
import type { RegisterRow } from './register-rows.ts';
import type { Words } from './why-of.ts';

type Told = Readonly<{
  region: Region;
  rows: readonly RegisterRow[];
  words: Words;
  onEdit: (row: RegisterRow) => void;
}>;

/** Columns of a register's table, made of its declaration; the site is the row's head. */
export function registerColumns(register: Register, told: Told): readonly Column<RegisterRow>[] {
  const { words, onEdit } = told;
  const say = words.messages.registers;
  // The site is the row's head, and ids of other registers are for the form.
  const others = register.fields.filter(({ kind }) => kind !== 'site' && kind !== 'entry');
  return [
    {
      id: 'site',
      title: register.fields.find(({ id }) => id === 'site')?.title[words.language] ?? say.id,
      sortBy: ({ site }) => site,
      ascendingFirst: true,
      cell: ({ site, entry, edited }) => (
        <>
          {site}
          <span className="register-id fine">
            {entry.id}
            {edited && ` · ${say.edited}`}
          </span>
        </>
      ),
    },
    {
      id: 'edit',
      title: say.actions,
      className: 'register-actions',
      cell: (row) => (
        <button
          type="button"
          className="button ghost"
          aria-label={say.editOf(`${row.site}, ${row.entry.id}`)}
          onClick={() => onEdit(row)}
        >
          {say.edit}
        </button>
      ),
    },
    ...(register.id === 'contract' ? [noticeColumn(told)] : []),
    ...others.map((field, at) => fieldColumn(field, { ...told, at })),
  ];
}

/** What the arithmetic of contracts makes of a row when notice is given on the day of the network. */
function noticeColumn({ region, words }: Told): Column<RegisterRow> {
  const { messages, numbers } = words;
  const say = messages.registers;
  return {
    id: 'ends-on',
    title: say.endsOn,
    under: say.ifNoticeOn(numbers.date(region.asOf.network)),
    className: 'register-date',
    ascendingFirst: true,
    sortBy: ({ entry }) => noticeOf(region, entry)?.endsOn ?? null,
    cell: ({ entry }) => {
      const notice = noticeOf(region, entry);
      if (notice === undefined) return <Unknown words={words} />;
      return (
        <>
          {numbers.date(notice.endsOn)}
          {notice.safeDay !== null && (
            <span className="register-id fine">{say.noticeBy(numbers.date(notice.safeDay))}</span>
          )}
        </>
      );
    },
  };
}

function fieldColumn(field: Field, told: Told & { at: number }): Column<RegisterRow> {
  const { region, rows, words, at } = told;
  const mark = columnMark(rows, field.id);
  return {
    id: field.id,
    title: field.title[words.language],
    mark: (
      <span className="register-mark">
        <MarkGlyph mark={mark} />
        <span className="visually-hidden">{words.messages.frame.marks[mark]}</span>
      </span>
    ),
    under: field.kind === 'number' ? field.unit[words.language] : undefined,
    number: field.kind === 'number',
    ascendingFirst: field.kind !== 'number',
    // The first two say most; a narrow screen leaves the others to the form.
    ...(at > 1 ? { leave: at > 4 ? (2 as const) : (1 as const) } : {}),
    className: `register-${field.kind}`,
    sortBy: ({ entry }) => sortKey(field, { value: entry.values[field.id], region, words }),
    cell: ({ entry }) => {
      const value = entry.values[field.id];
      const text = valueText(field, { value, region, words });
      if (text === undefined) return <Unknown words={words} />;
      return value?.state === 'known' && mark !== 'observed' ? (
        <span title={value.reasoning[words.language]}>
          {text} <MarkGlyph mark="observed" />
          <span className="visually-hidden">{words.messages.registers.states.known}</span>
        </span>
      ) : (
        text
      );
    },
  };
}

function Unknown({ words }: Readonly<{ words: Words }>) {
  return (
    <span className="muted">
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{words.messages.registers.notKnown}</span>
    </span>
  );
}
