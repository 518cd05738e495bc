import { sureGap } from '#alternatives/suggest/sure-gap.ts';
import { useNavigate } from 'react-router';
import type { SuggestAsk } from '#alternatives/suggest/ask.ts';
import { priceSentence } from '#alternatives/suggest/price-words.ts';
import type { SuggestAnswer } from '#alternatives/suggest/suggestion.ts';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { ProblemList } from '../../parts/problem-list.tsx';
import { apartOf } from './suggest-cards.ts';
import { useMakeAlternative } from './suggest-make.ts';
import { NetworkFigures, NetworkMap, NetworkReasons, SiteNames } from './suggest-network.tsx';
import { SuggestRemarks } from './suggest-remarks.tsx';
import type { Planning } from './use-planning.ts';

type Props = Readonly<{
  region: Region;
  planning: Planning;
  answer: SuggestAnswer;
  /** What was asked. */
  ask: SuggestAsk;
  onMade: () => void;
}>;

/** Up to three suggestions side by side, each with what it changes, its figures and why; one press makes it an alternative. */
export function SuggestCards(props: Props) {
  const { region, answer } = props;
  const { messages, language } = useTongue();
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
      <SuggestRemarks lines={useRemarks(region, answer)} />
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
      {answer.prices && answer.prices.length > 0 && (
        <section className="suggest-prices" aria-labelledby="suggest-prices">
          <h3 id="suggest-prices">{say.prices}</h3>
          <ul className="suggest-why">
            {answer.prices.map((price, at) => (
              <li key={at}>{priceSentence(price, { ask: props.ask, language })}</li>
            ))}
          </ul>
          <p className="fine">{say.pricesHelp}</p>
        </section>
      )}
      <p className="fine">{say.figuresFrom}</p>
    </>
  );
}

/** How sure the answer is, and what is missing of it. */
function useRemarks(region: Region, answer: SuggestAnswer): readonly string[] {
  const { messages, language, numbers } = useTongue();
  const say = messages.suggest;
  const { search, miss, suggestions, locks } = answer;
  const service = (id: string) =>
    region.services.find((one) => one.id === id)?.name[language].toLowerCase() ?? id;
  const [first] = suggestions;
  return [
    search.complete
      ? say.complete(numbers.count(search.allowed))
      : search.gap === null
        ? say.uncertified
        : search.gap === 0
          ? say.proved
          : say.within(numbers.percent(sureGap(search.gap), 1)),
    ...(search.stopped ? [first ? say.stopped : say.nothingYet] : []),
    ...(answer.prices === null && !search.stopped ? [say.pricesStopped] : []),
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
}

function Card(props: {
  region: Region;
  answer: SuggestAnswer;
  at: number;
  busy: boolean;
  onMake: () => void;
}) {
  const { region, answer, at } = props;
  const { messages, numbers } = useTongue();
  const say = messages.suggest;
  const own = answer.suggestions[at]!;
  const id = `suggestion-${at + 1}`;
  return (
    <li className="suggest-card" aria-labelledby={id}>
      <h3 id={id}>
        {say.card(at + 1)}{' '}
        <span className="second">
          {own.loss === 0 ? say.bestFound : say.lossOf(numbers.percent(own.loss, 1))}
        </span>
      </h3>
      <NetworkMap
        region={region}
        network={own}
        others={answer.suggestions}
        label={say.map(own.closes.length, own.opens.length)}
      />
      <p className="fine">{say.mapKey}</p>
      <Changes answer={answer} at={at} />
      <NetworkFigures region={region} today={answer.today} network={own} caption={say.figuresOf(at + 1)} />
      <NetworkReasons region={region} network={own} main={answer.main} level={4} />
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
  return (
    <>
      <SiteNames
        rows={[
          [say.closes, names(own.closes)],
          [say.opens, names(own.opens)],
          [say.closesAlone, closesAlone.join(', ')],
          [say.keepsAlone, keepsAlone.join(', ')],
        ]}
      />
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
