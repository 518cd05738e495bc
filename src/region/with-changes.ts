import { deepFreeze } from '#kit/freeze.ts';
import { ok } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { followPremises } from './premises.ts';
import type { Region } from './region.ts';
import { withEdits } from './with-edits.ts';
import type { Edit } from './with-edits.ts';
import { withEntries } from './with-entries.ts';
import type { EntryEdit } from './with-entries.ts';

/** Everything that people have changed in a region, beside its files. */
export type Changes = Readonly<{ edits: readonly Edit[]; entries: readonly EntryEdit[] }>;

/**
 * The region as people have changed it: their assumptions and their entries of registers, and running costs that nobody
 * has set in step with the premises' cost. Refuses with every problem of both kinds.
 */
export function withChanges(region: Region, { edits, entries }: Changes): Result<Region> {
  const assumed = withEdits(region, edits);
  const listed = withEntries(assumed.ok ? assumed.value : region, entries);
  if (!assumed.ok || !listed.ok) {
    const problems = [assumed, listed].flatMap((one) => (one.ok ? [] : one.problems));
    return { ok: false, problems };
  }
  const changed = listed.value;
  if (changed === region || changed.registers === undefined) return listed;
  return ok(deepFreeze({ ...changed, registers: followPremises(region, changed) }));
}
