import { useEffect, useMemo, useRef, useState } from 'react';
import type { Evaluation, TimelineRow } from '#alternatives/evaluation.ts';
import { yearsOf } from '#alternatives/years.ts';
import type { Region } from '#region/region.ts';
import { useWidth } from '../../maps/use-map.ts';
import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { siteOfPull } from './pull-rows.ts';
import { showAll } from './show-all.ts';
import { costOf, costPartsOf } from './timeline-chart.ts';
import { TimelinePicture } from './timeline-picture.tsx';
import type { Workbench } from './use-workbench.ts';
import type { YearView } from './plan-years.ts';

type Props = Readonly<{
  region: Region;
  bench: Workbench;
  evaluation: Evaluation | undefined;
  fileName: string;
}>;

/** The plan year by year: what begins, the mean trip and the cost; and the choice of which year the page shows. */
export function Timeline(props: Props) {
  const { view } = props.bench;
  // A component of its own, so that its width is measured once it stands on the page and not before any change has a year.
  return view && <YearByYear {...props} view={view} />;
}

function YearByYear(props: Props & Readonly<{ view: YearView }>) {
  const { bench, evaluation, view } = props;
  const { messages, language } = useTongue();
  const say = messages.planYears;
  const box = useRef<HTMLDivElement | null>(null);
  const width = useWidth(box);
  const { plan } = bench;
  const names = useMemo(
    () =>
      plan.pulls.map((pull, index) => {
        const site = siteOfPull(pull);
        const short = bench.network.sites.find((one) => one.id === site)?.shortName;
        return short ?? bench.outcomes[index]?.summary[language] ?? '';
      }),
    [plan.pulls, bench.network, bench.outcomes, language],
  );
  const rows = useMemo(
    () => rowsOf(props.region, { bench, view, rows: evaluation?.timeline ?? [] }),
    [props.region, bench.plan.pulls, bench.outcomes, view, evaluation],
  );
  return (
    <section className="timeline" id="timeline">
      <header>
        <h2>{say.span(view.first, rows.at(-1)!.year)}</h2>
        <p className="muted small">{say.text}</p>
      </header>
      <div ref={box} className="timeline-box">
        {width > 0 && <TimelinePicture rows={rows} width={width} names={names} bench={bench} view={view} />}
        {rows.some((row) => costPartsOf(row).length > 1) && (
          <p className="timeline-key fine">
            <span className="cost-key premises">{say.premisesPaid}</span>
            <span className="cost-key exit">{say.exitCost}</span>
          </p>
        )}
        <YearSlider view={view} bench={bench} columns={rows.length} last={rows.at(-1)!.year} width={width} />
      </div>
      <details className="timeline-table">
        <summary className="link">{say.asTable}</summary>
        <TimelineTable rows={rows} names={names} fileName={props.fileName} />
      </details>
    </section>
  );
}

const nothing = { tripMinutes: null, euros: 0, premisesStillPaid: 0, exitEuros: 0 };

/** Every year of the list with the numbers that are known; new ones follow when the worker has them. */
function rowsOf(
  region: Region,
  told: { bench: Workbench; view: YearView; rows: readonly TimelineRow[] },
): readonly TimelineRow[] {
  const { view } = told;
  const { outcomes } = told.bench;
  const years = yearsOf(region, told.bench.plan.pulls);
  const last = Math.max(view.last, told.rows.at(-1)?.year ?? 0);
  return Array.from({ length: last - view.first + 1 }, (_, at) => {
    const year = view.first + at;
    const known = told.rows.find((row) => row.year === year) ?? told.rows.at(-1);
    // A refused pull begins nothing.
    const pulls = [...years.keys()].filter((pull) => years[pull] === year && outcomes[pull]?.applied);
    return { ...(known ?? nothing), year, pulls };
  });
}

function YearSlider(props: {
  view: YearView;
  bench: Workbench;
  columns: number;
  /** The last year of the picture, perhaps after the last pull. */
  last: number;
  width: number;
}) {
  const { view, bench, last } = props;
  const { messages } = useTongue();
  const say = messages.planYears;
  const lookedAt = Math.min(last, view.year ?? last);
  // The year stands in the address, which follows a moment later: until then the slider shows what was just chosen, so that
  // keys pressed one after another each count from the last.
  const [wished, setWished] = useState<number>();
  useEffect(() => setWished((now) => (now === lookedAt ? undefined : now)), [lookedAt]);
  const year = wished ?? lookedAt;
  const lookAt = (to: number): void => {
    setWished(to);
    bench.lookAt(to);
  };
  const later = bench.plan.pulls.length - view.shown;
  const spoken = view.year === undefined ? say.pictureAll : say.pictureAt(year);
  // The thumb stands under the middle of its year's column.
  const side = Math.max(0, props.width / props.columns / 2 - 10);
  return (
    <div className="year-choice screen-only">
      <input
        type="range"
        className="year-slider"
        style={{ marginLeft: side, width: Math.max(24, props.width - 2 * side) }}
        min={view.first}
        max={last}
        step={1}
        value={year}
        aria-label={say.pictureOf}
        aria-valuetext={spoken}
        onChange={(event) => lookAt(Number(event.target.value))}
      />
      <p className="year-line" role="status">
        <span className="year-buttons">
          <button
            type="button"
            className="button"
            aria-label={say.earlier}
            title={say.earlier}
            disabled={year <= view.first}
            onClick={() => lookAt(year - 1)}
          >
            <span aria-hidden="true">‹</span>
          </button>
          <button
            type="button"
            className="button"
            aria-label={say.next}
            title={say.next}
            disabled={year >= last}
            onClick={() => lookAt(year + 1)}
          >
            <span aria-hidden="true">›</span>
          </button>
        </span>
        <b>{spoken}</b>
        {view.year !== undefined && (
          <>
            <span className="muted">{later > 0 ? say.laterNote(later) : say.pictureFull}</span>
            <button type="button" className="link" onClick={() => showAll(bench)}>
              {say.toAll}
            </button>
          </>
        )}
      </p>
    </div>
  );
}

function TimelineTable(props: { rows: readonly TimelineRow[]; names: readonly string[]; fileName: string }) {
  const { messages, numbers } = useTongue();
  const say = messages.planYears;
  const begins = (row: TimelineRow) => row.pulls.map((pull) => props.names[pull] ?? '').join(', ');
  const partOf = (part: string) => (row: TimelineRow) =>
    costPartsOf(row).find((one) => one.part === part)?.euros ?? 0;
  const euros = (id: string, title: string, of: (row: TimelineRow) => number): Column<TimelineRow> => ({
    id,
    title,
    under: messages.alternatives.perYear,
    number: true,
    sortBy: of,
    cell: (row) => numbers.count(Math.round(of(row) / 1000) * 1000),
  });
  const parted = props.rows.some((row) => costPartsOf(row).length > 1);
  return (
    <DataTable<TimelineRow>
      caption={say.title}
      rows={props.rows}
      rowKey={(row) => String(row.year)}
      fileName={`${props.fileName}-timeline`}
      columns={[
        {
          id: 'year',
          title: say.year,
          sortBy: (row) => row.year,
          ascendingFirst: true,
          cell: (row) => row.year,
        },
        { id: 'begins', title: say.begins, sortBy: begins, ascendingFirst: true, cell: begins },
        {
          id: 'trip',
          title: say.trip,
          number: true,
          sortBy: (row) => row.tripMinutes ?? 0,
          cell: (row) => numbers.fixed(row.tripMinutes, 2),
        },
        euros('network', say.network, partOf('network')),
        ...(parted
          ? [
              euros('premises', say.premisesPaid, partOf('premises')),
              euros('exit', say.exitCost, partOf('exit')),
              euros('total', say.yearlyTotal, costOf),
            ]
          : []),
      ]}
    />
  );
}
