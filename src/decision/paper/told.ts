import type { Evaluation } from '#alternatives/evaluation.ts';
import type { Language, Text } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import type { LedgerRow } from '#situation/gaps.ts';

/** An alternative as the paper tells of it. */
export type PaperAlternative = Readonly<{
  id: string;
  number: number;
  version: number;
  name: Text;
  evaluation: Evaluation;
}>;

/**
 * What people write into a paper; every part has its place in it, also when nothing was written. Pros and cons by alternative id;
 * interdependencies, impact on other providers and what was heard, of the whole.
 */
export type Notes = Readonly<{
  pros: Readonly<Record<string, string>>;
  cons: Readonly<Record<string, string>>;
  dependencies: string;
  others: string;
  hearing: string;
}>;

/** How one figure of the subject differs from alternative 0 in the drawn worlds. */
export type PaperDifference = Readonly<{
  title: Text;
  unit: 'min' | 'share' | 'euros' | 'visits' | 'other';
  better: 'lower' | 'higher' | 'neutral';
  before: number | null;
  after: number | null;
  low: number | null;
  high: number | null;
  isSure: boolean;
}>;

/** How sure the choice is: made elsewhere, told here. */
export type PaperVerdict = Readonly<{
  sentence: Text;
  /** Per alternative, in the paper's order: share of weights and worlds that make it first, and its error. */
  firstShares: readonly Readonly<{ id: string; share: number; error: number | null }>[];
  /** Whose weights, and what the sentence rests on. */
  basis: Readonly<{ name: Text; words: Text }>;
  draws: number;
}>;

/** Everything that a paper is made of; the same value gives the same words. */
export type PaperTold = Readonly<{
  id: string;
  language: Language;
  region: Region;
  gaps: readonly LedgerRow[];
  /** The alternative that is put forward. */
  subject: PaperAlternative;
  /** All that are compared, alternative 0 first, the subject among them. */
  compared: readonly PaperAlternative[];
  differences: readonly PaperDifference[];
  draws: number;
  seed: number;
  /** Plain words on whether the order of alternatives holds; absent when only one is compared. */
  order?: Text | undefined;
  verdict?: PaperVerdict | undefined;
  notes: Notes;
  /** ISO date on which the paper was made. */
  madeOn: string;
  programVersion: string;
  paperVersion: string;
}>;
