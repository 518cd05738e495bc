import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { QualityMark } from '../../parts/quality-mark.tsx';
import { WhyNumber } from '../../parts/why-number.tsx';
import type { Why } from '../../parts/why.ts';
import type { Figures } from './figures.ts';
import { loadWhys } from './load-whys.ts';
import type { LoadWhys } from './load-whys.ts';
import { isOver, siteLoads } from './site-loads.ts';
import type { SiteLoad } from './site-loads.ts';
import type { View } from './view.ts';
import { whyOf } from './why-of.ts';
import type { Words } from './why-of.ts';

/** A load of 150 % fills the bar; longer ones end in an arrow by their number. */
const fullLoad = 1.5;
const barWidth = 160;

/** What comes to each site and what it can take. */
export function LoadsSection({ figures, view }: Readonly<{ figures: Figures; view: View }>) {
  const words = useTongue();
  const { language, messages, numbers } = words;
  const say = messages.situation;
  const { region } = figures;
  const service = region.services[view.service]!;
  const rows = siteLoads(figures, view.service);
  const over = rows.filter(isOver).length;
  const why = (measure: string) => () =>
    whyOf(figures, { measure, service: view.service, group: 'all', area: 'region' }, words);
  return (
    <section className="section" id="loads">
      <div className="section-head">
        <div>
          <h2>
            {service.name[language]}: {say.loadsTitle(over, numbers.count(rows.length))}{' '}
            <QualityMark mark="assumed" why={why('load-share')} of={say.load} />
          </h2>
          <p className="small muted">{say.loadsText}</p>
        </div>
      </div>
      <DataTable
        fileName={`${region.id}-loads`}
        caption={say.load}
        rows={rows}
        rowKey={(row) => row.site.id}
        rowId={(row) => `site-${row.site.id}`}
        chosenRow={view.site}
        first={{ column: 'load', descending: true }}
        columns={loadColumns(words, { why, tell: loadWhys(figures, view.service, words) })}
      />
    </section>
  );
}

type Whys = Readonly<{ why: (measure: string) => () => Why; tell: LoadWhys }>;

function loadColumns(words: Words, { why, tell }: Whys): readonly Column<SiteLoad>[] {
  const { messages, numbers } = words;
  const say = messages.situation;
  return [
    {
      id: 'site',
      title: say.site,
      ascendingFirst: true,
      sortBy: (row) => row.site.shortName,
      take: [{ title: say.site, of: (row) => row.site.name }],
      cell: (row) => <span title={row.site.name}>{row.site.shortName}</span>,
    },
    {
      id: 'kind',
      title: say.kind,
      leave: 1,
      ascendingFirst: true,
      sortBy: (row) => say.siteKinds[row.site.kind],
      cell: (row) => say.siteKinds[row.site.kind],
    },
    {
      id: 'visits',
      title: say.visits,
      number: true,
      mark: <QualityMark mark="estimated" why={why('visits')} of={say.visits} />,
      sortBy: (row) => row.visits.value,
      cell: (row) => <WhyNumber tell={() => tell.visits(row)}>{numbers.rough(row.visits.value)}</WhyNumber>,
    },
    {
      id: 'capacity',
      title: say.capacity,
      number: true,
      leave: 1,
      sortBy: (row) => row.capacity,
      cell: (row) => <WhyNumber tell={() => tell.capacity(row)}>{numbers.rough(row.capacity)}</WhyNumber>,
    },
    {
      id: 'posts',
      title: say.posts,
      number: true,
      leave: 1,
      sortBy: (row) => row.posts,
      cell: (row) => <WhyNumber tell={() => tell.posts(row)}>{numbers.plain(row.posts)}</WhyNumber>,
    },
    {
      id: 'boundBy',
      title: say.boundBy,
      leave: 2,
      className: 'after-number',
      cell: (row) => say.boundByKinds[row.boundBy],
    },
    {
      id: 'load',
      title: say.load,
      className: 'load-column',
      mark: <QualityMark mark="assumed" why={why('load-share')} of={say.load} />,
      sortBy: (row) => row.load.value,
      cell: (row) => (
        <span className="load-cell">
          <WhyNumber className={isOver(row) ? 'worse' : ''} tell={() => tell.load(row)}>
            {numbers.percent(row.load.value)}
          </WhyNumber>
          <LoadBar load={row.load.value} />
        </span>
      ),
    },
  ];
}

function LoadBar({ load }: Readonly<{ load: number | null }>) {
  const x = (value: number) => (Math.min(value, fullLoad) / fullLoad) * barWidth;
  const value = load ?? 0;
  return (
    <svg
      className="load-bar"
      viewBox={`0 0 ${barWidth} 16`}
      preserveAspectRatio="none"
      width={barWidth}
      height="16"
      aria-hidden="true"
    >
      <rect y="4" height="8" width={x(Math.min(1, value))} />
      {value > 1 && <rect className="over" x={x(1)} y="4" height="8" width={x(value) - x(1)} />}
      <path d={`M${x(1)} 0v16`} />
    </svg>
  );
}
