import { useId, useState } from 'react';
import { useTongue } from '../../messages/context.ts';
import { percentOf, shareOfPercent } from './leak-plan.ts';
import { parseNumber } from './parse-number.ts';

/** The slider ends here; the field beside it takes more. */
const sliderMost = 50;

/** One share as a slider and as a field, in per cent; `onSettle` when the hand lets go. */
export function LeakSlider(props: {
  title: string;
  part: string;
  share: number;
  onChange: (share: number) => void;
  onSettle: () => void;
}) {
  const { messages, numbers } = useTongue();
  const say = messages.leaks;
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const percent = percentOf(props.share);
  return (
    <div className="leak-slider">
      <label htmlFor={id}>
        <span className={`leak-key ${props.part}`} aria-hidden="true" /> {props.title}
      </label>
      <input
        id={id}
        type="range"
        name={`leak-${props.part}`}
        min={0}
        max={sliderMost}
        step={1}
        value={Math.min(sliderMost, percent)}
        aria-valuetext={numbers.percent(props.share, Number.isInteger(percent) ? 0 : 1)}
        onChange={(event) => props.onChange(shareOfPercent(Number(event.target.value))!)}
        onPointerUp={props.onSettle}
        onKeyUp={props.onSettle}
        onBlur={props.onSettle}
      />
      <span className="with-unit">
        <input
          className="field"
          inputMode="decimal"
          aria-label={say.percentOf(props.title)}
          value={typed ?? numbers.plain(percent, 2)}
          onChange={(event) => {
            setTyped(event.target.value);
            const share = shareOfPercent(parseNumber(event.target.value));
            if (share !== undefined) props.onChange(share);
          }}
          onBlur={() => {
            setTyped(undefined);
            props.onSettle();
          }}
        />
        <span className="fine">%</span>
      </span>
    </div>
  );
}
