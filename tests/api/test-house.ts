import { after, describe } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { Context } from '#operations/operation.ts';
import { buildServer } from '#server/build-server.ts';
import { openHouse } from '#server/open-house.ts';
import { operations } from '#server/stages.ts';
import { databaseHash } from '#store/database-hash.ts';
import type { Store } from '#store/store.ts';
import { startPostgres, whyNoPostgres, type PostgresServer } from '../support/postgres.ts';
import { temporaryFolder } from '../support/temporary.ts';

export type StoreKind = Store['kind'];

/** A problem as an answer carries it. */
export type Said = { code: string; message: string; remedy: string; at?: string; value?: string };

export type TestHouse = Readonly<{
  context: Context;
  app: FastifyInstance;
  /** The address that it listens on. */
  url: string;
  /** Hash over every row of its database. */
  hash: () => Promise<string>;
  /** Asks by HTTP, by address for questions of scalars, else by JSON. */
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  upload: (path: string, file: Uint8Array<ArrayBuffer>, fields?: Record<string, string>) => Promise<Answer>;
  close: () => Promise<void>;
}>;

export type Answer = Readonly<{ status: number; headers: Headers; body: never; problems: Said[] }>;

let postgres: Promise<PostgresServer | undefined> | undefined;

/** The same claims for both kinds of database; PostgreSQL's are skipped with one plain line where it is absent. */
export function onEveryStore(title: string, claims: (kind: StoreKind) => void): void {
  describe(`${title} (file)`, () => claims('sqlite'));
  describe(`${title} (PostgreSQL)`, { skip: whyNoPostgres }, () => {
    claims('postgres');
    after(async () => {
      const running = await postgres;
      postgres = undefined;
      await running?.stop();
    });
  });
}

/** The URL of a fresh empty database of this kind; undefined for the file. */
export async function freshDatabase(kind: StoreKind): Promise<string | undefined> {
  if (kind === 'sqlite') return undefined;
  postgres ??= startPostgres();
  const url = await (await postgres)?.createDatabase();
  if (url === undefined) throw new Error('PostgreSQL did not start');
  return url;
}

/** A house with the ready regions (or none) on a fresh database, its server listening on a free port. */
export async function openTestHouse(
  kind: StoreKind,
  { regions, databaseUrl }: Readonly<{ regions?: string | null; databaseUrl?: string }> = {},
): Promise<TestHouse> {
  const context = await openHouse({
    folder: temporaryFolder('house'),
    databaseUrl: databaseUrl ?? (await freshDatabase(kind)),
    ...(regions === undefined ? {} : { regions }),
  });
  const faults: unknown[] = [];
  const say = (fault: unknown) => faults.push(fault);
  const app = await buildServer({ context, operations, version: '0', webFolder: '/nowhere', say });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as { port: number };
  const url = `http://127.0.0.1:${port}`;
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(url + path, init);
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    const body = (isJson ? await response.json() : new Uint8Array(await response.arrayBuffer())) as never;
    if (response.status === 500) throw new Error('the server made a mistake', { cause: faults.at(-1) });
    return {
      status: response.status,
      headers: response.headers,
      body,
      problems: (body as { problems?: Said[] }).problems ?? [],
    };
  };
  return {
    context,
    app,
    url,
    hash: () => databaseHash(context.store.db),
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, body, headers = {}) =>
      send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    upload: (path, file, fields = {}) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.set('file', new Blob([file]), 'file');
      return send(path, { method: 'POST', body: form });
    },
    close: async () => {
      await app.close();
      await context.store.close();
    },
  };
}
