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
  /** Ranking of the cells, to begin the next summary from. */
  ranking: Readonly<{ values: Float64Array; order: Int32Array }>;
}>;

/**
 * Mean, quantiles, worst and shares within limits for all groups and areas in a few passes over the cells. Sums run
 * over cells ascending (quantiles over cells by minutes, ties ascending), so they are the same however the minutes
 * were come by. Definitions as in `weightedMean` and `weightedQuantile`.
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
  };
  for (let group = 0; group < people.length; group++) {
    sumCells(question, summary, group);
    walkRanks(question, summary, group);
  }
  return summary;
}

function sumCells(question: SummaryQuestion, summary: Summary, group: number): void {
  const { minutes, area, areaCount, limitCount } = question;
  const weights = question.people[group]!;
  const withinShare = question.withinShare;
  const at = group * (areaCount + 1);
  const total = summary.people;
  const minuteSums = new Float64Array(areaCount);
  const limits = withinShare ? limitCount : 0;
  const withinSums = new Float64Array(areaCount * limits);
  for (let cell = 0; cell < minutes.length; cell++) {
    const weight = weights[cell]!;
    if (!(weight > 0)) continue;
    const place = area[cell]!;
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

function walkRanks(question: SummaryQuestion, summary: Summary, group: number): void {
  const { minutes, area, areaCount, quantiles } = question;
  const weights = question.people[group]!;
  const order = summary.ranking.order;
  const at = group * (areaCount + 1);
  const under = new Float64Array(areaCount + 1);
  /** Per area: how many of the quantiles are found. */
  const found = new Int32Array(areaCount + 1);
  for (let rank = 0; rank < order.length; rank++) {
    const cell = order[rank]!;
    const weight = weights[cell]!;
    if (!(weight > 0)) continue;
    const place = area[cell]!;
    const value = minutes[cell]!;
    summary.worst[at + place] = value;
    summary.worst[at + areaCount] = value;
    under[place] = under[place]! + weight;
    under[areaCount] = under[areaCount]! + weight;
    for (let one = place; ; one = areaCount) {
      while (
        found[one]! < quantiles.length &&
        under[one]! >= quantiles[found[one]!]! * summary.people[at + one]!
      ) {
        summary.quantiles[found[one]!]![at + one] = value;
        found[one] = found[one]! + 1;
      }
      if (one === areaCount) break;
    }
  }
  for (let place = 0; place <= areaCount; place++) {
    // Rounding may leave the last sum a hair under q × total: then the worst is meant.
    for (let q = found[place]!; q < quantiles.length; q++) {
      summary.quantiles[q]![at + place] = summary.worst[at + place]!;
    }
  }
}
