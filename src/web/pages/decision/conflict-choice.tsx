import { useTongue } from '../../messages/context.ts';

type Props = Readonly<{ onMine: () => void; onTheirs: () => void; busy: boolean }>;

/** Somebody else saved first: what was typed here is kept until the reader has chosen. */
export function ConflictChoice({ onMine, onTheirs, busy }: Props) {
  const say = useTongue().messages.decision;
  return (
    <div className="conflict-choice small" role="alert">
      <p>{say.conflict}</p>
      <button type="button" className="button" disabled={busy} onClick={onMine}>
        {say.keepMine}
      </button>
      <button type="button" className="button" disabled={busy} onClick={onTheirs}>
        {say.takeTheirs}
      </button>
    </div>
  );
}
