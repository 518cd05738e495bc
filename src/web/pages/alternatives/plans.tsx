import { memo } from 'react';
import type { PlanRow } from '#alternatives/evaluation.ts';
import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { useRegion } from '../../region/region-loading.ts';
import type { Both } from './both.ts';
import { MeasureMark } from './measure-mark.tsx';

/** What the pulls plan for a site's visits beside where the rule would send them. */
export const Plans = memo(function Plans({ after, fileName }: Both) {
  const { region } = useRegion();
  const { messages, language, numbers } = useTongue();
  const say = messages.alternatives;
  if (after.plans.length === 0) return null;
  const sites = new Map(after.sites.map((site) => [site.site, site.shortName]));
  const services = new Map(region.services.map((service) => [service.id, service.name[language]]));
  const share = (value: number) => numbers.percent(value);
  const overflow = (value: number) =>
    value >= 1 ? <b className="worse">{numbers.rough(value)}</b> : <span className="muted">0</span>;
  return (
    <section className="section" id="plans">
      <h2>{say.plans}</h2>
      <p className="muted small">{say.plansText}</p>
      <DataTable<PlanRow>
        caption={say.plans}
        rows={after.plans}
        rowKey={(row) => `${row.pull} ${row.site} ${row.service} ${row.to}`}
        columns={[
          {
            id: 'from',
            title: say.planFrom,
            sortBy: (row) => sites.get(row.site) ?? '',
            ascendingFirst: true,
            cell: (row) => sites.get(row.site) ?? row.site,
          },
          {
            id: 'service',
            title: say.service,
            leave: 1,
            cell: (row) => services.get(row.service) ?? row.service,
          },
          { id: 'to', title: say.planTo, cell: (row) => sites.get(row.to) ?? row.to },
          {
            id: 'planned-share',
            title: say.planned,
            under: say.share100,
            number: true,
            cell: (row) => share(row.plannedShare),
          },
          {
            id: 'modelled-share',
            title: say.modelled,
            mark: <MeasureMark measure="visits" of={say.modelled} evaluation={after} />,
            under: say.share100,
            number: true,
            cell: (row) => share(row.modelledShare),
          },
          {
            id: 'planned-visits',
            title: say.planned,
            under: say.visits,
            number: true,
            leave: 1,
            cell: (row) => numbers.rough(row.plannedVisits),
          },
          {
            id: 'modelled-visits',
            title: say.modelled,
            under: say.visits,
            number: true,
            leave: 1,
            cell: (row) => numbers.rough(row.modelledVisits),
          },
          {
            id: 'planned-minutes',
            title: say.planned,
            under: say.minutes,
            number: true,
            cell: (row) => numbers.minutes(row.plannedMinutes),
          },
          {
            id: 'modelled-minutes',
            title: say.modelled,
            under: say.minutes,
            number: true,
            cell: (row) => numbers.minutes(row.modelledMinutes),
          },
          {
            id: 'planned-over',
            title: say.plannedOverflow,
            number: true,
            leave: 2,
            cell: (row) => overflow(row.plannedOverflow),
          },
          {
            id: 'modelled-over',
            title: say.modelledOverflow,
            number: true,
            leave: 2,
            cell: (row) => overflow(row.modelledOverflow),
          },
        ]}
        fileName={`${fileName}-plans`}
      />
    </section>
  );
});
