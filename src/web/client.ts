import type { Language } from '#kit/text.ts';
import { messagesOf } from './messages/messages-of.ts';

/** A problem as the server says it: already in the reader's language. */
export type ReaderProblem = Readonly<{
  code: string;
  message: string;
  remedy: string;
  at?: string;
  value?: string;
}>;

/** What an operation answered: its output, or every problem with the status (0 when nobody answered) and the rest of the answer. */
export type Answer<Output> =
  | { ok: true; value: Output }
  | { ok: false; status: number; problems: readonly ReaderProblem[]; body: unknown };

export type Asking = Readonly<{
  language: Language;
  signal?: AbortSignal;
  /** Stands in for the browser's own in tests. */
  fetch?: typeof fetch;
}>;

type Scalars = Readonly<Record<string, string | number | boolean | undefined>>;

/** Asks a question whose input is all scalars; nothing changes on the server. `name` as `situation.get-region`. */
export async function ask<Output>(name: string, input: Scalars, asking: Asking): Promise<Answer<Output>> {
  const address = addressOf(name, input);
  const early = await takeEarly(address);
  if (early?.ok)
    return readAnswer<Output>({ status: early.status, body: await early.json() }, asking.language);
  return call<Output>(address, { method: 'GET' }, asking);
}

declare global {
  /** What `before-first-paint.js` asked while the scripts were on their way; taken once. */
  var savottaEarly: Readonly<{ address: string; answer: Promise<Response> }> | undefined;
}

/** The answer that was asked for before there was anybody to ask; undefined when it was not, or did not come. */
async function takeEarly(address: string): Promise<Response | undefined> {
  const early = globalThis.savottaEarly;
  if (early?.address !== address) return undefined;
  globalThis.savottaEarly = undefined;
  return early.answer.catch(() => undefined);
}

/** Sends a change, or a question whose input is more than scalars, as JSON. */
export function send<Output>(name: string, input: unknown, asking: Asking): Promise<Answer<Output>> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  };
  return call<Output>(addressOf(name, {}), init, asking);
}

/** The address of an operation, for links to files too: `/api/situation/export-table?region=…`. */
export function addressOf(name: string, input: Scalars): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(input)) if (value !== undefined) query.set(key, String(value));
  const path = `/api/${name.replace('.', '/')}`;
  return query.size === 0 ? path : `${path}?${query}`;
}

async function call<Output>(address: string, init: RequestInit, asking: Asking): Promise<Answer<Output>> {
  const headers = { ...init.headers, 'accept-language': asking.language, accept: 'application/json' };
  const signal = asking.signal === undefined ? {} : { signal: asking.signal };
  let response: Response;
  try {
    response = await (asking.fetch ?? fetch)(address, { ...init, headers, ...signal });
  } catch (error) {
    if (asking.signal?.aborted) throw error;
    return unreachable(asking.language);
  }
  const body: unknown = await response.json().catch(() => undefined);
  return readAnswer<Output>({ status: response.status, body }, asking.language);
}

/** What an answer means: its output, or every problem of it. `body` is its JSON, undefined when it was none. */
export function readAnswer<Output>(
  { status, body }: Readonly<{ status: number; body: unknown }>,
  language: Language,
): Answer<Output> {
  if (status >= 200 && status < 300 && body !== undefined) return { ok: true, value: body as Output };
  const say = messagesOf(language).frame;
  const problems = readProblems(body) ?? [
    { code: 'answer-unreadable', message: say.unreadable(status), remedy: say.unreadableRemedy },
  ];
  return { ok: false, status, problems, body };
}

/** The answer when nobody answered. */
export function unreachable(language: Language): Answer<never> {
  const say = messagesOf(language).frame;
  const problem = { code: 'server-unreachable', message: say.unreachable, remedy: say.unreachableRemedy };
  return { ok: false, status: 0, problems: [problem], body: undefined };
}

function readProblems(body: unknown): readonly ReaderProblem[] | undefined {
  if (typeof body !== 'object' || body === null || !('problems' in body)) return undefined;
  const problems = body.problems;
  return Array.isArray(problems) && problems.length > 0 ? (problems as ReaderProblem[]) : undefined;
}
