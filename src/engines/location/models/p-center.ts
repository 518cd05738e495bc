import { randomStream } from '#kit/random.ts';
import { answerOf, emptyAnswer } from '../cover/answer.ts';
import { findConflict } from '../cover/conflict.ts';
import { findSmallestRadius } from '../cover/radius.ts';
import { allowMore, workOf } from '../cover/work.ts';
import type { Effort, LocationProblem, Model, Search } from './model.ts';

/**
 * The least minutes of whoever has it worst (Hakimi 1964): each demand that weighs something, or each where none does, to
 * its nearest open site. `count`, `mostChanges` and `budget` say what may be open, one of them at least; a `limit` must
 * hold as well. Weights do not matter otherwise, and `cover`, costs and capacities do not matter at all.
 *
 * The bound is certified: within any fewer minutes it is proved that no allowed set serves everybody. Exact when the work
 * suffices, told by `optimal`. Where nothing is allowed, a minimal conflict says why. One iteration looks at a million
 * pairs of demand and site.
 */
export const pCenter: Model = { id: 'p-center', larger: false, solve };

function* solve(problem: LocationProblem, effort: Effort): Search {
  const work = workOf(effort);
  const single = { ...problem, cover: 1 };
  const found = yield* findSmallestRadius(single, {
    need: 1,
    cap: problem.limit ?? Infinity,
    gap: effort.gap ?? 0,
    work,
    random: randomStream(effort.seed),
  });
  const { open, minutes, bound } = found;
  if (open !== null) return answerOf(problem, { open, objective: minutes, bound, part: 'minutes', work });
  if (bound < Infinity) return emptyAnswer(problem, { bound, work });
  const { conflict } = yield* findConflict(single, allowMore(work));
  return emptyAnswer(problem, { bound: null, work, conflict });
}
