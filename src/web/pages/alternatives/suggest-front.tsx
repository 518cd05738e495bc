import './suggest-front.css';
import { sureGap } from '#alternatives/suggest/sure-gap.ts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { FrontAim } from '#alternatives/suggest/ask.ts';
import type { FrontAnswer, FrontNetwork } from '#alternatives/suggest/suggestion.ts';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { FrontChartView } from './front-chart-view.tsx';
import { useMakeAlternative } from './suggest-make.ts';
import { NetworkFigures, NetworkMap, NetworkReasons, SiteNames } from './suggest-network.tsx';
import { SuggestRemarks } from './suggest-remarks.tsx';
import type { Planning } from './use-planning.ts';

const nobody: readonly FrontNetwork[] = [];

/** What can be had for what, as a chart of networks and a table of them; the one pointed at stands beside on the map. */
export function SuggestFront(props: {
  region: Region;
  planning: Planning;
  answer: FrontAnswer;
  onMade: () => void;
}) {
  const { region, answer } = props;
  const { messages } = useTongue();
  const say = messages.suggest.front;
  const making = useMakeAlternative(region, props.planning);
  const navigate = useNavigate();
  const [shown, setShown] = useState(0);
  const nameOf = useNames(answer);
  const make = async (at: number) => {
    if (making.busy || answer.points[at]!.pulls.length === 0) return;
    const made = await making.make({ name: nameOf(at), pulls: answer.points[at]!.pulls });
    if (!made) return;
    props.onMade();
    navigate(`/alueet/${encodeURIComponent(region.id)}/vaihtoehdot/${made.number}`);
  };
  const own = answer.points[shown];
  const remarks = [
    !own ? say.nothing : answer.complete ? say.whole : say.some,
    ...(answer.stopped ? [say.stopped] : []),
  ];
  return (
    <>
      <SuggestRemarks lines={remarks} />
      <ProblemList problems={making.problems} />
      {own && (
        <div className="front">
          <div className="front-picture">
            <FrontChartView
              answer={answer}
              shown={shown}
              nameOf={nameOf}
              onShow={setShown}
              onMake={(at) => void make(at)}
            />
            <p id="front-help" className="fine">
              {[say.help, answer.aims.length === 3 ? say.sizeTells : say.lineTells].join(' ')}
            </p>
          </div>
          <section className="front-shown" aria-labelledby="front-shown">
            <h3 id="front-shown">{nameOf(shown)}</h3>
            <p className="suggest-make">
              <button
                type="button"
                className="button primary"
                disabled={making.busy || own.pulls.length === 0}
                onClick={() => void make(shown)}
              >
                {making.busy ? messages.suggest.making : messages.suggest.make}
              </button>
            </p>
            <Shown region={region} answer={answer} own={own} name={nameOf(shown)} />
          </section>
          <div className="front-table">
            <FrontTable answer={answer} shown={shown} region={region} onShow={setShown} />
          </div>
        </div>
      )}
    </>
  );
}

function Shown(props: { region: Region; answer: FrontAnswer; own: FrontNetwork; name: string }) {
  const { region, answer, own } = props;
  const { messages, numbers } = useTongue();
  const say = messages.suggest;
  const names = (sites: readonly { name: string }[]) => sites.map(({ name }) => name).join(', ');
  return (
    <>
      <NetworkMap
        region={region}
        network={own}
        others={nobody}
        label={say.front.map(own.closes.length, own.opens.length)}
      />
      {own.pulls.length === 0 ? (
        <p className="small">{say.noChanges}</p>
      ) : (
        <SiteNames
          rows={[
            [say.closes, names(own.closes)],
            [say.opens, names(own.opens)],
          ]}
        />
      )}
      <p className="fine">
        {own.gap === 0
          ? say.front.proved(say.front.aims[answer.boundOf])
          : say.front.within(say.front.aims[answer.boundOf], numbers.percent(sureGap(own.gap), 1))}
      </p>
      <NetworkFigures
        region={region}
        today={{ figures: answer.today.figures }}
        network={{ figures: own.figures }}
        caption={props.name}
      />
      <NetworkReasons region={region} network={own} main={answer.main} level={4} />
      <p className="fine">{say.front.figuresFrom}</p>
    </>
  );
}

/** A value of an aim as the reader's language writes it. */
function useValues(): (aim: FrontAim, value: number) => string {
  const { numbers } = useTongue();
  return (aim, value) => (aim === 'euros' ? numbers.bigEuros(value) : `${numbers.fixed(value, 1)}\u00a0min`);
}

function useNames(answer: FrontAnswer): (at: number) => string {
  const { messages } = useTongue();
  const say = messages.suggest.front;
  const valueOf = useValues();
  return (at) => {
    const { stays, opens, values } = answer.points[at]!;
    return say.name(
      at + 1,
      stays.length + opens.length,
      answer.aims.map((aim) => `${say.aims[aim].toLowerCase()} ${valueOf(aim, values[aim])}`).join(', '),
    );
  };
}

type Row = Readonly<{ at: number; network: FrontNetwork }>;

function FrontTable(props: {
  answer: FrontAnswer;
  shown: number;
  region: Region;
  onShow: (at: number) => void;
}) {
  const { answer, shown, onShow } = props;
  const { messages, numbers } = useTongue();
  const say = messages.suggest;
  const valueOf = useValues();
  const sites = ({ network }: Row) => network.stays.length + network.opens.length;
  const names = ({ network: { closes, opens } }: Row) =>
    [...closes.map(({ name }) => name), ...opens.map(({ name }) => `+${name}`)].join(', ') || '–';
  const columns: readonly Column<Row>[] = [
    {
      id: 'network',
      title: say.front.column,
      sortBy: ({ at }) => at,
      ascendingFirst: true,
      cell: ({ at }) => (
        <button
          type="button"
          className="front-row"
          aria-pressed={at === shown}
          onPointerEnter={() => onShow(at)}
          onFocus={() => onShow(at)}
          onClick={() => onShow(at)}
        >
          {say.front.network(at + 1)}
        </button>
      ),
      take: [{ title: say.front.column, of: ({ at }) => at + 1 }],
    },
    { id: 'sites', title: say.front.sites, number: true, sortBy: sites, cell: (row) => sites(row) },
    ...answer.aims.map((aim): Column<Row> => ({
      id: aim,
      title: say.front.aims[aim],
      number: true,
      sortBy: ({ network }) => network.values[aim],
      ascendingFirst: true,
      cell: ({ network }) => valueOf(aim, network.values[aim]),
    })),
    {
      id: 'gap',
      title: say.front.gap(say.front.aims[answer.boundOf]),
      number: true,
      sortBy: ({ network }) => network.gap,
      cell: ({ network }) => numbers.percent(sureGap(network.gap), network.gap > 0 ? 1 : 0),
      leave: 2,
    },
    {
      id: 'changes',
      title: say.front.changes,
      cell: names,
      take: [{ title: say.front.changes, of: names }],
      leave: 1,
    },
  ];
  return (
    <DataTable
      caption={say.front.table}
      columns={columns}
      rows={answer.points.map((network, at) => ({ at, network }))}
      rowKey={({ at }) => String(at)}
      chosenRow={String(shown)}
      fileName="savotta-front"
    />
  );
}
