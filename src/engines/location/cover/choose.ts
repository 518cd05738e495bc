import type { Tree } from './tree.ts';

/** Room to choose in, made once a search. */
export type Choice = Readonly<{
  /** Per site: 1 when the cheapest choice opens it. */
  picked: Uint8Array;
  stays: Float64Array;
  news: Float64Array;
}>;

export function choiceOf(size: number): Choice {
  return { picked: new Uint8Array(size), stays: new Float64Array(size), news: new Float64Array(size) };
}

/**
 * The free sites with the least sum of `value` that the number of sites and of changes allow, marked in `picked`; exact.
 * Sites of today and others are sorted apart: an allowed choice takes the cheapest so many of each. Returns the sum,
 * Infinity where number and changes cannot be kept.
 */
export function chooseCheapest(tree: Tree, value: Float64Array, choice: Choice): number {
  const { core, state } = tree;
  if (core.count >= 0 || core.changes >= 0) return chooseByNumbers(tree, value, choice);
  let sum = 0;
  for (let site = 0; site < state.length; site++) {
    const taken = state[site] === 0 && value[site]! < 0;
    choice.picked[site] = taken ? 1 : 0;
    if (taken) sum += value[site]!;
  }
  return sum;
}

function chooseByNumbers(tree: Tree, value: Float64Array, choice: Choice): number {
  const { core, state } = tree;
  let [stayCount, newCount] = [0, 0];
  for (let site = 0; site < state.length; site++) {
    if (state[site] !== 0) continue;
    if (core.today[site] === 1) choice.stays[stayCount++] = value[site]!;
    else choice.news[newCount++] = value[site]!;
  }
  const stays = choice.stays.subarray(0, stayCount).sort();
  const news = choice.news.subarray(0, newCount).sort();
  // New ones may outnumber the staying ones by no more than this.
  const ahead = core.changes < 0 ? Infinity : core.changes - tree.changes - stayCount;
  const best =
    core.count < 0
      ? bestFree(stays, news, ahead)
      : bestOf(stays, news, { ahead, count: core.count - tree.open });
  if (best.sum < Infinity) pick(tree, value, { choice, stay: best.stay, fresh: best.fresh });
  return best.sum;
}

type Numbers = { sum: number; stay: number; fresh: number };

/** So many in all. */
function bestOf(
  stays: Float64Array,
  news: Float64Array,
  { ahead, count }: { ahead: number; count: number },
): Numbers {
  const best: Numbers = { sum: Infinity, stay: 0, fresh: 0 };
  const first = Math.max(0, count - news.length);
  const last = Math.min(count, stays.length);
  if (first > last) return best;
  let sum = 0;
  for (let at = 0; at < first; at++) sum += stays[at]!;
  for (let at = 0; at < count - first; at++) sum += news[at]!;
  for (let stay = first; ; stay++) {
    const fresh = count - stay;
    if (fresh - stay <= ahead && sum < best.sum) Object.assign(best, { sum, stay, fresh });
    if (stay >= last) return best;
    sum += stays[stay]! - news[fresh - 1]!;
  }
}

/** As many as pay. */
function bestFree(stays: Float64Array, news: Float64Array, ahead: number): Numbers {
  const best: Numbers = { sum: Infinity, stay: 0, fresh: 0 };
  let paying = 0;
  while (paying < news.length && news[paying]! < 0) paying++;
  let [sumOfStays, sumOfNews, fresh] = [0, 0, 0];
  for (let stay = 0; stay <= stays.length; stay++) {
    if (stay > 0) sumOfStays += stays[stay - 1]!;
    const most = Math.min(paying, stay + ahead);
    if (most < 0) continue;
    while (fresh < most) sumOfNews += news[fresh++]!;
    if (sumOfStays + sumOfNews < best.sum) Object.assign(best, { sum: sumOfStays + sumOfNews, stay, fresh });
  }
  return best;
}

function pick(
  { core, state }: Tree,
  value: Float64Array,
  { choice, stay, fresh }: { choice: Choice; stay: number; fresh: number },
): void {
  const { picked, stays, news } = choice;
  const lastStay = stay > 0 ? stays[stay - 1]! : -Infinity;
  const lastNew = fresh > 0 ? news[fresh - 1]! : -Infinity;
  // Of those that cost as much as the last, only so many are taken.
  let [stayTies, newTies] = [0, 0];
  for (let at = stay - 1; at >= 0 && stays[at] === lastStay; at--) stayTies++;
  for (let at = fresh - 1; at >= 0 && news[at] === lastNew; at--) newTies++;
  for (let site = 0; site < state.length; site++) {
    picked[site] = 0;
    if (state[site] !== 0) continue;
    const isToday = core.today[site] === 1;
    const last = isToday ? lastStay : lastNew;
    if (value[site]! > last) continue;
    if (value[site] === last && (isToday ? stayTies-- : newTies--) <= 0) continue;
    picked[site] = 1;
  }
}
