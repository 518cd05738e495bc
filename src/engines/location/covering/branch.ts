import { lockByWorth } from '../assign/branch.ts';
import { goThrough, isFew } from '../assign/go-through.ts';
import { mustClose, mustOpen } from '../assign/rules.ts';
import type { SiteRules } from '../assign/rules.ts';
import { isDone, pause, roundedUp, shakeOn } from '../assign/solve-charges.ts';
import { takePart, tellBound } from '../assign/parts.ts';
import type { Run } from '../assign/solve-charges.ts';
import type { Progress } from '../models/model.ts';
import { beginUnder } from './bargain.ts';
import type { Bargain } from './bargain.ts';
import { advance, boundAt, hasSettled, isPossible } from './judge.ts';
import { roundOn } from './round.ts';

/** A part of all open sets: those that keep these locks. None in it leaves less outside than its bound. */
export type Part = Readonly<{
  locks: Int8Array;
  prices: Float64Array;
  shares: Float64Array;
  sidePrices: readonly number[];
  bound: number;
}>;

/** Looks at a part at most; it has settled when the relaxation is known to this share of what is left to the best set. */
const looksPerPart = 15;
const settledShare = 0.02;
const risenShare = 0.4;
/** Open sets are gone through one by one where that takes no more than so many turns would. */
const looksLikeTurns = 100;
/** A site is split by whose share is near to this: to open it changes much, and to close it something. */
const wantedShare = 0.4;
const partsBetweenRoundings = 8;
/** Every so often the last part goes first until it is done: shares suggest too little where rules beside the number bind. */
const partsBetweenDives = { ruled: 8, free: 64 };
const roundings = 4;
const shakes = 2;
/** So many prices of parts are remembered at most. */
const mostPrices = 8e6;

/**
 * Closes the gap by splitting: a site whose share is least decided is locked open in one part and closed in the other; parts
 * whose bound is no less than the best are let go. The part with the least bound goes first, as only its end raises the bound
 * of the whole. What is left over when the work ends keeps the answer's bound down.
 */
export function* branch(run: Run, bargain: Bargain): Generator<Progress, void, boolean | undefined> {
  const { best, charges } = run;
  const parts: Part[] = [partAt(bargain, { locks: charges.rules.locks, bound: best.bound })];
  const { budget, mostChanges } = charges.rules;
  const between = partsBetweenDives[budget || mostChanges !== undefined ? 'ruled' : 'free'];
  let [looked, isDiving] = [0, false];
  while (parts.length > 0 && !isDone(run)) {
    const part = isDiving ? parts.pop()! : takePart(parts, mostPrices);
    const children = roundedUp(run, part.bound) < best.charge ? yield* split(run, { part, bargain }) : [];
    for (const child of children) parts.push(child);
    tellBound(run, parts);
    looked++;
    isDiving = children.length > 0 && (isDiving || looked % between === between - 1);
    if (isDiving || looked % partsBetweenRoundings === 0) {
      yield* roundOn(run, { bargain, rules: { ...charges.rules, locks: part.locks }, times: roundings });
      yield* shakeOn(run, shakes);
    }
  }
}

function partAt(bargain: Bargain, told: { locks: Int8Array; bound: number }): Part {
  return {
    ...told,
    prices: bargain.answer.prices.slice(),
    shares: bargain.answer.shares.slice(),
    sidePrices: bargain.sides.map(({ answer }) => answer),
  };
}

export function* split(
  run: Run,
  told: { part: Part; bargain: Bargain },
): Generator<Progress, Part[], boolean | undefined> {
  const { part, bargain } = told;
  const { charges, best } = run;
  if (isFew(run, part.locks, looksLikeTurns * charges.site.length)) {
    yield* goThrough(run, part.locks);
    return run.state.stop ? [part] : [];
  }
  const rules: SiteRules = { ...charges.rules, locks: part.locks };
  if (!isPossible(rules)) return [];
  beginUnder(bargain, part);
  const isAllowed = yield* settlePart(run, { part, rules, bargain });
  if (!isAllowed) return run.state.stop ? [part] : [];
  const bound = Math.max(part.bound, roundedUp(run, bargain.best.value));
  if (run.state.stop) return [{ ...part, bound }];
  if (bound >= best.charge) return [];
  const locks = Int8Array.from(part.locks);
  const at = boundAt(bargain, { rules, prices: bargain.best.prices });
  if (at) lockByWorth(run, { ...at, locks });
  const site = leastDecided(bargain, locks);
  // All sites are decided: the one set that is left is counted itself.
  if (site < 0) return [partAt(bargain, { locks, bound })];
  // The open one last: a dive goes on with it.
  return [mustClose, mustOpen].map((lock) => {
    const own = Int8Array.from(locks);
    own[site] = lock;
    return partAt(bargain, { locks: own, bound });
  });
}

/** Raises a part's bound until it is past the best, or the relaxation is known well enough. False when nothing is allowed. */
function* settlePart(
  run: Run,
  told: { part: Part; rules: SiteRules; bargain: Bargain },
): Generator<Progress, boolean, boolean | undefined> {
  const { part, rules, bargain } = told;
  const { best } = run;
  let least = Infinity;
  for (let at = 0; at < looksPerPart && !run.state.stop; at++) {
    const seen = advance(bargain, rules);
    if (!seen) return false;
    yield* pause(run);
    least = Math.min(least, seen.outside);
    const bound = roundedUp(run, bargain.best.value);
    if (bound >= best.charge) break;
    if (least - bound <= risenShare * (least - part.bound)) break;
    if (hasSettled(best.charge, { outside: least, bound, share: settledShare })) break;
  }
  return true;
}

function leastDecided({ answer: { shares } }: Bargain, locks: Int8Array): number {
  let found = -1;
  let least = Infinity;
  for (let site = 0; site < locks.length; site++) {
    if (locks[site] !== 0) continue;
    const sure = Math.abs(shares[site]! - wantedShare);
    if (sure < least) [found, least] = [site, sure];
  }
  return found;
}
