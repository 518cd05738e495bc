import type { Assumption } from '#region/region.ts';
import { send } from '../../client.ts';
import type { Asking, ReaderProblem } from '../../client.ts';
import { readNumber } from './assumption-rows.ts';
import type { Words } from './why-of.ts';

/** What a person has typed, before it is known to be right. */
export type Draft = Readonly<{ value: string; reasoning: string }>;

export type Edit = Readonly<{ assumption: string; value: number; reasoning: string }>;

/** The typed change as the server takes it, or everything that is wrong with it. The range is the server's to refuse. */
export function readDraft(
  assumption: Assumption,
  draft: Draft,
  { messages }: Words,
): { edit: Edit; problems: readonly [] } | { edit: undefined; problems: readonly ReaderProblem[] } {
  const say = messages.situation;
  const problems: ReaderProblem[] = [];
  const value = readNumber(draft.value);
  if (value === undefined)
    problems.push({
      code: 'not-a-number',
      message: say.notNumber,
      remedy: say.notNumberRemedy,
      at: 'value',
      value: draft.value,
    });
  const reasoning = draft.reasoning.trim();
  if (reasoning === '')
    problems.push({
      code: 'reasoning-missing',
      message: say.reasoningMissing,
      remedy: say.reasoningMissingRemedy,
      at: 'reasoning',
    });
  if (value === undefined || problems.length > 0) return { edit: undefined, problems };
  return { edit: { assumption: assumption.id, value, reasoning }, problems: [] };
}

export type Saving =
  | Readonly<{ kind: 'saved' }>
  /** Somebody else changed this very assumption since the page was loaded. */
  | Readonly<{ kind: 'conflict'; version: number; theirs: Readonly<{ value: number; reasoning: string }> }>
  | Readonly<{ kind: 'refused'; problems: readonly ReaderProblem[] }>;

type Told = Readonly<{
  region: string;
  version: number;
  edit: Edit;
  /** The assumption as it was on show when it was edited, and as it was published. */
  seen: Readonly<{ value: number; reasoning: string }>;
  original: Readonly<{ value: number; reasoning: string }>;
}>;

/**
 * Saves a change. When the region has another version because somebody changed something else, it is sent again on
 * that version; only a change of the same assumption is a conflict, and then both stand beside each other.
 */
export async function saveEdit(told: Told, asking: Asking): Promise<Saving> {
  let version = told.version;
  // Each round loses to another person's save; losing five in a row is worth asking a person.
  for (let round = 0; ; round++) {
    const input = { region: told.region, ...told.edit, expectedVersion: version };
    const answer = await send<{ version: number }>('situation.set-assumption', input, asking);
    if (answer.ok) return { kind: 'saved' };
    const current = answer.status === 409 ? currentOf(answer.body) : undefined;
    if (current === undefined) return { kind: 'refused', problems: answer.problems };
    const stored = current.edits.find(({ assumption }) => assumption === told.edit.assumption);
    const theirs = stored ?? told.original;
    if (round >= 4 || theirs.value !== told.seen.value || theirs.reasoning !== told.seen.reasoning)
      return { kind: 'conflict', version: current.version, theirs };
    version = current.version;
  }
}

/** Gives the assumption its published value back. */
export async function restoreOriginal(
  told: Readonly<{ region: string; assumption: string; version: number }>,
  asking: Asking,
): Promise<Saving> {
  const { version, ...rest } = told;
  const answer = await send('situation.restore-assumption', { ...rest, expectedVersion: version }, asking);
  return answer.ok ? { kind: 'saved' } : { kind: 'refused', problems: answer.problems };
}

type Current = Readonly<{ version: number; edits: readonly Edit[] }>;

/** What a conflict's answer says is stored now; undefined when it does not say. */
function currentOf(body: unknown): Current | undefined {
  if (typeof body !== 'object' || body === null || !('current' in body)) return undefined;
  const { current } = body;
  if (typeof current !== 'object' || current === null) return undefined;
  return 'version' in current && 'edits' in current && Array.isArray(current.edits)
    ? (current as Current)
    : undefined;
}
