import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { WhyNumber } from '../../parts/why-number.tsx';
import { QualityMark } from '../../parts/quality-mark.tsx';
import { populationYears, yearBars } from './population-years.ts';
import type { PopulationYear } from './population-years.ts';
import { sourceLines } from './why-of.ts';

const box = { width: 600, height: 96 };

/** Residents by year: bars from zero, and the same as a table. */
export function PopulationSection({ region }: Readonly<{ region: Region }>) {
  const { language, messages, numbers } = useTongue();
  const say = messages.situation;
  const years = populationYears(region);
  const known = years.filter((each) => each.residents !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first?.residents == null || last?.residents == null || first === last) return null;
  const change = numbers.signed((last.residents / first.residents - 1) * 100, 1);
  const title = say.populationTitle({ first: `${first.year}`, last: `${last.year}`, change: `${change} %` });
  const { source, title: counted } = region.cubes['population-by-year']!;
  const why = () => ({
    title,
    sentence: counted[language],
    sources: sourceLines(region, [source], { messages, numbers }),
    date: numbers.range(`${first.year}`, `${last.year}`),
  });
  return (
    <section className="section" id="population">
      <div className="section-head">
        <h2>
          {title} <QualityMark mark="observed" of={say.residents} why={why} />
        </h2>
      </div>
      <div className="population">
        <PopulationChart years={years} />
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
                cell: (each) => (
                  <WhyNumber
                    tell={() => ({
                      mark: each.residents === null ? 'missing' : 'observed',
                      why: {
                        ...{
                          ...why(),
                          title: say.residents,
                          about: `${region.name[language]} · ${each.year}`,
                        },
                        ...{ value: numbers.count(each.residents), date: numbers.date(`${each.year}-12-31`) },
                      },
                    })}
                  >
                    {numbers.count(each.residents)}
                  </WhyNumber>
                ),
              },
            ]}
          />
        </details>
      </div>
    </section>
  );
}

function PopulationChart({ years }: Readonly<{ years: readonly PopulationYear[] }>) {
  const { messages, numbers } = useTongue();
  const say = messages.situation;
  const top = Math.max(...years.map((each) => each.residents ?? 0));
  const bars = yearBars(years, { ...box, top });
  return (
    <svg
      className="population-chart"
      viewBox={`0 -20 ${box.width + 4} ${box.height + 40}`}
      role="img"
      aria-label={say.populationChart}
    >
      {bars.map((bar) => (
        <rect
          key={bar.year}
          className={bar === bars.at(-1) ? 'last' : ''}
          x={bar.x}
          y={box.height - bar.height}
          width={bar.width}
          height={bar.height}
        />
      ))}
      <path className="axis" d={`M0 ${box.height}H${box.width}`} />
      {[bars[0]!, bars.at(-1)!].map((bar, end) => (
        <g key={bar.year} textAnchor={end === 0 ? 'start' : 'end'}>
          <text className="value" x={end === 0 ? bar.x : bar.x + bar.width} y={box.height - bar.height - 6}>
            {numbers.count(bar.residents)}
          </text>
          <text x={end === 0 ? bar.x : bar.x + bar.width} y={box.height + 16}>
            {bar.year}
          </text>
        </g>
      ))}
    </svg>
  );
}
