import type { CriteriaSet } from '#decision/criterion.ts';
import type { Judgement, NamedView } from '#decision/judge.ts';
import { perspectives } from '#decision/perspectives.ts';
import { perspectivesIn, weighingMethods } from '#decision/weighing.ts';
import type { Weighing } from '#decision/weighing.ts';
import { useTongue } from '../../messages/context.ts';
import { Choices } from '../../parts/choices.tsx';
import { byMethod, pairOf, pairRatios, ratioText, withNumber, withPair } from './weighing-draft.ts';
import type { StakeholderDraft, WeighingPart } from './weighing-draft.ts';

type Props = Readonly<{
  set: CriteriaSet;
  /** Undefined where weights follow from those of others and are not set. */
  draft: StakeholderDraft | undefined;
  view: NamedView | undefined;
  judgement: Judgement | undefined;
  onChange: (change: Partial<StakeholderDraft>) => void;
}>;

/** Weights of one stakeholder, by their method, each with what it comes to; or, read only, those of all together. */
export function Weights({ set, draft, view, judgement, onChange }: Props) {
  const { messages, language } = useTongue();
  const say = messages.decision;
  const titleOf = (id: string): string =>
    perspectives.find((one) => one.id === id)?.title[language] ??
    set.criteria.find((one) => one.id === id)?.title[language] ??
    id;
  const weighing = draft?.weighing;
  const change = (next: Weighing) => onChange({ weighing: next });
  const groups = perspectivesIn(set.criteria).map((id) => ({
    id,
    criteria: set.criteria.filter(({ perspective }) => perspective === id),
  }));
  const shareOf = (id: string): number | null => {
    const at = set.criteria.findIndex((one) => one.id === id);
    return view?.weights[at] ?? null;
  };
  const groupShare = (id: string): number | null =>
    view
      ? set.criteria.reduce((sum, one, at) => (one.perspective === id ? sum + view.weights[at]! : sum), 0)
      : null;
  const told = { weighing, change, titleOf, missing: view?.missing ?? [] };
  return (
    <div className="weights">
      {draft ? (
        <div className="weighing-method screen-only">
          <Choices
            label={say.method}
            options={weighingMethods.map((id) => ({ id, title: say.methods[id] }))}
            value={draft.weighing.method}
            onChange={(method) => change(byMethod(set, draft.weighing, method))}
          />
          <p className="fine">{say.methodHelp[draft.weighing.method]}</p>
        </div>
      ) : (
        <p className="fine">{say.readOnly}</p>
      )}
      {weighing?.method === 'pairwise' && (
        <Pairs part="perspectives" ids={groups.map(({ id }) => id)} {...told} />
      )}
      {groups.map((group) => (
        <section key={group.id} className="weight-group" aria-label={titleOf(group.id)}>
          <Weight part="perspectives" id={group.id} share={groupShare(group.id)} {...told} />
          {weighing?.method === 'pairwise' && (
            <Pairs part="criteria" ids={group.criteria.map(({ id }) => id)} {...told} />
          )}
          <ul>
            {group.criteria.map(({ id }) => (
              <li key={id}>
                <Weight part="criteria" id={id} share={shareOf(id)} {...told} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {draft && <Slack slack={draft.slack} onChange={(slack) => onChange({ slack })} />}
      {view && judgement && <Consistencies view={view} titleOf={titleOf} />}
    </div>
  );
}

/** How far weights may be from those given. */
function Slack({ slack, onChange }: { slack: number; onChange: (slack: number) => void }) {
  const { messages, numbers } = useTongue();
  const say = messages.decision;
  return (
    <label className="slack">
      <span className="weight-name">
        {say.slack} <b>{say.plusMinus(numbers.percent(slack))}</b>
      </span>
      <input
        type="range"
        min={0}
        max={100}
        value={Math.round(100 * slack)}
        onChange={(event) => onChange(Number(event.target.value) / 100)}
      />
      <span className="fine">{say.slackHelp}</span>
    </label>
  );
}

type Told = Readonly<{
  weighing: Weighing | undefined;
  change: (next: Weighing) => void;
  titleOf: (id: string) => string;
  missing: readonly string[];
}>;

function Weight(props: Told & { part: WeighingPart; id: string; share: number | null }) {
  const { messages, numbers } = useTongue();
  const say = messages.decision;
  const { weighing, change, titleOf, missing, part, id, share } = props;
  const name = titleOf(id);
  const percent = numbers.percent(share);
  const given = weighing && weighing.method !== 'pairwise' ? (weighing[part][id] ?? null) : undefined;
  const isSlider = given !== undefined && weighing?.method !== 'rank';
  return (
    <label className={`weight ${part}`}>
      <span className="weight-name">
        {name}
        {/* A slider tells both figures as its value, so that its name stays the same while it moves. */}
        <b title={say.shareOf(name, percent)} aria-hidden={isSlider || undefined}>
          {percent}
        </b>
      </span>
      {given === undefined || !weighing ? (
        <span className="weight-bar" aria-hidden="true">
          <span style={{ width: `${100 * (share ?? 0)}%` }} />
        </span>
      ) : weighing.method === 'rank' ? (
        <input
          className="field"
          type="number"
          min={1}
          max={40}
          value={given ?? ''}
          onChange={(event) => {
            const value = event.target.valueAsNumber;
            if (Number.isInteger(value) && value >= 1) change(withNumber(weighing, { part, id, value }));
          }}
        />
      ) : (
        <span className="weight-given">
          <input
            type="range"
            min={0}
            max={100}
            value={Math.min(100, given ?? 50)}
            aria-valuetext={`${say.shareOf(name, percent)}; ${given === null ? say.notWeighed : say.given(numbers.plain(given))}`}
            onChange={(event) =>
              change(withNumber(weighing, { part, id, value: Number(event.target.value) }))
            }
          />
          <span className="fine" aria-hidden="true">
            {given === null ? '–' : say.given(numbers.plain(given))}
          </span>
        </span>
      )}
      {missing.includes(id) && <span className="fine worse">{say.notWeighed}</span>}
    </label>
  );
}

function Pairs(props: Told & { part: WeighingPart; ids: readonly string[] }) {
  const say = useTongue().messages.decision;
  const { weighing, change, titleOf, part, ids } = props;
  if (weighing?.method !== 'pairwise') return null;
  const pairs = ids.flatMap((one, at) => ids.slice(at + 1).map((other) => ({ one, other })));
  return (
    <ul className="pairs">
      {pairs.map(({ one, other }) => {
        const ratio = pairOf(weighing, { part, one, other });
        const nearest = ratio === undefined ? undefined : nearestRatio(ratio);
        return (
          <li key={`${one} ${other}`}>
            <label>
              <span>{say.pair(titleOf(one), titleOf(other))}</span>
              <select
                className="field"
                value={nearest ?? ''}
                onChange={(event) =>
                  change(
                    withPair(weighing, { part, pair: { one, other, ratio: Number(event.target.value) } }),
                  )
                }
              >
                {nearest === undefined && <option value="">–</option>}
                {pairRatios.map((each) => (
                  <option key={each} value={each}>
                    {each === 1 ? say.equal : say.times(ratioText(each))}
                  </option>
                ))}
              </select>
            </label>
          </li>
        );
      })}
    </ul>
  );
}

function nearestRatio(ratio: number): number {
  return pairRatios.reduce((best, each) => (Math.abs(each - ratio) < Math.abs(best - ratio) ? each : best));
}

/** How well comparisons agree with each other, and which one to ask again. */
function Consistencies({ view, titleOf }: { view: NamedView; titleOf: (id: string) => string }) {
  const { messages, numbers } = useTongue();
  const say = messages.decision;
  const rated = view.consistency.filter(({ ratio }) => ratio !== null);
  if (rated.length === 0) return null;
  return (
    <ul className="consistencies small">
      {rated.map(({ of, ratio, askAgain }) => {
        const good = ratio! <= 0.1;
        return (
          <li key={of}>
            {say.consistency(of === 'perspectives' ? say.perspective : titleOf(of), numbers.fixed(ratio, 2))}{' '}
            <span className={good ? 'muted' : 'worse'}>
              ({good ? say.consistencyGood : say.consistencyBad})
            </span>
            {!good && askAgain && (
              <p>
                {say.askAgain(
                  titleOf(askAgain.one),
                  titleOf(askAgain.other),
                  ratioText(askAgain.ratio),
                  ratioText(askAgain.implied),
                )}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
