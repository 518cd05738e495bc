import { deepFreeze } from '#kit/freeze.ts';
import { hashOf } from '#kit/hash.ts';
import { makeProblem } from '#kit/problem.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import { sameText } from '#kit/text.ts';
import { findAssumption } from './assume.ts';
import { complaints } from './complaints.ts';
import type { Assumption, Region } from './region.ts';

/** A person's own value for an assumption, and why. */
export type Edit = Readonly<{ assumption: string; value: number; reasoning: string }>;

/**
 * The region with people's values in place of its own: a new hash, and a mark on each assumption that changed. Of two
 * edits of one assumption the later holds; their order otherwise does not matter to the hash. The region handed in
 * stays as it was. Without edits the same region comes back.
 */
export function withEdits(region: Region, edits: readonly Edit[]): Result<Region> {
  if (edits.length === 0) return ok(region);
  const problems = edits.flatMap((edit, index) => checkEdit(region, { edit, at: `edits[${index}]` }));
  if (problems.length > 0) return refuse(...problems);
  const last = new Map(edits.map((edit) => [edit.assumption, edit]));
  const assumptions = region.assumptions.map((assumption): Assumption => {
    const edit = last.get(assumption.id);
    if (!edit) return assumption;
    const reasoning = edit.reasoning.trim() === '' ? assumption.reasoning : sameText(edit.reasoning.trim());
    return { ...assumption, value: edit.value, reasoning, edited: true };
  });
  const told = [...last.values()]
    .sort((one, other) => (one.assumption < other.assumption ? -1 : 1))
    .map(({ assumption, value, reasoning }) => [assumption, value, reasoning.trim()]);
  const hash = hashOf({ region: region.hash, edits: told });
  return ok(deepFreeze({ ...region, assumptions, hash, edited: true }));
}

function checkEdit(region: Region, told: { edit: Edit; at: string }): Problem[] {
  const { edit, at } = told;
  const assumption = findAssumption(region, edit.assumption);
  if (!assumption)
    return [
      makeProblem({
        code: 'unknown-assumption',
        at: `${at}.assumption`,
        value: edit.assumption,
        message: {
          fi: `Alueella ei ole oletusta ${edit.assumption}.`,
          sv: `Regionen har inget antagande ${edit.assumption}.`,
          en: `The region has no assumption ${edit.assumption}.`,
        },
        remedy: {
          fi: 'Valitse oletus alueen oletustaulukosta.',
          sv: 'Välj ett antagande i regionens tabell.',
          en: "Choose an assumption from the region's table.",
        },
      }),
    ];
  const { min, max } = assumption;
  if (!Number.isFinite(edit.value))
    return [complaints.wrongValue({ at: `${at}.value`, value: edit.value, expected: 'number' })];
  if (edit.value < min || edit.value > max)
    return [complaints.outside({ at: `${at}.value`, value: edit.value, min, max })];
  return [];
}
