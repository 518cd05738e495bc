import { memo, useMemo, useState } from 'react';
import { SiteMark } from '../../maps/site-mark.tsx';
import { stateOf } from '../../maps/site-marks.ts';
import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { useRegion } from '../../region/region-loading.ts';
import type { Both } from './both.ts';
import { isChanged, loadsOf } from './load-rows.ts';
import type { Load } from './load-rows.ts';
import { statusWord } from './map-view.ts';
import { MeasureMark } from './measure-mark.tsx';

const barPx = 120;

/** Visits of each site against what fits, one service at a time; what does not fit is said in the heading. */
export const Loads = memo(function Loads({ before, after, fileName }: Both) {
  const { region } = useRegion();
  const { messages, language, numbers } = useTongue();
  const say = messages.alternatives;
  const [service, setService] = useState(region.services[0]?.id ?? '');
  const [all, setAll] = useState(false);
  const loads = useMemo(() => loadsOf({ before, after, service }), [before, after, service]);
  const changed = loads.filter(isChanged);
  const shown = all || changed.length === 0 ? loads : changed;
  const full = loads.filter((load) => load.overflow >= 1).toSorted((a, b) => b.overflow - a.overflow);
  const largest = Math.max(1, ...loads.map((load) => Math.max(load.after, load.capacity, load.before)));
  const serviceName = region.services.find((one) => one.id === service)?.name[language] ?? service;
  return (
    <section className="section loads" id="loads">
      <div className="section-head">
        <div>
          <h2>{full.length > 0 ? say.loadsFull(full.slice(0, 4).map((load) => load.name)) : say.loadsFit}</h2>
          <p className="muted small">{say.loadsText(serviceName)}</p>
        </div>
        <select
          className="field screen-only"
          aria-label={say.service}
          value={service}
          onChange={(event) => setService(event.target.value)}
        >
          {region.services.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name[language]}
            </option>
          ))}
        </select>
      </div>
      <DataTable<Load>
        caption={`${say.loads}: ${serviceName}`}
        rows={shown}
        rowKey={(load) => load.site}
        firstRows={12}
        columns={[
          {
            id: 'site',
            title: say.site,
            sortBy: (load) => load.name,
            ascendingFirst: true,
            cell: (load) => (
              <span className="with-mark">
                <SiteMark kind={load.kind} state={stateOf(load.status)} /> {load.name}{' '}
                <span className="muted">{statusWord(load.status, language)}</span>
              </span>
            ),
          },
          {
            id: 'before',
            title: say.before,
            number: true,
            leave: 1,
            sortBy: (load) => load.before,
            cell: (load) => numbers.rough(load.before),
          },
          {
            id: 'after',
            title: say.after,
            mark: <MeasureMark measure="visits" of={say.after} evaluation={after} service={service} />,
            number: true,
            sortBy: (load) => load.after,
            cell: (load) => numbers.rough(load.after),
          },
          {
            id: 'change',
            title: say.difference,
            number: true,
            sortBy: (load) => load.change,
            cell: (load) =>
              Math.abs(load.change) < 12 ? (
                <span className="muted">0</span>
              ) : (
                <b>{numbers.signed(Number(load.change.toPrecision(3)), 0)}</b>
              ),
          },
          {
            id: 'capacity',
            title: say.capacity,
            number: true,
            sortBy: (load) => load.capacity,
            cell: (load) => numbers.rough(load.capacity),
          },
          { id: 'bar', title: say.load, leave: 1, cell: (load) => <LoadBar load={load} largest={largest} /> },
          {
            id: 'overflow',
            title: say.overflow,
            mark: <MeasureMark measure="load-share" of={say.overflow} evaluation={after} service={service} />,
            number: true,
            sortBy: (load) => load.overflow,
            cell: (load) =>
              load.overflow >= 1 ? (
                <b className="worse">{numbers.rough(load.overflow)}</b>
              ) : (
                <span className="muted">0</span>
              ),
          },
        ]}
        fileName={`${fileName}-sites`}
      />
      {changed.length > 0 && changed.length < loads.length && (
        <p className="fine screen-only">
          <button type="button" className="link" onClick={() => setAll(!all)}>
            {all ? say.showChanged : messages.planForms.showUnchanged}
          </button>
        </p>
      )}
    </section>
  );
});

/** Visits as a bar from zero, what does not fit in orange, the capacity as a tick. */
function LoadBar({ load, largest }: { load: Load; largest: number }) {
  const x = (visits: number) => (visits / largest) * (barPx - 2);
  const fits = Math.min(load.after, load.after - load.overflow);
  return (
    <svg className="load-bar" width={barPx} height="14" viewBox={`0 0 ${barPx} 14`} aria-hidden="true">
      <rect className="fits" x="0" y="3" width={x(fits)} height="8" />
      <rect className="over" x={x(fits)} y="3" width={x(load.overflow)} height="8" />
      {load.capacity > 0 && <path className="tick" d={`M${x(load.capacity)} 0v14`} />}
    </svg>
  );
}
