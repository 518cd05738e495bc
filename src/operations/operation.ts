import type { ZodType, output as ZodOutput } from 'zod';
import type { Text } from '#kit/text.ts';
import type { Store } from '#store/store.ts';

/** What every operation is handed: made once in `server/main.ts` or `cli/main.ts`. */
export type Context = Readonly<{
  store: Store;
  /** Now, as an ISO instant. */
  clock: () => string;
  /** A fresh UUIDv7. */
  newId: () => string;
  actor: Readonly<{ id: string; name: string }>;
  /** Hash of the files that compute; part of every evaluation's hash. */
  engineVersion: string;
  /** Hash of the files that make a decision paper, those of an evaluation among them. */
  paperVersion: string;
  /** The program's own version: `0.1.0`. */
  programVersion: string;
  /**
   * Runs a piece of pure work of `server/aside-works.ts` on a thread of its own, so that nobody else waits for it; a signal that
   * is aborted ends the thread, and the promise fails.
   */
  aside: (work: string, input: unknown, signal?: AbortSignal) => Promise<unknown>;
  /** Aborted when whoever asked has gone away; absent where nobody can tell. */
  signal?: AbortSignal;
}>;

/** Bytes for a person to take along. */
export type FileAnswer = Readonly<{ fileName: string; mediaType: string; bytes: Uint8Array }>;

/**
 * One thing that the outside may ask. HTTP routes, the OpenAPI description and the CLI are made from tables of these.
 * A `question` changes nothing: GET when its input is all scalars, else POST. A `change` is always POST.
 * `run` throws `ProblemError` with every problem when the input or the domain says no.
 */
export type Operation<Input extends ZodType = ZodType, Output extends ZodType = ZodType> = Readonly<{
  /** `stage.verb-noun`: `alternatives.evaluate`; its path is `/api/alternatives/evaluate`. */
  name: string;
  title: Text;
  kind: 'question' | 'change';
  input: Input;
  /** `file` answers bytes; its input may then choose a format. */
  output: Output | 'file';
  /** Takes one uploaded file as `input.file` (bytes) when true. */
  upload?: boolean;
  run: (
    context: Context,
    input: ZodOutput<Input>,
  ) => Promise<Output extends ZodType ? ZodOutput<Output> | FileAnswer : FileAnswer>;
}>;

/** Types an operation where it is declared, so that `run` sees its own input. */
export function operation<Input extends ZodType, Output extends ZodType>(
  declared: Operation<Input, Output>,
): Operation {
  return declared as unknown as Operation;
}
