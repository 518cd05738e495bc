import { Fragment, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { groupsByYear } from './plan-years.ts';
import { effectsFor } from './pull-rows.ts';
import { PullRow } from './pull-row.tsx';
import type { Plan } from './draft.ts';
import { askOf } from './use-evaluation.ts';
import type { EvaluationState } from './use-evaluation.ts';
import type { Workbench } from './use-workbench.ts';
import { waterfallOf } from './waterfall.ts';

export const waterfallPx = 104;

/** The pulls in their order, each with its own effect as a step of a waterfall; always in sight, always movable. */
export function PullList(props: { region: Region; result: EvaluationState; bench: Workbench }) {
  const { bench, result } = props;
  const { messages, numbers } = useTongue();
  const say = messages.alternatives;
  const words = messages.planYears;
  const help = useId();
  const list = useRef<HTMLDivElement | null>(null);
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<number>();
  const effects = effectsFor(bench.plan, result.plan, result.glimpse?.effects);
  const waterfall = waterfallOf(
    effects.map((effect) => ({ tripMinutesChange: effect?.tripMinutesChange ?? null })),
    waterfallPx,
  );
  const groups = groupsByYear(props.region, bench.plan.pulls);
  const shown = bench.view?.shown ?? bench.plan.pulls.length;
  const known = effects.length > 0 && effects.every((effect) => effect !== undefined);
  // The moved row keeps the focus, before the next key comes: a held key moves the same change on.
  const movedTo = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (movedTo.current === undefined) return;
    const names = list.current?.querySelectorAll<HTMLElement>('.pull-name');
    names?.[movedTo.current]?.focus({ preventScroll: true });
    movedTo.current = undefined;
  });
  const follow = (to: number, name: string): void => {
    setSaid(say.moved(name, to + 1));
    movedTo.current = to;
  };
  const move = (from: number, to: number, name: string): void => {
    if (to < 0 || to >= bench.plan.pulls.length) return;
    bench.move(from, to);
    follow(to, name);
  };
  // The list as a button or a drop would leave it: by the time it is pressed, what the map shows of it is known.
  const aim = (pulls: Plan['pulls']): void => {
    const ask = askOf(pulls, bench.plan.rule, bench.view?.year);
    if (result.evaluator?.atHand(ask)) return;
    result.evaluator?.foresee(ask).catch((error: unknown) => console.error(error));
  };
  const moveToItsYear = (index: number, name: string): void => follow(bench.moveToItsYear(index), name);
  return (
    <section className="pulls">
      <header>
        <h2>
          {say.pulls} <span className="muted">{bench.plan.pulls.length}</span>
        </h2>
        <span className="screen-only">
          <button
            type="button"
            className="button ghost"
            disabled={!bench.canUndo}
            onClick={bench.undo}
            title="Ctrl+Z"
          >
            <span aria-hidden="true">↶</span> {say.undo}
          </button>
          <button
            type="button"
            className="button ghost"
            disabled={!bench.canRedo}
            onClick={bench.redo}
            title={`${say.redo} (Ctrl+Shift+Z)`}
            aria-label={say.redo}
          >
            <span aria-hidden="true">↷</span>
          </button>
          <button type="button" className="button ghost" onClick={() => bench.openForm({})}>
            <span aria-hidden="true">+</span> {say.add}
          </button>
        </span>
      </header>
      {bench.plan.pulls.length === 0 ? (
        <p className="no-pulls muted">{say.noPulls}</p>
      ) : (
        <>
          <p className="pulls-head fine">
            <span>{say.pullsHead}</span>
            <span>{say.ownEffect}</span>
          </p>
          <div className="pull-groups" ref={list}>
            {groups.map(({ year, from, count }) => (
              <Fragment key={from}>
                {groups.length > 1 && (
                  <h3 className={from >= shown ? 'pull-year later' : 'pull-year'}>
                    {year} <span className="muted">{words.groupCount(count)}</span>
                    {from >= shown && <span className="pull-later">{words.later}</span>}
                  </h3>
                )}
                <ol className="pull-items" start={from + 1} aria-describedby={help}>
                  {bench.plan.pulls.slice(from, from + count).map((pull, at) => (
                    <PullRow
                      key={from + at}
                      region={props.region}
                      pull={pull}
                      index={from + at}
                      later={from + at >= shown}
                      effect={effects[from + at]}
                      bar={waterfall.bars[from + at]}
                      zero={waterfall.zero}
                      flows={result.glimpse?.flows ?? []}
                      bench={bench}
                      onAim={aim}
                      onMove={move}
                      onMoveToItsYear={moveToItsYear}
                      dragged={dragged}
                      onDrag={setDragged}
                    />
                  ))}
                </ol>
              </Fragment>
            ))}
          </div>
          <p className="pulls-sum">
            <span className="muted">
              {!known
                ? say.computing
                : bench.view?.year !== undefined && shown < effects.length
                  ? `${words.pictureAt(bench.view.year)}; ${words.laterNote(effects.length - shown)}`
                  : say.inThisOrder}
            </span>
            {known && (
              <span>
                {say.total}{' '}
                <b className={waterfall.total > 0.005 ? 'worse' : waterfall.total < -0.005 ? 'better' : ''}>
                  {numbers.signed(waterfall.total, 2)} min
                </b>
              </span>
            )}
          </p>
        </>
      )}
      <p id={help} className="fine screen-only">
        {say.pullsHelp}
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}
