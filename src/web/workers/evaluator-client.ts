import type { Evaluation } from '#alternatives/evaluation.ts';
import type { Region } from '#region/region.ts';
import type {
  EvaluationAsk,
  FromEvaluator,
  Glimpse,
  PackedEvaluation,
  ToEvaluator,
} from './evaluator-messages.ts';
import { askKey } from './evaluator-messages.ts';
import { unpackMeasures } from './pack-measures.ts';

/** Where questions go and answers come from: a worker, or a port in tests. */
export type EvaluatorPort = {
  postMessage: (message: ToEvaluator) => void;
  onmessage: ((event: MessageEvent<FromEvaluator>) => void) | null;
};

export type EvaluatorClient = Readonly<{
  /** The region that later questions are about; earlier questions answer undefined. */
  useRegion: (region: Region, engineVersion: string) => void;
  /**
   * Evaluates; the latest question wins, and one that was overtaken or cancelled answers undefined. What the map
   * shows comes first, by `onGlimpse`, unless a newer question has been asked by then; at once when it was foreseen or
   * shown a few questions ago, as after undo.
   */
  evaluate: (ask: EvaluationAsk, onGlimpse?: (glimpse: Glimpse) => void) => Promise<Evaluation | undefined>;
  /** What the map shows of a list, where it has been foreseen or shown lately. */
  atHand: (ask: EvaluationAsk) => Glimpse | undefined;
  /** Evaluates in its turn, whatever else is asked: for tables that need each of several alternatives. */
  evaluateInTurn: (ask: EvaluationAsk) => Promise<Evaluation | undefined>;
  /**
   * What a list that is not yet in force would show, for a form that is being filled; undefined when overtaken. It is
   * kept for an equal list, whatever its rationale, that is asked about after it.
   */
  foresee: (ask: EvaluationAsk) => Promise<Glimpse | undefined>;
  /** Lets go of every question that has not been answered. */
  cancel: () => void;
}>;

const noTime = { assignment: 0, flows: 0, cells: 0 };
/** How many glimpses are kept; one of a county of 20,000 cells and 100 sites takes 0.3 MB. */
const keptGlimpses = 16;

type Question = Readonly<{
  ask: EvaluationAsk;
  onGlimpse: ((glimpse: Glimpse) => void) | undefined;
  /** With undefined when it was overtaken or let go. */
  settle: (evaluation: Evaluation | undefined) => void;
  fail: (error: Error) => void;
}>;
type Foresight = Readonly<{
  ask: EvaluationAsk;
  settle: (glimpse: Glimpse | undefined) => void;
  fail: (error: Error) => void;
}>;

export function makeEvaluatorClient(port: EvaluatorPort): EvaluatorClient {
  let lastId = 0;
  /** The latest ones, the last used last. */
  const kept = new Map<string, Glimpse>();
  const keep = (key: string, glimpse: Glimpse): void => {
    kept.delete(key);
    kept.set(key, glimpse);
    if (kept.size > keptGlimpses) kept.delete(kept.keys().next().value!);
  };
  const keepAtHand = (ask: EvaluationAsk, glimpse: Glimpse): void =>
    keep(askKey(ask), { ...glimpse, milliseconds: noTime });
  const open = new Map<number, Question>();
  const foreseeing = new Map<number, Foresight>();
  port.onmessage = ({ data }) => {
    const foresight = foreseeing.get(data.id);
    if (foresight) {
      foreseeing.delete(data.id);
      if (data.kind === 'failed') return foresight.fail(new Error(data.message));
      if (data.kind !== 'foreseen') return foresight.settle(undefined);
      keepAtHand(foresight.ask, data.glimpse);
      return foresight.settle(data.glimpse);
    }
    const question = open.get(data.id);
    if (data.kind === 'glimpsed') {
      if (question?.onGlimpse) keepAtHand(question.ask, data.glimpse);
      return question?.onGlimpse?.(data.glimpse);
    }
    open.delete(data.id);
    if (data.kind === 'failed') return question?.fail(new Error(data.message));
    return question?.settle(data.kind === 'evaluated' ? unpacked(data.evaluation) : undefined);
  };
  const put = (
    ask: EvaluationAsk,
    how: { latest: boolean; onGlimpse?: ((glimpse: Glimpse) => void) | undefined },
  ): Promise<Evaluation | undefined> =>
    new Promise((settle, fail) => {
      const id = ++lastId;
      open.set(id, { ask, settle, fail, onGlimpse: how.onGlimpse });
      const known = how.onGlimpse && kept.get(askKey(ask));
      port.postMessage({ kind: 'evaluate', id, ask, latest: how.latest, foreseen: known !== undefined });
      if (!known) return;
      keep(askKey(ask), known);
      how.onGlimpse!(known);
    });
  const letGo = (): void => {
    kept.clear();
    for (const question of open.values()) question.settle(undefined);
    open.clear();
    for (const foresight of foreseeing.values()) foresight.settle(undefined);
    foreseeing.clear();
  };
  return {
    useRegion: (region, engineVersion) => {
      letGo();
      port.postMessage({ kind: 'region', region, engineVersion });
    },
    evaluate: (ask, onGlimpse) => put(ask, { latest: true, onGlimpse }),
    atHand: (ask) => kept.get(askKey(ask)),
    evaluateInTurn: (ask) => put(ask, { latest: false }),
    foresee: (ask) =>
      new Promise((settle, fail) => {
        const id = ++lastId;
        foreseeing.set(id, { ask, settle, fail });
        port.postMessage({ kind: 'foresee', id, ask });
      }),
    cancel: () => {
      letGo();
      port.postMessage({ kind: 'forget' });
    },
  };
}

function unpacked(evaluation: PackedEvaluation): Evaluation {
  return { ...evaluation, measures: unpackMeasures(evaluation.measures) };
}

/** A client with a worker of its own; `close` ends the worker. */
export function openEvaluator(): EvaluatorClient & Readonly<{ close: () => void }> {
  const worker = new Worker(new URL('./evaluator.worker.ts', import.meta.url), { type: 'module' });
  const client = makeEvaluatorClient(worker as unknown as EvaluatorPort);
  return { ...client, close: () => worker.terminate() };
}
