import type { Difference } from '#alternatives/certainty/difference.ts';
import type { Quantity } from '#alternatives/certainty/quantities.ts';
import { useTongue } from '../../messages/context.ts';
import { onTableKey } from '../../parts/use-table-keys.ts';
import { UnsureMark } from './certainty-mark.tsx';
import type { ComparedColumn, ComparedRow } from './compare-rows.ts';
import { showDifference, showRange, showValue } from './measure-format.ts';

type Props = Readonly<{
  rows: readonly ComparedRow[];
  columns: readonly ComparedColumn[];
  /** Candidate that the others are compared with. */
  reference: number;
}>;

/** Values side by side; under each its difference from the reference with the interval, at the end whether the order holds. */
export function ComparedTable({ rows, columns, reference }: Props) {
  const { messages, language } = useTongue();
  const say = messages.alternatives;
  return (
    <div className="comparison-scroll">
      <table onKeyDown={onTableKey}>
        <caption className="visually-hidden">{say.compareTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{say.measure}</th>
            {columns.map(({ candidate, title }) => (
              <th key={candidate} scope="col" className="number">
                {title}
                {candidate === reference && (
                  <span className="fine reference">{messages.certainty.referenceIs}</span>
                )}
              </th>
            ))}
            <th scope="col" className="verdict">
              {messages.certainty.order}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.at}>
              <th scope="row" tabIndex={index === 0 ? 0 : -1}>
                {row.quantity.title[language]} <span className="unit">{say.units[row.quantity.unit]}</span>
              </th>
              {row.values.map((value, at) => (
                <Cell
                  key={columns[at]!.candidate}
                  quantity={row.quantity}
                  value={value}
                  best={row.best[at]!}
                  difference={row.differences[at]}
                />
              ))}
              <td className="verdict" tabIndex={-1}>
                {row.verdict?.[language] ??
                  (row.quantity.better === 'neutral' ? messages.certainty.noOrder : '')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell(props: {
  quantity: Quantity;
  value: number | null;
  best: boolean;
  difference: Difference | undefined;
}) {
  const { numbers } = useTongue();
  const { quantity, value, best, difference } = props;
  const shown = showValue(value, quantity.unit, numbers);
  return (
    <td className="number" tabIndex={-1}>
      {best ? <b>{shown}</b> : shown}
      {difference && difference.low !== null && difference.verdict !== 'none' && (
        <span className="span">
          {showDifference(difference.central, quantity.unit, numbers)} (
          {showRange(difference, quantity.unit, numbers)})
        </span>
      )}
      {difference?.verdict === 'unsure' && <UnsureMark />}
    </td>
  );
}
