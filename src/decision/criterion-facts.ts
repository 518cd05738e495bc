import type { Direction } from '#engines/judgement/decision-table.ts';
import { quantitiesOf } from '#alternatives/certainty/quantities.ts';
import type { Quantity } from '#alternatives/certainty/quantities.ts';
import type { Region } from '#region/region.ts';
import type { Criterion, CriterionSource } from './criterion.ts';

/** Which unit a criterion's values are in: a measure's, or the words of those who judge. */
export type CriterionUnit = Quantity['unit'] | 'judged';

const listed = new WeakMap<Region, readonly Quantity[]>();

/** Everything that is counted of a whole region and has a better way, in the order of measures, services and groups. */
export function countables(region: Region): readonly Quantity[] {
  let found = listed.get(region);
  if (!found) {
    found = quantitiesOf(region)
      .map(({ quantity }) => quantity)
      .filter(({ area }) => area === 'region');
    listed.set(region, found);
  }
  return found;
}

/** The counted quantity that a criterion names; undefined for judged ones and for what the region does not count. */
export function findCountable(region: Region, source: CriterionSource): Quantity | undefined {
  if (source.kind !== 'counted') return undefined;
  return countables(region).find((quantity) => isOf(quantity, source));
}

/** Whether a quantity is the one that a counted source names. */
export function isOf(
  quantity: Pick<Quantity, 'id' | 'service' | 'group'>,
  source: Extract<CriterionSource, { kind: 'counted' }>,
): boolean {
  return (
    quantity.id === source.quantity && quantity.service === source.service && quantity.group === source.group
  );
}

/** Unit and better way of a criterion that holds on the region; throws for one that does not (see `checkCriteria`). */
export function factsOf(
  region: Region,
  { source }: Criterion,
): Readonly<{ unit: CriterionUnit; direction: Direction }> {
  if (source.kind === 'judged') return { unit: 'judged', direction: source.better };
  const quantity = findCountable(region, source);
  if (!quantity || quantity.better === 'neutral')
    throw new RangeError(`nothing with a better way is counted as ${source.quantity}`);
  return { unit: quantity.unit, direction: quantity.better };
}
