import type { ReactNode } from 'react';
import { useTongue } from '../messages/context.ts';
import { Dialog } from './dialog.tsx';
import './conflict-dialog.css';

type Props = Readonly<{
  open: boolean;
  mine: ReactNode;
  theirs: ReactNode;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onCancel: () => void;
}>;

/** Two people changed one thing: both versions side by side, nothing typed is lost, and the reader chooses. */
export function ConflictDialog({ open, mine, theirs, onKeepMine, onTakeTheirs, onCancel }: Props) {
  const say = useTongue().messages.frame;
  return (
    <Dialog title={say.conflict} open={open} onClose={onCancel} closable={false}>
      <p>{say.conflictText}</p>
      <div className="conflict">
        <section>
          <h3>{say.conflictMine}</h3>
          {mine}
        </section>
        <section>
          <h3>{say.conflictTheirs}</h3>
          {theirs}
        </section>
      </div>
      <p className="dialog-end">
        <button type="button" className="button" onClick={onCancel}>
          {say.cancel}
        </button>
        <button type="button" className="button" onClick={onTakeTheirs}>
          {say.keepTheirs}
        </button>
        <button type="button" className="button primary" onClick={onKeepMine}>
          {say.keepMine}
        </button>
      </p>
    </Dialog>
  );
}
