import { memo } from 'react';
import { Link } from 'react-router';
import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { QualityMark } from '../../parts/quality-mark.tsx';
import { useRegion } from '../../region/region-loading.ts';
import type { BlockerAxis, BlockerBar } from './blocker-rows.ts';
import { axisOf, barOf, blockerAnswer, blockerHeading, blockerWhy, namedBlockers } from './blocker-rows.ts';
import type { Both } from './both.ts';
import './blockers.css';

type Named = ReturnType<typeof namedBlockers>[number];

/** What holds pulls back that give up premises: from when they are free, what leaving costs, when a saving begins. */
export const Blockers = memo(function Blockers({ after, fileName }: Both) {
  const words = useTongue();
  const { messages, numbers } = words;
  const say = messages.blockers;
  const { region } = useRegion();
  const rows = namedBlockers(after);
  const answer = blockerAnswer(after.blockers);
  const axis = axisOf(after.blockers);
  const thousands = (euros: number | null) =>
    euros === null ? <span className="muted">{say.notKnown}</span> : numbers.rough(Math.round(euros));
  return (
    <section className="blockers" id="blockers">
      <h2>{blockerHeading(answer, words)}</h2>
      <p className="muted small">
        {say.text}{' '}
        <Link to={{ pathname: `/alueet/${encodeURIComponent(region.id)}/tilannekuva`, hash: '#registers' }}>
          {say.toRegisters}
        </Link>
      </p>
      {answer.unpriced > 0 && <p className="fine">{say.unpriced(numbers.count(answer.unpriced))}</p>}
      {axis !== undefined && (
        <DataTable<Named>
          caption={say.caption}
          rows={rows}
          rowKey={({ key }) => key}
          fileName={`${fileName}-blockers`}
          columns={[
            {
              id: 'site',
              title: say.blocker,
              sortBy: ({ name }) => name,
              ascendingFirst: true,
              take: [
                { title: say.pull, of: ({ row }) => row.pull + 1 },
                { title: say.blocker, of: ({ name }) => name },
                { title: say.contract, of: ({ row }) => row.contract },
              ],
              cell: ({ row, name }) => (
                <>
                  <span className="muted">{row.pull + 1}</span> {name}
                </>
              ),
            },
            {
              id: 'bar',
              title: say.binds,
              under: <Axis axis={axis} />,
              leave: 1,
              className: 'blocker-bar',
              take: [
                { title: say.leaves, of: ({ row }) => row.leavesOn },
                { title: say.noticeOn, of: ({ row }) => row.noticeOn },
                { title: say.noticeDay, of: ({ row }) => row.noticeDay },
                { title: say.safeDay, of: ({ row }) => row.safeDay },
                { title: say.endsOn, of: ({ row }) => row.endsOn },
              ],
              cell: ({ row }) => <Bar bar={barOf(row, axis)} />,
            },
            {
              id: 'free',
              title: say.freeFrom,
              sortBy: ({ row }) => row.savingFrom,
              ascendingFirst: true,
              className: 'blocker-date',
              cell: ({ row, name }) => (
                <>
                  {row.savingFrom === null ? (
                    <span className="muted">{say.notKnown}</span>
                  ) : (
                    numbers.date(row.savingFrom)
                  )}
                  <QualityMark
                    mark={row.mark}
                    of={name}
                    why={() => blockerWhy(row, { region, name, words })}
                  />
                </>
              ),
            },
            {
              id: 'leaving',
              title: say.leaving,
              under: '€',
              number: true,
              sortBy: ({ row }) => row.leavingEuros,
              take: [
                { title: say.rent, of: ({ row }) => row.rentAfterEuros },
                { title: say.oneOff, of: ({ row }) => row.exitEuros },
                { title: say.leaving, of: ({ row }) => row.leavingEuros },
              ],
              cell: ({ row }) => thousands(row.leavingEuros),
            },
            {
              id: 'saving',
              title: say.saving,
              under: say.perYear,
              number: true,
              sortBy: ({ row }) => row.savingEurosPerYear,
              cell: ({ row }) => thousands(row.savingEurosPerYear),
            },
          ]}
          foot={<span className="fine">{say.foot}</span>}
        />
      )}
    </section>
  );
});

const barWidth = 120;

function Axis({ axis }: Readonly<{ axis: BlockerAxis }>) {
  return (
    <span className="blocker-axis">
      <span>{axis.from}</span>
      <span>{axis.to}</span>
    </span>
  );
}

/** In use, then paid though empty; the tick is the last day of notice. The columns beside it say the same in words. */
function Bar({ bar }: Readonly<{ bar: BlockerBar }>) {
  const { leaves, free, notice } = bar;
  const at = (share: number) => share * barWidth;
  return (
    <svg className="blocker-svg" viewBox={`0 0 ${barWidth} 12`} aria-hidden="true">
      <line className="blocker-line" x1="0" x2={barWidth} y1="6" y2="6" />
      <rect className="blocker-used" x="0" y="3" width={at(leaves)} height="6" rx="1" />
      {free === undefined ? (
        <line className="blocker-unknown" x1={at(leaves)} x2={barWidth} y1="6" y2="6" />
      ) : (
        free > leaves && (
          <rect
            className="blocker-empty"
            x={at(leaves)}
            y="3"
            width={at(free) - at(leaves)}
            height="6"
            rx="1"
          />
        )
      )}
      {notice !== undefined && (
        <line className="blocker-notice" x1={at(notice)} x2={at(notice)} y1="0" y2="12" />
      )}
    </svg>
  );
}
