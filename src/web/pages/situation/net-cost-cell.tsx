import type { ReactNode } from 'react';
import type { Column } from '../../parts/data-table.tsx';
import { QualityMark } from '../../parts/quality-mark.tsx';
import type { Why } from '../../parts/why.ts';
import type { MunicipalRow } from './municipal-rows.ts';
import type { NetCosts } from './net-costs.ts';
import type { Words } from './why-of.ts';

/** Full length of a bar, € per resident: the chart's own axis ends at 6,000, its longest bar at 5,000. */
const barEuros = 5000;
const barWidth = 86;

const netCostSeries = ['social', 'primary', 'specialised'] as const;

type Sources = () => NonNullable<Why['sources']>;
type Cell = (props: Readonly<{ row: MunicipalRow; words: Words; sources: Sources }>) => ReactNode;

/** The column of net costs: number, bar, and for what is missing its mark. */
export function netCostColumn(words: Words, sources: Sources, Cell: Cell): Column<MunicipalRow> {
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
    cell: (row) => <Cell row={row} words={words} sources={sources} />,
  };
}

export function NetCostCell({
  row,
  words,
  sources,
}: Readonly<{ row: MunicipalRow; words: Words; sources: Sources }>) {
  const { messages, numbers } = words;
  const say = messages.situation;
  const costs = row.netCosts;
  if (costs !== undefined && costs.total !== null)
    return (
      <span className="cost-cell">
        <span className="cost-number">{numbers.count(costs.total)}</span>
        <svg className="cost-bar" width={barWidth} height="16" aria-hidden="true">
          <rect y="4" height="8" width={(costs.total / barEuros) * barWidth} />
        </svg>
      </span>
    );
  const known = costs?.known ?? null;
  return (
    <span className="cost-cell">
      <span className="cost-number">{numbers.count(null)}</span>
      <span className="no-data">{known === null ? messages.frame.missing : say.netCostsPart}</span>
      <QualityMark
        mark="missing"
        of={`${row.name[words.language]}, ${say.netCosts}`}
        why={() => ({
          title: say.netCosts,
          sentence: missingSentence(costs, words),
          date: '2013',
          sources: sources(),
        })}
      />
    </span>
  );
}

function missingSentence(costs: NetCosts | undefined, { messages, numbers }: Words): string {
  const known = costs?.known ?? null;
  return known === null
    ? messages.situation.netCostsWhyMissing
    : messages.situation.netCostsWhyPart(numbers.euros(known));
}
