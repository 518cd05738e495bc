import { findFront } from '#engines/location/beside/front.ts';
import type { Front } from '#engines/location/beside/front.ts';
import { valuesOf } from '#engines/location/beside/front-points.ts';
import type { Aim, FrontPoint } from '#engines/location/beside/front-points.ts';
import type { LocationProblem } from '#engines/location/models/model.ts';
import { iterationsFor, openOf } from '#engines/location/networks/best-network.ts';
import { networkProblem } from '#engines/location/networks/network-problem.ts';
import { runSearch } from '#engines/location/networks/run-search.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import type { Prepared } from '#situation/prepare.ts';
import { usualPoints } from './ask.ts';
import type { FrontAim, FrontAsk } from './ask.ts';
import { candidatesOf } from './candidates.ts';
import { checkFrontAsk } from './check-ask.ts';
import { standingEuros } from './question.ts';
import { askedOf } from './suggest.ts';
import type { SuggestHost } from './suggest.ts';
import type { FrontAnswer, FrontValues } from './suggestion.ts';
import { headOf, networkOf, todayOf, todaysFigures, toldNetworks } from './told-networks.ts';
import type { Asked } from './told-networks.ts';
import { noNetworkOf } from './why-none.ts';

const aimNames = { minutes: 'meanMinutes', worst: 'worstMinutes', euros: 'costs' } as const;
/** Good enough for a point, as a share of its first aim: no chart shows less. */
const pointGap = 0.001;
/** Work for a point at most: beyond, a bound rises slowly and the network hardly ever changes. */
const mostIterations = 1500;

/** Everything wrong with an ask for a front on the region. */
export function frontProblems(prepared: Prepared, ask: FrontAsk): readonly Problem[] {
  return checkFrontAsk(candidatesOf(prepared.region, ask), ask);
}

/**
 * What can be had of two or three aims for what of the others: networks that are not bettered in one without losing in
 * another, each with pulls, figures, why, what is hard to believe of it, and a certified bound. What the ask weighs beside minutes is left
 * aside: here nothing is weighed against each other but by whoever looks. Told to stop, it answers the points that it has.
 */
export async function suggestFront(
  prepared: Prepared,
  ask: FrontAsk,
  host: SuggestHost,
): Promise<Result<FrontAnswer>> {
  const problems = frontProblems(prepared, ask);
  if (problems.length > 0) return refuse(...problems);
  const asked = askedOf(prepared, plain(ask), host);
  const problem = problemOf(asked);
  const front = await searchFront(problem, { ask, host });
  const isNone = front.points.length === 0 && front.complete;
  const none = (isNone ? await noNetworkOf(asked, host) : undefined) ?? null;
  return ok({ ...(await answerOf(asked, { ask, front, problem, host })), none });
}

/** The ask with minutes alone to weigh. */
function plain(ask: FrontAsk): FrontAsk {
  return {
    ...ask,
    ...{ minutesPerThousandEuros: 0, minutesPerOverflow: 0, minutesPerWorstMinute: 0 },
    ...{ minutesPerVisitBeyond: 0, equityWeight: 0 },
  };
}

function problemOf(asked: Asked): LocationProblem {
  const { problem } = networkProblem(asked.space);
  return { ...problem, costs: standingEuros(asked.prepared, asked.candidates) };
}

function searchFront(
  problem: LocationProblem,
  { ask, host }: Readonly<{ ask: FrontAsk; host: SuggestHost }>,
): Promise<Front> {
  const { aims, points: mostPoints = usualPoints, seed = 1 } = ask;
  const { signal, breathe, onProgress } = host;
  const ways = problem.ways.site.length;
  const effort = {
    seed: `front ${seed}`,
    iterations: Math.min(mostIterations, iterationsFor(ways)),
    gap: pointGap,
  };
  const search = findFront({ problem, aims: aims.map((aim) => aimNames[aim]), effort, mostPoints });
  return runSearch(search, {
    ...{ ways, signal, breathe },
    onProgress: ({ points }) =>
      onProgress?.({ stage: 'search', done: points, of: mostPoints, bestMinutes: null, found: points }),
  });
}

async function answerOf(
  asked: Asked,
  {
    ask,
    front,
    problem,
    host,
  }: Readonly<{ ask: FrontAsk; front: Front; problem: LocationProblem; host: SuggestHost }>,
): Promise<FrontAnswer> {
  const today = todayOf(asked);
  const { candidates } = asked.space;
  const networks = front.points.map(({ open }) => networkOf(asked.space, openOf(candidates, open)));
  const told = await toldNetworks(asked, { networks, today, compared: false, host });
  const isCut = told.length < networks.length;
  const { question } = asked;
  const open = [...question.today.keys()].filter((one) => question.today[one] === 1);
  return {
    ...headOf(asked),
    ...{ aims: ask.aims, boundOf: ask.aims.includes('minutes') ? 'minutes' : 'euros' },
    points: told.map((network, at) => {
      const { values, bound, gap } = front.points[at]!;
      return { ...network, values: named(values), bound, gap };
    }),
    today: { ...todaysFigures(asked, today), values: named(valuesOf(todaysProblem(asked, problem), open)) },
    ...{ seed: ask.seed ?? 1, complete: front.complete && !isCut, stopped: front.stopped || isCut },
  };
}

/** What everybody must have is asked of networks to be, not of today. */
function todaysProblem(asked: Asked, problem: LocationProblem): LocationProblem {
  if (asked.ask.mostMinutes === undefined) return problem;
  const free = networkProblem({ ...asked.space, mustClass: -1 }).problem;
  return { ...free, costs: problem.costs! };
}

function named(values: FrontPoint['values']): FrontValues {
  const of = (aim: FrontAim): number => values[aimNames[aim] satisfies Aim];
  return { minutes: of('minutes'), worst: of('worst'), euros: of('euros') };
}
