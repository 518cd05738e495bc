/** A criterion with what it is made of; a leaf is measured. `weight` is against its siblings', before they are made to sum to 1. */
export type Branch = Readonly<{ id: string; weight: number; children?: readonly Branch[] }>;

/**
 * The weight of every leaf: the product of the shares from the root down, in the order of the tree; they sum to 1. A branch
 * whose children all weigh nothing gives its leaves nothing. Throws when everything does, or an id stands twice.
 */
export function leafWeights(roots: readonly Branch[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  spread(roots, { share: 1, weights });
  let sum = 0;
  for (const weight of weights.values()) sum += weight;
  if (!(sum > 0)) throw new RangeError('a tree whose weights are all zero chooses nothing');
  if (sum !== 1) for (const [id, weight] of weights) weights.set(id, weight / sum);
  return weights;
}

function spread(siblings: readonly Branch[], told: { share: number; weights: Map<string, number> }): void {
  let sum = 0;
  for (const { weight } of siblings) sum += weight;
  for (const { id, weight, children } of siblings) {
    const share = sum > 0 ? (told.share * weight) / sum : 0;
    if (children && children.length > 0) spread(children, { ...told, share });
    else if (told.weights.has(id)) throw new RangeError(`the criterion ${id} stands twice in the tree`);
    else told.weights.set(id, share);
  }
}
