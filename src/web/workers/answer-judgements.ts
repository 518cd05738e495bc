import { countedName, makeDrawer } from '#decision/drawn.ts';
import type { Drawer, Drawn } from '#decision/drawn.ts';
import { judgeSettled, nameView, settleJudgement, whoseOf } from '#decision/judge.ts';
import type { Settled } from '#decision/settle.ts';
import { canonicalJson } from '#kit/hash.ts';
import { prepare } from '#situation/prepare.ts';
import type { Prepared } from '#situation/prepare.ts';
import type { FromJudge, JudgementAsk, Progress, ToJudge } from './judgement-messages.ts';

/** What the worker is to this file: where answers go, how to let waiting questions in, and a clock in milliseconds. */
export type JudgeSurroundings = Readonly<{
  post: (answer: FromJudge) => void;
  later: (step: () => void) => void;
  now: () => number;
}>;

type Worlds = { name: string; drawer: Drawer; drawn: Drawn['worlds'][number][] };
type Asked = Readonly<{ id: number; ask: JudgementAsk }>;

/** How long worlds are drawn before a waiting question is let in, and before new numbers are shown. */
const drawMilliseconds = 25;
const showMilliseconds = 700;
/** Worlds before the first answer: enough for intervals that are not a joke. */
const firstWorlds = 20;

/**
 * Answers judgements with worlds drawn once: a question that changes weights, scales or titles alone is answered from the
 * worlds that are there, the view on show first. Between questions more worlds are drawn, until there are enough, and the
 * last question is answered anew as they come. The latest question wins.
 */
export function answerJudgements(surroundings: JudgeSurroundings): (message: ToJudge) => void {
  const { post, later, now } = surroundings;
  let prepared: Prepared | undefined;
  let worlds: Worlds | undefined;
  let settled: { name: string; value: Settled } | undefined;
  let asked: Asked | undefined;
  /** What is still owed to the last question: its view, then the whole. */
  let owed: 'view' | 'whole' | 'nothing' = 'nothing';
  let shownAt = 0;
  let awake = false;

  const wake = (): void => {
    if (awake) return;
    awake = true;
    later(step);
  };
  const drawnFor = (ask: JudgementAsk): Worlds => {
    if (!prepared) throw new Error('no region was sent before the question');
    const { candidates, seed, set } = ask;
    const name = canonicalJson([countedName(set.criteria), candidates, seed]);
    if (worlds?.name !== name) {
      const drawer = makeDrawer(prepared, { criteria: set.criteria, candidates, seed });
      worlds = { name, drawer, drawn: [] };
      settled = undefined;
    }
    return worlds;
  };
  const settledFor = (ask: JudgementAsk, drawn: Drawn): Settled => {
    const name = canonicalJson([ask.set, ask.alternatives.map(({ id }) => id), drawn.worlds.length]);
    if (settled?.name !== name || drawn.worlds.length === 0)
      settled = { name, value: settleJudgement({ ...ask, region: prepared!.region, drawn }) };
    return settled.value;
  };
  const answer = ({ id, ask }: Asked): void => {
    const started = now();
    const { drawer, drawn } = drawnFor(ask);
    const part: Drawn = { ...drawer.start, worlds: drawn.slice(0, ask.worlds) };
    const progress: Progress = { done: part.worlds.length, of: ask.worlds };
    const values = settledFor(ask, part);
    if (owed === 'view') {
      const view = nameView(values, { ask, whose: whoseOf(ask.set, ask) });
      post({ kind: 'viewed', id, view, progress, milliseconds: now() - started });
      owed = 'whole';
    } else {
      post({ kind: 'judged', id, judgement: judgeSettled(values, { ...ask, drawn: part }), progress });
      owed = 'nothing';
      shownAt = now();
    }
  };
  const drawMore = ({ id, ask }: Asked): void => {
    const { drawer, drawn } = drawnFor(ask);
    const until = now() + drawMilliseconds;
    while (drawn.length < ask.worlds && now() < until) drawn.push(drawer.next());
    const enough = drawn.length >= ask.worlds;
    if (drawn.length < firstWorlds && !enough)
      post({ kind: 'drawing', id, progress: { done: drawn.length, of: ask.worlds } });
    const due = enough || (drawn.length >= firstWorlds && now() - shownAt > showMilliseconds);
    if (due && owed === 'nothing') owed = 'whole';
  };
  const step = (): void => {
    awake = false;
    if (!asked) return;
    const question = asked;
    try {
      const { drawn } = drawnFor(question.ask);
      const short = drawn.length < Math.min(firstWorlds, question.ask.worlds);
      if (owed !== 'nothing' && !short) answer(question);
      else if (drawn.length < question.ask.worlds) drawMore(question);
      if (owed !== 'nothing' || drawn.length < question.ask.worlds) wake();
    } catch (error) {
      asked = undefined;
      post({
        kind: 'failed',
        id: question.id,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  };
  return (message) => {
    if (message.kind === 'region') {
      prepared = prepare(message.region);
      worlds = undefined;
      settled = undefined;
      asked = undefined;
      return;
    }
    asked = { id: message.id, ask: message.ask };
    owed = 'view';
    wake();
  };
}
