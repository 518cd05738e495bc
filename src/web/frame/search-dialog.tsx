import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTongue } from '../messages/context.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useRegionState } from '../region/region-loading.ts';
import { matchEntries, searchEntries } from './search.ts';
import type { SearchEntry } from './search.ts';
import './search-dialog.css';

type Props = Readonly<{ open: boolean; onClose: () => void }>;

export function SearchDialog({ open, onClose }: Props) {
  const { messages } = useTongue();
  return (
    <Dialog title={messages.frame.search} open={open} onClose={onClose}>
      <Search onChosen={onClose} />
    </Dialog>
  );
}

function Search({ onChosen }: Readonly<{ onChosen: () => void }>) {
  const tongue = useTongue();
  const say = tongue.messages.frame;
  const state = useRegionState();
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = matchEntries(
    searchEntries(state.status === 'ready' ? state.region : undefined, tongue),
    text,
  );
  const chosen = Math.min(at, found.length - 1);
  const open = (entry: SearchEntry | undefined) => {
    if (entry === undefined) return;
    onChosen();
    void navigate(entry.to);
  };
  return (
    <form
      className="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        open(found[chosen]);
      }}
    >
      <label htmlFor={`${id}-text`}>{say.searchLabel}</label>
      <input
        id={`${id}-text`}
        className="field"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}-${chosen}` : undefined}
        autoFocus
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step === 0 || found.length === 0) return;
          event.preventDefault();
          setAt((chosen + step + found.length) % found.length);
        }}
      />
      <p className="fine" role="status">
        {text.trim() === ''
          ? say.searchHint
          : found.length === 0
            ? say.searchNothing(text.trim())
            : say.searchFound(found.length)}
      </p>
      <ul id={`${id}-list`} role="listbox" aria-label={say.search}>
        {found.map((entry, index) => (
          <li
            key={entry.to}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onClick={() => open(entry)}
          >
            {entry.title} <span className="fine">{say.searchKinds[entry.kind]}</span>
          </li>
        ))}
      </ul>
    </form>
  );
}
