import type { Text } from '#kit/text.ts';
import type { Assessment } from '../assessment.ts';

/** Whose experience is asked: everybody, under 18, or 75 and over. */
export const groups = ['all', 'children', 'aged75'] as const;
export type Group = (typeof groups)[number];

/** What a measure is asked of. `area` is `region` or an index into the municipalities. */
export type Question = Readonly<{ service: number; group: number; area: number | 'region' }>;

/** Which part of a long table a measure stands in, in the table's order. */
export const measureTopics = ['reach', 'capacity', 'without-car', 'response', 'costs'] as const;
export type MeasureTopic = (typeof measureTopics)[number];

/** One thing that is counted from an assessment, in which unit, and which way is better. */
export type Measure = Readonly<{
  id: string;
  title: Text;
  /** What it is and how it is computed, in words that open from any number of it. */
  explanation: Text;
  unit: 'min' | 'share' | 'people' | 'visits' | 'euros' | 'ratio' | 'perThousand' | 'perHundred' | 'posts';
  better: 'lower' | 'higher' | 'neutral';
  /** Its part of a long table; reach where it says nothing. */
  topic?: MeasureTopic;
  /** Which parts of the question change the answer; the others are ignored. */
  by: Readonly<{ service: boolean; group: boolean; area: boolean }>;
  /** Assumption ids (or their prefixes, ending in a dot) that the answer rests on. */
  restsOn: readonly string[];
  /** Counted from what a plan tells (places, bases), which no source confirms: never better than assumed. */
  toldByPlan?: true;
  /** The value, or null when there is nothing to count (no residents, nobody offers). */
  compute: (assessment: Assessment, question: Question) => number | null;
}>;
