import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import { sameText } from '#kit/text.ts';
import type { Text } from '#kit/text.ts';
import type { Network } from '#region/network.ts';
import type { Region } from '#region/region.ts';
import { networkOf } from '#situation/network-of.ts';
import { checkSettings, settleSettings } from './check-settings.ts';
import type { Lever, Pull } from './lever.ts';
import { findLever, levers } from './levers/index.ts';
import { yearProblem } from './years.ts';

/** What became of a pull: carried out, or refused with every reason. */
export type Outcome = Readonly<{
  pull: number;
  applied: boolean;
  /** Not refused, but of a later year than the one looked at. */
  later?: boolean;
  summary: Text;
  problems: readonly Problem[];
}>;

/**
 * The network after a list of pulls. Each is checked against the network that the earlier ones leave; a refused one is
 * skipped and said, and the later ones see a network without it. Neither the region nor any network is changed.
 * Posts that follow visits stay unplaced here: where visits go is known only to an evaluation.
 */
export function applyPulls(
  region: Region,
  pulls: readonly Pull[],
): Readonly<{ network: Network; outcomes: readonly Outcome[] }> {
  let network = networkOf(region);
  const outcomes = pulls.map((pull, index) => {
    const step = applyPull(network, { pull, index, yearProblem: yearProblem(region, { pulls, index }) });
    network = step.network;
    return step.outcome;
  });
  return { network, outcomes };
}

/**
 * One pull on a network: the network after it and what became of it. `index` is its place in its list; a problem of its
 * year, which only the list knows, refuses it beside its own.
 */
export function applyPull(
  network: Network,
  told: { pull: Pull; index: number; yearProblem?: Problem | undefined },
): Readonly<{ network: Network; outcome: Outcome }> {
  const { pull, index } = told;
  const step = applySettings(network, { pull, index });
  if (!told.yearProblem) return step;
  const { summary, problems } = step.outcome;
  return {
    network,
    outcome: { pull: index, applied: false, summary, problems: [told.yearProblem, ...problems] },
  };
}

function applySettings(
  network: Network,
  told: { pull: Pull; index: number },
): Readonly<{ network: Network; outcome: Outcome }> {
  const { pull, index } = told;
  const lever = findLever(pull.lever);
  if (!lever) {
    const problems = [unknownLever(pull.lever, index)];
    return { network, outcome: { pull: index, applied: false, summary: sameText(pull.lever), problems } };
  }
  const faults = checkSettings(lever, { settings: pull.settings, network });
  if (faults.length > 0)
    return { network, outcome: refused(index, { summary: lever.title, problems: faults }) };
  const settings = settleSettings(lever, pull.settings);
  const summary = lever.summary(settings, network);
  const problems = lever.check(settings, network);
  if (problems.length > 0) return { network, outcome: refused(index, { summary, problems }) };
  return {
    network: lever.pull(settings, network, index),
    outcome: { pull: index, applied: true, summary, problems: [] },
  };
}

function refused(index: number, told: { summary: Text; problems: readonly Problem[] }): Outcome {
  const problems = told.problems.map((problem) => ({
    ...problem,
    at: `pulls[${index}].settings${problem.at ? `.${problem.at}` : ''}`,
  }));
  return { pull: index, applied: false, summary: told.summary, problems };
}

function unknownLever(id: string, index: number): Problem {
  const known = levers.map((lever: Lever) => lever.id).join(', ');
  return makeProblem({
    code: 'unknown-lever',
    at: `pulls[${index}].lever`,
    value: id,
    message: {
      fi: `Vipua ${id} ei ole.`,
      sv: `Det finns ingen spak ${id}.`,
      en: `There is no lever ${id}.`,
    },
    remedy: {
      fi: `Käytä jotakin näistä: ${known}.`,
      sv: `Använd någon av dessa: ${known}.`,
      en: `Use one of these: ${known}.`,
    },
  });
}
