import { memo, useMemo, useState } from 'react';
import type { Evaluation } from '#alternatives/evaluation.ts';
import { useTongue } from '../../messages/context.ts';
import { Choices } from '../../parts/choices.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { useRegion } from '../../region/region-loading.ts';
import type { Both } from './both.ts';
import { axisEnd, faresByAge, faresOf, headlineOf, noticeableMinutes } from './fare-rows.ts';
import type { Fare, FareAges } from './fare-rows.ts';
import { MeasureMark } from './measure-mark.tsx';

const dumbbellPx = 220;
const agesOffered: readonly FareAges[] = ['all', 'children', 'working', 'aged65', 'aged75'];

/** Winners and losers, by municipality for the chosen ages and by age for the whole region. */
export const Fares = memo(function Fares({ after, fileName }: Both) {
  const { region } = useRegion();
  const { messages, language, numbers } = useTongue();
  const say = messages.alternatives;
  const [ages, setAges] = useState<FareAges>('all');
  const [all, setAll] = useState(false);
  const fares = useMemo(() => faresOf(after, ages), [after, ages]);
  const byAge = useMemo(() => faresByAge(after), [after]);
  const names = new Map(region.municipalities.map((one) => [one.code, one.name[language]]));
  const name = (code: string) => names.get(code) ?? code;
  const { losers, winners } = headlineOf(fares);
  const title =
    losers.length > 0 && winners.length > 0
      ? say.faresBoth(losers.map(name), winners.map(name))
      : losers.length > 0
        ? say.faresLose(losers.map(name))
        : winners.length > 0
          ? say.faresWin(winners.map(name))
          : say.faresNone;
  const whole = byAge.find((fare) => fare.ages === ages);
  const moved = fares.filter(
    (fare) => Math.abs(fare.change ?? 0) >= noticeableMinutes || fare.worse + fare.better > 0,
  );
  const shown = all ? fares : moved;
  const axis = axisEnd(Math.max(1, ...fares.flatMap((fare) => [fare.before ?? 0, fare.after ?? 0])));
  const columns = columnsOf({ say, numbers, axis, evaluation: after });
  return (
    <section className="section fares" id="fares">
      <h2>{title}</h2>
      <p className="muted small">
        {whole && say.faresText(numbers.rough(whole.worse), numbers.rough(whole.better))}
      </p>
      <div className="screen-only">
        <Choices
          label={say.ages}
          value={ages}
          onChange={setAges}
          options={agesOffered.map((one) => ({ id: one, title: say.agesNames[one] ?? one }))}
        />
      </div>
      {shown.length > 0 && (
        <DataTable
          caption={`${say.fares}: ${say.byMunicipality}, ${say.agesNames[ages] ?? ages}`}
          columns={[
            {
              id: 'area',
              title: say.municipality,
              sortBy: (fare: Fare) => name(fare.area),
              ascendingFirst: true,
              cell: (fare: Fare) => name(fare.area),
            },
            ...columns,
          ]}
          rows={shown}
          rowKey={(fare) => fare.area}
          fileName={`${fileName}-fares`}
        />
      )}
      {(moved.length < fares.length || all) && (
        <p className="fine screen-only">
          {!all && say.unchangedHidden(fares.length - moved.length)}{' '}
          <button type="button" className="link" onClick={() => setAll(!all)}>
            {all ? say.showChanged : say.showAll}
          </button>
        </p>
      )}
      <h3>
        {say.wholeRegion}, {say.byAge.toLowerCase()}
      </h3>
      <DataTable
        caption={`${say.fares}: ${say.byAge}`}
        columns={[
          {
            id: 'ages',
            title: say.ages,
            cell: (fare: Fare & { ages: FareAges }) => say.agesNames[fare.ages] ?? fare.ages,
          },
          ...columns,
        ]}
        rows={byAge}
        rowKey={(fare) => fare.ages}
      />
    </section>
  );
});

function columnsOf(told: {
  say: ReturnType<typeof useTongue>['messages']['alternatives'];
  numbers: ReturnType<typeof useTongue>['numbers'];
  axis: { end: number; step: number };
  evaluation: Evaluation;
}): Column<Fare>[] {
  const { say, numbers, axis, evaluation } = told;
  const mark = (of: string) => <MeasureMark measure="trip-minutes" of={of} evaluation={evaluation} />;
  return [
    {
      id: 'worse',
      title: say.faresWorse,
      mark: mark(say.faresWorse),
      under: say.faresPeople,
      number: true,
      sortBy: (fare) => fare.worse,
      cell: (fare) => (fare.worse > 0 ? numbers.rough(fare.worse) : '0'),
    },
    {
      id: 'better',
      title: say.faresBetter,
      number: true,
      leave: 1,
      sortBy: (fare) => fare.better,
      cell: (fare) => (fare.better > 0 ? numbers.rough(fare.better) : '0'),
    },
    {
      id: 'before',
      title: say.before,
      number: true,
      leave: 1,
      sortBy: (fare) => fare.before ?? 0,
      cell: (fare) => numbers.minutes(fare.before),
    },
    {
      id: 'picture',
      title: say.minutesBeforeAfter,
      under: <DumbbellAxis {...axis} />,
      className: 'dumbbell-cell',
      cell: (fare) => <Dumbbell fare={fare} end={axis.end} />,
    },
    {
      id: 'after',
      title: say.after,
      mark: mark(say.after),
      number: true,
      sortBy: (fare) => fare.after ?? 0,
      cell: (fare) => numbers.minutes(fare.after),
    },
    {
      id: 'change',
      title: say.difference,
      number: true,
      sortBy: (fare) => fare.change ?? 0,
      cell: (fare) => <Change value={fare.change} />,
    },
  ];
}

function Change({ value }: { value: number | null }) {
  const { numbers } = useTongue();
  if (value === null) return <>{numbers.plain(null)}</>;
  if (Math.abs(value) < noticeableMinutes) return <span className="muted">0</span>;
  return <b className={value > 0 ? 'worse' : 'better'}>{numbers.signed(value, 1)}</b>;
}

function Dumbbell({ fare, end }: { fare: Fare; end: number }) {
  if (fare.before === null || fare.after === null) return null;
  const x = (minutes: number) => 6 + (minutes / end) * (dumbbellPx - 12);
  const [from, to] = [x(fare.before), x(fare.after)];
  const worse = fare.after > fare.before;
  const moves = Math.abs(fare.after - fare.before) >= noticeableMinutes;
  return (
    <svg
      className={`dumbbell ${moves ? (worse ? 'worse' : 'better') : 'muted'}`}
      width={dumbbellPx}
      height="16"
      viewBox={`0 0 ${dumbbellPx} 16`}
      aria-hidden="true"
    >
      <path className="bar" d={`M${from} 7L${to} 4.5V11.5L${from} 9Z`} />
      <circle className="before" cx={from} cy="8" r="3.8" />
      {moves && <circle className="after" cx={to} cy="8" r="4.2" />}
    </svg>
  );
}

function DumbbellAxis({ end, step }: { end: number; step: number }) {
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, index) => index * step);
  return (
    <svg
      className="dumbbell-axis"
      width={dumbbellPx}
      height="14"
      viewBox={`0 0 ${dumbbellPx} 14`}
      aria-hidden="true"
    >
      {ticks.map((tick) => (
        <text key={tick} x={6 + (tick / end) * (dumbbellPx - 12)} y="11" textAnchor="middle">
          {tick}
        </text>
      ))}
    </svg>
  );
}
