import type { Judgement, NamedView } from '#decision/judge.ts';
import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { criterionValue, longName, placesByRank, shortName } from './decision-words.ts';

type Props = Readonly<{ judgement: Judgement; view: NamedView; fileName: string }>;

/** The three methods side by side, and what leaving one alternative out would turn. */
export function Methods({ judgement, view, fileName }: Props) {
  const { messages, language, numbers } = useTongue();
  const say = messages.decision;
  const name = (at: number) => shortName(judgement, at, language);
  const firsts = view.methods.map(({ ranks }) => ranks.indexOf(1));
  const agree = firsts.every((first) => first === firsts[0]);
  return (
    <section className="methods" aria-labelledby="methods-title">
      <header>
        <h2 id="methods-title">{say.beside}</h2>
        <p className="fine">{say.besideNote}</p>
      </header>
      <p>
        {agree
          ? say.agree
          : say.disagree(
              view.methods
                .map(({ method }, at) => `${say.methodNames[method]} ${name(firsts[at]!)}`)
                .join(', '),
            )}
      </p>
      <DataTable
        caption={say.beside}
        columns={[
          {
            id: 'name',
            title: say.alternative,
            cell: (at: number) => name(at),
            take: [{ title: say.alternative, of: (at: number) => longName(judgement, at, language) }],
          },
          ...view.methods.map(({ method, scores, ranks }) => ({
            id: method,
            title: say.methodNames[method],
            number: true,
            sortBy: (at: number) => -ranks[at]!,
            cell: (at: number) => (
              <>
                <b>{ranks[at]}.</b> <span className="fine">{numbers.fixed(scores[at]!, 2)}</span>
              </>
            ),
            take: [
              { title: `${say.methodNames[method]}, ${say.rank}`, of: (at: number) => ranks[at]! },
              { title: `${say.methodNames[method]}, ${say.points}`, of: (at: number) => scores[at]! },
            ],
          })),
        ]}
        rows={placesByRank(view)}
        rowKey={(at) => String(at)}
        fileName={fileName}
      />
      {view.reversals.length === 0 ? (
        <p className="small reversals">{say.noReversal}</p>
      ) : (
        <details className="small reversals" open={view.reversals.length <= 4}>
          <summary className="worse">{say.reversals(numbers.count(view.reversals.length))}</summary>
          <ul>
            {view.reversals.map(({ method, left, one, other }) => (
              <li key={`${method} ${left} ${one} ${other}`}>
                {say.reversal(say.methodNames[method], name(left), name(one), name(other))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What must be known to read the judgement, and the verdict of every other view. */
export function Notices({ judgement }: Pick<Props, 'judgement'>) {
  const { messages, language } = useTongue();
  const say = messages.decision;
  const others = judgement.views.length > 2 ? judgement.views : [];
  return (
    <section className="notices" aria-labelledby="notices-title">
      {judgement.notices.length > 0 && (
        <>
          <h2 id="notices-title">{say.toMind}</h2>
          <ul className="small">
            {judgement.notices.map(({ code, criterion, text }, at) => (
              <li key={`${code} ${criterion ?? at}`}>{text[language]}</li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <>
          <h2>{say.byStakeholder}</h2>
          <dl className="small">
            {others.map(({ name, verdict }, at) => (
              <div key={at}>
                <dt>{name[language]}</dt>
                <dd>{verdict.sentence[language]}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

/** The values that the judgement rests on. */
export function Values({ judgement, fileName }: Pick<Props, 'judgement' | 'fileName'>) {
  const { messages, language, numbers } = useTongue();
  const say = messages.decision;
  const rows = judgement.criteria.map((_, at) => at);
  const criterion = (at: number) => judgement.criteria[at]!;
  const unitOf = (unit: string) => messages.alternatives.units[unit] ?? '';
  return (
    <section className="values" aria-labelledby="values-title">
      <header>
        <h2 id="values-title">{say.values}</h2>
      </header>
      <DataTable
        caption={say.values}
        columns={[
          {
            id: 'criterion',
            title: say.criterion,
            cell: (at: number) => (
              <>
                {criterion(at).title[language]} <span className="fine">{unitOf(criterion(at).unit)}</span>
              </>
            ),
            take: [
              { title: say.criterion, of: (at: number) => criterion(at).title[language] },
              { title: say.side, of: (at: number) => criterion(at).side },
            ],
          },
          ...judgement.alternatives.map((_, alternative) => ({
            id: String(alternative),
            title: shortName(judgement, alternative, language),
            number: true,
            cell: (at: number) => {
              const value = criterion(at).values[alternative] ?? null;
              if (value === null) return <span className="missing">{say.missing}</span>;
              return criterionValue(value, criterion(at).unit, numbers);
            },
            take: [
              {
                title: longName(judgement, alternative, language),
                of: (at: number) => criterion(at).values[alternative] ?? null,
              },
            ],
          })),
          {
            id: 'better',
            title: '',
            leave: 1 as const,
            cell: (at: number) => (
              <span className="fine">
                {criterion(at).direction === 'higher' ? say.higherBetter : say.lowerBetter}
              </span>
            ),
          },
        ]}
        rows={rows}
        rowKey={(at) => String(at)}
        fileName={fileName}
      />
    </section>
  );
}
