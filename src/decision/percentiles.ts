/** The value as assumed or the median, with the ends between which nine worlds of ten lie. */
export type Interval = Readonly<{ low: number; middle: number; high: number }>;

/** 5 %, 50 % and 95 % points of values, between neighbours in proportion. Of no values all are NaN. */
export function percentiles(values: readonly number[]): Interval {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number): number => {
    if (sorted.length === 0) return NaN;
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const above = Math.min(sorted.length - 1, below + 1);
    return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!);
  };
  return { low: at(0.05), middle: at(0.5), high: at(0.95) };
}
