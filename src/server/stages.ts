import { alternativeOperations } from '#alternatives/operations.ts';
import { decisionRecordOperations } from '#decision/decisions/operations.ts';
import { decisionOperations } from '#decision/operations.ts';
import { paperOperations } from '#decision/paper/operations.ts';
import type { Operation } from '#operations/operation.ts';
import { programmeOperations } from '#programme/operations.ts';
import { situationOperations } from '#situation/operations.ts';

/** Everything that the outside may ask, stage by stage. */
export const operations: readonly Operation[] = [
  ...situationOperations,
  ...alternativeOperations,
  ...decisionOperations,
  ...decisionRecordOperations,
  ...paperOperations,
  ...programmeOperations,
];

/** The operation of that name, such as `alternatives.evaluate`. Throws when there is none. */
export function getOperation(name: string): Operation {
  const found = operations.find((operation) => operation.name === name);
  if (found === undefined) throw new RangeError(`no operation ${name}`);
  return found;
}
