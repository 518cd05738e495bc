type Listed = Readonly<{ invented: boolean }>;

/** The one region that the front page opens: the only real one, or the only one there is; else the reader chooses. */
export function directRegion<Region extends Listed>(regions: readonly Region[]): Region | undefined {
  const real = regions.filter((region) => !region.invented);
  const candidates = real.length === 0 ? regions : real;
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** Real regions first, each kind in the order that it had. */
export function realFirst<Region extends Listed>(regions: readonly Region[]): Region[] {
  return regions.toSorted((one, other) => Number(one.invented) - Number(other.invented));
}
