import type { Judgement, NamedView } from '#decision/judge.ts';
import { quadrants } from '#decision/dual-model.ts';
import type { DualPlace } from '#decision/dual-model.ts';
import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import {
  axisText,
  cornerNames,
  cornersAsideText,
  longName,
  quadrantTitle,
  shortName,
} from './decision-words.ts';
import type { QuadrantLayout } from './quadrant-layout.ts';
import { layOutQuadrant } from './quadrant-layout.ts';

type Props = Readonly<{ judgement: Judgement; view: NamedView; fileName: string }>;

/** The dual model: wellbeing against cost, both against the situation, with intervals, corners by name and a table. */
export function Quadrant({ judgement, view, fileName }: Props) {
  const { messages, language, numbers } = useTongue();
  const say = messages.decision;
  const { dual } = view;
  const euros = dual.cost.unit === 'euros';
  const told = { judgement, say, numbers, language };
  const layout = layOutQuadrant(dual, cornerNames(language));
  const aside = cornersAsideText(layout, { say, language });
  return (
    <section className="quadrant" aria-labelledby="quadrant-title">
      <header>
        <h2 id="quadrant-title">{say.quadrant}</h2>
        <p className="fine">{say.quadrantNote}</p>
      </header>
      <figure>
        <Drawing judgement={judgement} view={view} layout={layout} />
        <figcaption className="fine">
          <p>{axisText(dual.wellbeing, { ...told, name: say.wellbeing })}</p>
          <p>{axisText(dual.cost, { ...told, name: say.cost })}</p>
          <p>{say.origin}</p>
          {aside !== '' && <p>{aside}</p>}
        </figcaption>
      </figure>
      <DataTable
        caption={say.quadrant}
        className="quadrant-table"
        columns={columnsOf(judgement, { euros, tongue: { messages, language, numbers } })}
        rows={dual.places.map((place, at) => ({ place, at }))}
        rowKey={({ at }) => String(at)}
        fileName={fileName}
      />
      <details className="small">
        <summary>{say.corner}</summary>
        <dl>
          {quadrants.map(({ id, title, explanation }) => (
            <div key={id}>
              <dt>{title[language]}</dt>
              <dd>{explanation[language]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

type Row = Readonly<{ place: DualPlace; at: number }>;
type Tongue = Pick<ReturnType<typeof useTongue>, 'messages' | 'language' | 'numbers'>;

function columnsOf(judgement: Judgement, told: { euros: boolean; tongue: Tongue }): Column<Row>[] {
  const { euros, tongue } = told;
  const { messages, language, numbers } = tongue;
  const say = messages.decision;
  const money = (value: number) => (euros ? numbers.bigEuros(value) : numbers.plain(value, 0));
  const points = (value: number) => numbers.plain(value, 0);
  const cell = (interval: DualPlace['cost'], write: (value: number) => string) =>
    interval === null ? (
      '–'
    ) : (
      <>
        {write(interval.middle)}
        <br />
        <span className="fine">
          {write(interval.low)}…{write(interval.high)}
        </span>
      </>
    );
  const taken = (title: string, of: (place: DualPlace) => DualPlace['cost']) => [
    { title, of: ({ place }: Row) => of(place)?.middle ?? null },
    { title: `${title} ${say.low}`, of: ({ place }: Row) => of(place)?.low ?? null },
    { title: `${title} ${say.high}`, of: ({ place }: Row) => of(place)?.high ?? null },
  ];
  const corner = (place: DualPlace): string => {
    if (place.quadrant === null) return say.onAxis;
    return `${quadrantTitle(place.quadrant, language)} ${numbers.percent(place.shares[place.quadrant])}`;
  };
  const hasTarget = judgement.views.some(({ dual }) => dual.places.some(({ meets }) => meets !== null));
  return [
    {
      id: 'name',
      title: say.alternative,
      cell: ({ at, place }) => (
        <>
          {shortName(judgement, at, language)}
          {place.meets !== null && (
            <span className="fine meets">{say.meetsTarget(numbers.percent(place.meets))}</span>
          )}
        </>
      ),
      take: [
        { title: say.alternative, of: ({ at }) => longName(judgement, at, language) },
        ...(hasTarget ? [{ title: say.target, of: ({ place }: Row) => place.meets }] : []),
      ],
    },
    {
      id: 'wellbeing',
      title: say.wellbeing,
      number: true,
      cell: ({ place }) => cell(place.wellbeing, points),
      take: taken(`${say.wellbeing}, ${say.inPoints}`, ({ wellbeing }) => wellbeing),
    },
    {
      id: 'cost',
      title: say.cost,
      number: true,
      cell: ({ place }) => cell(place.cost, money),
      take: taken(`${say.cost}, ${euros ? say.inEuros : say.inPoints}`, ({ cost }) => cost),
    },
    {
      id: 'corner',
      title: say.corner,
      cell: ({ place }) => corner(place),
      take: [{ title: say.corner, of: ({ place }) => corner(place) }],
    },
  ];
}

function Drawing(props: Pick<Props, 'judgement' | 'view'> & { layout: QuadrantLayout }) {
  const { judgement, view, layout } = props;
  const { messages, language, numbers } = useTongue();
  const say = messages.decision;
  const { dual, standings } = view;
  const euros = dual.cost.unit === 'euros';
  const { width, height, zero } = layout;
  const [left, right, top, bottom] = [44, width - 12, 12, height - 34];
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={say.quadrantAlt(dual.places.length)}
      className="quadrant-drawing"
    >
      <rect className="ground" x={left} y={top} width={right - left} height={bottom - top} />
      <rect className="aim" x={zero.x} y={top} width={right - zero.x} height={zero.y - top} />
      {layout.xTicks.map(({ value, x }) => (
        <text key={value} x={x} y={bottom + 15} textAnchor="middle" className="tick-text">
          {euros ? numbers.signed(value / 1e6, 2) : numbers.signed(value, 0)}
        </text>
      ))}
      {layout.yTicks.map(({ value, y }) => (
        <text key={value} x={left - 6} y={y + 4} textAnchor="end" className="tick-text">
          {numbers.signed(value, 0)}
        </text>
      ))}
      <path className="axes" d={`M${left} ${zero.y}H${right}M${zero.x} ${top}V${bottom}`} />
      {layout.targetX !== null && <path className="target" d={`M${layout.targetX} ${top}V${bottom}`} />}
      {layout.targetY !== null && <path className="target" d={`M${left} ${layout.targetY}H${right}`} />}
      {layout.corners.map(({ id, x, anchor, lines }) => (
        <text key={id} className="corner-name" textAnchor={anchor}>
          {lines.map(({ text, y }) => (
            <tspan key={y} x={x} y={y}>
              {text}
            </tspan>
          ))}
        </text>
      ))}
      {layout.marks.map(({ at, x, y, box, label }) => {
        const missed = dual.places[at]!.meets !== null && dual.places[at]!.meets < 0.5;
        const kind = at === 0 || missed ? 'hollow' : standings[at]!.rank === 1 ? 'leader' : '';
        return (
          <g key={at} className={`mark ${kind}`}>
            <rect
              x={box.left}
              y={box.top}
              width={Math.max(1, box.right - box.left)}
              height={Math.max(1, box.bottom - box.top)}
            />
            <circle cx={x} cy={y} r={5} />
            <text x={label.x} y={label.y} textAnchor={label.anchor}>
              {shortName(judgement, at, language)}
            </text>
          </g>
        );
      })}
      <text x={right} y={height - 4} textAnchor="end" className="axis-name">
        {say.cost}, {euros ? `M${say.inEuros}` : say.inPoints} →
      </text>
      <text x={left} y={9} textAnchor="start" className="axis-name">
        ↑ {say.wellbeing}, {say.inPoints}
      </text>
    </svg>
  );
}
