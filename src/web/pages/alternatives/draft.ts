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
  return { ...draft, present, past: [...draft.past, draft.present].slice(-mostSteps), future: [] };
}

export function undo(draft: Draft): Draft {
  const before = draft.past.at(-1);
  if (!before) return draft;
  return {
    ...draft,
    present: before,
    past: draft.past.slice(0, -1),
    future: [draft.present, ...draft.future],
  };
}

export function redo(draft: Draft): Draft {
  const after = draft.future[0];
  if (!after) return draft;
  return { ...draft, present: after, past: [...draft.past, draft.present], future: draft.future.slice(1) };
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

export function addPull(plan: Plan, pull: Pull): Partial<Plan> {
  return { pulls: [...plan.pulls, pull] };
}

export function removePull(plan: Plan, index: number): Partial<Plan> {
  return { pulls: plan.pulls.toSpliced(index, 1) };
}

export function changePull(plan: Plan, index: number, to: Partial<Pull>): Partial<Plan> {
  return { pulls: plan.pulls.map((pull, at) => (at === index ? { ...pull, ...to } : pull)) };
}

/** Moves a pull to another place in the order; outside the list nothing moves. */
export function movePull(plan: Plan, from: number, to: number): Partial<Plan> {
  const pull = plan.pulls[from];
  if (!pull || to < 0 || to >= plan.pulls.length) return {};
  return { pulls: plan.pulls.toSpliced(from, 1).toSpliced(to, 0, pull) };
}
