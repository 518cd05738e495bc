import type { EntryEdit } from '#region/with-entries.ts';
import type { Entry } from '#registers/register.ts';
import { send } from '../../client.ts';
import type { Asking, ReaderProblem } from '../../client.ts';
import type { SentFields } from './entry-draft.ts';

/** What a person does to one entry. */
export type EntryAct = Readonly<{
  kind: 'add' | 'set' | 'remove' | 'restore';
  register: string;
  entry: string;
  fields: SentFields;
  reasoning: string;
}>;

export type EntrySaving =
  | Readonly<{ kind: 'saved' }>
  /** Somebody else changed this very entry since the page was loaded; `theirs` undefined: they gave it its own back. */
  | Readonly<{ kind: 'conflict'; version: number; theirs: EntryEdit | undefined }>
  | Readonly<{ kind: 'refused'; problems: readonly ReaderProblem[] }>;

type Told = Readonly<{
  region: string;
  version: number;
  act: EntryAct;
  /** The entry as it was on show; undefined when there was none. */
  seen: Entry | undefined;
}>;

/**
 * Saves what a person did to an entry. When the region has another version because somebody changed something else, it is
 * sent again on that version; only a change of the same entry is a conflict, and then both stand beside each other.
 */
export async function saveEntry(told: Told, asking: Asking): Promise<EntrySaving> {
  const { region, act, seen } = told;
  let { version } = told;
  // Each round loses to another person's save; losing five in a row is worth asking a person.
  for (let round = 0; ; round++) {
    const answer = await send(`situation.${act.kind}-entry`, inputOf(region, { act, version }), asking);
    if (answer.ok) return { kind: 'saved' };
    const current = answer.status === 409 ? currentOf(answer.body) : undefined;
    if (current === undefined) return { kind: 'refused', problems: answer.problems };
    const theirs = current.entries.find(
      ({ register, entry }) => register === act.register && entry === act.entry,
    );
    if (round >= 4 || !isAsSeen(seen, theirs)) return { kind: 'conflict', version: current.version, theirs };
    version = current.version;
  }
}

function inputOf(region: string, told: { act: EntryAct; version: number }): Record<string, unknown> {
  const { kind, register, entry, fields, reasoning } = told.act;
  return {
    ...{ region, register, entry, expectedVersion: told.version },
    ...(kind === 'add' || kind === 'set' ? { fields } : {}),
    ...(kind === 'restore' ? {} : { reasoning: reasoning.trim() }),
  };
}

/** Whether what is stored of an entry's edits is what the page showed of them. */
export function isAsSeen(seen: Entry | undefined, theirs: EntryEdit | undefined): boolean {
  const edited = Object.entries(seen?.values ?? {}).filter(([, value]) => value.edited === true);
  if (theirs === undefined) return edited.length === 0;
  if (theirs.kind === 'removed') return seen === undefined;
  if (seen === undefined) return false;
  return (
    edited.every(([field]) => field in theirs.fields) &&
    Object.entries(theirs.fields).every(([field, { value, state, reasoning }]) => {
      const own = seen.values[field];
      if (value === null) return own === undefined;
      return own?.value === value && own.state === state && own.reasoning.fi === reasoning.trim();
    })
  );
}

type Current = Readonly<{ version: number; entries: readonly EntryEdit[] }>;

/** What a conflict's answer says is stored now; undefined when it does not say. */
function currentOf(body: unknown): Current | undefined {
  if (typeof body !== 'object' || body === null || !('current' in body)) return undefined;
  const { current } = body;
  if (typeof current !== 'object' || current === null) return undefined;
  const { version, entries } = current as Partial<Current>;
  return typeof version === 'number' && Array.isArray(entries) ? { version, entries } : undefined;
}
