import type { Text } from '#kit/text.ts';

/** What an action promises in a year once it is done: the sign is that of the change, a saving is negative. */
export type Promised = Readonly<{ eurosPerYear: number | null; tripMinutes: number | null }>;

/** One thing that a programme does. Days are ISO dates; empty texts are not yet known. */
export type Action = Readonly<{
  title: Text;
  /** The pull of the decision that it comes from; null for one that people added. */
  pull: number | null;
  /** A role, not a person. */
  owner: string;
  startsOn: string;
  dueOn: string;
  /** How the promised effect comes about; a saving without one is no saving. */
  mechanism: Text;
  promised: Promised;
  /** When it ended and with what outcome, or who goes on with it: without one of these a programme is not closed. */
  endedOn: string;
  outcome: string;
  successor: string;
}>;

/** A report of an action: how far it is, and what it has brought so far in a year. */
export type Report = Readonly<{
  reportedOn: string;
  /** 0–1. */
  shareDone: number;
  eurosPerYear: number | null;
  words: string;
}>;

/** An action with its reports, the earliest first. */
export type Followed = Readonly<{ id: string; action: Action; reports: readonly Report[] }>;
