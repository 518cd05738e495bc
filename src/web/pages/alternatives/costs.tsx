import { memo } from 'react';
import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Both } from './both.ts';
import { costRowsOf } from './cost-rows.ts';
import type { CostRow } from './cost-rows.ts';
import { MeasureMark } from './measure-mark.tsx';

/** What the sites cost by part, before and after; clients' own travel stands beside and is never taken off. */
export const Costs = memo(function Costs({ after, fileName }: Both) {
  const { messages, numbers } = useTongue();
  const say = messages.alternatives;
  const { rows, clientTravel } = costRowsOf(after);
  const total = rows.at(-1)!;
  const size = numbers.bigEuros(Math.abs(total.change));
  const title =
    total.change < 0 ? say.costsSaved(size) : total.change > 0 ? say.costsAdded(size) : say.costsSame;
  const name = (row: CostRow) =>
    row.part === 'clientTravel' ? (
      say.clientTravel
    ) : row.part === 'total' ? (
      <b>{say.parts.total}</b>
    ) : (
      say.parts[row.part]
    );
  const change = (row: CostRow) =>
    row.change === 0 ? (
      <span className="muted">0</span>
    ) : (
      <b className={row.change > 0 ? 'worse' : 'better'}>{numbers.signed(roundedThousands(row.change), 0)}</b>
    );
  const columns = [
    { id: 'part', title: say.part, cell: name },
    {
      id: 'before',
      title: say.before,
      under: say.perYear,
      number: true,
      cell: (row: CostRow) => numbers.count(roundedThousands(row.before)),
    },
    {
      id: 'after',
      title: say.after,
      mark: <MeasureMark measure="cost" of={say.after} evaluation={after} />,
      number: true,
      cell: (row: CostRow) => numbers.count(roundedThousands(row.after)),
    },
    { id: 'change', title: say.difference, number: true, cell: change },
  ];
  return (
    <section className="costs" id="costs">
      <h2>{title}</h2>
      <p className="muted small">{say.costsText}</p>
      {after.costs.leftEuros >= 500 && (
        <p className="muted small">{messages.leaks.inVariable(numbers.bigEuros(after.costs.leftEuros))}</p>
      )}
      <DataTable<CostRow>
        caption={say.costs}
        rows={rows}
        rowKey={(row) => row.part}
        columns={columns}
        fileName={`${fileName}-costs`}
      />
      <DataTable<CostRow>
        className="client-travel"
        caption={say.clientTravel}
        rows={[clientTravel]}
        rowKey={(row) => row.part}
        columns={columns.map((column) => ({ ...column, under: undefined }))}
        foot={<span>{say.clientTravelNote}</span>}
      />
    </section>
  );
});

/** Money to the thousand: what is below rests on assumptions and would only look exact. */
function roundedThousands(euros: number): number {
  return Math.round(euros / 1000) * 1000;
}
