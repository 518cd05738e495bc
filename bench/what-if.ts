import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { randomStream } from '#kit/random.ts';
import { flowsOf } from '#alternatives/flows.ts';
import { applyPull } from '#alternatives/apply.ts';
import type { Pull } from '#alternatives/lever.ts';
import { placePosts } from '#alternatives/place-posts.ts';
import { readRegion } from '#region/read-region.ts';
import type { Region } from '#region/region.ts';
import { assess } from '#situation/assess.ts';
import type { Assessment } from '#situation/assessment.ts';
import { defaultRule } from '#situation/default-rule.ts';
import { groups } from '#situation/measures/measure.ts';
import { measures } from '#situation/measures/index.ts';
import { networkOf } from '#situation/network-of.ts';
import { prepare } from '#situation/prepare.ts';
import { fullCounty, inventCounty } from './county.ts';

/*
 * What a change on the map costs in arithmetic: 50 pulls, each from the situation, of the demo region and of an
 * invented county of 20,000 cells × 100 sites × 12 services. Drawing is measured in bench/browser/. Nothing here is a
 * test: a busy machine may double any figure.
 */

const pullCount = 50;

type Timing = Readonly<{ assignment: number; measures: number; flows: number; total: number }>;

function listPulls(region: Region): Pull[] {
  const chance = randomStream('pulls');
  const sites = region.sites.filter(({ kind }) => kind !== 'central-hospital');
  return Array.from({ length: pullCount }, (_, at): Pull => {
    const site = sites[chance.integer(sites.length)]!;
    const other = sites.find(
      ({ id, kind, municipality }) =>
        id !== site.id && kind === 'centre' && municipality !== site.municipality,
    )!;
    const planned = at % 3 === 2;
    const settings = planned
      ? { site: site.id, receivers: [{ site: other.id, share: 1 }] }
      : { site: site.id };
    return { lever: 'close-site', settings, rationale: 'bench' };
  });
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

function pullOnce(situation: Assessment, pull: Pull): Timing | undefined {
  const start = performance.now();
  const { network, outcome } = applyPull(situation.network, { pull, index: 0 });
  if (!outcome.applied) return undefined;
  const moved = assess({ ...situation, network }, [situation]);
  const placed = placePosts(network, { before: situation, after: moved });
  const settled = placed === network ? moved : assess({ ...situation, network: placed }, [moved, situation]);
  const assigned = performance.now();
  takeMeasures(settled);
  const measured = performance.now();
  flowsOf(situation, settled);
  const end = performance.now();
  return {
    assignment: assigned - start,
    measures: measured - assigned,
    flows: end - measured,
    total: end - start,
  };
}

function quantile(values: readonly number[], q: number): number {
  return [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(q * values.length) - 1)]!;
}

function bench(name: string, region: Region): void {
  const memoryBefore = memoryMegabytes();
  const begun = performance.now();
  const prepared = prepare(region);
  const rule = defaultRule(region);
  const situation = assess({ prepared, network: networkOf(region), rule, factor: 1 });
  const fresh = performance.now() - begun;
  const taken = takeMeasures(situation);
  const timings: Timing[] = [];
  const refused: Pull[] = [];
  for (const pull of listPulls(region)) {
    const timing = pullOnce(situation, pull);
    if (timing) timings.push(timing);
    else refused.push(pull);
  }
  const { cells, sites, services, municipalities } = region;
  console.log(
    `\n${name}: ${cells.length} cells × ${sites.length} sites × ${services.length} services, ${municipalities.length} municipalities, rule ${rule.kind}`,
  );
  console.log(
    `  from nothing (travel, order, situation) ${fresh.toFixed(1)} ms; ${taken} measures a pull; ${timings.length} pulls, ${refused.length} refused`,
  );
  for (const part of ['assignment', 'measures', 'flows', 'total'] as const) {
    const values = timings.map((timing) => timing[part]);
    console.log(
      `  ${part.padEnd(11)} median ${quantile(values, 0.5).toFixed(2).padStart(7)} ms   p95 ${quantile(values, 0.95).toFixed(2).padStart(7)} ms`,
    );
  }
  console.log(
    `  memory ${(memoryMegabytes() - memoryBefore).toFixed(0)} MB more than before (heap and arrays)`,
  );
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
if (existsSync(join(demo, 'region.json'))) {
  const region = readRegion(readFolder(demo));
  if (region.ok) bench('demo region', region.value);
  else console.log('demo region: does not read', region.problems.slice(0, 3));
} else console.log('demo region: not built here, skipped');
bench('county, staffed by use', inventCounty(fullCounty, 'used'));
bench('county, staffed by nearest (half of the sites short)', inventCounty(fullCounty, 'nearest'));
