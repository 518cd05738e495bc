import { offersByLevel } from '#engines/location/mixing/offers.ts';
import type { LocationProblem } from '#engines/location/models/model.ts';
import { ok } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { readInput } from '#operations/read-input.ts';
import { solveInput, solveInputWithoutTables } from './solve-input.ts';
import type { SolveInput } from './solve-input.ts';
import { makeCollection, solveProblems } from './solve-problems.ts';
import type { Collection } from './solve-problems.ts';
import { tableOf } from './ways-of-input.ts';
import type { Table } from './ways-of-input.ts';

/** What a model cannot do without. */
const needs: Readonly<Record<string, readonly (keyof SolveInput)[]>> = {
  'p-median': ['open'],
  'p-center': ['open'],
  'capacitated-p-median': ['open', 'capacities'],
  capacitated: ['capacities'],
  uncapacitated: ['fixedCosts'],
  'covering-max': ['limit', 'open'],
  'covering-set': ['limit'],
  mix: ['mix'],
};

/** Rules that keep an answer from opening everything where no number is told. */
const standIns: Partial<Record<keyof SolveInput, readonly (keyof SolveInput)[]>> = {
  open: ['mostChanges', 'budget', 'fixedCosts', 'runningCosts'],
  fixedCosts: ['runningCosts', 'open', 'mostChanges', 'budget'],
};

export type Asked = Readonly<{
  input: Omit<SolveInput, 'minutes' | 'minutesBack'>;
  /** Lists the ways, which may take long, and gives the problem. */
  prepare: () => LocationProblem;
}>;

/** What was read as a problem for a model, or everything that is wrong with it. `mostBytes` is what the ways may take. */
export function problemOfInput(
  raw: unknown,
  told: Readonly<{ model: string; mostBytes: number }>,
): Result<Asked> {
  const read = readInput(solveInputWithoutTables, raw);
  const collection = makeCollection();
  if (!read.ok) read.problems.forEach(collection.add);
  // Where the rest is faulty tables are looked through all the same, so that all is told at once.
  const seen = (typeof raw === 'object' && raw !== null ? raw : {}) as SolveInput;
  const { minutes, minutesBack } = seen;
  const travel = solveInput.shape.travel.safeParse(seen.travel).data;
  const given = { minutes, minutesBack, travel, points: read.ok ? read.value.points : seen.points };
  const isRead = read.ok || minutes !== undefined || minutesBack !== undefined;
  const table = isRead ? tableOf(given, { mostBytes: told.mostBytes, collection }) : undefined;
  if (read.ok && table) checkNumbers(read.value, { ...told, table, collection });
  const problems = collection.finish();
  if (problems.length > 0 || !read.ok || !table) return { ok: false, problems };
  const input = read.value;
  return ok({ input, prepare: () => problemOf(input, table) });
}

type Input = Omit<SolveInput, 'minutes' | 'minutesBack'>;
type Checking = Readonly<{ model: string; table: Table; collection: Collection }>;

function checkNumbers(input: Input, told: Checking): void {
  const { table, collection, model } = told;
  const lengths: readonly (readonly [string, readonly unknown[] | undefined, number])[] = [
    ['weights', input.weights, table.demandCount],
    ['demands', input.demands, table.demandCount],
    ['names.demands', input.names?.demands, table.demandCount],
    ['capacities', input.capacities, table.siteCount],
    ['fixedCosts', input.fixedCosts, table.siteCount],
    ['runningCosts', input.runningCosts, table.siteCount],
    ['budget.costs', input.budget?.costs, table.siteCount],
    ['names.sites', input.names?.sites, table.siteCount],
    ['siteLevels', input.siteLevels, table.siteCount],
    ...(input.services ?? []).flatMap(({ weights, offers }, at) => [
      [`services[${at}].weights`, weights, table.demandCount] as const,
      [`services[${at}].offers`, offers, table.siteCount] as const,
    ]),
  ];
  for (const [at, list, wanted] of lengths)
    if (list && list.length !== wanted)
      collection.add(solveProblems.wrongLength({ at, length: list.length, wanted }));
  for (const need of needs[model] ?? []) {
    const given = [need, ...(standIns[need] ?? [])].some((one) => input[one as keyof Input] !== undefined);
    if (!given) collection.add(solveProblems.missing(need));
  }
  input.services?.forEach(({ offers, level }, at) => {
    if (!offers && (level === undefined || !input.siteLevels))
      collection.add(solveProblems.missing(`services[${at}].offers`));
  });
  if (input.mix?.beyond !== undefined && input.limit === undefined)
    collection.add(solveProblems.missing('limit'));
  if (input.mostChanges !== undefined && !input.today) collection.add(solveProblems.missing('today'));
  checkSites(input, told);
  if (collection.problems.length === 0) checkCapacity(input, told);
}

function checkSites(input: Input, { table, collection }: Checking): void {
  const { siteCount: sites } = table;
  const { locks, today = [], open: wanted } = input;
  const lists = { 'locks.open': locks?.open ?? [], 'locks.closed': locks?.closed ?? [], today };
  for (const [name, list] of Object.entries(lists))
    list.forEach((value, at) => {
      if (value >= sites) collection.add(solveProblems.noSuchSite({ at: `${name}[${at}]`, value, sites }));
    });
  const closed = new Set(locks?.closed);
  const open = new Set(locks?.open);
  for (const site of open) if (closed.has(site)) collection.add(solveProblems.lockedTwice({ site }));
  if (wanted === undefined) return;
  const most = sites - closed.size;
  if (wanted > most) collection.add(solveProblems.tooMany({ at: 'open', value: wanted, sites: most }));
  if (wanted < open.size)
    collection.add(solveProblems.tooFew({ at: 'open', value: wanted, locked: open.size }));
}

function checkCapacity(input: Input, { model, table, collection }: Checking): void {
  const { capacities, overflowPrice, weights, demands = weights, locks, open = table.siteCount } = input;
  if (!capacities || overflowPrice !== undefined || !model.startsWith('capacitated')) return;
  const closed = new Set(locks?.closed);
  const usable = capacities.filter((_, site) => !closed.has(site)).toSorted((a, b) => b - a);
  const capacity = usable.slice(0, open).reduce((sum, one) => sum + one, 0);
  const demand = demands ? demands.reduce((sum, one) => sum + one, 0) : table.demandCount;
  if (capacity < demand * (1 - 1e-12)) collection.add(solveProblems.capacityShort({ capacity, demand }));
}

function problemOf(input: Input, table: Table): LocationProblem {
  const { siteCount, demandCount } = table;
  const { locks, today, open, fixedCosts, runningCosts, budget } = input;
  const lock = new Int8Array(siteCount);
  for (const site of locks?.open ?? []) lock[site] = 1;
  for (const site of locks?.closed ?? []) lock[site] = -1;
  const numbers = (list: readonly number[] | undefined) => (list ? Float64Array.from(list) : undefined);
  const costs =
    fixedCosts || runningCosts
      ? Float64Array.from(
          { length: siteCount },
          (_, site) => (fixedCosts?.[site] ?? 0) + (runningCosts?.[site] ?? 0),
        )
      : undefined;
  const open01 = today && Uint8Array.from({ length: siteCount }, (_, site) => (today.includes(site) ? 1 : 0));
  const capacities = numbers(input.capacities);
  const demands = numbers(input.demands);
  return {
    ...{ siteCount, demandCount, ways: table.list(), locks: lock },
    weights: numbers(input.weights) ?? new Float64Array(demandCount).fill(1),
    ...(demands && { demands }),
    ...(open01 && { today: open01 }),
    ...(input.mostChanges !== undefined && { mostChanges: input.mostChanges }),
    ...(open !== undefined && { count: open }),
    ...(costs && { costs }),
    ...(capacities && { capacities }),
    ...(input.overflowPrice !== undefined && { overflowPrice: input.overflowPrice }),
    ...(input.limit !== undefined && { limit: input.limit }),
    ...(budget && { budget: { costs: Float64Array.from(budget.costs), most: budget.most } }),
    ...(input.cover !== undefined && { cover: input.cover }),
    ...(input.singleSource !== undefined && { singleSource: input.singleSource }),
    ...(input.services && { services: servicesOf(input) }),
    ...(input.mix && { mix: definedOf(input.mix) }),
  };
}

/** What each site offers: as it is told, or by the levels of sites and services. */
function servicesOf({ services = [], siteLevels = [] }: Input): NonNullable<LocationProblem['services']> {
  const byLevel = offersByLevel(
    siteLevels,
    services.map(({ level }) => level ?? 1),
  );
  return services.map(({ weights, offers }, at) => ({
    weights: Float64Array.from(weights),
    offers: offers ? Uint8Array.from(offers, (one) => (one ? 1 : 0)) : byLevel[at]!,
  }));
}

function definedOf(mix: NonNullable<Input['mix']>): NonNullable<LocationProblem['mix']> {
  const { mean, worst, beyond, equity } = mix;
  return {
    ...(mean !== undefined && { mean }),
    ...(worst !== undefined && { worst }),
    ...(beyond !== undefined && { beyond }),
    ...(equity !== undefined && { equity }),
  };
}
