import { useState } from 'react';
import type { Register } from '#registers/register.ts';
import type { EntryHistoryAnswer } from '../../answers.ts';
import { useTongue } from '../../messages/context.ts';
import { ProblemList } from '../../parts/problem-list.tsx';
import { useRegion } from '../../region/region-loading.ts';
import { useAnswer } from '../../use-answer.ts';
import { historyLines } from './entry-changes.ts';

type Props = Readonly<{ register: Register; entry: string }>;

/** Who changed an entry, when, what and why; asked when it is opened. */
export function EntryHistory(props: Props) {
  const say = useTongue().messages.registers;
  const [open, setOpen] = useState(false);
  return (
    <details className="entry-history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say.history}</summary>
      {open && <Changes {...props} />}
    </details>
  );
}

function Changes({ register, entry }: Props) {
  const words = useTongue();
  const say = words.messages.registers;
  const { region } = useRegion();
  const { answer } = useAnswer<EntryHistoryAnswer>('situation.entry-history', {
    ...{ region: region.id, register: register.id, entry },
  });
  if (answer === undefined) return null;
  if (!answer.ok) return <ProblemList problems={answer.problems} />;
  if (answer.value.changes.length === 0) return <p className="small muted">{say.noChanges}</p>;
  return (
    <ol className="plain-list small">
      {historyLines(register, { changes: answer.value.changes, region, words }).map((line) => (
        <li key={line.version}>
          <b>{line.when}</b> {line.who} · {say.kinds[line.kind]}
          {line.changes.map(({ title, from, to }) => (
            <span key={title} className="entry-change">
              {title}: {from} → {to}
            </span>
          ))}
          <span className="muted">{line.reasoning}</span>
        </li>
      ))}
    </ol>
  );
}
