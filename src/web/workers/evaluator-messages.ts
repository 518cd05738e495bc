import type { Evaluation, Flow, LeftRow, PullEffect, SiteRow } from '#alternatives/evaluation.ts';
import type { Pull } from '#alternatives/lever.ts';
import type { Base, NetworkSite } from '#region/network.ts';
import type { Region } from '#region/region.ts';
import type { VisitRule } from '#situation/rule.ts';

/** What an evaluation is asked of. Without a rule, the region's own; without a year, the picture after every pull. */
export type EvaluationAsk = Readonly<{ pulls: readonly Pull[]; rule?: VisitRule; year?: number }>;

/** To the worker. A region is sent once and kept with everything that was prepared from it. */
export type ToEvaluator =
  | Readonly<{ kind: 'region'; region: Region; engineVersion: string }>
  /** `latest`: overtakes every waiting question that is `latest` too. */
  | Readonly<{ kind: 'evaluate'; id: number; ask: EvaluationAsk; latest: boolean }>
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
  /** How long it took, by part, for the bench and for whoever looks. */
  milliseconds: Readonly<{ assignment: number; flows: number; cells: number }>;
}>;

/** From the worker: first the glimpse, then the whole. Neither comes for a question that was overtaken. */
export type FromEvaluator =
  | Readonly<{ kind: 'glimpsed'; id: number; glimpse: Glimpse }>
  | Readonly<{ kind: 'evaluated'; id: number; evaluation: Evaluation; milliseconds: number }>
  | Readonly<{ kind: 'overtaken'; id: number }>
  | Readonly<{ kind: 'failed'; id: number; message: string }>;
