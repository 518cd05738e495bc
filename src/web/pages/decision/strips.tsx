import type { Judgement, NamedView } from '#decision/judge.ts';
import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { shortName, turnsText } from './decision-words.ts';

type Props = Readonly<{ judgement: Judgement; view: NamedView; fileName: string }>;
type Strip = NamedView['strips'][number];

/** How far the strips go: few criteria ever weigh more. */
const usualEnd = 0.6;

/** Who leads as one criterion's weight goes up, where it is now, and at which weight the leader changes. */
export function Strips({ judgement, view, fileName }: Props) {
  const { messages, language, numbers } = useTongue();
  const say = messages.decision;
  const end = view.weights.some((weight) => weight > 0.55) ? 1 : usualEnd;
  const names = (leaders: readonly number[]): string => {
    const list = leaders.map((at) => shortName(judgement, at, language)).join(' = ');
    return leaders.length > 1 ? say.level(list) : list;
  };
  const leaders = view.standings.flatMap(({ rank }, at) => (rank === 1 ? [at] : []));
  const stretchText = (strip: Strip): string =>
    strip.stretches
      .map(({ leaders: who, from, to }) =>
        say.leadsAt(names(who), numbers.percent(from), numbers.percent(to)),
      )
      .join(', ');
  const told = { judgement, say, numbers, language };
  const columns: Column<Strip>[] = [
    {
      id: 'criterion',
      title: say.criterion,
      cell: ({ criterion }) => judgement.criteria[criterion]!.title[language],
      take: [{ title: say.criterion, of: ({ criterion }) => judgement.criteria[criterion]!.title[language] }],
    },
    {
      id: 'strip',
      title: '',
      className: 'strip-cell',
      under: (
        <span className="strip-axis" aria-hidden="true">
          {[0, 1 / 3, 2 / 3, 1].map((share) => (
            <span key={share} style={{ left: `${100 * share}%` }}>
              {numbers.percent(end * share)}
            </span>
          ))}
        </span>
      ),
      cell: (strip) => (
        <span className="strip">
          <span className="visually-hidden">{stretchText(strip)}</span>
          {strip.stretches
            .filter(({ from }) => from < end)
            .map(({ from, to, leaders: who }) => (
              <span
                key={from}
                aria-hidden="true"
                className={`stretch ${who.some((one) => leaders.includes(one)) ? 'leader' : 'other'}`}
                style={{
                  left: `${(100 * from) / end}%`,
                  width: `${(100 * (Math.min(end, to) - from)) / end}%`,
                }}
              >
                {(Math.min(end, to) - from) / end > 0.1 && names(who)}
              </span>
            ))}
          <span
            className="tick"
            aria-hidden="true"
            style={{ left: `${(100 * Math.min(end, strip.weight)) / end}%` }}
          />
        </span>
      ),
      take: [{ title: say.strips, of: stretchText }],
    },
    {
      id: 'weight',
      title: say.weight,
      number: true,
      sortBy: ({ weight }) => weight,
      cell: ({ weight }) => numbers.percent(weight),
    },
    {
      id: 'turns',
      title: say.turns,
      cell: ({ criterion }) => turnsText(view, { ...told, criterion }),
      take: [{ title: say.turns, of: ({ criterion }) => turnsText(view, { ...told, criterion }) }],
    },
  ];
  const { nearest } = view;
  return (
    <section className="strips" aria-labelledby="strips-title">
      <header>
        <h2 id="strips-title">{say.strips}</h2>
        <p className="fine">{say.stripsNote}</p>
      </header>
      <DataTable
        caption={say.strips}
        columns={columns}
        rows={view.strips}
        rowKey={({ criterion }) => String(criterion)}
        fileName={fileName}
      />
      <p className="small">
        {nearest
          ? say.nearest(numbers.percent(nearest.moved), shortName(judgement, nearest.challenger, language))
          : say.nearestNone}
      </p>
    </section>
  );
}
