import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findModel } from '#engines/location/models/index.ts';
import type { Answer, LocationProblem } from '#engines/location/models/model.ts';
import { waysOf, waysOnPlane } from '#engines/location/models/ways.ts';
import { randomStream } from '#kit/random.ts';
import { readOrlib } from '../src/cli/solve/orlib-files.ts';
import type { OrlibFormat } from '../src/cli/solve/orlib-files.ts';
import { problemOfInput } from '../src/cli/solve/problem-of-input.ts';
import { pointsAndNetworks, rowsOf } from './location-published.ts';
import type { Case } from './location-published.ts';

/*
 * How good and how fast the location engine is, on one thread: invented regions everywhere, and the published instances where
 * they are at hand (`--data FOLDER`, with their optima in optima.csv). Each problem is solved three times (`--rounds`); told
 * are value, best known, certified bound, gap, processor's seconds to within 0.1 % of the best known, and in all; medians. Solvers that
 * this machine has (cbc, glpsol, scipy's HiGHS) run beside it on one problem. Nothing here is a test.
 */

const flag = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const folder = flag('data') ?? join(import.meta.dirname, '../../shared/data/benchmarks/open');
const rounds = Number(flag('rounds') ?? 3);
const only = flag('only');

function orlib(
  name: string,
  told: {
    file: string;
    format: OrlibFormat;
    model: string;
    capacity?: number;
    best: number;
    seconds: number;
    gap?: number;
  },
): Case {
  const problem = (): LocationProblem => {
    const { format, capacity } = told;
    const read = readOrlib(readFileSync(join(folder, told.file), 'utf8'), {
      ...{ format, singleSource: false },
      ...(capacity === undefined ? {} : { capacity }),
    });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const asked = problemOfInput(read.value, { model: told.model, mostBytes: 8e9 });
    if (!asked.ok) throw new Error(JSON.stringify(asked.problems));
    return asked.value.prepare();
  };
  const { model, best, seconds, gap } = told;
  return { name, model, best, seconds, ...(gap === undefined ? {} : { gap }), problem };
}

function published(): Case[] {
  if (!existsSync(folder)) {
    console.log(`no published instances at ${folder}; --data FOLDER names them`);
    return [];
  }
  const rows = (kind: string) => rowsOf(folder, kind);
  const pmed = rows('pmed').map(([name = '', , , best]) =>
    orlib(name, {
      file: `pmed/${name}.txt`,
      format: 'orlib-pmed',
      model: 'p-median',
      best: Number(best),
      seconds: 3,
    }),
  );
  const cap = rows('cap').map(([name = '', capacity = '', best]) => {
    const free = capacity === 'uncapacitated';
    return orlib(`${name} ${capacity}`, {
      ...{ file: `cap/${name}.txt`, format: 'orlib-cap', model: free ? 'uncapacitated' : 'capacitated' },
      ...{ capacity: free || capacity === '' ? 1 : Number(capacity), best: Number(best), seconds: 10 },
    });
  });
  const pmedcap = rows('pmedcap').map(([name = '', , , , best]) =>
    orlib(name, {
      file: `pmedcap/${name}.txt`,
      format: 'pmedcap',
      model: 'capacitated-p-median',
      best: Number(best),
      seconds: 10,
    }),
  );
  return [...pmed, ...cap, ...pmedcap, ...coverings(rows('mclp_sjc')), ...pointsAndNetworks(folder)];
}

/** Header, then `x y demand`; every point is a site too. */
function coverings(rows: readonly string[][]): Case[] {
  return rows.map(([name = '', , open, radius, , covered]) => ({
    name: `${name} p=${open} r=${radius}`,
    model: 'covering-max',
    best: Number(covered),
    seconds: 3,
    problem: () => {
      const lines = readFileSync(join(folder, 'mclp_sjc', `${name}.txt`), 'utf8')
        .trim()
        .split('\n')
        .slice(1);
      const points = lines
        .map((line) => line.trim().split(/\s+/).map(Number))
        .filter((row) => row.length >= 3);
      const [x, y, weights] = [0, 1, 2].map((at) => Float64Array.from(points, (row) => row[at]!));
      const count = points.length;
      const between = (a: number, b: number) => Math.sqrt((x![a]! - x![b]!) ** 2 + (y![a]! - y![b]!) ** 2);
      const ways = waysOf({ demandCount: count, siteCount: count, between });
      return {
        ...{ siteCount: count, demandCount: count, ways, weights: weights!, locks: new Int8Array(count) },
        ...{ count: Number(open), limit: Number(radius) },
      };
    },
  }));
}

/** Points evenly on a square of 1,000 × 1,000, weights 1–100. */
function onPlane(told: {
  demands: number;
  sites: number;
  count: number;
  listed: number;
  limit?: number;
}): LocationProblem {
  const chance = randomStream('plane');
  const points = (count: number) => ({
    x: Float64Array.from({ length: count }, () => chance.next() * 1000),
    y: Float64Array.from({ length: count }, () => chance.next() * 1000),
  });
  const demands = points(told.demands);
  const sites = told.sites === told.demands ? demands : points(told.sites);
  return {
    ...{ siteCount: told.sites, demandCount: told.demands, count: told.count },
    ways: waysOnPlane({ demands, sites, most: told.listed }),
    weights: Float64Array.from({ length: told.demands }, () => 1 + chance.integer(100)),
    locks: new Int8Array(told.sites),
    ...(told.limit === undefined ? {} : { limit: told.limit }),
  };
}

function invented(): Case[] {
  const plane = (
    name: string,
    model: string,
    told: Parameters<typeof onPlane>[0] & { seconds: number; best?: number },
  ): Case => ({
    ...{ name, model, seconds: told.seconds, best: told.best, problem: () => onPlane(told) },
  });
  return [
    plane('plane n=3,000 p=50', 'p-median', {
      demands: 3000,
      sites: 3000,
      count: 50,
      listed: 300,
      seconds: 1,
    }),
    plane('plane n=10,000 p=100', 'p-median', {
      demands: 10_000,
      sites: 10_000,
      count: 100,
      listed: 300,
      seconds: 2,
    }),
    plane('plane n=10,000 p=500', 'p-median', {
      demands: 10_000,
      sites: 10_000,
      count: 500,
      listed: 120,
      seconds: 2,
    }),
    plane('covering 1,000 × 10,000 p=30', 'covering-max', {
      demands: 10_000,
      sites: 1000,
      count: 30,
      listed: 1000,
      limit: 90,
      // The optimum: proved by a run of 70 s.
      best: 392_137,
      seconds: 3,
    }),
    plane('country 300,000 × 2,000 p=400', 'p-median', {
      demands: 300_000,
      sites: 2000,
      count: 400,
      listed: 32,
      seconds: 55,
    }),
  ];
}

type Sample = Readonly<{ answer: Answer; seconds: number; prepare: number; near: number | undefined }>;

/** Seconds of this thread's processor: other programs' doings are not ours. */
function spent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}

function solveOnce({ model: id, problem, best, seconds, gap }: Case): Sample {
  const model = findModel(id)!;
  const before = spent();
  const prepared = problem();
  const start = spent();
  const search = model.solve(prepared, { seed: '1', ...(gap === undefined ? {} : { gap }) });
  let near: number | undefined;
  let step = search.next();
  while (!step.done) {
    const now = spent() - start;
    const { objective } = step.value;
    if (
      near === undefined &&
      best !== undefined &&
      objective !== null &&
      Math.abs(objective - best) <= 0.001 * best
    )
      near = now;
    step = search.next(now > seconds);
  }
  const all = spent() - start;
  const { objective } = step.value;
  if (best !== undefined && objective !== null && Math.abs(objective - best) <= 0.001 * best) near ??= all;
  return { answer: step.value, seconds: all, prepare: start - before, near };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

function run(cases: readonly Case[]): void {
  console.log(
    '| instance | model | value | best known | bound | gap | to 0.1 % | seconds | prepare |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const one of cases) {
    if (only && !`${one.model} ${one.name}`.includes(only)) continue;
    const samples = Array.from({ length: one.seconds > 20 ? 1 : rounds }, () => solveOnce(one));
    const { objective, bound, gap } = samples[0]!.answer;
    const seconds = (of: (sample: Sample) => number | undefined) => {
      const values = samples.map(of).filter((value) => value !== undefined);
      return values.length === samples.length ? median(values).toFixed(2) : '–';
    };
    const shown = [objective, one.best ?? null, bound].map((value) =>
      value === null ? '–' : Number(value.toFixed(2)).toString(),
    );
    const last = [
      seconds(({ near }) => near),
      seconds((sample) => sample.seconds),
      seconds(({ prepare }) => prepare),
    ];
    console.log(
      `| ${[one.name, one.model, ...shown, gap === null ? '–' : `${(100 * gap).toFixed(3)} %`, ...last].join(' | ')} |`,
    );
  }
}

/** The p-median as an LP file for other solvers. */
function writeLp({ siteCount, demandCount, ways, weights, count }: LocationProblem): string {
  const cell = (demand: number, site: number) => `x${demand}_${site}`;
  const sites = [...Array(siteCount).keys()];
  const demands = [...Array(demandCount).keys()];
  const terms = demands.flatMap((d) =>
    sites.map((s) => `+ ${weights[d]! * ways.between(d, s)} ${cell(d, s)}`),
  );
  const rows = [
    ...demands.map((d) => sites.map((s) => `+ ${cell(d, s)}`).join(' ') + ' = 1'),
    ...demands.flatMap((d) => sites.map((s) => `${cell(d, s)} - y${s} <= 0`)),
    `${sites.map((s) => `+ y${s}`).join(' ')} = ${count}`,
  ];
  return `Minimize\n obj: ${terms.join('\n ')}\nSubject To\n ${rows.join('\n ')}\nBinary\n ${sites.map((s) => `y${s}`).join(' ')}\nEnd\n`;
}

function costsOf({ siteCount, demandCount, ways, weights, count }: LocationProblem): object {
  const costs = Array.from({ length: demandCount }, (_, demand) =>
    Array.from({ length: siteCount }, (_, site) => weights[demand]! * ways.between(demand, site)),
  );
  return { costs, count };
}

const scipyMilp = `
import json, sys
import numpy as np
from scipy.optimize import milp, LinearConstraint, Bounds
from scipy.sparse import coo_array
told = json.load(open(sys.argv[1]))
c = np.array(told["costs"]); n, m = c.shape
x = np.arange(n * m); d = x // m; s = x % m
one = coo_array((np.ones(n * m), (d, x)), shape=(n, n * m + m))
link = coo_array((np.r_[np.ones(n * m), -np.ones(n * m)], (np.r_[x, x], np.r_[x, n * m + s])), shape=(n * m, n * m + m))
count = coo_array((np.ones(m), (np.zeros(m, int), n * m + np.arange(m))), shape=(1, n * m + m))
found = milp(np.r_[c.ravel(), np.zeros(m)], integrality=np.r_[np.zeros(n * m), np.ones(m)], bounds=Bounds(0, 1),
  constraints=[LinearConstraint(one, 1, 1), LinearConstraint(link, -np.inf, 0), LinearConstraint(count, told["count"], told["count"])])
sys.exit(0 if found.status == 0 else 1)
`;

/** Other solvers that are here, on a p-median of 100 towns; they get a minute each. */
function runPeers(): void {
  const problem = onPlane({ demands: 100, sites: 100, count: 5, listed: 100 });
  const own = solveOnce({ name: '', model: 'p-median', seconds: 60, problem: () => problem });
  const home = mkdtempSync(join(tmpdir(), 'savotta-location-'));
  const lp = join(home, 'problem.lp');
  writeFileSync(lp, writeLp(problem));
  const table = join(home, 'problem.json');
  writeFileSync(table, JSON.stringify(costsOf(problem)));
  for (const [name, command, args] of [
    ['CBC', 'cbc', [lp, 'solve', 'quit']],
    ['GLPK', 'glpsol', ['--lp', lp]],
    ['HiGHS of scipy', 'python3', ['-c', scipyMilp, table]],
  ] as const) {
    const start = performance.now();
    const { error, status } = spawnSync(command, args, { timeout: 60_000, stdio: 'ignore' });
    const seconds = (performance.now() - start) / 1000;
    if (error && 'code' in error && error.code === 'ENOENT') console.log(`${name}: not here`);
    else if (status !== 0 && seconds < 59) console.log(`${name}: did not solve it here`);
    else
      console.log(
        `${name}: ${seconds.toFixed(2)} s, ${(seconds / own.seconds).toFixed(0)} times ours (${own.seconds.toFixed(3)} s)`,
      );
  }
  rmSync(home, { recursive: true, force: true });
}

console.log(`${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, ${rounds} rounds`);
run([...published(), ...invented()]);
if (!only || only === 'peers') runPeers();
console.log(`memory at the end ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
