import type { Evaluation, Flow, LeftRow, PullEffect, SiteRow } from '#alternatives/evaluation.ts';
import type { Pull } from '#alternatives/lever.ts';
import { canonicalJson } from '#kit/hash.ts';
import type { Base, NetworkSite } from '#region/network.ts';
import type { Region } from '#region/region.ts';
import type { VisitRule } from '#situation/rule.ts';
import type { PackedMeasures } from './pack-measures.ts';

/** What an evaluation is asked of. Without a rule, the region's own; without a year, the picture after every pull. */
export type EvaluationAsk = Readonly<{ pulls: readonly Pull[]; rule?: VisitRule; year?: number }>;

/** The same for questions that differ in nothing but the rationale of pulls, which nothing is computed from. */
export function askKey({
  pulls,
  rule,
  year,
}: Readonly<{ pulls: readonly Pull[]; rule?: VisitRule | null; year?: number }>): string {
  const bare = pulls.map((pull) => [pull.lever, pull.settings, pull.year ?? null]);
  return canonicalJson([bare, rule ?? null, year ?? null]);
}

/** To the worker. A region is sent once and kept with everything that was prepared from it. */
export type ToEvaluator =
  | Readonly<{ kind: 'region'; region: Region; engineVersion: string }>
  /** `latest`: overtakes every waiting question that is `latest` too. `foreseen`: its glimpse has been given. */
  | Readonly<{ kind: 'evaluate'; id: number; ask: EvaluationAsk; latest: boolean; foreseen: boolean }>
  /** What may be asked next, while a form is being filled; answered when nothing else waits, the latest alone. */
  | Readonly<{ kind: 'foresee'; id: number; ask: EvaluationAsk }>
  | Readonly<{ kind: 'forget' }>;

/**
 * What the map and the list of pulls show, given before the rest of the evaluation is computed (ranges, measures,
 * municipalities, plans). Each part equals that of the evaluation which follows.
 */
export type Glimpse = Readonly<{
  effects: readonly PullEffect[];
  sites: readonly SiteRow[];
  flows: readonly Flow[];
  /** What left the sites, by service; empty while nothing has. */
  left: readonly LeftRow[];
  /** Bases from which services go out, of those that pulls opened. */
  bases: readonly Pick<Base, 'name' | 'kind'>[];
  /** Sites that pulls moved elsewhere. */
  movedSites: readonly Pick<NetworkSite, 'shortName'>[];
  /** The mean trip over all services, minutes, before and after. */
  tripBefore: number | null;
  tripAfter: number | null;
  /** Per cell: change of the average trip over all services, minutes, against the situation under the same rule. */
  cellChange: Float64Array;
  /** How long it took, by part, for the bench and for whoever looks; nothing when it had been foreseen. */
  milliseconds: Readonly<{ assignment: number; flows: number; cells: number }>;
}>;

/** An evaluation as it goes between threads. */
export type PackedEvaluation = Omit<Evaluation, 'measures'> & Readonly<{ measures: PackedMeasures }>;

/** From the worker: first the glimpse, then the whole; of what is foreseen the glimpse alone. None comes for a question that was overtaken. */
export type FromEvaluator =
  | Readonly<{ kind: 'glimpsed'; id: number; glimpse: Glimpse }>
  | Readonly<{ kind: 'foreseen'; id: number; glimpse: Glimpse }>
  | Readonly<{ kind: 'evaluated'; id: number; evaluation: PackedEvaluation; milliseconds: number }>
  | Readonly<{ kind: 'overtaken'; id: number }>
  | Readonly<{ kind: 'failed'; id: number; message: string }>;
