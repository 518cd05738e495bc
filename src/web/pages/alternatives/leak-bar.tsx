import { useTongue } from '../../messages/context.ts';
import { allLeaks, leakParts } from './leak-plan.ts';
import type { LeakShares } from './leak-plan.ts';

/** A hundred visits whose site gave the service up: how many go to another site, and where the others end. */
export function LeakBar({ shares }: { shares: LeakShares }) {
  const { messages, numbers } = useTongue();
  const say = messages.leaks;
  const elsewhere = Math.max(0, 1 - allLeaks(shares));
  const parts = [
    { part: 'elsewhere', title: say.elsewhere, share: elsewhere },
    ...leakParts.map((part) => ({ part, title: say[part], share: shares[part] })),
  ];
  return (
    <div className="leak-bar">
      <p className="fine">{say.ofHundred}</p>
      <div className="leak-stack" aria-hidden="true">
        {parts
          .filter(({ share }) => share > 0)
          .map(({ part, share }) => (
            <span key={part} className={`leak-key ${part}`} style={{ flexGrow: share }} />
          ))}
      </div>
      <ul>
        {parts.map(({ part, title, share }) => (
          <li key={part}>
            <span className={`leak-key ${part}`} aria-hidden="true" />
            <span>{title}</span>
            <b>{numbers.percent(share, Number.isInteger(Number((share * 100).toFixed(6))) ? 0 : 1)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
