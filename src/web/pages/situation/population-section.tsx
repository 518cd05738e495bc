import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { QualityMark } from '../../parts/quality-mark.tsx';
import { populationLine, populationYears } from './population-years.ts';
import { sourceLines } from './why-of.ts';

const box = { width: 560, height: 150 };

/** Residents by year: a line from zero, and the same as a table. */
export function PopulationSection({ region }: Readonly<{ region: Region }>) {
  const { language, messages, numbers } = useTongue();
  const say = messages.situation;
  const years = populationYears(region);
  const known = years.filter((each) => each.residents !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first?.residents == null || last?.residents == null || first === last) return null;
  const top = Math.max(...known.map((each) => each.residents ?? 0)) * 1.15;
  const change = numbers.signed((last.residents / first.residents - 1) * 100, 1);
  const title = say.populationTitle({ first: `${first.year}`, last: `${last.year}`, change: `${change} %` });
  const source = region.cubes['population-by-year']!.source;
  const y = (residents: number) => box.height * (1 - residents / top);
  return (
    <section className="section" id="population">
      <div className="section-head">
        <h2>
          {title}{' '}
          <QualityMark
            mark="observed"
            of={say.residents}
            why={() => ({
              title,
              sentence: region.cubes['population-by-year']!.title[language],
              sources: sourceLines(region, [source]),
              date: numbers.range(`${first.year}`, `${last.year}`),
            })}
          />
        </h2>
      </div>
      <div className="population">
        <svg
          className="population-chart"
          viewBox={`-4 -8 ${box.width + 74} ${box.height + 32}`}
          role="img"
          aria-label={say.populationChart}
        >
          <path className="axis" d={`M0 ${box.height}H${box.width}`} />
          <path className="line" d={populationLine(years, { ...box, top })} />
          <circle cx={box.width} cy={y(last.residents)} r="4" />
          <text x="0" y={y(first.residents) - 10}>
            {numbers.count(first.residents)}
          </text>
          <text x={box.width + 8} y={y(last.residents) + 4}>
            {numbers.count(last.residents)}
          </text>
          <text x="0" y={box.height + 18}>
            {first.year}
          </text>
          <text x={box.width} y={box.height + 18} textAnchor="end">
            {last.year}
          </text>
        </svg>
        <details>
          <summary className="small">{say.populationTable}</summary>
          <DataTable
            fileName={`${region.id}-population-by-year`}
            caption={say.populationTable}
            rows={years}
            rowKey={(each) => String(each.year)}
            first={{ column: 'year', descending: true }}
            columns={[
              { id: 'year', title: say.year, sortBy: (each) => each.year, cell: (each) => each.year },
              {
                id: 'residents',
                title: say.residents,
                number: true,
                sortBy: (each) => each.residents,
                cell: (each) => numbers.count(each.residents),
              },
            ]}
          />
        </details>
      </div>
    </section>
  );
}
