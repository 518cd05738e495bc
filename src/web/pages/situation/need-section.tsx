import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { WhyNumber } from '../../parts/why-number.tsx';
import { QualityMark } from '../../parts/quality-mark.tsx';
import { needTable } from './need-coefficients.ts';
import { sourceLines } from './why-of.ts';

/** The county's need coefficients by year, and the gap that no municipality has one. */
export function NeedSection({ region }: Readonly<{ region: Region }>) {
  const { language, messages, numbers } = useTongue();
  const say = messages.situation;
  const need = needTable(region);
  if (need === undefined) return null;
  const why = () => ({
    title: say.needTitle,
    sentence: say.needText,
    sources: sourceLines(region, [need.source], { messages, numbers }),
    date: numbers.range(need.years[0] ?? '', need.years.at(-1) ?? ''),
  });
  return (
    <section className="section" id="need">
      <div className="section-head">
        <div>
          <h2>
            {say.needTitle} <QualityMark mark="observed" why={why} of={say.needTitle} />
          </h2>
          <p className="small muted">{say.needText}</p>
        </div>
      </div>
      <DataTable
        className="need-table"
        fileName={`${region.id}-need-coefficients`}
        caption={say.needTitle}
        rows={need.sectors}
        rowKey={(sector) => sector.id}
        columns={[
          {
            id: 'sector',
            title: say.needSector,
            sortBy: (sector) => sector.name[language],
            ascendingFirst: true,
            cell: (sector) => sector.name[language],
          },
          ...need.years.map((year, index) => ({
            id: year,
            title: year,
            number: true,
            sortBy: (sector: (typeof need.sectors)[number]) => sector.values[index] ?? null,
            cell: (sector: (typeof need.sectors)[number]) => {
              const value = numbers.fixed(sector.values[index] ?? null, 3);
              const about = `${region.name[language]} · ${sector.name[language]} · ${year}`;
              return (
                <WhyNumber
                  tell={() => ({
                    mark: sector.values[index] == null ? 'missing' : 'observed',
                    why: { ...why(), value, about, date: year },
                  })}
                >
                  {value}
                </WhyNumber>
              );
            },
          })),
          {
            id: 'municipal',
            title: say.needMunicipal,
            leave: 1,
            className: 'after-number',
            cell: () => (
              <span className="no-data wide">
                {say.needMunicipalMissing(numbers.count(region.municipalities.length))}
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}
