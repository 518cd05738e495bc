import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { capacitatedPMedian } from '../models/capacitated-p-median.ts';
import { capacitated } from '../models/capacitated.ts';
import { finish, type LocationProblem } from '../models/model.ts';
import { waysOf } from '../models/ways.ts';

/** OR-Library files (Beasley 1990), where someone has put them beside the checkout. */
const folder = new URL('../../../../../shared/data/benchmarks/open/', import.meta.url);
const skip = existsSync(folder) ? false : 'the published files are not beside the checkout';

const numbersOf = (path: string) =>
  readFileSync(new URL(path, folder), 'utf8').replaceAll('capacity', '0').trim().split(/\s+/).map(Number);

function capFile(name: string, capacity?: number): LocationProblem {
  const told = numbersOf(`cap/${name}.txt`);
  const [siteCount, demandCount] = [told[0]!, told[1]!];
  const capacities = Float64Array.from({ length: siteCount }, (_, at) => capacity ?? told[2 + 2 * at]!);
  const costs = Float64Array.from({ length: siteCount }, (_, at) => told[3 + 2 * at]!);
  const from = (demand: number) => 2 + 2 * siteCount + demand * (siteCount + 1);
  const demands = Float64Array.from({ length: demandCount }, (_, demand) => told[from(demand)]!);
  const between = (demand: number, site: number) => told[from(demand) + 1 + site]!;
  return {
    ...{ siteCount, demandCount, capacities, costs, demands },
    ways: waysOf({ siteCount, demandCount, between }),
    weights: new Float64Array(demandCount).fill(1),
    locks: new Int8Array(siteCount),
  };
}

function pmedcapFile(name: string): LocationProblem {
  const told = numbersOf(`pmedcap/${name}.txt`);
  const [count, most] = [told[2]!, told[4]!];
  const at = (point: number, what: number) => told[5 + 4 * point + what]!;
  const between = (a: number, b: number) => {
    const [dx, dy] = [at(a, 1) - at(b, 1), at(a, 2) - at(b, 2)];
    return Math.floor(Math.sqrt(dx * dx + dy * dy));
  };
  return {
    ...{ siteCount: count, demandCount: count, count: told[3]!, singleSource: true },
    ways: waysOf({ siteCount: count, demandCount: count, between }),
    weights: new Float64Array(count).fill(1),
    demands: Float64Array.from({ length: count }, (_, point) => at(point, 3)),
    capacities: new Float64Array(count).fill(most),
    locks: new Int8Array(count),
  };
}

for (const [name, capacity, optimum] of [
  ['cap41', undefined, 1040444.375],
  ['cap81', undefined, 838499.288],
  ['cap114', undefined, 1063356.488],
  ['capa', 8000, 19240822.449],
  ['capb', 5000, 13656379.578],
] as const)
  test(`${name} of the OR-Library is solved to its published optimum and proved`, { skip }, () => {
    const answer = finish(capacitated.solve(capFile(name, capacity), { seed: 'published' }));
    assert.ok(Math.abs(answer.objective! - optimum) < 0.01, `${answer.objective}`);
    assert.equal(answer.status, 'optimal');
  });

for (const [name, best] of [
  ['pmedcap1_1', 713],
  ['pmedcap1_4', 651],
  ['pmedcap1_13', 1026],
] as const)
  test(`${name} of the OR-Library is solved to its best known answer and proved`, { skip }, () => {
    const answer = finish(capacitatedPMedian.solve(pmedcapFile(name), { seed: 'published' }));
    assert.equal(answer.objective, best);
    assert.equal(answer.status, 'optimal');
  });
