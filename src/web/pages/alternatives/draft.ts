import type { Pull } from '#alternatives/lever.ts';
import { canonicalJson } from '#kit/hash.ts';
import type { Text } from '#kit/text.ts';
import type { VisitRule } from '#situation/rule.ts';

/** An alternative as the server has it. */
export type Stored = Readonly<{
  id: string;
  region: string;
  regionHash: string;
  number: number;
  name: Text;
  pulls: readonly Pull[];
  /** Null: the region's own rule. */
  rule: VisitRule | null;
  parent: string | null;
  /** Came with the region: read-only, changes are saved as a new one. */
  ready: boolean;
  asOf: string | null;
  version: number;
}>;

/** What a person is working on: everything of an alternative that they can change. */
export type Plan = Readonly<{ name: string; pulls: readonly Pull[]; rule: VisitRule | null }>;

/** A plan with every earlier and undone state of it, and the stored alternative that it began from. */
export type Draft = Readonly<{
  stored: Stored | undefined;
  present: Plan;
  past: readonly Plan[];
  future: readonly Plan[];
  /** Set while a slider is being dragged: its changes are one step. */
  gesture?: string;
}>;

/** Undo goes at least this far back. */
const mostSteps = 200;

export function draftOf(stored: Stored, name: string): Draft {
  return {
    stored,
    present: { name, pulls: stored.pulls, rule: stored.rule },
    past: [],
    future: [],
  };
}

/** A plan that nobody has stored, as a shared link brings it. */
export function looseDraft(plan: Plan): Draft {
  return { stored: undefined, present: plan, past: [], future: [] };
}

/** The draft after a change, which undo takes back. A change that changes nothing leaves no step. */
export function change(draft: Draft, to: Partial<Plan>): Draft {
  const present = { ...draft.present, ...to };
  if (canonicalJson(present) === canonicalJson(draft.present)) return draft;
  const { stored, past } = draft;
  return { stored, present, past: [...past, draft.present].slice(-mostSteps), future: [] };
}

/** A change that is part of a gesture: the first one makes a step, those that follow take its place. */
export function changeWithin(draft: Draft, gesture: string, to: Partial<Plan>): Draft {
  if (draft.gesture === gesture) return { ...draft, present: { ...draft.present, ...to } };
  const changed = change(draft, to);
  return changed === draft ? draft : { ...changed, gesture };
}

/** The gesture has ended; one that came back to where it began leaves no step. */
export function endGesture(draft: Draft): Draft {
  if (draft.gesture === undefined) return draft;
  const { stored, present, past, future } = draft;
  const before = past.at(-1);
  const same = before !== undefined && canonicalJson(before) === canonicalJson(present);
  return { stored, present, past: same ? past.slice(0, -1) : past, future };
}

export function undo(draft: Draft): Draft {
  const before = draft.past.at(-1);
  if (!before) return draft;
  return {
    stored: draft.stored,
    present: before,
    past: draft.past.slice(0, -1),
    future: [draft.present, ...draft.future],
  };
}

export function redo(draft: Draft): Draft {
  const after = draft.future[0];
  if (!after) return draft;
  const { stored, past, present } = draft;
  return { stored, present: after, past: [...past, present], future: draft.future.slice(1) };
}

/** The stored state has moved on to ours, or we take over theirs: the steps stay, so that even this can be undone. */
export function rebase(draft: Draft, stored: Stored, name: string): Draft {
  return change({ ...draft, stored }, { name, pulls: stored.pulls, rule: stored.rule });
}

/** Whether the draft differs from what is stored; a loose one always does. */
export function isUnsaved(draft: Draft, storedName: string): boolean {
  const { stored, present } = draft;
  if (!stored) return true;
  return (
    canonicalJson(present) !== canonicalJson({ name: storedName, pulls: stored.pulls, rule: stored.rule })
  );
}

/** The one thing that the page's bar puts forward: what is unsaved first, else asking for suggestions. */
export function mainAction(draft: Draft, storedName: string): 'save' | 'suggest' {
  return isUnsaved(draft, storedName) ? 'save' : 'suggest';
}

export function changePull(plan: Plan, index: number, to: Partial<Pull>): Partial<Plan> {
  return { pulls: plan.pulls.map((pull, at) => (at === index ? { ...pull, ...to } : pull)) };
}
