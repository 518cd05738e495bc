import type { Column } from '../../parts/data-table.tsx';
import { MarkGlyph } from '../../parts/mark-glyph.tsx';
import { QualityMark } from '../../parts/quality-mark.tsx';
import { WhyNumber } from '../../parts/why-number.tsx';
import type { Told, Why } from '../../parts/why.ts';
import type { MunicipalRow } from './municipal-rows.ts';
import { netCostSeries, tellNetCosts } from './net-cost-why.ts';
import type { NetCostSources as Sources } from './net-cost-why.ts';
import type { Words } from './why-of.ts';

/** Full length of a bar, € per resident: the chart's own axis ends at 6,000, its longest bar at 5,000. */
const barEuros = 5000;
const barWidth = 86;

/** The column of net costs: number, bar, and for what is missing its mark. */
export function netCostColumn(words: Words, sources: Sources): Column<MunicipalRow> {
  const say = words.messages.situation;
  const why = (): Why => ({
    title: say.netCosts,
    sentence: say.netCostsWhy,
    date: '2013',
    sources: sources(),
  });
  return {
    id: 'netCosts',
    title: say.netCosts,
    leave: 1,
    className: 'cost-column',
    mark: <QualityMark mark="observed" why={why} of={say.netCosts} />,
    under: say.netCostsUnit,
    sortBy: (row) => row.netCosts?.total ?? null,
    take: netCostSeries.map((series) => ({
      title: `${say.netCosts}, ${say.netCostSeries[series]}`,
      of: (row: MunicipalRow) => row.netCosts?.parts.find((part) => part.series === series)?.euros ?? null,
    })),
    cell: (row) => <NetCostCell row={row} words={words} tell={() => tellNetCosts(row, words, sources)} />,
  };
}

type CellProps = Readonly<{ row: MunicipalRow; words: Words; tell: () => Told }>;

function NetCostCell({ row, words, tell }: CellProps) {
  const { messages, numbers } = words;
  const costs = row.netCosts;
  if (costs !== undefined && costs.total !== null)
    return (
      <span className="cost-cell">
        <WhyNumber className="cost-number" tell={tell}>
          {numbers.count(costs.total)}
        </WhyNumber>
        <svg className="cost-bar" width={barWidth} height="16" aria-hidden="true">
          <rect y="4" height="8" width={(costs.total / barEuros) * barWidth} />
        </svg>
      </span>
    );
  const known = costs?.known ?? null;
  return (
    <WhyNumber className="cost-cell" tell={tell}>
      <span className="cost-number">{numbers.count(null)}</span>
      <span className="no-data">
        {known === null ? messages.frame.missing : messages.situation.netCostsPart}
      </span>
      <MarkGlyph mark="missing" />
    </WhyNumber>
  );
}
