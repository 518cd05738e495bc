import type { Network } from '#region/network.ts';
import { useTongue } from '../../messages/context.ts';
import { parseNumber } from './parse-number.ts';
import { shareLeft } from './settings-form.ts';
import type { ReceiverField } from './settings-form.ts';

/** Who takes over what share, a row for each receiver; the sum is said as it is typed. */
export function ReceiversField(props: {
  network: Network;
  name: string;
  value: readonly ReceiverField[];
  onChange: (value: readonly ReceiverField[]) => void;
}) {
  const { messages, numbers } = useTongue();
  const say = messages.alternatives;
  const given = props.value;
  const set = (index: number, to: Partial<ReceiverField>): void =>
    props.onChange(given.map((one, at) => (at === index ? { ...one, ...to } : one)));
  const sum = given.reduce((total, one) => total + (parseNumber(one.percent) ?? 0), 0);
  return (
    <div className="receivers">
      {given.map((receiver, index) => (
        <div className="receiver" key={index}>
          <select
            className="field"
            name={`${props.name}.${index}.site`}
            aria-label={say.receiver(index + 1)}
            value={receiver.site}
            onChange={(event) => set(index, { site: event.target.value })}
          >
            <option value="">{say.choose}</option>
            {siteOptions(props.network).map((option) => (
              <option key={option.id} value={option.id}>
                {option.title}
              </option>
            ))}
          </select>
          <span className="with-unit">
            <input
              className="field"
              inputMode="decimal"
              name={`${props.name}.${index}.percent`}
              aria-label={say.receiverShare(index + 1)}
              value={receiver.percent}
              onChange={(event) => set(index, { percent: event.target.value })}
            />
            <span className="fine">%</span>
          </span>
          <button
            type="button"
            className="button ghost"
            aria-label={say.removeReceiver(index + 1)}
            onClick={() => props.onChange(given.toSpliced(index, 1))}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      ))}
      <div className="receiver-foot">
        <button
          type="button"
          className="button"
          onClick={() => props.onChange([...given, { site: '', percent: shareLeft(given) }])}
        >
          {say.addReceiver}
        </button>
        {given.length > 0 && (
          <span className={Math.abs(sum - 100) < 0.01 ? 'fine' : 'fine worse'}>
            {say.receiverSum(numbers.plain(sum, 1))}
          </span>
        )}
      </div>
    </div>
  );
}

/** Sites that still stand, by name. */
export function siteOptions(network: Network): readonly { id: string; title: string }[] {
  return network.sites
    .filter((site) => site.status !== 'closed' && site.status !== 'merged')
    .map((site) => ({ id: site.id, title: site.name }))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'fi'));
}
