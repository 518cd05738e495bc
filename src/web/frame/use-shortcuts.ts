import { useEffect, useRef } from 'react';
import { areShortcutsOn, readKey } from './shortcuts.ts';
import type { Shortcut, Waiting } from './shortcuts.ts';

/** Calls `run` when a shortcut is pressed anywhere on the page outside a field. */
export function useShortcuts(run: (shortcut: Shortcut) => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    let waiting: Waiting;
    const listen = (event: KeyboardEvent) => {
      if (!areShortcutsOn() || event.defaultPrevented) return;
      const read = readKey(waiting, {
        key: event.key,
        at: event.timeStamp,
        withModifier: event.ctrlKey || event.metaKey || event.altKey,
        typing: isTyping(event.target),
      });
      waiting = read.waiting;
      if (read.shortcut === undefined) return;
      event.preventDefault();
      latest.current(read.shortcut);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox], [type=radio], [type=range]), textarea, select'))
  );
}
