// What a moved slider costs on the decision page: the view on show of 10 alternatives × 20 criteria, 2,000 weights within
// bounds, in 200 worlds that are drawn already. The aim is 50 ms.
import { randomStream } from '#kit/random.ts';
import { sameText } from '#kit/text.ts';
import type { Criterion } from '#decision/criterion.ts';
import { nameView, whoseOf } from '#decision/judge.ts';
import { settle } from '#decision/settle.ts';
import { equalWeighing } from '#decision/weighing.ts';

const [alternatives, criteria, worlds, n, repeats] = [10, 20, 200, 2000, 15];
const random = randomStream('bench');
const title = sameText('x');
const set = {
  criteria: Array.from({ length: criteria }, (_, at): Criterion => ({
    ...{ id: `c${at}`, title, range: 'local', curve: null },
    perspective: (['client', 'process', 'economy', 'learning'] as const)[at % 4]!,
    side: at % 3 === 0 ? 'cost' : 'wellbeing',
    source: { kind: 'counted', quantity: `q${at}`, service: null, group: null },
  })),
  target: { savingEuros: null, wellbeingPoints: null },
};
const world = () =>
  Array.from({ length: alternatives }, () => Float64Array.from({ length: criteria }, () => random.next()));
const settled = settle({
  faced: set.criteria.map((criterion) => ({ criterion, unit: 'min', direction: 'lower' })),
  drawn: {
    quantities: set.criteria.map((_, at) => ({ id: `q${at}`, service: null, group: null })),
    ...{ central: world(), worlds: Array.from({ length: worlds }, world), refused: [] },
  },
  ids: Array.from({ length: alternatives }, (_, at) => `a${at}`),
  seed: 1,
});
const judged = Array.from({ length: alternatives }, (_, at) => {
  return { id: `a${at}`, called: { name: sameText(`VE${at}`), whose: '' }, name: title };
});
const stakeholders = [{ id: null, name: 'x', weighing: equalWeighing(set), slack: 0.2 }];
const times = Array.from({ length: repeats }, () => {
  const start = performance.now();
  const whose = whoseOf(set, { stakeholders, focus: 0 });
  nameView(settled, { ask: { set, alternatives: judged, n, seed: 1 }, whose });
  return performance.now() - start;
}).sort((one, other) => one - other);
console.log(
  `${alternatives} alternatives × ${criteria} criteria × ${n} weights in ${worlds} worlds, of ${repeats}`,
);
console.log(
  `  a slider moved   median ${times[repeats >> 1]!.toFixed(1)} ms, least ${times[0]!.toFixed(1)}, of 50`,
);
