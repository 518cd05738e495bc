import { tieTolerance } from '#engines/judgement/ranking.ts';

/** Who leads while one criterion weighs from … to, the others keeping their proportions; several are level. */
export type Stretch = Readonly<{ from: number; to: number; leaders: readonly number[] }>;

/** One criterion's weight from 0 to 1 and who leads where. */
export type WeightStrip = Readonly<{ criterion: number; weight: number; stretches: readonly Stretch[] }>;

/**
 * For every criterion, who has the most points as its weight goes from 0 to 1. Exact: scores are straight lines in the
 * weight, so the leader is followed from crossing to crossing. A criterion that is alone has one stretch.
 */
export function weightStrips(
  told: Readonly<{ worths: Float64Array; weights: Float64Array }>,
): readonly WeightStrip[] {
  const { worths, weights } = told;
  return Array.from(weights, (weight, criterion) => {
    const lines = linesOf({ worths, weights, criterion });
    return { criterion, weight, stretches: envelope(lines) };
  });
}

/** A score as the criterion's weight w moves: `start` at 0 and `end` at 1. */
type Line = Readonly<{ start: number; end: number }>;

function linesOf(told: { worths: Float64Array; weights: Float64Array; criterion: number }): Line[] {
  const { worths, weights, criterion } = told;
  const criteria = weights.length;
  const rest = 1 - weights[criterion]!;
  return Array.from({ length: worths.length / criteria }, (_, row) => {
    let start = 0;
    for (let at = 0; at < criteria; at++) {
      if (at === criterion) continue;
      // Where the criterion weighs everything, the others are alike.
      const share = rest > 1e-12 ? weights[at]! / rest : 1 / Math.max(1, criteria - 1);
      start += share * worths[row * criteria + at]!;
    }
    const end = worths[row * criteria + criterion]!;
    return { start: criteria === 1 ? end : start, end };
  });
}

function envelope(lines: readonly Line[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  while (from < 1) {
    const leader = leaderAfter(lines, from);
    const to = nextCrossing(lines, { leader, from });
    const middle = (from + to) / 2;
    const best = scoreAt(lines[leader]!, middle);
    const leaders = lines.flatMap((line, at) => (best - scoreAt(line, middle) <= tieTolerance ? [at] : []));
    stretches.push({ from, to, leaders });
    from = to;
  }
  return stretches;
}

function scoreAt({ start, end }: Line, weight: number): number {
  return start + weight * (end - start);
}

/** Who leads just after a weight: the highest there, and of those level the one that rises most. */
function leaderAfter(lines: readonly Line[], weight: number): number {
  let leader = 0;
  lines.forEach((line, at) => {
    const ahead = scoreAt(line, weight) - scoreAt(lines[leader]!, weight);
    const steeper = line.end - line.start - (lines[leader]!.end - lines[leader]!.start);
    if (ahead > tieTolerance || (ahead >= -tieTolerance && steeper > tieTolerance)) leader = at;
  });
  return leader;
}

function nextCrossing(lines: readonly Line[], told: { leader: number; from: number }): number {
  const { leader, from } = told;
  const own = lines[leader]!;
  let next = 1;
  for (const line of lines) {
    const closing = line.end - line.start - (own.end - own.start);
    if (closing <= tieTolerance) continue;
    const crossing = (own.start - line.start) / closing;
    // Level at `from` already: the steeper one was chosen there, so the rest only falls behind.
    if (crossing > from + 1e-9 && crossing < next) next = crossing;
  }
  return next;
}
