import type { Candidate } from '#alternatives/certainty/draw.ts';
import { prepare } from '#situation/prepare.ts';
import { makeDrawer } from './drawn.ts';
import { judge } from './judge.ts';
import type { JudgeAsk, Judgement } from './judge.ts';

/** What a thread of its own is given; all of it can be cloned. */
export type JudgeWork = Omit<JudgeAsk, 'drawn'> &
  Readonly<{
    /** One for each alternative, the situation first. */
    candidates: readonly Candidate[];
    /** How many worlds are drawn. */
    worlds: number;
  }>;

/** Draws the worlds and judges where nobody listens meanwhile: whoever wants it to stop ends the thread. */
export async function judgeAside({ candidates, worlds, ...ask }: JudgeWork): Promise<Judgement> {
  const { criteria } = ask.set;
  const drawer = makeDrawer(prepare(ask.region), { criteria, candidates, seed: ask.seed });
  const drawn = { ...drawer.start, worlds: Array.from({ length: worlds }, drawer.next) };
  return judge({ ...ask, drawn });
}
