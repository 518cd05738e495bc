import type { Region } from '#region/region.ts';
import { prepare } from '#situation/prepare.ts';
import { comparedOf } from './compared.ts';
import type { Compared } from './compared.ts';
import { makeDrawing } from './draw.ts';
import type { DrawAsk } from './draw.ts';
import { makeMoving } from './movers.ts';
import type { MovedSample } from './movers.ts';
import type { Called } from './verdict.ts';

/** What a thread of its own is given; all of it can be cloned. */
export type CertaintyWork = Readonly<{
  region: Region;
  /** The situation first among the candidates. */
  ask: DrawAsk;
  n: number;
  called: readonly Called[];
  /** Also move every assumption alone. */
  telling: boolean;
}>;

/** The comparison, and per candidate the pulls refused as assumed and the draws in which others were carried out. */
export type CertaintyDone = Readonly<{
  compared: Compared;
  refused: readonly number[];
  altered: readonly number[];
}>;

/** Draws and compares where nobody listens meanwhile: whoever wants it to stop ends the thread. */
export async function certaintyAside(work: CertaintyWork): Promise<CertaintyDone> {
  const { region, ask, n, called, telling } = work;
  const prepared = prepare(region);
  const { quantities, central, refused, next } = makeDrawing(prepared, ask);
  const samples = Array.from({ length: n }, next);
  const compared = comparedOf(
    { quantities, central, samples },
    { called, ...(telling && { moved: allMoved(makeMoving(prepared, ask)) }) },
  );
  const altered = called.map((_, one) => samples.filter((sample) => sample.altered[one]).length);
  return { compared, refused, altered };
}

function allMoved({ next }: ReturnType<typeof makeMoving>): MovedSample[] {
  const moved: MovedSample[] = [];
  for (let sample = next(); sample; sample = next()) moved.push(sample);
  return moved;
}
