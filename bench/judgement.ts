// SMAA of 10 alternatives × 20 criteria × 10,000 draws, with intervals on every value: the aim is 100 ms.
import { randomStream } from '#kit/random.ts';
import { tableOf } from '#engines/judgement/decision-table.ts';
import { drawWeights } from '#engines/judgement/draw-weights.ts';
import { smaa } from '#engines/judgement/smaa.ts';
import { straight } from '#engines/judgement/value-function.ts';
import { worldsWithin } from '#engines/judgement/worlds.ts';

const [alternatives, criteria, count, repeats] = [10, 20, 10_000, 15];
const random = randomStream('bench');
const rows = Array.from({ length: alternatives }, () =>
  Array.from({ length: criteria }, () => random.next()),
);
const table = tableOf(rows);
const functions = Array.from({ length: criteria }, () => straight({ low: 0, high: 1 }, 'higher'));
const [low, high] = [table.values.map((value) => value * 0.9), table.values.map((value) => value * 1.1)];
const bounds = { least: new Float64Array(criteria), greatest: new Float64Array(criteria).fill(0.15) };

const median = (values: number[]) => values.sort((one, other) => one - other)[values.length >> 1]!;
const time = (run: () => void) => {
  const times = Array.from({ length: repeats }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return `${median(times).toFixed(1)} ms (least ${Math.min(...times).toFixed(1)})`;
};

const free = () => drawWeights({ criteria, count, random: randomStream(1) });
const bound = () => drawWeights({ criteria, count, random: randomStream(1), bounds });
const within = () => worldsWithin(table, { low, high, functions, count, random: randomStream(2) });
const [weights, worlds] = [free(), within()];
console.log(`${alternatives} alternatives × ${criteria} criteria × ${count} draws, median of ${repeats}`);
console.log(`  weights, any             ${time(free)}`);
console.log(`  weights, within bounds   ${time(bound)}`);
console.log(`  worlds within intervals  ${time(within)}`);
console.log(`  scores and ranks         ${time(() => smaa(worlds, weights))}`);
console.log(`  all, any weights         ${time(() => smaa(within(), free()))} of 100`);
console.log(`  all, within bounds       ${time(() => smaa(within(), bound()))} of 100`);
