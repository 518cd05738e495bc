import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { CurvePoint } from '#decision/criterion.ts';
import { useTongue } from '../../messages/context.ts';
import { bent, movedPoint, withPoint } from './criteria-edit.ts';

type Props = Readonly<{
  name: string;
  curve: readonly CurvePoint[] | null;
  better: 'higher' | 'lower';
  /** The range that the shares of the curve are of; null while nobody knows it. */
  range: Readonly<{ low: number; high: number }> | null;
  /** What a value of the range is multiplied by when shown: 100 for shares. */
  times: number;
  onChange: (curve: readonly CurvePoint[] | null) => void;
}>;

const [width, height, pad] = [240, 120, 12];
const step = 0.02;

/** A value function drawn and edited: by mouse and touch, by arrow keys on a point, and as a table. */
export function CurveEditor({ name, curve, better, range, times, onChange }: Props) {
  const { messages, numbers } = useTongue();
  const say = messages.decision;
  const drawing = useRef<SVGSVGElement>(null);
  const [dragged, setDragged] = useState<number>();
  const points = curve ?? [bent(better)[0]!, bent(better)[2]!];
  const toX = (at: number) => pad + at * (width - 2 * pad);
  const toY = (worth: number) => height - pad - worth * (height - 2 * pad);
  const valueOf = (at: number): number =>
    range ? times * (range.low + at * (range.high - range.low)) : 100 * at;
  const shareOf = (value: number): number =>
    range ? (value / times - range.low) / (range.high - range.low) : value / 100;
  const valueText = (at: number): string => numbers.plain(valueOf(at), 2);
  const drag = (event: PointerEvent): void => {
    if (dragged === undefined || !curve || !drawing.current) return;
    const box = drawing.current.getBoundingClientRect();
    const at = (((event.clientX - box.left) / box.width) * width - pad) / (width - 2 * pad);
    const worth = (height - pad - ((event.clientY - box.top) / box.height) * height) / (height - 2 * pad);
    onChange(movedPoint(curve, { index: dragged, to: { at, worth } }));
  };
  const press = (event: KeyboardEvent, index: number): void => {
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, step],
      ArrowDown: [0, -step],
    };
    const by = moves[event.key];
    if (!by || !curve) return;
    event.preventDefault();
    const { at, worth } = curve[index]!;
    onChange(movedPoint(curve, { index, to: { at: at + by[0], worth: worth + by[1] } }));
  };
  return (
    <fieldset className="curve-editor">
      <legend className="small">
        {say.curve}: {name}
      </legend>
      <div className="curve-both">
        <svg
          ref={drawing}
          viewBox={`0 0 ${width} ${height}`}
          className="curve"
          onPointerMove={drag}
          onPointerUp={() => setDragged(undefined)}
          onPointerLeave={() => setDragged(undefined)}
        >
          <rect className="ground" x={pad} y={pad} width={width - 2 * pad} height={height - 2 * pad} />
          <polyline points={points.map(({ at, worth }) => `${toX(at)},${toY(worth)}`).join(' ')} />
          {curve?.map(({ at, worth }, index) => (
            <circle
              key={index}
              cx={toX(at)}
              cy={toY(worth)}
              r={12}
              className="hit"
              tabIndex={0}
              role="slider"
              aria-label={say.curvePoint(index + 1)}
              aria-valuenow={Math.round(100 * worth)}
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuetext={`${valueText(at)}: ${Math.round(100 * worth)}`}
              onPointerDown={(event) => {
                event.currentTarget.releasePointerCapture(event.pointerId);
                setDragged(index);
              }}
              onKeyDown={(event) => press(event, index)}
            />
          ))}
          {curve?.map(({ at, worth }, index) => (
            <circle key={index} cx={toX(at)} cy={toY(worth)} r={6} className="dot" aria-hidden="true" />
          ))}
        </svg>
        {curve === null ? (
          <button type="button" className="button" onClick={() => onChange(bent(better))}>
            {say.bend}
          </button>
        ) : (
          <div>
            <table className="curve-table">
              <thead>
                <tr>
                  <th scope="col">{say.curveAt}</th>
                  <th scope="col">{say.curveWorth}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {curve.map(({ at, worth }, index) => {
                  const inner = index > 0 && index < curve.length - 1;
                  const move = (to: Partial<CurvePoint>) =>
                    onChange(movedPoint(curve, { index, to: { at, worth, ...to } }));
                  return (
                    <tr key={index}>
                      <td>
                        <input
                          className="field"
                          type="number"
                          step="any"
                          disabled={!inner}
                          aria-label={`${say.curvePoint(index + 1)}: ${say.curveAt}`}
                          value={Math.round(100 * valueOf(at)) / 100}
                          onChange={(event) => {
                            const value = event.target.valueAsNumber;
                            if (Number.isFinite(value)) move({ at: shareOf(value) });
                          }}
                        />
                      </td>
                      <td>
                        <input
                          className="field"
                          type="number"
                          min={0}
                          max={100}
                          aria-label={`${say.curvePoint(index + 1)}: ${say.curveWorth}`}
                          value={Math.round(100 * worth)}
                          onChange={(event) => {
                            const value = event.target.valueAsNumber;
                            if (Number.isFinite(value)) move({ worth: value / 100 });
                          }}
                        />
                      </td>
                      <td>
                        {inner && (
                          <button
                            type="button"
                            className="button ghost"
                            aria-label={say.removePoint(index + 1)}
                            onClick={() => onChange(curve.toSpliced(index, 1))}
                          >
                            ×
                          </button>
                        )}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
            <button
              type="button"
              className="button ghost"
              disabled={curve.length >= 12}
              onClick={() => onChange(withPoint(curve))}
            >
              {say.addPoint}
            </button>
            <button type="button" className="button ghost" onClick={() => onChange(null)}>
              {say.straightLine}
            </button>
          </div>
        )}
      </div>
      <p className="fine">{curve && say.curveHelp}</p>
    </fieldset>
  );
}
