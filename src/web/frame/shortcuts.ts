import { stages } from './stages.ts';
import type { StageId } from './stages.ts';

/** What a key asks for. */
export type Shortcut = 'search' | 'shortcuts' | `stage-${StageId}`;

/** How long after `g` the second key still counts, milliseconds. */
export const patience = 1000;

/** The moment that `g` was pressed, or undefined; in the clock of the events' own `timeStamp`. */
export type Waiting = number | undefined;

type Key = Readonly<{ key: string; at: number; withModifier: boolean; typing: boolean }>;

/**
 * What a key press means, and whether a second key is now awaited. Keys typed into a field and keys with Ctrl, Alt
 * or Meta mean nothing here.
 */
export function readKey(waiting: Waiting, pressed: Key): { shortcut?: Shortcut; waiting: Waiting } {
  if (pressed.typing || pressed.withModifier) return { waiting: undefined };
  if (waiting !== undefined && pressed.at - waiting <= patience) {
    const stage = stages.find((candidate) => candidate.key === pressed.key);
    return stage ? { shortcut: `stage-${stage.id}`, waiting: undefined } : { waiting: undefined };
  }
  if (pressed.key === 'g') return { waiting: pressed.at };
  if (pressed.key === '/') return { shortcut: 'search', waiting: undefined };
  if (pressed.key === '?') return { shortcut: 'shortcuts', waiting: undefined };
  return { waiting: undefined };
}

const storageKey = 'savotta.shortcuts';

/** Single-key shortcuts can be turned off (WCAG 2.1.4): speech input would press them by accident. */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

export function turnShortcuts(on: boolean): void {
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
  } catch {
    // storage may be forbidden; the choice then holds until the page is closed
  }
}
