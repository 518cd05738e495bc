import type { Charges } from './charges.ts';
import type { Reached } from './interchange.ts';
import { chooseSites, isAllowed, isOverBudget, mustOpen } from './rules.ts';

/** Where the number is free, a demand is taken to be this far down its list before anything is opened. */
const middleUnlessTold = 12;

/**
 * An allowed open set to begin from: sites are added by what they save those whom the ones before left farthest off, the
 * greatest saving first. Where changes from today are limited, today's set with what its locks ask. Undefined when number,
 * locks and changes leave none.
 */
export function beginWith(charges: Charges, reached: Reached): Uint8Array | undefined {
  const { rules } = charges;
  const fallback = chooseSites(rules, Float64Array.from(charges.siteCosts));
  if (!fallback || rules.mostChanges !== undefined) return fallback?.open;
  const open = addGreedily(charges, reached);
  return isAllowed(rules, open) ? open : fallback.open;
}

function addGreedily(charges: Charges, reached: Reached): Uint8Array {
  const { rules, siteCosts } = charges;
  const { siteCount, locks, count = siteCount, budget } = rules;
  const open = Uint8Array.from(locks, (lock) => (lock === mustOpen ? 1 : 0));
  const now = chargesBefore(charges);
  let [opened, spent] = [0, 0];
  const add = (site: number): void => {
    open[site] = 1;
    opened++;
    spent += budget?.costs[site] ?? 0;
    for (let at = reached.start[site]!; at < reached.start[site + 1]!; at++) {
      const demand = reached.demand[at]!;
      if (reached.charge[at]! < now[demand]!) now[demand] = reached.charge[at]!;
    }
  };
  for (let site = 0; site < siteCount; site++) if (open[site] === 1) add(site);
  const saves = new Float64Array(siteCount);
  const heap = makeHeap(saves);
  const weigh = (site: number): void => {
    let sum = -siteCosts[site]!;
    for (let at = reached.start[site]!; at < reached.start[site + 1]!; at++)
      sum += Math.max(0, now[reached.demand[at]!]! - reached.charge[at]!);
    saves[site] = sum;
  };
  for (let site = 0; site < siteCount; site++) {
    if (locks[site] !== 0) continue;
    weigh(site);
    heap.push(site);
  }
  // What a site saves only falls as others open: one that is still the greatest after a new look is the greatest.
  while (opened < count && heap.size() > 0) {
    const site = heap.pop();
    const before = saves[site]!;
    weigh(site);
    if (saves[site]! < before && heap.size() > 0 && saves[site]! < saves[heap.top()]!) {
      heap.push(site);
      continue;
    }
    if (rules.count === undefined && saves[site]! <= 0) break;
    if (budget && isOverBudget(spent + budget.costs[site]!, budget.most)) continue;
    add(site);
  }
  return open;
}

/** What demands are taken to be charged before anything is open: about what a share of the sites in their lists would cost. */
function chargesBefore({ demandCount, start, charge, without, rules }: Charges): Float64Array {
  const middle =
    rules.count === undefined
      ? middleUnlessTold
      : Math.ceil((2 * rules.siteCount) / Math.max(1, rules.count));
  const now = new Float64Array(demandCount);
  for (let demand = 0; demand < demandCount; demand++) {
    const listed = start[demand + 1]! - start[demand]!;
    const far = listed === 0 ? 0 : charge[start[demand]! + Math.min(listed - 1, middle)]!;
    now[demand] = without[demand]! < Infinity ? without[demand]! : far;
  }
  return now;
}

type Heap = Readonly<{
  push: (one: number) => void;
  pop: () => number;
  top: () => number;
  size: () => number;
}>;

/** The one with the greatest value on top; of equals the least number. */
function makeHeap(values: Float64Array): Heap {
  const heap: number[] = [];
  const above = (a: number, b: number) => values[a]! > values[b]! || (values[a] === values[b] && a < b);
  return {
    size: () => heap.length,
    top: () => heap[0]!,
    push: (one) => {
      let at = heap.push(one) - 1;
      while (at > 0 && above(one, heap[(at - 1) >> 1]!)) {
        heap[at] = heap[(at - 1) >> 1]!;
        at = (at - 1) >> 1;
      }
      heap[at] = one;
    },
    pop: () => {
      const top = heap[0]!;
      const last = heap.pop()!;
      if (heap.length === 0) return top;
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= heap.length) break;
        if (child + 1 < heap.length && above(heap[child + 1]!, heap[child]!)) child++;
        if (!above(heap[child]!, last)) break;
        heap[at] = heap[child]!;
        at = child;
      }
      heap[at] = last;
      return top;
    },
  };
}
