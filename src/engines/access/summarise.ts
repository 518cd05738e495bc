import { rankByValue } from './statistics.ts';

/** What is asked of one service's reach or trips for every group of people in every area at once. */
export type SummaryQuestion = Readonly<{
  /** Per cell; Infinity where there is no trip. */
  minutes: Float64Array;
  /** Per cell × limit: shares within; absent when not wanted. */
  withinShare?: Float64Array;
  limitCount: number;
  /** Per group, per cell: how many people (or visits) count. */
  people: readonly Float64Array[];
  /** Per cell: its area; the whole is added as area `areaCount`. */
  area: Int32Array;
  areaCount: number;
  /** Shares of people for quantiles, ascending: [0.5, 0.9]. */
  quantiles: readonly number[];
}>;

/**
 * Group-major tables: the entry of group `g` in area `a` is at `g * (areaCount + 1) + a`, the whole at `a = areaCount`;
 * `within` is by limit below that. NaN where there is nobody.
 */
export type Summary = Readonly<{
  people: Float64Array;
  mean: Float64Array;
  worst: Float64Array;
  /** One table per quantile. */
  quantiles: readonly Float64Array[];
  /** One table per limit. */
  within: readonly Float64Array[];
  /** Ranking of the cells and the question, to begin the next summary from. */
  ranking: Readonly<{ values: Float64Array; order: Int32Array }>;
  question: SummaryQuestion;
  /** Per group and area: sums behind the means; per limit below that. */
  sums: Readonly<{ minutes: Float64Array; within: Float64Array }>;
}>;

/**
 * Mean, quantiles, worst and shares within limits for all groups and areas in a few passes over the cells. Sums run
 * over cells ascending (quantiles over cells by minutes, ties ascending), so they are the same however the minutes
 * were come by. Areas in which no cell differs from `before` keep their sums. Definitions as in `weightedMean` and
 * `weightedQuantile`.
 */
export function summarise(question: SummaryQuestion, before?: Summary): Summary {
  const { minutes, people, areaCount, limitCount, withinShare } = question;
  const size = people.length * (areaCount + 1);
  const table = () => new Float64Array(size).fill(NaN);
  const order = rankByValue(minutes, before?.ranking);
  const summary: Summary = {
    people: new Float64Array(size),
    mean: table(),
    worst: table(),
    quantiles: question.quantiles.map(table),
    within: withinShare ? Array.from({ length: limitCount }, table) : [],
    ranking: { values: minutes, order },
    question,
    sums: {
      minutes: new Float64Array(people.length * areaCount),
      within: new Float64Array(people.length * areaCount * limitCount),
    },
  };
  const usable = before && sameAsked(question, before.question) ? before : undefined;
  const stale = usable ? staleAreas(question, usable.question) : new Uint8Array(areaCount).fill(1);
  if (usable) copyTables(usable, summary);
  for (let group = 0; group < people.length; group++) {
    sumCells(summary, { group, stale });
    walkRanks(summary, { group, stale });
  }
  return summary;
}

function sameAsked(one: SummaryQuestion, other: SummaryQuestion): boolean {
  return (
    one.area === other.area &&
    one.areaCount === other.areaCount &&
    one.limitCount === other.limitCount &&
    one.minutes.length === other.minutes.length &&
    (one.withinShare === undefined) === (other.withinShare === undefined) &&
    one.people.length === other.people.length &&
    one.people.every((group, at) => group === other.people[at]) &&
    one.quantiles.length === other.quantiles.length &&
    one.quantiles.every((q, at) => q === other.quantiles[at])
  );
}

/** Marks the areas with a cell whose minutes or shares are not as before. */
function staleAreas(one: SummaryQuestion, other: SummaryQuestion): Uint8Array {
  const stale = new Uint8Array(one.areaCount);
  const { minutes, withinShare, limitCount, area } = one;
  for (let cell = 0; cell < minutes.length; cell++)
    if (minutes[cell] !== other.minutes[cell]) stale[area[cell]!] = 1;
  if (withinShare && withinShare !== other.withinShare) {
    for (let at = 0, cell = 0; cell < minutes.length; cell++)
      for (let limit = 0; limit < limitCount; limit++, at++)
        if (withinShare[at] !== other.withinShare![at]) stale[area[cell]!] = 1;
  }
  return stale;
}

function copyTables(from: Summary, to: Summary): void {
  to.people.set(from.people);
  to.sums.minutes.set(from.sums.minutes);
  to.sums.within.set(from.sums.within);
  to.mean.set(from.mean);
  to.worst.set(from.worst);
  from.quantiles.forEach((table, at) => to.quantiles[at]!.set(table));
  from.within.forEach((table, at) => to.within[at]!.set(table));
}

function sumCells(summary: Summary, ask: { group: number; stale: Uint8Array }): void {
  const { group, stale } = ask;
  const { minutes, area, areaCount, limitCount, people: groups, withinShare } = summary.question;
  const weights = groups[group]!;
  const at = group * (areaCount + 1);
  const total = summary.people;
  const limits = withinShare ? limitCount : 0;
  const minuteSums = summary.sums.minutes.subarray(group * areaCount, (group + 1) * areaCount);
  const withinSums = summary.sums.within.subarray(
    group * areaCount * limits,
    (group + 1) * areaCount * limits,
  );
  for (let place = 0; place < areaCount; place++) {
    if (stale[place] === 0) continue;
    total[at + place] = 0;
    minuteSums[place] = 0;
    withinSums.fill(0, place * limits, (place + 1) * limits);
  }
  for (let cell = 0; cell < minutes.length; cell++) {
    const place = area[cell]!;
    if (stale[place] === 0) continue;
    const weight = weights[cell]!;
    if (!(weight > 0)) continue;
    total[at + place] = total[at + place]! + weight;
    minuteSums[place] = minuteSums[place]! + weight * minutes[cell]!;
    for (let limit = 0; limit < limits; limit++) {
      const sum = place * limits + limit;
      withinSums[sum] = withinSums[sum]! + weight * withinShare![cell * limits + limit]!;
    }
  }
  let people = 0;
  let minuteSum = 0;
  for (let place = 0; place < areaCount; place++) {
    people += total[at + place]!;
    minuteSum += minuteSums[place]!;
    if (total[at + place]! > 0) summary.mean[at + place] = minuteSums[place]! / total[at + place]!;
  }
  total[at + areaCount] = people;
  if (!(people > 0)) return;
  summary.mean[at + areaCount] = minuteSum / people;
  for (let limit = 0; limit < limits; limit++) {
    let sum = 0;
    for (let place = 0; place < areaCount; place++) {
      sum += withinSums[place * limits + limit]!;
      if (total[at + place]! > 0) {
        summary.within[limit]![at + place] = Math.min(
          1,
          withinSums[place * limits + limit]! / total[at + place]!,
        );
      }
    }
    summary.within[limit]![at + areaCount] = Math.min(1, sum / people);
  }
}

/** Quantiles and worst of the stale areas and of the whole, along the ranking. */
function walkRanks(summary: Summary, ask: { group: number; stale: Uint8Array }): void {
  const { group, stale } = ask;
  const { minutes, area, areaCount, quantiles, people } = summary.question;
  const weights = people[group]!;
  const order = summary.ranking.order;
  const at = group * (areaCount + 1);
  const under = new Float64Array(areaCount + 1);
  /** Per area: how many of the quantiles are found. */
  const found = new Int32Array(areaCount + 1);
  const pass = (place: number, value: number): void => {
    while (
      found[place]! < quantiles.length &&
      under[place]! >= quantiles[found[place]!]! * summary.people[at + place]!
    ) {
      summary.quantiles[found[place]!]![at + place] = value;
      found[place] = found[place]! + 1;
    }
  };
  let sum = 0;
  let worst = NaN;
  let next = quantiles.length > 0 ? quantiles[0]! * summary.people[at + areaCount]! : Infinity;
  for (let rank = 0; rank < order.length; rank++) {
    const cell = order[rank]!;
    const weight = weights[cell]!;
    if (!(weight > 0)) continue;
    worst = minutes[cell]!;
    sum += weight;
    if (sum >= next) {
      under[areaCount] = sum;
      pass(areaCount, worst);
      const q = quantiles[found[areaCount]!];
      next = q === undefined ? Infinity : q * summary.people[at + areaCount]!;
    }
    const place = area[cell]!;
    if (stale[place] === 0) continue;
    summary.worst[at + place] = worst;
    under[place] = under[place]! + weight;
    pass(place, worst);
  }
  summary.worst[at + areaCount] = worst;
  for (let place = 0; place <= areaCount; place++) {
    if (place < areaCount && stale[place] === 0) continue;
    // Rounding may leave the last sum a hair under q × total: then the worst is meant.
    for (let q = found[place]!; q < quantiles.length; q++) {
      summary.quantiles[q]![at + place] = summary.worst[at + place]!;
    }
  }
}
