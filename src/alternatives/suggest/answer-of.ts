import { costOf, differenceOf } from '#engines/location/networks/cost.ts';
import type {
  LocationAnswer,
  LocationNetwork,
  LocationQuestion,
} from '#engines/location/networks/question.ts';
import { spaceOf } from '#engines/location/networks/space.ts';
import type { LocationSpace } from '#engines/location/networks/space.ts';
import type { Language } from '#kit/text.ts';
import type { Prepared } from '#situation/prepare.ts';
import { makeEvaluator } from '../evaluate.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Pull } from '../lever.ts';
import type { Step } from '../steps.ts';
import { leastDifference, mostLoss, usualRounds, weighedServices } from './ask.ts';
import type { SuggestAsk } from './ask.ts';
import type { Candidates, Lock } from './candidates.ts';
import { figuresOf } from './figures.ts';
import { changesOf, pullsOf } from './pulls-of.ts';
import type { KeptLock, SuggestAnswer, Suggestion } from './suggestion.ts';
import { closedLine, whyOf } from './why.ts';
import type { Evaluated } from './why.ts';
import { whySentence } from './why-words.ts';

/** What a search found, and all that it was found from. */
export type Found = Readonly<{
  prepared: Prepared;
  ask: SuggestAsk;
  candidates: Candidates;
  locks: readonly Lock[];
  question: LocationQuestion;
  /** All weighed visits, to tell costs as minutes of the average one. */
  weight: number;
  found: LocationAnswer;
  /** No allowed network costs less; null where that is not known. */
  bound: number | null;
  engineVersion: string;
  language: Language;
}>;

/** The same with what every suggestion is told against. */
type Told = Found &
  Readonly<{
    main: string;
    evaluator: Evaluator;
    /** Today by the ordinary evaluation, and in the search's own terms. */
    before: Evaluation;
    today: Step;
    space: LocationSpace;
    situation: LocationNetwork;
    evaluated: readonly Evaluated[];
  }>;

/** What was found as a person is told it: pulls, figures of the ordinary evaluation, and why. */
export function answerOf(made: Found): SuggestAnswer {
  const told = toldOf(made);
  const { prepared, ask, candidates, found, main, engineVersion } = told;
  const { region } = prepared;
  const figures = figuresOf(region, { evaluation: told.before, tripMinutes: told.today.tripMinutes, main });
  return {
    regionHash: region.hash,
    engineVersion,
    main,
    weighed: weighedServices(region, ask).map((service) => region.services[service]!.id),
    suggestions: told.evaluated.map((_, at) => suggestionOf(told, at)),
    difference: found.difference,
    today: {
      figures,
      sites: candidates.counted.slice(0, candidates.existing).filter(Boolean).length,
      objectiveMinutes: perVisit(told.situation.cost, told.weight),
    },
    locks: told.locks.map((lock) => keptLock(candidates, lock)),
    miss: found.miss ?? null,
    mostLoss,
    leastDifference,
    search: {
      seed: ask.seed ?? 1,
      rounds: ask.rounds ?? usualRounds,
      allowed: found.allowed,
      looked: found.looked,
      complete: found.complete,
      ...provedOf(made),
      stopped: found.stopped,
    },
  };
}

/** The bound as minutes of the average weighed visit, and how far the best found may be from the best there is. */
function provedOf({ found, bound, weight }: Found): Pick<SuggestAnswer['search'], 'boundMinutes' | 'gap'> {
  if (bound === null || found.best === null) return { boundMinutes: null, gap: null };
  const proved = Math.min(bound, found.best);
  const gap = found.best > 0 ? (found.best - proved) / found.best : 0;
  return { boundMinutes: perVisit(proved, weight), gap: gap < 1e-9 ? 0 : gap };
}

function toldOf(made: Found): Told {
  const evaluator = makeEvaluator(made.prepared);
  const space = spaceOf(made.question);
  const nearest = new Int16Array(space.classes * space.cells);
  const cost = costOf(space, made.question.today, nearest);
  return {
    ...made,
    main: made.prepared.region.services[made.candidates.main]!.id,
    evaluator,
    before: evaluator.evaluate({ pulls: [], engineVersion: made.engineVersion }),
    today: evaluator.follow({ pulls: [] })[0]!,
    space,
    situation: { open: made.question.today, cost, nearest },
    evaluated: made.found.networks.map(({ open }) => evaluatedOf(made, { evaluator, open })),
  };
}

function evaluatedOf(made: Found, by: { evaluator: Evaluator; open: Uint8Array }): Evaluated {
  const { candidates, engineVersion, question } = made;
  const { network, existing, counted } = candidates;
  const pulls = pullsOf(candidates, by.open, { first: closedByAll(made) });
  const { closed, opened } = changesOf(candidates, by.open);
  const ids = (indexes: readonly number[]) => indexes.map((at) => network.sites[at]!.id);
  const stays = [...by.open.keys()].filter(
    (at) => at < existing && by.open[at] === 1 && counted[at] && question.locks[at] === 0,
  );
  const { assessment, tripMinutes } = by.evaluator.follow({ pulls }).at(-1)!;
  return {
    evaluation: by.evaluator.evaluate({ pulls, engineVersion }),
    assessment,
    tripMinutes,
    stays: ids(stays),
    closes: ids(closed),
    opens: ids(opened),
  };
}

/** Sites of today that every network closes. */
function closedByAll({ candidates, found }: Found): readonly number[] {
  const all = found.networks.map(({ open }) => changesOf(candidates, open).closed);
  return all[0]?.filter((at) => all.every((closed) => closed.includes(at))) ?? [];
}

function suggestionOf(told: Told, at: number): Suggestion {
  const { candidates, prepared, found, evaluated, main } = told;
  const { existing, counted } = candidates;
  const { open, cost, nearest } = found.networks[at]!;
  const { evaluation, tripMinutes } = evaluated[at]!;
  const { sites } = candidates.network;
  const why = whyOf({ networks: evaluated, at, today: told.before, main: candidates.main });
  const { closed, opened } = changesOf(candidates, open);
  const named = (index: number) => ({ site: sites[index]!.id, name: sites[index]!.shortName });
  return {
    pulls: pullsOf(candidates, open, {
      rationale: (site) => rationaleOf(told, { at, site, why }),
      first: closedByAll(told),
    }),
    stays: [...open.keys()]
      .filter((index) => open[index] === 1 && index < existing && counted[index])
      .map((index) => sites[index]!.id),
    closes: closed.map(named),
    opens: opened.map((index) => ({
      ...named(index),
      cell: prepared.region.cells[sites[index]!.cell]!.id,
    })),
    objectiveMinutes: perVisit(cost, told.weight),
    loss: found.best! > 0 ? cost / found.best! - 1 : 0,
    differsFromToday: differenceOf(told.space, nearest, told.situation.nearest),
    figures: figuresOf(prepared.region, { evaluation, tripMinutes, main }),
    why,
  };
}

/** Why a pull is made, in the asker's language: whom it touches and how far they then have. */
function rationaleOf(
  told: Told,
  by: { at: number; site: number; why: Suggestion['why'] },
): Pull['rationale'] {
  const { candidates, prepared, main, language } = told;
  const { id, shortName } = candidates.network.sites[by.site]!;
  const after = told.evaluated[by.at]!.assessment;
  const line =
    by.site < candidates.existing
      ? closedLine({ today: told.today.assessment, after, main: candidates.main }, id)
      : by.why.find((one) => one.kind === 'opened' && one.site === shortName);
  return line ? whySentence(line, { region: prepared.region, main, language }) : '';
}

function keptLock({ network, region }: Candidates, lock: Lock): KeptLock {
  const { id, shortName } = network.sites[lock.site]!;
  const service = lock.service === undefined ? null : region.services[lock.service]!.id;
  return { site: id, name: shortName, open: lock.open, reason: lock.reason, service };
}

/** A cost as minutes of the average weighed visit; 0 where nothing is weighed. */
export function perVisit(cost: number, weight: number): number {
  return weight > 0 ? cost / weight : 0;
}
