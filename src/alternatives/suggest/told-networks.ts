import { costOf, differenceOf } from '#engines/location/networks/cost.ts';
import type { SearchHost } from '#engines/location/networks/find-networks.ts';
import type { LocationNetwork, LocationQuestion } from '#engines/location/networks/question.ts';
import type { LocationSpace } from '#engines/location/networks/space.ts';
import type { Language } from '#kit/text.ts';
import type { Prepared } from '#situation/prepare.ts';
import { makeEvaluator } from '../evaluate.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Pull } from '../lever.ts';
import type { Step } from '../steps.ts';
import { weighedServices } from './ask.ts';
import type { SuggestAsk } from './ask.ts';
import type { Candidates, Lock } from './candidates.ts';
import { figuresOf } from './figures.ts';
import { believedOf, findingsOf } from './findings.ts';
import { changesOf, pullsOf } from './pulls-of.ts';
import type { AnswerHead, KeptLock, SuggestionFigures, ToldNetwork } from './suggestion.ts';
import { closedLine, whyOf } from './why.ts';
import type { Evaluated } from './why.ts';
import { whySentence } from './why-words.ts';

/** What was asked, as the search and its answer need it. */
export type Asked = Readonly<{
  prepared: Prepared;
  ask: SuggestAsk;
  candidates: Candidates;
  locks: readonly Lock[];
  question: LocationQuestion;
  space: LocationSpace;
  engineVersion: string;
  /** In which the pulls' rationales are written. */
  language: Language;
}>;

/** Today by the ordinary evaluation, and in the search's own terms. */
export type Today = Readonly<{
  evaluator: Evaluator;
  evaluation: Evaluation;
  step: Step;
  network: LocationNetwork;
}>;

export function headOf({ prepared, ask, candidates, locks, engineVersion }: Asked): AnswerHead {
  const { region } = prepared;
  return {
    regionHash: region.hash,
    engineVersion,
    main: region.services[candidates.main]!.id,
    weighed: weighedServices(region, ask).map((service) => region.services[service]!.id),
    locks: locks.map((lock) => keptLock(candidates, lock)),
    believed: believedOf(ask),
    none: null,
  };
}

export function todayOf({ prepared, question, space, engineVersion }: Asked): Today {
  const evaluator = makeEvaluator(prepared);
  // What everybody must have is asked of networks to be, not of today.
  const own = { ...space, mustClass: -1 };
  return {
    evaluator,
    evaluation: evaluator.evaluate({ pulls: [], engineVersion }),
    step: evaluator.follow({ pulls: [] })[0]!,
    network: networkOf(own, question.today),
  };
}

export function networkOf(space: LocationSpace, open: Uint8Array): LocationNetwork {
  const nearest = new Int16Array(space.classes * space.cells);
  return { open, cost: costOf(space, open, nearest), nearest };
}

/** Sites with the main service today, and the headline of today's evaluation. */
export function todaysFigures(
  { prepared, candidates }: Asked,
  { evaluation, step }: Today,
): Readonly<{ figures: SuggestionFigures; sites: number }> {
  const { region } = prepared;
  const main = region.services[candidates.main]!.id;
  return {
    figures: figuresOf(region, { evaluation, tripMinutes: step.tripMinutes, main }),
    sites: candidates.counted.slice(0, candidates.existing).filter(Boolean).length,
  };
}

/**
 * Networks as a person is told them, each against today and, where `compared`, against the others. Told to stop meanwhile, it
 * tells those that it has come to; one that was told to stop before tells all that were found by then.
 */
export async function toldNetworks(
  asked: Asked,
  told: Readonly<{
    networks: readonly LocationNetwork[];
    today: Today;
    compared: boolean;
    host: Pick<SearchHost, 'signal' | 'breathe'>;
  }>,
): Promise<ToldNetwork[]> {
  const { networks, today, compared, host } = told;
  const first = closedByAll(asked, networks);
  const mayStop = host.signal?.aborted !== true;
  const evaluated: Evaluated[] = [];
  const found: ToldNetwork[] = [];
  const tell = (at: number, others: readonly Evaluated[]): ToldNetwork => {
    const own = others.length > 1 ? at : 0;
    const why = whyOf({
      networks: others,
      at: own,
      today: today.evaluation,
      main: asked.candidates.main,
    });
    return toldNetwork(asked, { network: networks[at]!, evaluated: others[own]!, why, today, first });
  };
  for (const [at, { open }] of networks.entries()) {
    await host.breathe();
    if (mayStop && host.signal?.aborted && at > 0) break;
    const one = evaluatedOf(asked, { today, open, first });
    if (compared) evaluated.push(one);
    else found.push(tell(at, [one]));
  }
  return compared ? evaluated.map((_, at) => tell(at, evaluated)) : found;
}

function evaluatedOf(
  { candidates, engineVersion, question }: Asked,
  by: Readonly<{ today: Today; open: Uint8Array; first: readonly number[] }>,
): Evaluated {
  const { network, existing, counted } = candidates;
  const { evaluator } = by.today;
  const pulls = pullsOf(candidates, by.open, { first: by.first });
  const { closed, opened } = changesOf(candidates, by.open);
  const ids = (indexes: readonly number[]) => indexes.map((at) => network.sites[at]!.id);
  const stays = [...by.open.keys()].filter(
    (at) => at < existing && by.open[at] === 1 && counted[at] && question.locks[at] === 0,
  );
  const { assessment, tripMinutes } = evaluator.follow({ pulls }).at(-1)!;
  return {
    evaluation: evaluator.evaluate({ pulls, engineVersion }),
    ...{ assessment, tripMinutes, stays: ids(stays), closes: ids(closed), opens: ids(opened) },
  };
}

/** Sites of today that every network closes. */
function closedByAll({ candidates }: Asked, networks: readonly LocationNetwork[]): readonly number[] {
  const all = networks.map(({ open }) => changesOf(candidates, open).closed);
  return all[0]?.filter((at) => all.every((closed) => closed.includes(at))) ?? [];
}

function toldNetwork(
  asked: Asked,
  told: Readonly<{
    network: LocationNetwork;
    evaluated: Evaluated;
    why: ToldNetwork['why'];
    today: Today;
    first: readonly number[];
  }>,
): ToldNetwork {
  const { candidates, prepared, ask, space } = asked;
  const { network, evaluated, why, today, first } = told;
  const { existing, counted } = candidates;
  const { open, nearest } = network;
  const { evaluation, tripMinutes } = evaluated;
  const { sites } = candidates.network;
  const { closed, opened } = changesOf(candidates, open);
  const named = (index: number) => ({ site: sites[index]!.id, name: sites[index]!.shortName });
  const main = prepared.region.services[candidates.main]!.id;
  return {
    pulls: pullsOf(candidates, open, {
      rationale: (site) => rationaleOf(asked, { site, why, today, after: evaluated }),
      first,
    }),
    stays: [...open.keys()]
      .filter((index) => open[index] === 1 && index < existing && counted[index])
      .map((index) => sites[index]!.id),
    closes: closed.map(named),
    opens: opened.map((index) => ({
      ...named(index),
      cell: prepared.region.cells[sites[index]!.cell]!.id,
    })),
    differsFromToday: differenceOf(space, nearest, today.network.nearest),
    figures: figuresOf(prepared.region, { evaluation, tripMinutes, main }),
    why,
    findings: findingsOf(candidates, { ask, space, before: today.network, after: network, evaluation }),
  };
}

/** Why a pull is made, in the asker's language: whom it touches and how far they then have. */
function rationaleOf(
  { candidates, prepared, language }: Asked,
  by: Readonly<{ site: number; why: ToldNetwork['why']; today: Today; after: Evaluated }>,
): Pull['rationale'] {
  const main = prepared.region.services[candidates.main]!.id;
  const { id, shortName } = candidates.network.sites[by.site]!;
  const after = by.after.assessment;
  const line =
    by.site < candidates.existing
      ? closedLine({ today: by.today.step.assessment, after, main: candidates.main }, id)
      : by.why.find((one) => one.kind === 'opened' && one.site === shortName);
  return line ? whySentence(line, { region: prepared.region, main, language }) : '';
}

function keptLock({ network, region }: Candidates, lock: Lock): KeptLock {
  const { id, shortName } = network.sites[lock.site]!;
  const service = lock.service === undefined ? null : region.services[lock.service]!.id;
  return { site: id, name: shortName, open: lock.open, reason: lock.reason, service };
}
