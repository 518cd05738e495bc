import { makeEvaluator } from '#alternatives/evaluate.ts';
import type { Evaluator } from '#alternatives/evaluate.ts';
import type { Pull } from '#alternatives/lever.ts';
import type { Region } from '#region/region.ts';
import type { Prepared } from '#situation/prepare.ts';

/** Changes to practise: the speed of later ones gains little from more. */
const changes = 16;

/**
 * Closings to compute before a person asks for any: engines compile code well only after it has run a while, which
 * would else be a person's first changes. Each call practises one and says whether more are left. What is practised is
 * forgotten: it is done by an evaluator of its own.
 */
export function makePractice(
  prepared: Prepared,
  carryOut: (evaluator: Evaluator, pull: Pull) => void,
): () => boolean {
  const left = closingsIn(prepared.region);
  let evaluator: Evaluator | undefined = makeEvaluator(prepared);
  return () => {
    const pull = left.shift();
    if (evaluator && pull) carryOut(evaluator, pull);
    if (left.length === 0) evaluator = undefined;
    return left.length > 0;
  };
}

/** Closings of sites spread over the region's list, every third with a receiver. */
function closingsIn({ sites }: Region): Pull[] {
  const step = Math.max(1, Math.floor(sites.length / changes));
  const closed = sites.filter((_, at) => at % step === 0).slice(0, changes);
  return closed.map(({ id }, at) => {
    const receiver = sites[(at * step + 1) % sites.length]!.id;
    const settings = at % 3 === 2 ? { site: id, receivers: [{ site: receiver, share: 1 }] } : { site: id };
    return { lever: 'close-site', settings, rationale: '' };
  });
}
