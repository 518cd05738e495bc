import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { tellingOf } from '#alternatives/certainty/movers.ts';
import type { Telling as Told } from '#alternatives/certainty/movers.ts';
import type { Quantity } from '#alternatives/certainty/quantities.ts';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { onTableKey } from '../../parts/use-table-keys.ts';
import type { CertaintyAsk } from '../../workers/certainty-messages.ts';
import { useCertainty } from './certainty-hook.ts';
import { addressOf, barOf, moveAsk } from './certainty-moves.ts';
import type { Compared } from './compare-candidates.ts';
import { showDifference } from './measure-format.ts';

const imagePx = 120;

type Props = Readonly<{
  region: Region;
  ask: CertaintyAsk;
  candidates: readonly Compared[];
  reference: number;
  service: string;
  group: string;
  quantities: readonly Quantity[];
}>;

/** The five assumptions that alone move one difference most: those to measure next, each leading to its row. */
export function Telling({ region, ask, candidates, reference, service, group, quantities }: Props) {
  const { messages, language, numbers } = useTongue();
  const say = messages.certainty;
  const others = candidates.map((one, at) => ({ ...one, at })).filter(({ at }) => at !== reference);
  const [measure, setMeasure] = useState('trip-minutes');
  const [chosen, setChosen] = useState<string>();
  const of = (others.find(({ key }) => key === chosen) ?? others.at(-1))!.at;
  const quantity = quantities.find(({ id }) => id === measure) ?? quantities[0];
  const moving = useMemo(
    () => quantity && moveAsk(ask, { of, against: reference, quantity, service, group }),
    [ask, of, reference, quantity?.id, service, group],
  );
  const certainty = useCertainty(region, moving, 100);
  const { coming, moved, phase } = certainty;
  const told =
    phase === 'done' && coming
      ? tellingOf({ central: coming.central, samples: moved }, { quantity: 0, of: 1, against: 0 })
      : undefined;
  return (
    <section className="telling">
      <h3>{say.telling}</h3>
      <p className="fine">{say.tellingHelp}</p>
      <p className="choosers screen-only">
        <select
          className="field"
          aria-label={say.tellingMeasure}
          value={quantity?.id ?? ''}
          onChange={(event) => setMeasure(event.target.value)}
        >
          {quantities.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
        </select>
        <select
          className="field"
          aria-label={say.tellingOf}
          value={candidates[of]!.key}
          onChange={(event) => setChosen(event.target.value)}
        >
          {others.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      </p>
      <p role="status" className="fine">
        {phase === 'working' && say.moving(certainty.done, certainty.count)}
        {phase === 'slow' && say.slow(numbers.plain(certainty.milliseconds / 1000))}
        {phase === 'failed' && say.failed}
        {told?.length === 0 && say.tellingNone}
      </p>
      {phase === 'slow' && (
        <button type="button" className="button small-button" onClick={() => certainty.draw(0)}>
          {say.start}
        </button>
      )}
      {told && told.length > 0 && quantity && (
        <TellingTable
          {...{ region, told, quantity }}
          central={coming!.central.values[1]![0]! - coming!.central.values[0]![0]!}
        />
      )}
    </section>
  );
}

function TellingTable(props: { region: Region; told: readonly Told[]; quantity: Quantity; central: number }) {
  const { messages, language, numbers } = useTongue();
  const say = messages.certainty;
  const { region, told, quantity, central } = props;
  return (
    <table onKeyDown={onTableKey}>
      <caption className="visually-hidden">{say.telling}</caption>
      <thead>
        <tr>
          <th scope="col">{say.assumption}</th>
          <th scope="col" className="number">
            {say.atLow}
          </th>
          <th scope="col" className="number">
            {say.atHigh}
          </th>
          <td className="image" />
        </tr>
      </thead>
      <tbody>
        {told.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <Link to={addressOf(region, one.id)}>{one.title[language]}</Link>
            </th>
            <td className="number">{showDifference(one.low, quantity.unit, numbers)}</td>
            <td className="number">{showDifference(one.high, quantity.unit, numbers)}</td>
            <td className="image">
              <Bar told={told} one={one} central={central} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** From the difference at the low end to that at the high end, the line in the middle as assumed. */
function Bar({ told, one, central }: { told: readonly Told[]; one: Told; central: number }) {
  const { from, to, middle } = barOf(told, { one, central, width: imagePx });
  return (
    <svg className="interval" width={imagePx} height="16" viewBox={`0 0 ${imagePx} 16`} aria-hidden="true">
      <rect className="bar" x={from} y="4" width={Math.max(1, to - from)} height="8" rx="2" />
      <path className="zero" d={`M${middle} 1v14`} />
    </svg>
  );
}
