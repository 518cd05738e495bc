import { useState } from 'react';
import { useTongue } from '../messages/context.ts';
import { Dialog } from '../parts/dialog.tsx';
import { areShortcutsOn, turnShortcuts } from './shortcuts.ts';
import { stages } from './stages.ts';
import './shortcuts-dialog.css';

type Props = Readonly<{ open: boolean; onClose: () => void }>;

export function ShortcutsDialog({ open, onClose }: Props) {
  const say = useTongue().messages.frame;
  const keys = say.shortcutKeys;
  const [on, setOn] = useState(areShortcutsOn);
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['/'], keys.search],
    [['?'], keys.shortcuts],
    ...stages.map(({ id, key }) => [['g', key], keys.stages[id]] as const),
    [['← ↑ → ↓'], keys.arrows],
    [['Esc'], keys.close],
  ];
  return (
    <Dialog title={say.shortcuts} open={open} onClose={onClose}>
      <dl className="shortcuts">
        {rows.map(([pressed, what]) => (
          <div key={what}>
            <dt>
              {pressed.map((key, index) => (
                <span key={key}>
                  {index > 0 && <span className="fine"> {say.then} </span>}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className="shortcuts-on">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            turnShortcuts(event.target.checked);
            setOn(event.target.checked);
          }}
        />
        {say.shortcutsOn}
      </label>
    </Dialog>
  );
}
