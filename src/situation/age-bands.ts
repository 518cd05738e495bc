import type { AgeGroup } from '#region/region.ts';
import { groups } from './measures/measure.ts';

/** Ages within which use of services is taken as even: the steps of the assumptions `use-by-age.<service>.<band>`. */
export const ageBands = [
  { id: '0-6', fromAge: 0, toAge: 6 },
  { id: '7-17', fromAge: 7, toAge: 17 },
  { id: '18-64', fromAge: 18, toAge: 64 },
  { id: '65-74', fromAge: 65, toAge: 74 },
  { id: '75-120', fromAge: 75, toAge: 120 },
] as const;

/** Bands of each group that measures ask about, in the order of `groups`: all, children, 75 and over. */
export const bandsOfGroup: readonly (readonly number[])[] = groups.map((group) =>
  group === 'all' ? [0, 1, 2, 3, 4] : group === 'children' ? [0, 1] : [4],
);

/** The band where an age group belongs, by its first year. Throws when no band holds it. */
export function bandOf(age: AgeGroup): number {
  const band = ageBands.findIndex(({ fromAge, toAge }) => age.fromAge >= fromAge && age.fromAge <= toAge);
  if (band < 0) throw new RangeError(`age group ${age.id} is in no band`);
  return band;
}
