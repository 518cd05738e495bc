import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { randomStream } from '#kit/random.ts';
import { flowsOf } from '#alternatives/flows.ts';
import { siteRows } from '#alternatives/costs.ts';
import { makeEvaluator } from '#alternatives/evaluate.ts';
import type { Evaluator } from '#alternatives/evaluate.ts';
import type { Pull } from '#alternatives/lever.ts';
import { readRegion } from '#region/read-region.ts';
import type { Region } from '#region/region.ts';
import type { Assessment } from '#situation/assessment.ts';
import { groups } from '#situation/measures/measure.ts';
import { measures } from '#situation/measures/index.ts';
import { capacityVisits } from '#situation/network-of.ts';
import { prepare } from '#situation/prepare.ts';
import { changeByCell } from '../src/web/workers/glimpses.ts';
import { fullCounty, inventCounty, measuredLoads } from './county.ts';

/*
 * What a change on the map costs in arithmetic: 50 pulls, each from the situation, of the demo region and of an
 * invented county of 20,000 cells × 100 sites × 12 services. `to the map` is what the worker computes before the map is
 * drawn; measures and the rest (ranges, municipalities, plans) come after. Drawing is measured in bench/browser/.
 * Nothing here is a test: a busy machine may double any figure by the clock.
 */

const pullCount = 50;
const aimMilliseconds = 50;
/** `--main`: only the county staffed as measured, and only what comes before the first picture and the measures. */
const mainOnly = process.argv.includes('--main');
const withRest = !mainOnly;

/** Milliseconds by the clock, and of this thread's processor: the gap between them is other programs' doing. */
type Timing = Readonly<{ clock: number; processor: number }>;
const none: Timing = { clock: 0, processor: 0 };
const parts = ['assignment', 'flows', 'map', 'measures', 'rest'] as const;
type Timings = Record<(typeof parts)[number] | 'to the map' | 'with measures', Timing>;

/** Closures without receivers and, every second, with one; no pull twice, so that none is answered from memory. */
function listPulls(region: Region): Pull[] {
  const chance = randomStream('pulls');
  const sites = region.sites.filter(({ kind }) => kind !== 'central-hospital');
  const count = Math.min(pullCount, 2 * sites.length);
  const pulls = new Map<string, Pull>();
  while (pulls.size < count) {
    const site = sites[chance.integer(sites.length)]!;
    const other = sites.find(
      ({ id, kind, municipality }) =>
        id !== site.id && kind === 'centre' && municipality !== site.municipality,
    )!;
    const planned = pulls.size % 2 === 1;
    const settings = planned
      ? { site: site.id, receivers: [{ site: other.id, share: 1 }] }
      : { site: site.id };
    pulls.set(`${site.id} ${planned}`, { lever: 'close-site', settings, rationale: 'bench' });
  }
  return [...pulls.values()];
}

function takeMeasures(assessment: Assessment): number {
  const { region } = assessment.prepared;
  let taken = 0;
  for (const measure of measures) {
    const services = measure.by.service ? region.services.length : 1;
    const asked = measure.by.group ? groups.length : 1;
    for (let service = 0; service < services; service++) {
      for (let group = 0; group < asked; group++) {
        measure.compute(assessment, { service, group, area: 'region' });
        taken++;
        if (!measure.by.area) continue;
        for (let area = 0; area < region.municipalities.length; area++, taken++) {
          measure.compute(assessment, { service, group, area });
        }
      }
    }
  }
  return taken;
}

function time<Value>(work: () => Value): Readonly<{ value: Value; timing: Timing }> {
  const processor = process.threadCpuUsage();
  const clock = performance.now();
  const value = work();
  const { user, system } = process.threadCpuUsage(processor);
  return { value, timing: { clock: performance.now() - clock, processor: (user + system) / 1000 } };
}

function add(...timings: Timing[]): Timing {
  return {
    clock: timings.reduce((sum, { clock }) => sum + clock, 0),
    processor: timings.reduce((sum, { processor }) => sum + processor, 0),
  };
}

/** What the page's worker does for one pull: first what the map shows, then measures, then the whole evaluation. */
function pullOnce(evaluator: Evaluator, pull: Pull): Timings | undefined {
  const ask = { pulls: [pull] };
  // A step is assessed when it is first asked about.
  const assigned = time(() => {
    const steps = evaluator.follow(ask);
    return { steps, assessments: steps.map(({ assessment }) => assessment) as [Assessment, Assessment] };
  });
  if (!assigned.value.steps[1]!.outcome!.applied) return undefined;
  const [before, after] = assigned.value.assessments;
  const flows = time(() => flowsOf(before, after));
  const map = time(() => [siteRows(after), changeByCell(before, after)]);
  const measured = time(() => takeMeasures(after));
  const rest = withRest ? time(() => evaluator.evaluate({ ...ask, engineVersion: 'bench' })).timing : none;
  const toMap = add(assigned.timing, flows.timing, map.timing);
  return {
    assignment: assigned.timing,
    flows: flows.timing,
    map: map.timing,
    measures: measured.timing,
    rest,
    'to the map': toMap,
    'with measures': add(toMap, measured.timing),
  };
}

function quantile(values: readonly number[], q: number): number {
  return [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(q * values.length) - 1)]!;
}

function bench(name: string, region: Region): void {
  const memoryBefore = memoryMegabytes();
  const fresh = time(() => {
    const evaluator = makeEvaluator(prepare(region));
    return { evaluator, situation: evaluator.follow({ pulls: [] })[0]!.assessment };
  });
  const { evaluator, situation } = fresh.value;
  const taken = takeMeasures(situation);
  const pulls = listPulls(region);
  const timings = pulls.flatMap((pull) => pullOnce(evaluator, pull) ?? []);
  const { cells, sites, services, municipalities } = region;
  console.log(
    `\n${name}: ${cells.length} cells × ${sites.length} sites × ${services.length} services, ${municipalities.length} municipalities, rule ${situation.rule.kind}`,
  );
  console.log(`  use over capacity, by site and service: ${describeLoads(situation)}`);
  console.log(
    `  from nothing (travel, order, situation) ${fresh.timing.clock.toFixed(0)} ms; ${taken} measures a pull; ${timings.length} pulls, ${pulls.length - timings.length} refused; load ${loadavg()[0]!.toFixed(1)} on ${cpus().length} cores`,
  );
  console.log(`  ${'ms'.padEnd(14)}    min  median     p95 | of the processor: min  median     p95`);
  for (const part of [...parts.slice(0, 3), 'to the map', 'measures', 'with measures', 'rest'] as const) {
    const row = (of: keyof Timing, qs: readonly number[]) =>
      qs
        .map((q) =>
          quantile(
            timings.map((timing) => timing[part][of]),
            q,
          )
            .toFixed(2)
            .padStart(8),
        )
        .join('');
    console.log(
      `  ${part.padEnd(14)}${row('clock', [0, 0.5, 0.95])} |          ${row('processor', [0, 0.5, 0.95])}`,
    );
  }
  console.log(`  before the map is drawn: ${verdict(timings)}`);
  console.log(
    `  memory ${(memoryMegabytes() - memoryBefore).toFixed(0)} MB more than before (heap and arrays)`,
  );
}

/** Drawing takes the rest of the 50 ms; what meets the whole aim is told by bench/browser/. */
function verdict(timings: readonly Timings[]): string {
  const values = timings.map((timing) => timing['to the map'].clock);
  const told = (q: number) =>
    `${quantile(values, q).toFixed(1)} ms ${quantile(values, q) <= aimMilliseconds ? 'within' : 'OVER'} ${aimMilliseconds} ms`;
  return `median ${told(0.5)}, p95 ${told(0.95)}`;
}

function describeLoads({ prepared, network, services }: Assessment): string {
  const loads = services.flatMap(({ visits }, service) =>
    network.sites.flatMap((site, at) => {
      const capacity = capacityVisits(site, service, prepared.visitsPerPost[service]!);
      return site.offers[service] && capacity > 0 && capacity < Infinity ? [visits[at]! / capacity] : [];
    }),
  );
  const spread = measuredLoads.map(([share]) => `${100 * share} %: ${quantile(loads, share).toFixed(2)}`);
  const short = loads.filter((load) => load > 1).length;
  return `${spread.join(', ')}; ${short} of ${loads.length} over 1`;
}

function memoryMegabytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function readFolder(folder: string, prefix = ''): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory())
      Object.assign(files, readFolder(join(folder, entry.name), `${prefix}${entry.name}/`));
    else files[prefix + entry.name] = readFileSync(join(folder, entry.name), 'utf8');
  }
  return files;
}

const demo = join(import.meta.dirname, '../regions/keski-suomi');
console.log(
  `loads that the main county is staffed by (demo region): ${measuredLoads.map(([share, load]) => `${100 * share} %: ${load}`).join(', ')}`,
);
if (mainOnly) console.log('demo region: not asked');
else if (existsSync(join(demo, 'region.json'))) {
  const region = readRegion(readFolder(demo));
  if (region.ok) bench('demo region', region.value);
  else console.log('demo region: does not read', region.problems.slice(0, 3));
} else console.log('demo region: not built here, skipped');
bench('county, loads as measured in the demo region (main)', inventCounty(fullCounty, 'measured'));
if (!mainOnly) {
  bench('county, more crowded (staffed by use, 9 % over capacity)', inventCounty(fullCounty, 'used'));
  bench('county, very crowded (staffed by nearest, half over capacity)', inventCounty(fullCounty, 'nearest'));
}
