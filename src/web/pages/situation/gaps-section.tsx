import type { Gap, Region } from '#region/region.ts';
import { gapsOf } from '#situation/gaps.ts';
import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { MarkGlyph } from '../../parts/mark-glyph.tsx';
import type { Mark } from '../../parts/why.ts';
import { MatrixImport } from './matrix-import.tsx';

const markOfGap: Readonly<Record<Gap['kind'], Mark>> = {
  missing: 'missing',
  suppressed: 'missing',
  ambiguous: 'missing',
  old: 'estimated',
  assumed: 'assumed',
};

/** The ledger of what is not known, and what each gap weakens. */
export function GapsSection({ region }: Readonly<{ region: Region }>) {
  const { language, messages, numbers } = useTongue();
  const say = messages.situation;
  const gaps = gapsOf(region);
  const marks: readonly Mark[] = ['observed', 'estimated', 'assumed', 'missing'];
  return (
    <section className="section" id="gaps">
      <div className="section-head">
        <h2>{gaps.length === 0 ? say.gapsNone : say.gapsTitle(numbers.count(gaps.length))}</h2>
        <ul className="mark-key" aria-label={messages.frame.marksTitle}>
          {marks.map((mark) => (
            <li key={mark} className="tag">
              <MarkGlyph mark={mark} />
              {messages.frame.marks[mark]}
            </li>
          ))}
        </ul>
      </div>
      {gaps.length > 0 && (
        <DataTable
          className="gaps-table tall-rows"
          fileName={`${region.id}-gaps`}
          caption={say.gapWhat}
          rows={gaps}
          rowKey={(gap) => gap.id}
          rowId={(gap) => `gap-${gap.id}`}
          columns={[
            {
              id: 'what',
              title: say.gapWhat,
              ascendingFirst: true,
              sortBy: (gap) => gap.what[language],
              cell: (gap) => gap.what[language],
            },
            {
              id: 'kind',
              title: say.gapKind,
              ascendingFirst: true,
              sortBy: (gap) => say.gapKinds[gap.kind],
              className: 'gap-kind',
              cell: (gap) => (
                <>
                  <MarkGlyph mark={markOfGap[gap.kind]} /> {say.gapKinds[gap.kind]}
                </>
              ),
            },
            {
              id: 'weakens',
              title: say.gapWeakens,
              leave: 1,
              sortBy: (gap) => gap.weakens[language],
              ascendingFirst: true,
              cell: (gap) => gap.weakens[language],
            },
            {
              id: 'count',
              title: say.gapCount,
              number: true,
              sortBy: (gap) => gap.count,
              cell: (gap) => numbers.count(gap.count),
            },
          ]}
        />
      )}
      <MatrixImport />
    </section>
  );
}
