import type { Candidate } from '#alternatives/certainty/draw.ts';
import type { CriteriaSet } from '#decision/criterion.ts';
import type { Focus, Judged, Judgement, NamedView, Stakeholder } from '#decision/judge.ts';
import type { Region } from '#region/region.ts';

/** Everything that a judgement is made of, on the region that was sent last. */
export type JudgementAsk = Readonly<{
  set: CriteriaSet;
  /** The situation first, as `candidates`. */
  alternatives: readonly Judged[];
  candidates: readonly Candidate[];
  stakeholders: readonly Stakeholder[];
  /** The view on show, which is answered first. */
  focus: Focus;
  n: number;
  seed: number;
  /** How many worlds are wanted. */
  worlds: number;
}>;

/** How far the worlds are drawn. */
export type Progress = Readonly<{ done: number; of: number }>;

export type ToJudge =
  Readonly<{ kind: 'region'; region: Region }> | Readonly<{ kind: 'judge'; id: number; ask: JudgementAsk }>;

export type FromJudge =
  /** Not enough worlds for an answer yet. */
  | Readonly<{ kind: 'drawing'; id: number; progress: Progress }>
  /** The view on show alone, while a slider moves. */
  | Readonly<{ kind: 'viewed'; id: number; view: NamedView; progress: Progress; milliseconds: number }>
  /** Everything; again when more worlds have been drawn. */
  | Readonly<{ kind: 'judged'; id: number; judgement: Judgement; progress: Progress }>
  | Readonly<{ kind: 'failed'; id: number; message: string }>;
