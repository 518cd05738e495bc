import { ProblemError } from '#kit/result.ts';
import type { Language } from '#kit/text.ts';
import type { Context, FileAnswer, Operation } from '#operations/operation.ts';
import { answerOf, type SaidProblem } from '#operations/problem-answer.ts';
import { readInput } from '#operations/read-input.ts';
import { methodOf, pathOf } from '#server/open-api.ts';
import { openHouse } from '#server/open-house.ts';
import { getOperation } from '#server/stages.ts';
import { findOwner } from '#store/folder-lock.ts';

/** What the system said no to, in the person's language. */
export class Refusal extends Error {
  readonly problems: readonly SaidProblem[];
  constructor(problems: readonly SaidProblem[]) {
    super(problems.map(({ code }) => code).join(', '));
    this.name = 'Refusal';
    this.problems = problems;
  }
}

/** Asks an operation by its name; throws a `Refusal` with every problem. */
export type Ask = <Answer>(name: string, input: Readonly<Record<string, unknown>>) => Promise<Answer>;

export type Asker = Readonly<{ ask: Ask; close: () => Promise<void> }>;

/**
 * A way to ask: the server that runs on the data folder when there is one, so that both see one state at once; else
 * the database itself, opened here.
 */
export async function openAsker(
  choice: Readonly<{ folder: string; databaseUrl: string | undefined; language: Language }>,
): Promise<Asker> {
  const { folder, databaseUrl, language } = choice;
  const owner = databaseUrl ? undefined : findOwner(folder);
  if (owner?.store === 'sqlite') {
    const ask = askServer(`http://127.0.0.1:${owner.port}`, language);
    return { ask, close: () => Promise.resolve() };
  }
  const context = await refusing(language, () =>
    openHouse({ folder, databaseUrl, say: (line) => console.error(line) }),
  );
  return { ask: askHere(context, language), close: () => context.store.close() };
}

function askHere(context: Context, language: Language): Ask {
  return (name, raw) =>
    refusing(language, async () => {
      const operation = getOperation(name);
      const input = readInput(operation.input, raw);
      if (!input.ok) throw new ProblemError(input.problems);
      return (await operation.run(context, input.value)) as never;
    });
}

async function refusing<Answer>(language: Language, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (fault) {
    throw fault instanceof ProblemError ? new Refusal(answerOf(fault, language).problems) : fault;
  }
}

function askServer(url: string, language: Language): Ask {
  return async (name, input) => {
    const operation = getOperation(name);
    const response = await request(url, { operation, input, language });
    if (!response.ok) {
      const { problems } = (await response.json()) as { problems: SaidProblem[] };
      throw new Refusal(problems);
    }
    return (operation.output === 'file' ? await fileOf(response) : await response.json()) as never;
  };
}

type Request = Readonly<{
  operation: Operation;
  input: Readonly<Record<string, unknown>>;
  language: Language;
}>;

function request(url: string, { operation, input, language }: Request): Promise<Response> {
  const headers = { 'accept-language': language };
  const address = new URL(pathOf(operation), url);
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  if (methodOf(operation) === 'GET') {
    for (const [name, value] of given) address.searchParams.set(name, String(value));
    return fetch(address, { headers });
  }
  if (!operation.upload) {
    const body = JSON.stringify(input);
    return fetch(address, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    });
  }
  const form = new FormData();
  for (const [name, value] of given) {
    if (value instanceof Uint8Array) form.set(name, new Blob([new Uint8Array(value)]), name);
    else form.set(name, String(value));
  }
  return fetch(address, { method: 'POST', headers, body: form });
}

async function fileOf(response: Response): Promise<FileAnswer> {
  const name = /filename="([^"]*)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'file';
  const mediaType = response.headers.get('content-type') ?? '';
  return { fileName: name, mediaType, bytes: new Uint8Array(await response.arrayBuffer()) };
}
