import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { QualityMark } from '../../parts/quality-mark.tsx';
import { WhyNumber } from '../../parts/why-number.tsx';
import { RangeAxis, RangeCell } from '../../parts/range-cell.tsx';
import type { MinuteLimits } from '../../maps/minute-classes.ts';
import type { Why } from '../../parts/why.ts';
import type { Figures } from './figures.ts';
import { minuteLimitsOf } from './map-data.ts';
import { axisEnd, municipalRows } from './municipal-rows.ts';
import type { MunicipalRow } from './municipal-rows.ts';
import { municipalWhys } from './municipal-whys.ts';
import type { MunicipalWhys } from './municipal-whys.ts';
import { netCostColumn } from './net-cost-cell.tsx';
import type { View } from './view.ts';
import { sourceLines, whyOf } from './why-of.ts';
import type { Words } from './why-of.ts';

type Props = Readonly<{ figures: Figures; view: View }>;

const rangeWidth = 190;
const guideMinutes = 20;

/** The municipalities side by side: people, minutes with their range, share within 20 minutes, net costs of 2013. */
export function MunicipalTable({ figures, view }: Props) {
  const words = useTongue();
  const { messages } = words;
  const say = messages.situation;
  const { region } = figures;
  const rows = municipalRows(figures, view);
  const end = axisEnd(rows);
  const why = (measure: string) => () =>
    whyOf(figures, { measure, service: view.service, group: view.group, area: 'region' }, words);
  const hasCosts = region.cubes['net-costs-2013'] !== undefined;
  const tell = municipalWhys(figures, view, words);
  const costSources = () => sourceLines(region, [region.cubes['net-costs-2013']!.source], words);
  const columns = [
    ...peopleColumns(words, { why, tell }),
    ...wayColumns(words, { why, tell, end, limits: minuteLimitsOf(figures) }),
    ...(hasCosts ? [netCostColumn(words, costSources)] : []),
  ];
  return (
    <DataTable
      className="municipal-table"
      fileName={`${region.id}-municipalities`}
      caption={say.municipalities}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
      rowId={(row) => `municipality-${row.code}`}
      first={{ column: 'minutes', descending: true }}
      foot={<span>{say.tableFoot}</span>}
    />
  );
}

type Whys = Readonly<{
  /** Of a column as a whole. */
  why: (measure: string) => () => Why;
  tell: MunicipalWhys;
}>;

function peopleColumns(
  { language, messages, numbers }: Words,
  { why, tell }: Whys,
): readonly Column<MunicipalRow>[] {
  const say = messages.situation;
  return [
    {
      id: 'name',
      title: say.municipality,
      sortBy: (row) => row.name[language],
      ascendingFirst: true,
      cell: (row) => row.name[language],
    },
    {
      id: 'residents',
      title: say.residents,
      number: true,
      leave: 1,
      mark: (
        <QualityMark
          mark="observed"
          why={() => ({ ...why('population')(), sentence: say.residentsWhy })}
          of={say.residents}
        />
      ),
      sortBy: (row) => row.residents,
      cell: (row) => <WhyNumber tell={() => tell.residents(row)}>{numbers.count(row.residents)}</WhyNumber>,
    },
    {
      id: 'aged75',
      title: say.aged75,
      number: true,
      leave: 1,
      sortBy: (row) => row.shareAged75,
      cell: (row) => (
        <WhyNumber tell={() => tell.shareAged75(row)}>{numbers.percent(row.shareAged75)}</WhyNumber>
      ),
    },
  ];
}

function wayColumns(
  { messages, numbers }: Words,
  { why, tell, end, limits }: Whys & Readonly<{ end: number; limits: MinuteLimits }>,
): readonly Column<MunicipalRow>[] {
  const say = messages.situation;
  return [
    {
      id: 'minutes',
      title: say.minutes,
      className: 'minutes-column',
      mark: <QualityMark mark="estimated" why={why('mean-minutes')} of={say.minutes} />,
      under: (
        <>
          {say.meanAndRange}
          <RangeAxis max={end} width={rangeWidth} step={end > 60 ? 20 : 10} />
        </>
      ),
      sortBy: (row) => row.minutes.value,
      take: [
        { title: say.minutes, of: (row) => row.minutes.value },
        { title: say.takenLow(say.minutes), of: (row) => row.minutes.low },
        { title: say.takenHigh(say.minutes), of: (row) => row.minutes.high },
      ],
      cell: (row) => (
        <span className="minutes-cell">
          <WhyNumber tell={() => tell.minutes(row)}>
            {numbers.minutes(row.minutes.value)}
            <span className="visually-hidden">
              {say.within(numbers.range(numbers.minutes(row.minutes.low), numbers.minutes(row.minutes.high)))}
            </span>
          </WhyNumber>
          <RangeCell
            value={row.minutes.value}
            low={row.minutes.low}
            high={row.minutes.high}
            max={end}
            width={rangeWidth}
            guide={guideMinutes}
            limits={limits}
          />
        </span>
      ),
    },
    {
      id: 'within20',
      title: say.within20,
      number: true,
      mark: <QualityMark mark="estimated" why={why('share-within-20')} of={say.within20} />,
      sortBy: (row) => row.within20.value,
      take: [
        { title: say.within20, of: (row) => row.within20.value },
        { title: say.takenLow(say.within20), of: (row) => row.within20.low },
        { title: say.takenHigh(say.within20), of: (row) => row.within20.high },
      ],
      ascendingFirst: true,
      cell: (row) => (
        <WhyNumber tell={() => tell.within20(row)}>{numbers.percent(row.within20.value)}</WhyNumber>
      ),
    },
  ];
}
