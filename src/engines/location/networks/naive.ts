import type { LocationQuestion } from './question.ts';

/** Everything by the definitions and nothing shared with the engine: the oracle of its tests. */
export type NaiveNetwork = Readonly<{ open: readonly number[]; cost: number }>;

/** All open sets that the question allows, the cheapest first. */
export function naiveNetworks(question: LocationQuestion): NaiveNetwork[] {
  const candidates = question.minutes.length;
  const found: NaiveNetwork[] = [];
  for (let bits = 0; bits < 1 << candidates; bits++) {
    const open = Array.from({ length: candidates }, (_, one) => (bits >> one) & 1);
    if (naiveAllows(question, open)) found.push({ open, cost: naiveCost(question, open) });
  }
  return found.sort((one, other) => one.cost - other.cost);
}

export function naiveAllows(question: LocationQuestion, open: readonly number[]): boolean {
  const { locks, today, count, mostChanges, covers } = question;
  if (open.some((is, one) => (locks[one] === 1 && !is) || (locks[one] === -1 && is))) return false;
  if (count !== undefined && open.reduce((sum, is) => sum + is, 0) !== count) return false;
  if (mostChanges !== undefined && open.filter((is, one) => is !== today[one]).length > mostChanges)
    return false;
  if (question.most && !naiveReaches(question, { open, ...question.most })) return false;
  return covers.every((cover) => open.some((is, one) => is === 1 && cover[one] === 1));
}

/** Whether everybody has an open candidate with the service within the minutes. */
function naiveReaches(
  question: LocationQuestion,
  told: { open: readonly number[]; service: number; minutes: number },
): boolean {
  for (let cell = 0; cell < question.cellCount; cell++) {
    if (question.residents[cell] === 0) continue;
    const nearest = naiveNearest(question, { ...told, cell });
    if (nearest < 0 || question.minutes[nearest]![cell]! > told.minutes) return false;
  }
  return true;
}

/** Nearest open candidate that gives the service, −1 when there is none; of two as near, the first. */
export function naiveNearest(
  question: LocationQuestion,
  told: { open: readonly number[]; service: number; cell: number },
): number {
  let nearest = -1;
  question.minutes.forEach((minutes, one) => {
    const to = minutes[told.cell]!;
    if (!told.open[one] || !question.services[told.service]!.offers[one] || to === Infinity) return;
    if (nearest < 0 || to < question.minutes[nearest]![told.cell]!) nearest = one;
  });
  return nearest;
}

export function naiveCost(question: LocationQuestion, open: readonly number[]): number {
  const { services, minutes, farMinutes, price, overflowMinutes = 0 } = question;
  const { mean = 0, worst = 0, beyond = 0, equity } = question.mix ?? { mean: 1 };
  let cost = 0;
  let all = 0;
  let longest = 0;
  services.forEach(({ weights, visits, capacity }, service) => {
    const loads = minutes.map(() => 0);
    for (let cell = 0; cell < question.cellCount; cell++) {
      const nearest = naiveNearest(question, { open, service, cell });
      const way = nearest < 0 ? farMinutes : minutes[nearest]![cell]!;
      const { weight = 0, aversion = 0 } = equity ?? {};
      const averse = aversion > 0 ? (Math.exp(aversion * way) - 1) / aversion : way;
      const charge = mean * way + (way > (question.limit ?? Infinity) ? beyond : 0) + weight * averse;
      cost += weights[cell]! * charge;
      all += weights[cell]!;
      const isHeld = question.most?.service === service && question.residents[cell]! > 0;
      if (weights[cell]! > 0 || isHeld) longest = Math.max(longest, way);
      if (nearest >= 0 && visits) loads[nearest]! += visits[cell]!;
    }
    if (overflowMinutes > 0)
      loads.forEach((load, one) => (cost += overflowMinutes * Math.max(0, load - capacity![one]!)));
  });
  open.forEach((is, one) => (cost += is ? (price?.[one] ?? 0) : 0));
  cost += worst * all * longest;
  return cost;
}

/** Share of residents whose nearest candidate is another one in any service. */
export function naiveDifference(
  question: LocationQuestion,
  one: readonly number[],
  other: readonly number[],
): number {
  let changed = 0;
  let all = 0;
  for (let cell = 0; cell < question.cellCount; cell++) {
    const people = question.residents[cell]!;
    all += people;
    const differs = question.services.some(
      (_, service) =>
        naiveNearest(question, { open: one, service, cell }) !==
        naiveNearest(question, { open: other, service, cell }),
    );
    if (differs) changed += people;
  }
  return all > 0 ? changed / all : 0;
}

/** The least summed cost of so many networks within the loss that differ pairwise; undefined when there are none. */
export function naiveCheapestSet(
  question: LocationQuestion,
  told: { size: number; mostLoss: number; leastDifference: number },
): number | undefined {
  const all = naiveNetworks(question);
  const near = all.filter(({ cost }) => cost <= all[0]!.cost * (1 + told.mostLoss));
  let least: number | undefined;
  const extend = (chosen: readonly NaiveNetwork[], after: number): void => {
    if (chosen.length === told.size) {
      const sum = chosen.reduce((total, { cost }) => total + cost, 0);
      if (least === undefined || sum < least) least = sum;
      return;
    }
    for (let at = after; at < near.length; at++)
      if (chosen.every(({ open }) => naiveDifference(question, open, near[at]!.open) >= told.leastDifference))
        extend([...chosen, near[at]!], at + 1);
  };
  extend([], 0);
  return least;
}
