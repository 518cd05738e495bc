import { useEffect, useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { SuggestAnswer } from '#alternatives/suggest/suggestion.ts';
import { whySentence } from '#alternatives/suggest/why-words.ts';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { ProblemList } from '../../parts/problem-list.tsx';
import { apartOf, cardFigures, miniSites, miniView } from './suggest-cards.ts';
import { useMakeAlternative } from './suggest-make.ts';
import { SuggestMap } from './suggest-map.tsx';
import type { Planning } from './use-planning.ts';

type Props = Readonly<{
  region: Region;
  planning: Planning;
  answer: SuggestAnswer;
  onAgain: () => void;
  onMade: () => void;
}>;

/** Up to three suggestions side by side, each with what it changes, its figures and why; one press makes it an alternative. */
export function SuggestCards(props: Props) {
  const { region, answer } = props;
  const { messages } = useTongue();
  const say = messages.suggest;
  const making = useMakeAlternative(region, props.planning);
  const navigate = useNavigate();
  const make = async (at: number) => {
    const name = say.name(
      at + 1,
      answer.suggestions[at]!.stays.length + answer.suggestions[at]!.opens.length,
    );
    const made = await making.make({ name, pulls: answer.suggestions[at]!.pulls });
    if (!made) return;
    props.onMade();
    navigate(`/alueet/${encodeURIComponent(region.id)}/vaihtoehdot/${made.number}`);
  };
  return (
    <>
      <Remarks region={region} answer={answer} />
      <ProblemList problems={making.problems} />
      <ol className="suggest-cards">
        {answer.suggestions.map((_, at) => (
          <Card
            key={at}
            region={region}
            answer={answer}
            at={at}
            busy={making.busy}
            onMake={() => void make(at)}
          />
        ))}
      </ol>
      <p className="fine">{say.figuresFrom}</p>
      <p className="suggest-start">
        <button type="button" className="button ghost" onClick={props.onAgain}>
          {say.again}
        </button>
      </p>
    </>
  );
}

/** How sure the answer is, and what is missing of it. */
function Remarks({ region, answer }: { region: Region; answer: SuggestAnswer }) {
  const { messages, language, numbers } = useTongue();
  const say = messages.suggest;
  const { search, miss, suggestions, locks } = answer;
  const service = (id: string) =>
    region.services.find((one) => one.id === id)?.name[language].toLowerCase() ?? id;
  const [first] = suggestions;
  const lines = [
    search.complete
      ? say.complete(numbers.count(search.allowed))
      : search.gap === null
        ? say.uncertified
        : search.gap === 0
          ? say.proved
          : say.within(numbers.percent(search.gap, 1)),
    ...(search.stopped ? [first ? say.stopped : say.nothingYet] : []),
    ...(first && first.loss > 0 ? [say.bestAside(numbers.percent(first.loss, 1))] : []),
    ...(miss && !search.stopped ? [search.complete ? say.noOthers : say.fewer] : []),
    ...(miss && miss.loss !== null ? [say.missLoss(numbers.percent(miss.loss, 1))] : []),
    ...(miss && miss.difference !== null ? [say.missDifference(numbers.percent(miss.difference, 1))] : []),
    ...locks.flatMap(({ name, reason, service: only }) =>
      reason === 'central-hospital'
        ? [say.lockHospital(name)]
        : reason === 'last-site' && only !== null
          ? [say.lockLast(name, service(only))]
          : [],
    ),
  ];
  // The form that had the focus is gone: reading goes on from here.
  const beginning = useRef<HTMLParagraphElement>(null);
  useEffect(() => beginning.current?.focus(), []);
  return (
    <p className="muted small suggest-remarks" tabIndex={-1} ref={beginning}>
      {lines.join(' ')}
    </p>
  );
}

function Card(props: {
  region: Region;
  answer: SuggestAnswer;
  at: number;
  busy: boolean;
  onMake: () => void;
}) {
  const { region, answer, at } = props;
  const { messages, language, numbers } = useTongue();
  const say = messages.suggest;
  const own = answer.suggestions[at]!;
  const view = useMemo(() => miniView(region, { x: 12, y: 12, width: 276, height: 296 }), [region]);
  const sites = useMemo(() => miniSites(region, { answer, at, view }), [region, answer, at, view]);
  const id = `suggestion-${at + 1}`;
  return (
    <li className="suggest-card" aria-labelledby={id}>
      <h3 id={id}>
        {say.card(at + 1)}{' '}
        <span className="second">
          {own.loss === 0 ? say.bestFound : say.lossOf(numbers.percent(own.loss, 1))}
        </span>
      </h3>
      <SuggestMap
        region={region}
        view={view}
        size={{ width: 300, height: 320 }}
        sites={sites}
        label={say.map(own.closes.length, own.opens.length)}
      />
      <p className="fine">{say.mapKey}</p>
      <Changes answer={answer} at={at} />
      <Figures {...props} />
      <h4>{say.why}</h4>
      <ul className="suggest-why">
        {own.why.map((line, index) => (
          <li key={index}>{whySentence(line, { region, main: answer.main, language })}</li>
        ))}
      </ul>
      <p className="suggest-make">
        <button
          type="button"
          className="button"
          aria-label={say.makeOf(at + 1)}
          disabled={props.busy || own.pulls.length === 0}
          onClick={props.onMake}
        >
          {props.busy ? say.making : say.make}
        </button>
      </p>
    </li>
  );
}

/** What it closes and opens, and how that differs from the other suggestions and from today. */
function Changes({ answer, at }: { answer: SuggestAnswer; at: number }) {
  const { messages, numbers } = useTongue();
  const say = messages.suggest;
  const own = answer.suggestions[at]!;
  const { closesAlone, keepsAlone } = apartOf(answer, at);
  const names = (sites: readonly { name: string }[]) => sites.map(({ name }) => name).join(', ');
  if (own.pulls.length === 0) return <p className="small">{say.noChanges}</p>;
  const rows = [
    [say.closes, names(own.closes)],
    [say.opens, names(own.opens)],
    [say.closesAlone, closesAlone.join(', ')],
    [say.keepsAlone, keepsAlone.join(', ')],
  ].filter(([, said]) => said !== '');
  return (
    <>
      <dl className="suggest-changes">
        {rows.map(([title, said]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <p className="fine">
        {[
          ...answer.difference[at]!.flatMap((share, other) =>
            other === at ? [] : [say.differs(other + 1, numbers.percent(share, 1))],
          ),
          say.differsToday(numbers.percent(own.differsFromToday, 1)),
        ].join('. ')}
        .
      </p>
    </>
  );
}

function Figures({ region, answer, at }: { region: Region; answer: SuggestAnswer; at: number }) {
  const { messages, numbers, language } = useTongue();
  const say = messages.suggest;
  return (
    <table className="suggest-figures">
      <caption className="visually-hidden">{say.figuresOf(at + 1)}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{say.figureColumn}</span>
          </th>
          <th scope="col" className="number">
            {say.now}
          </th>
          <th scope="col" className="number">
            {say.then}
          </th>
        </tr>
      </thead>
      <tbody>
        {cardFigures(region, { answer, at, numbers, language }).map(({ id, before, after, tone }) => (
          <tr key={id}>
            <th scope="row">{say.figures[id]}</th>
            <td>{before}</td>
            <td className={tone}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
