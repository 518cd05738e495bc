import { endGesture, isUnsaved } from './draft.ts';
import type { Draft } from './draft.ts';

/** Where a tab keeps texts while it is open; the browser's own, or another in a test. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The form of what is kept; another one is left unread. */
const form = 1;

/**
 * Keeps the region's unsaved drafts, with their steps of undo, for as long as the tab is open: another page, a reload and
 * the back button lose nothing. A shelf that is full or closed keeps nothing, and work goes on.
 */
export function keepDrafts(shelf: Shelf, told: { region: string; drafts: ReadonlyMap<string, Draft> }): void {
  // A gesture ends with the page that it was made on.
  const unsaved = [...told.drafts]
    .filter(([, draft]) => isKept(draft))
    .map(([key, draft]) => [key, endGesture(draft)]);
  try {
    if (unsaved.length === 0) shelf.removeItem(shelfKey(told.region));
    else shelf.setItem(shelfKey(told.region), JSON.stringify({ form, drafts: unsaved }));
  } catch {
    return;
  }
}

/** The drafts that this tab kept of the region; none when there are none or they cannot be read. */
export function recallDrafts(shelf: Shelf, region: string): ReadonlyMap<string, Draft> {
  try {
    const kept = JSON.parse(shelf.getItem(shelfKey(region)) ?? 'null') as {
      form: number;
      drafts: [string, Draft][];
    } | null;
    return new Map(kept?.form === form ? kept.drafts : []);
  } catch {
    return new Map();
  }
}

/** Whether there is something to lose; in whichever language the stored name was shown. */
function isKept(draft: Draft): boolean {
  const names = Object.values(draft.stored?.name ?? {});
  return names.length === 0 || names.every((name) => isUnsaved(draft, name));
}

function shelfKey(region: string): string {
  return `savotta.drafts.${region}`;
}
