import type { Progress } from '../models/model.ts';
import { mustOpen } from './rules.ts';
import { keep, pause } from './solve-charges.ts';
import type { Run } from './solve-charges.ts';

/** Looks at charges that going through a part may take: no more than a few turns of its bound. */
const mostLooks = 1.5e7;
const mostFree = 22;

/** Whether the open sets that keep these locks are few enough to be looked at one by one, with `most` looks at charges. */
export function isFew({ charges }: Run, locks: Int8Array, most = mostLooks): boolean {
  const { count } = charges.rules;
  let [free, opened] = [0, 0];
  for (const lock of locks) {
    if (lock === 0) free++;
    if (lock === mustOpen) opened++;
  }
  if (free > mostFree) return false;
  const sets = count === undefined ? 1 << free : waysToChoose(free, count - opened);
  const looksEach = charges.site.length / Math.max(1, count ?? opened + free / 2);
  return sets * looksEach <= most;
}

function waysToChoose(from: number, wanted: number): number {
  if (wanted < 0 || wanted > from) return 0;
  let ways = 1;
  for (let one = 1; one <= wanted; one++) ways = (ways * (from - wanted + one)) / one;
  return ways;
}

/** Keeps the best of all open sets with these locks; nothing of the part is left after, unless it was told to stop. */
export function* goThrough(run: Run, locks: Int8Array): Generator<Progress, void, boolean | undefined> {
  const { count } = run.charges.rules;
  const free = [...locks.keys()].filter((site) => locks[site] === 0);
  const open = Uint8Array.from(locks, (lock) => (lock === mustOpen ? 1 : 0));
  const opened = open.reduce((sum, one) => sum + one, 0);
  let looked = 0;
  for (let bits = 0; bits < 1 << free.length && !run.state.stop; bits++) {
    let more = 0;
    for (let at = 0; at < free.length; at++) {
      const is = (bits >> at) & 1;
      open[free[at]!] = is;
      more += is;
    }
    if (count !== undefined && opened + more !== count) continue;
    keep(run, open);
    if (++looked % 64 === 0) yield* pause(run);
  }
  // Told to stop, it counts no unit more: as many units give the same again.
  if (!run.state.stop) yield* pause(run);
}
