import { useId } from 'react';
import type { Flow, PullEffect } from '#alternatives/evaluation.ts';
import type { Pull } from '#alternatives/lever.ts';
import { findLever } from '#alternatives/levers/index.ts';
import type { Region } from '#region/region.ts';
import { SiteMark } from '../../maps/site-mark.tsx';
import { useTongue } from '../../messages/context.ts';
import { MarkGlyph } from '../../parts/quality-mark.tsx';
import { waterfallPx } from './pull-list.tsx';
import { moveInOrder, removeInYear } from './plan-years.ts';
import { markOfPull, reasonOf, receiversOf, siteOfPull } from './pull-rows.ts';
import { Rationale } from './rationale.tsx';
import type { Workbench } from './use-workbench.ts';
import type { WaterfallBar } from './waterfall.ts';

type Props = Readonly<{
  region: Region;
  pull: Pull;
  index: number;
  /** Of a later year than the one looked at. */
  later: boolean;
  effect: PullEffect | undefined;
  bar: WaterfallBar | undefined;
  zero: number;
  flows: readonly Flow[];
  bench: Workbench;
  onAim: (pulls: readonly Pull[]) => void;
  onMove: (from: number, to: number, name: string) => void;
  onMoveToItsYear: (index: number, name: string) => void;
  dragged: number | undefined;
  onDrag: (index: number | undefined) => void;
}>;

export function PullRow(props: Props) {
  const { bench, index, pull, later } = props;
  const { pulls } = bench.plan;
  const { language, messages, numbers } = useTongue();
  const say = messages.alternatives;
  const details = useId();
  const outcome = bench.outcomes[index];
  const name = outcome?.summary[language] ?? findLever(pull.lever)?.title[language] ?? pull.lever;
  const mark = markOfPull(pull, bench.network);
  const open = bench.chosen === index;
  const refused = outcome?.applied === false;
  const change = props.effect?.tripMinutesChange ?? null;
  return (
    <li
      className={`pull${open ? ' open' : ''}${refused ? ' refused' : ''}${later ? ' later' : ''}`}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        props.onMove(index, event.key === 'ArrowUp' ? index - 1 : index + 1, name);
      }}
      onDragEnter={() =>
        props.dragged !== undefined &&
        props.dragged !== index &&
        props.onAim(moveInOrder(props.region, pulls, { from: props.dragged, to: index }))
      }
      onDragOver={(event) => props.dragged !== undefined && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (props.dragged !== undefined && props.dragged !== index) props.onMove(props.dragged, index, name);
        props.onDrag(undefined);
      }}
    >
      <div className="pull-line">
        <span
          className="grip screen-only"
          draggable
          aria-hidden="true"
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', name);
            props.onDrag(index);
          }}
          onDragEnd={() => props.onDrag(undefined)}
        >
          <Grip />
        </span>
        <span className="pull-number">{index + 1}</span>
        <span className="pull-mark">{mark === 'neutral' ? <NeutralMark /> : <SiteMark {...mark} />}</span>
        <button
          type="button"
          className="pull-name"
          aria-expanded={open}
          aria-controls={details}
          title={name}
          onClick={() => bench.choose(open ? undefined : index)}
        >
          <span className="pull-words">{name}</span>
          {pull.year !== undefined && <span className="pull-own-year">{pull.year}</span>}
        </button>
        {refused ? (
          <span className="pull-refused worse">{say.refused}</span>
        ) : (
          <>
            <Bar bar={props.bar} zero={props.zero} />
            <span className={`pull-effect ${toneOf(change)}`}>
              {later ? messages.planYears.later : change === null ? '' : numbers.signed(change, 2)}
            </span>
          </>
        )}
        {reasonOf(pull) === '' && (
          <span className="pull-no-rationale" title={say.rationaleMissing}>
            <MarkGlyph mark="missing" />
            <span className="visually-hidden">{say.rationaleMissing}</span>
          </span>
        )}
        <span className="pull-buttons screen-only">
          <RowButton
            label={say.moveUp(name)}
            sign="↑"
            disabled={index === 0}
            onAim={() => props.onAim(moveInOrder(props.region, pulls, { from: index, to: index - 1 }))}
            onPress={() => props.onMove(index, index - 1, name)}
          />
          <RowButton
            label={say.moveDown(name)}
            sign="↓"
            disabled={index === pulls.length - 1}
            onAim={() => props.onAim(moveInOrder(props.region, pulls, { from: index, to: index + 1 }))}
            onPress={() => props.onMove(index, index + 1, name)}
          />
          <RowButton
            label={say.removePull(name)}
            sign="×"
            onAim={() => props.onAim(removeInYear(props.region, pulls, index))}
            onPress={() => bench.remove(index)}
          />
        </span>
      </div>
      {outcome && refused && (
        <ul className="pull-problems">
          {outcome.problems.map((problem, at) => (
            <li key={at}>
              <b>{problem.message[language]}</b> {problem.remedy[language]}{' '}
              {problem.code === 'years-out-of-order' && (
                <button
                  type="button"
                  className="link screen-only"
                  onClick={() => props.onMoveToItsYear(index, name)}
                >
                  {messages.planYears.toItsYear}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {reasonOf(pull) !== '' && <p className="on-paper">{reasonOf(pull)}</p>}
      <div id={details} className="pull-details" hidden={!open}>
        {open && <Details {...props} name={name} />}
      </div>
    </li>
  );
}

function Details(props: Props & { name: string }) {
  const { bench, index, pull, effect } = props;
  const { messages, numbers } = useTongue();
  const say = messages.alternatives;
  const site = siteOfPull(pull);
  const short = (id: string) => bench.network.sites.find((one) => one.id === id)?.shortName ?? id;
  const receivers = site === undefined ? [] : receiversOf(props.flows, site).slice(0, 4);
  const visits =
    site === undefined ? 0 : receiversOf(props.flows, site).reduce((sum, one) => sum + one.visits, 0);
  return (
    <>
      {props.name.length > 34 && <p className="pull-whole">{props.name}</p>}
      <Rationale
        value={pull.rationale}
        name={props.name}
        onChange={(rationale) => bench.change(index, { rationale })}
      />
      {visits >= 1 && (
        <p className="muted">
          {say.goTo(numbers.rough(visits))}{' '}
          {receivers.map((one) => `${short(one.site)} ${numbers.percent(one.share)}`).join(', ')}
        </p>
      )}
      {effect?.eurosChange != null && Math.abs(effect.eurosChange) >= 500 && (
        <p className="muted">{say.ownCost(signedEuros(effect.eurosChange, numbers))}</p>
      )}
      <p className="screen-only">
        <button type="button" className="link" onClick={() => bench.openForm({ index })}>
          {say.editTitle}
        </button>
      </p>
    </>
  );
}

function signedEuros(value: number, numbers: ReturnType<typeof useTongue>['numbers']): string {
  return `${value > 0 ? '+' : ''}${numbers.bigEuros(value)}`;
}

function toneOf(change: number | null): string {
  if (change === null || Math.abs(change) < 0.005) return '';
  return change > 0 ? 'worse' : 'better';
}

function RowButton(props: {
  label: string;
  sign: string;
  disabled?: boolean;
  /** Pointed at or come to by the keyboard. */
  onAim: () => void;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      disabled={props.disabled}
      onPointerEnter={props.onAim}
      onFocus={props.onAim}
      onClick={props.onPress}
    >
      <span aria-hidden="true">{props.sign}</span>
    </button>
  );
}

function Bar({ bar, zero }: { bar: WaterfallBar | undefined; zero: number }) {
  return (
    <svg
      className="waterfall"
      width={waterfallPx}
      height="28"
      viewBox={`0 0 ${waterfallPx} 28`}
      aria-hidden="true"
    >
      <path className="zero" d={`M${zero.toFixed(1)} 6v16`} />
      {bar && (
        <>
          <rect
            className={bar.change > 0 ? 'longer' : 'shorter'}
            x={bar.left.toFixed(1)}
            y="9"
            width={Math.max(1, bar.width).toFixed(1)}
            height="10"
            rx="1"
          />
          <path className="step" d={`M${bar.end.toFixed(1)} 19v9`} />
        </>
      )}
    </svg>
  );
}

/** For what has no mark of its own on the map. */
function NeutralMark() {
  return (
    <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      <circle className="neutral-mark" r="2.6" />
    </svg>
  );
}

function Grip() {
  return (
    <svg width="8" height="14" viewBox="0 0 8 14" fill="currentColor">
      {[2, 7, 12].map((y) => (
        <g key={y}>
          <circle cx="2" cy={y} r="1.1" />
          <circle cx="6" cy={y} r="1.1" />
        </g>
      ))}
    </svg>
  );
}
