import type { Judgement, NamedView } from '#decision/judge.ts';
import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { longName, placesByRank, shortName } from './decision-words.ts';

type Props = Readonly<{ judgement: Judgement; view: NamedView; fileName: string }>;

/** Alternatives by points: what the points are made of, between what they lie, and how often each is first. */
export function Ranking({ judgement, view, fileName }: Props) {
  const { messages, language, numbers } = useTongue();
  const say = messages.decision;
  const most = Math.max(100, ...view.standings.map(({ high }) => high));
  const least = Math.min(0, ...view.standings.map(({ low }) => low));
  const toShare = (points: number): number => ((points - least) / (most - least)) * 100;
  const standing = (at: number) => view.standings[at]!;
  const columns: Column<number>[] = [
    {
      id: 'name',
      title: say.alternative,
      cell: (at) => (
        <span className="ranked">
          <span className="place" aria-hidden="true">
            {standing(at).rank}
          </span>
          <span>
            <b>{shortName(judgement, at, language)}</b>{' '}
            {judgement.alternatives[at]!.name[language] !== shortName(judgement, at, language) && (
              <span className="muted">{judgement.alternatives[at]!.name[language]}</span>
            )}
            <Beaten judgement={judgement} at={at} />
            <span className="narrow-parts">
              <Parts at={at} judgement={judgement} view={view} toShare={toShare} />
            </span>
          </span>
        </span>
      ),
      take: [
        { title: say.rank, of: (at) => standing(at).rank },
        { title: say.alternative, of: (at) => longName(judgement, at, language) },
      ],
    },
    {
      id: 'parts',
      title: say.parts,
      className: 'parts-cell',
      leave: 1,
      cell: (at) => <Parts at={at} judgement={judgement} view={view} toShare={toShare} />,
      take: judgement.criteria.map(({ title }, criterion) => ({
        title: title[language],
        of: (at: number) => standing(at).parts[criterion]!,
      })),
    },
    {
      id: 'points',
      title: say.points,
      number: true,
      sortBy: (at) => standing(at).score,
      cell: (at) => (
        <>
          <b className="points">{numbers.plain(standing(at).score, 0)}</b>
          <br />
          <span className="fine">
            {numbers.range(numbers.plain(standing(at).low, 0), numbers.plain(standing(at).high, 0))}
          </span>
        </>
      ),
      take: [
        { title: say.points, of: (at) => standing(at).score },
        { title: say.low, of: (at) => standing(at).low },
        { title: say.high, of: (at) => standing(at).high },
      ],
    },
    {
      id: 'first',
      title: say.first,
      number: true,
      sortBy: (at) => standing(at).firstShare,
      cell: (at) => (
        <>
          <b className="points">{numbers.percent(standing(at).firstShare)}</b>
          <br />
          <span className="fine">
            {standing(at).firstShareError !== null &&
              say.plusMinus(numbers.percent(standing(at).firstShareError))}
          </span>
        </>
      ),
      take: [
        { title: say.first, of: (at) => standing(at).firstShare },
        { title: say.firstError, of: (at) => standing(at).firstShareError },
      ],
    },
  ];
  return (
    <section className="ranking" aria-labelledby="ranking-title">
      <header>
        <h2 id="ranking-title">{say.ranking}</h2>
        <p className="fine">{say.rankingNote(view.verdict.basis[language])}</p>
      </header>
      <ol className="criteria-key small" aria-label={say.parts}>
        {judgement.criteria.map(({ id, title }, at) => (
          <li key={id}>
            <span className={`swatch part-${at % 8}`} aria-hidden="true" /> {title[language]}
          </li>
        ))}
      </ol>
      <DataTable
        caption={say.ranking}
        columns={columns}
        rows={placesByRank(view)}
        rowKey={(at) => String(at)}
        fileName={fileName}
      />
    </section>
  );
}

function Beaten({ judgement, at }: { judgement: Judgement; at: number }) {
  const { messages, language } = useTongue();
  const by = judgement.dominance.filter(({ dominated }) => dominated === at);
  if (by.length === 0) return null;
  return (
    <span className="beaten small worse">
      {messages.decision.beaten(by.map((one) => shortName(judgement, one.by, language)).join(', '))}
    </span>
  );
}

/** A stacked bar of points by criterion, and the interval as a line under it. */
function Parts(
  props: Readonly<{ at: number; judgement: Judgement; view: NamedView; toShare: (points: number) => number }>,
) {
  const { messages, language, numbers } = useTongue();
  const { at, judgement, view, toShare } = props;
  const { parts, low, high, score } = view.standings[at]!;
  const zero = toShare(0);
  const said = judgement.criteria
    .map(({ title }, index) => messages.decision.partOf(title[language], numbers.plain(parts[index]!, 0)))
    .join(', ');
  return (
    <span className="parts">
      <span className="visually-hidden">{said}</span>
      <span className="bar" aria-hidden="true" title={said} style={{ marginLeft: `${zero}%` }}>
        {parts.map((part, index) => (
          <span
            key={index}
            className={`part-${index % 8}`}
            style={{ width: `${Math.max(0, toShare(part) - zero)}cqw` }}
          />
        ))}
      </span>
      <span className="whisker" aria-hidden="true">
        <span
          className="line"
          style={{ left: `${toShare(low)}%`, width: `${Math.max(0.3, toShare(high) - toShare(low))}%` }}
        />
        <span className="dot" style={{ left: `${toShare(score)}%` }} />
      </span>
    </span>
  );
}
