import { nearestAllowed, nearestRelaxation } from '#engines/location/cover/nearest.ts';
import { pairsToReach } from '#engines/location/mixing/pairs.ts';
import type { Answer, Conflict, LocationProblem, Model } from '#engines/location/models/model.ts';
import type { Language } from '#kit/text.ts';

type Told = Readonly<{
  problem: LocationProblem;
  names: Readonly<{ sites?: string[] | undefined; demands?: string[] | undefined }> | undefined;
  model: Model;
  language: Language;
}>;

/** An answer in sentences: how good it is known to be, or what cannot be met together and how near it came. */
export function whyOf(answer: Answer, told: Told): readonly string[] {
  const say = words[told.language];
  if (answer.status === 'infeasible') return conflictWords(answer, told);
  if (answer.objective === null) return [say.nothing];
  const lines = [
    answer.status === 'optimal' ? say.optimal : say.feasible(percent(answer.gap ?? Infinity, told.language)),
  ];
  if (answer.stopped) lines.push(say.stopped(answer.iterations));
  return lines;
}

function conflictWords({ conflict }: Answer, told: Told): string[] {
  const say = words[told.language];
  const { names } = told;
  const problem = problemAsked(told);
  const site = (at: number) => names?.sites?.[at] ?? String(at);
  const demand = nameOfDemand(told);
  if (!conflict) return [say.infeasible];
  const lines: string[] = [];
  for (const one of conflict.demands.slice(0, mostNamed)) {
    const nearest = nearestAllowed(problem, one);
    if (problem.limit === undefined && !nearest) lines.push(say.noWay(demand(one)));
    else if (problem.limit !== undefined && (!nearest || nearest.minutes > problem.limit)) {
      lines.push(
        nearest
          ? say.outOfReach(demand(one), round(problem.limit), site(nearest.site), round(nearest.minutes))
          : say.noWay(demand(one)),
      );
    }
  }
  if (conflict.demands.length > 1)
    lines.push(
      say.together(conflict.demands.slice(0, mostNamed).map(demand).join(', '), conflict.demands.length),
    );
  if (conflict.locks.length > 0) lines.push(say.locks(conflict.locks.map(site).join(', ')));
  for (const rule of conflict.rules) lines.push(say.rule(rule, ruleValue(told.problem, rule)));
  if (lines.length > 0) lines.push(say.removeOne);
  const relaxed = told.model.id.startsWith('capacitated')
    ? []
    : relaxationWords(conflict, { problem, site, say });
  return [say.infeasible, ...lines, ...relaxed];
}

/** The problem with only that which the model holds to, as the conflict was found in it. */
function problemAsked({ problem, model }: Told): LocationProblem {
  const { limit: _, cover: __, ...others } = problem;
  if (model.id === 'mix') return pairsToReach(problem);
  // Nobody has to be covered.
  if (model.id === 'covering-max')
    return pairsToReach({ ...others, weights: new Float64Array(others.demandCount) });
  if (model.id === 'p-center') return { ...problem, cover: 1 };
  return model.id === 'covering-set' ? problem : others;
}

/** A demand by its name or number; one of several services with the number of its service. */
function nameOfDemand({ problem, names, model, language }: Told): (at: number) => string {
  const { demandCount, services = [] } = problem;
  const name = (at: number) => names?.demands?.[at] ?? String(at);
  if (model.id !== 'mix' || services.length < 2) return name;
  const say = words[language].ofService;
  return (pair) => say(name(pair % demandCount), Math.floor(pair / demandCount));
}

/** What would do instead, one thing at a time: only of what is there to give way. */
function relaxationWords(
  conflict: Conflict,
  { problem, site, say }: { problem: LocationProblem; site: (at: number) => string; say: Say },
): string[] {
  // Without a limit all pairs would be listed.
  if (problem.limit === undefined && problem.demandCount * problem.siteCount > mostPairs) return [];
  const asked = { iterations: relaxationSteps, conflict };
  const { limit, count, mostChanges, budget, locks, exact } = nearestRelaxation(problem, asked);
  return [
    ...(limit !== null ? [say.relaxLimit(roundUp(limit), exact)] : []),
    ...(count !== null ? [say.relaxCount(count, exact)] : []),
    ...(mostChanges !== null ? [say.relaxChanges(mostChanges, exact)] : []),
    ...(budget !== null ? [say.relaxBudget(roundUp(budget), exact)] : []),
    ...(locks.length > 0 ? [say.relaxLocks(locks.slice(0, mostNamed).map(site).join(', '))] : []),
  ];
}

type Say = (typeof words)[Language];

const mostNamed = 10;
/** Work for finding what would do instead; beyond it something that does is told, not the least. */
const relaxationSteps = 500;
const mostPairs = 5e7;

function ruleValue(problem: LocationProblem, rule: string): string {
  const values: Readonly<Record<string, number | undefined>> = {
    count: problem.count,
    mostChanges: problem.mostChanges,
    budget: problem.budget?.most,
    limit: problem.limit,
    capacities: problem.capacities?.reduce((sum, one) => sum + one, 0),
  };
  const value = values[rule];
  return value === undefined ? '' : String(round(value));
}

const round = (value: number) => Math.round(value * 10) / 10;
/** What is said to do must do. */
const roundUp = (value: number) => Math.ceil(value * 10 - 1e-6) / 10;

function percent(share: number, language: Language): string {
  const words = (100 * share).toPrecision(2);
  return language === 'en' ? `${words}%` : `${words.replace('.', ',')} %`;
}

const words = {
  fi: {
    optimal: 'Ratkaisu on paras mahdollinen: todistettu raja on sama.',
    feasible: (gap: string) =>
      `Parempi ratkaisu voisi olla enintään ${gap} parempi: niin lähellä todistettu raja on.`,
    stopped: (iterations: number) =>
      `Haku keskeytettiin kierroksella ${iterations}; --iterations ${iterations} toistaa sen.`,
    nothing: 'Haku keskeytettiin ennen kuin yhtään sallittua ratkaisua löytyi.',
    infeasible: 'Mikään ratkaisu ei täytä ehtoja.',
    ofService: (demand: string, service: number) => `${demand} (palvelu ${service})`,
    noWay: (demand: string) => `${demand} ei pääse yhteenkään sallittuun toimipaikkaan.`,
    outOfReach: (demand: string, limit: number, site: string, minutes: number) =>
      `${demand} ei pääse ${limit} minuutissa yhteenkään sallittuun toimipaikkaan; lähin on ${site}, ${minutes} min.`,
    together: (demands: string, count: number) =>
      `Näitä ${count} aluetta ei voi palvella yhtä aikaa: ${demands}.`,
    locks: (sites: string) => `Lukot estävät: ${sites}.`,
    rule: (rule: string, value: string) => `Ehto ${rule} ${value} estää.`,
    removeOne: 'Jos näistä yhdestä luovutaan, loput voidaan täyttää.',
    relaxLimit: (limit: number, exact: boolean) =>
      `Raja ${limit} min riittäisi${exact ? ', pienempi ei' : ''}.`,
    relaxCount: (count: number, exact: boolean) =>
      `${count} ${count === 1 ? 'toimipaikka' : 'toimipaikkaa'} riittäisi${exact ? ', harvempi ei' : ''}.`,
    relaxChanges: (changes: number, exact: boolean) =>
      `${changes} ${changes === 1 ? 'muutos' : 'muutosta'} riittäisi${exact ? ', harvempi ei' : ''}.`,
    relaxBudget: (budget: number, exact: boolean) =>
      `Budjetti ${budget} riittäisi${exact ? ', pienempi ei' : ''}.`,
    relaxLocks: (sites: string) => `Riittäisi luopua yhdestä näistä lukoista: ${sites}.`,
  },
  sv: {
    optimal: 'Lösningen är den bästa möjliga: den bevisade gränsen är densamma.',
    feasible: (gap: string) =>
      `En bättre lösning kunde vara högst ${gap} bättre: så nära är den bevisade gränsen.`,
    stopped: (iterations: number) =>
      `Sökningen avbröts vid varv ${iterations}; --iterations ${iterations} upprepar den.`,
    nothing: 'Sökningen avbröts innan någon tillåten lösning hittades.',
    infeasible: 'Ingen lösning uppfyller villkoren.',
    ofService: (demand: string, service: number) => `${demand} (tjänst ${service})`,
    noWay: (demand: string) => `${demand} når inget tillåtet ställe.`,
    outOfReach: (demand: string, limit: number, site: string, minutes: number) =>
      `${demand} når inget tillåtet ställe inom ${limit} minuter; närmast är ${site}, ${minutes} min.`,
    together: (demands: string, count: number) =>
      `Dessa ${count} områden kan inte betjänas samtidigt: ${demands}.`,
    locks: (sites: string) => `Lås hindrar: ${sites}.`,
    rule: (rule: string, value: string) => `Villkoret ${rule} ${value} hindrar.`,
    removeOne: 'Om ett av dessa tas bort kan resten uppfyllas.',
    relaxLimit: (limit: number, exact: boolean) =>
      `Gränsen ${limit} min skulle räcka${exact ? ', en mindre inte' : ''}.`,
    relaxCount: (count: number, exact: boolean) =>
      `${count} ${count === 1 ? 'ställe' : 'ställen'} skulle räcka${exact ? ', färre inte' : ''}.`,
    relaxChanges: (changes: number, exact: boolean) =>
      `${changes} ${changes === 1 ? 'ändring' : 'ändringar'} skulle räcka${exact ? ', färre inte' : ''}.`,
    relaxBudget: (budget: number, exact: boolean) =>
      `Budgeten ${budget} skulle räcka${exact ? ', en mindre inte' : ''}.`,
    relaxLocks: (sites: string) => `Det skulle räcka att ge upp ett av dessa lås: ${sites}.`,
  },
  en: {
    optimal: 'No answer is better: the proved bound is the same.',
    feasible: (gap: string) =>
      `Another answer could be better by at most ${gap}: so near is the proved bound.`,
    stopped: (iterations: number) =>
      `The search was cut at iteration ${iterations}; --iterations ${iterations} repeats it.`,
    nothing: 'The search was cut before any allowed answer was found.',
    infeasible: 'No answer meets the conditions.',
    ofService: (demand: string, service: number) => `${demand} (service ${service})`,
    noWay: (demand: string) => `${demand} reaches no allowed site.`,
    outOfReach: (demand: string, limit: number, site: string, minutes: number) =>
      `${demand} reaches no allowed site within ${limit} minutes; the nearest is ${site}, ${minutes} min.`,
    together: (demands: string, count: number) =>
      `These ${count} areas cannot be served together: ${demands}.`,
    locks: (sites: string) => `Locks stand in the way: ${sites}.`,
    rule: (rule: string, value: string) => `The rule ${rule} ${value} stands in the way.`,
    removeOne: 'Give up any one of these and the rest can be met.',
    relaxLimit: (limit: number, exact: boolean) =>
      `A limit of ${limit} min would do${exact ? ', a shorter one would not' : ''}.`,
    relaxCount: (count: number, exact: boolean) =>
      `${count} ${count === 1 ? 'site' : 'sites'} would do${exact ? ', fewer would not' : ''}.`,
    relaxChanges: (changes: number, exact: boolean) =>
      `${changes} ${changes === 1 ? 'change' : 'changes'} would do${exact ? ', fewer would not' : ''}.`,
    relaxBudget: (budget: number, exact: boolean) =>
      `A budget of ${budget} would do${exact ? ', a smaller one would not' : ''}.`,
    relaxLocks: (sites: string) => `Giving up one of these locks would do: ${sites}.`,
  },
};
