/**
 * People of an area whose groups are withheld, spread as the profile has them: whole people, by largest remainders
 * (ties to the earlier group), summing exactly to the total. An empty profile spreads evenly.
 */
export function spreadWithheld(total: number, profile: readonly number[]): number[] {
  const people = profile.reduce((sum, count) => sum + count, 0);
  const shares = profile.map((count) => (people > 0 ? count / people : 1 / profile.length));
  const exact = shares.map((share) => share * total);
  const counts = exact.map(Math.floor);
  const left = Math.round(total - counts.reduce((sum, count) => sum + count, 0));
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((one, other) => other.rest - one.rest || one.index - other.index);
  for (const { index } of order.slice(0, left)) counts[index]!++;
  return counts;
}

/** Sum of the groups over the areas that publish them. */
export function profileOf(areas: readonly (readonly number[] | null)[], width: number): number[] {
  const sums = new Array<number>(width).fill(0);
  for (const groups of areas)
    if (groups) for (const [index, count] of groups.entries()) sums[index]! += count;
  return sums;
}
