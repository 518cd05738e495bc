import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { finish } from '../models/model.ts';
import { pCenter } from '../models/p-center.ts';
import { waysOf } from '../models/ways.ts';

const folder = new URL('../../../../../shared/data/benchmarks/open/pmed/', import.meta.url);

/** Optima of the p-center on OR-Library's p-median networks (Beasley 1990), as in Daskin 2000 and Elloumi et al. 2004. */
const optima = {
  pmed1: 127,
  pmed2: 98,
  pmed4: 74,
  pmed5: 48,
  pmed10: 20,
  pmed17: 39,
  pmed22: 38,
  pmed40: 13,
};

const skip = existsSync(folder) ? false : "OR-Library's pmed files are not here";

test('p-center: the published optimum of networks of 100 to 900 places, proved', { skip }, () => {
  for (const [name, optimum] of Object.entries(optima)) {
    const [size, count, minutes] = readNetwork(new URL(`${name}.txt`, folder));
    const ways = waysOf({
      demandCount: size,
      siteCount: size,
      between: (one, other) => minutes[one * size + other]!,
    });
    const weights = new Float64Array(size).fill(1);
    const problem = { siteCount: size, demandCount: size, ways, weights, locks: new Int8Array(size), count };
    const answer = finish(pCenter.solve(problem, { seed: 'pmed' }));
    assert.deepEqual([answer.status, answer.objective, answer.bound], ['optimal', optimum, optimum], name);
    assert.equal(answer.open.length, count);
  }
});

/** "n m p", then edges "a b length", of which a later line wins; shortest ways between all (Floyd 1962). */
function readNetwork(file: URL): [number, number, Float64Array] {
  const told = readFileSync(file, 'utf8').trim().split(/\s+/).map(Number);
  const size = told[0]!;
  const minutes = new Float64Array(size * size).fill(Infinity);
  for (let one = 0; one < size; one++) minutes[one * size + one] = 0;
  for (let at = 3; at < told.length; at += 3) {
    const [a, b] = [told[at]! - 1, told[at + 1]! - 1];
    minutes[a * size + b] = minutes[b * size + a] = told[at + 2]!;
  }
  for (let over = 0; over < size; over++) {
    for (let one = 0; one < size; one++) {
      const first = minutes[one * size + over]!;
      if (first === Infinity) continue;
      for (let other = 0; other < size; other++) {
        const way = first + minutes[over * size + other]!;
        if (way < minutes[one * size + other]!) minutes[one * size + other] = way;
      }
    }
  }
  return [size, told[2]!, minutes];
}
