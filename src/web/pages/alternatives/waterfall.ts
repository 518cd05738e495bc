import type { PullEffect } from '#alternatives/evaluation.ts';

/** One pull's bar: from where the earlier pulls had brought the sum to where this one brings it, px. */
export type WaterfallBar = Readonly<{
  left: number;
  width: number;
  change: number;
  /** Where the next bar begins, px. */
  end: number;
}>;

export type Waterfall = Readonly<{
  /** One per pull; undefined for a refused one. */
  bars: readonly (WaterfallBar | undefined)[];
  /** Where zero stands, px. */
  zero: number;
  total: number;
}>;

/** Own effects of the pulls as a waterfall on one axis: each bar begins where the one before ended. */
export function waterfallOf(
  effects: readonly Pick<PullEffect, 'tripMinutesChange'>[],
  widthPx: number,
): Waterfall {
  let sum = 0;
  let least = 0;
  let most = 0;
  for (const effect of effects) {
    sum += effect.tripMinutesChange ?? 0;
    least = Math.min(least, sum);
    most = Math.max(most, sum);
  }
  // A hundredth of a minute fills the width at most: smaller sums stay slivers and are not blown up.
  const scale = widthPx / Math.max(most - least, 0.01);
  const zero = Math.abs(least) * scale;
  let from = 0;
  const bars = effects.map(({ tripMinutesChange: change }) => {
    if (change === null) return undefined;
    const to = from + change;
    const left = zero + Math.min(from, to) * scale;
    from = to;
    return { left, width: Math.abs(change) * scale, change, end: zero + to * scale };
  });
  return { bars, zero, total: sum };
}
