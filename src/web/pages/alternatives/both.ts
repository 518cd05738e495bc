import type { Evaluation } from '#alternatives/evaluation.ts';

/** What every table of the page is given. */
export type Both = Readonly<{
  before: Evaluation;
  after: Evaluation;
  /** How files of the tables are named: region and alternative. */
  fileName: string;
}>;
