import { useEffect, useRef } from 'react';

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) for the plan; in a text field they stay the field's own. */
export function useUndoKeys(bench: { undo: () => void; redo: () => void }): void {
  const latest = useRef(bench);
  useEffect(() => {
    latest.current = bench;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof HTMLElement &&
        event.target.matches('textarea, select, input:not([type=checkbox], [type=radio])');
      if (typing || event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) latest.current.redo();
      else latest.current.undo();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
