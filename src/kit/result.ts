import type { Text } from './text.ts';

/**
 * Something a person or the domain said that cannot be carried out: what is wrong, where, with which value,
 * and what to do. `code` is stable and for programs; `message` and `remedy` are for the reader.
 */
export type Problem = Readonly<{
  code: string;
  message: Text;
  remedy: Text;
  /** The place: a path (`pulls[2].site`), a row and column (`rows[14].population`), a file name. */
  at?: string;
  /** The offending value as it was read, shortened to 200 characters. */
  value?: string;
}>;

/** Either the value, or every problem found, never only the first. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; problems: readonly Problem[] };

export function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function refuse(...problems: readonly Problem[]): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems };
}

/** A problem travelling as an exception from an operation to the shell, where it is caught once. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.code}: ${problem.message.en}`).join('\n'));
    this.name = 'ProblemError';
    this.problems = problems;
  }
}

/** The value of a result, or all its problems thrown; for shells, not for pure rooms. */
export function unwrap<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new ProblemError(result.problems);
}
