import type { FastifyInstance } from 'fastify';
import { ProblemError } from '#kit/result.ts';
import type { Context } from '#operations/operation.ts';
import { findOwner, takeFolder, type FolderLock } from '#store/folder-lock.ts';
import { buildWebIfChanged } from '../../scripts/build-web.mjs';
import { buildServer } from './build-server.ts';
import { openBrowser } from './open-browser.ts';
import { openHouse } from './open-house.ts';
import { dataFolder, programVersion, webFolder } from './places.ts';
import { operations } from './stages.ts';

const usualPort = 4010;
/** Requests that run when we are told to end get this long. */
const patienceMilliseconds = 3_000;

/** What goes wrong for a reason that the person at the terminal can mend: said plainly, without a stack. */
class PlainFault extends Error {}

async function main(): Promise<void> {
  const port = readPort(process.env['PORT']);
  const folder = dataFolder();
  const lock = takeFolder(folder);
  if (lock === undefined) throw new PlainFault(alreadyRunning(folder));
  const databaseUrl = process.env['DATABASE_URL'];
  const [context] = await Promise.all([openHouse({ folder, databaseUrl, say: warn }), buildWeb()]);
  const app = await buildServer({ context, operations, version: programVersion(), webFolder, say: sayFault });
  endCleanly({ app, context, lock });
  const url = await listen(app, port);
  lock.announce({ pid: process.pid, port: Number(new URL(url).port), store: context.store.kind });
  console.log(`Savotta ready at ${url}`);
  openBrowser(url);
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return usualPort;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new PlainFault(`PORT is "${text}"; it must be a whole number from 0 to 65535.`);
}

function alreadyRunning(folder: string): string {
  const owner = findOwner(folder);
  const where = owner === undefined ? '' : ` at http://127.0.0.1:${owner.port}/ (process ${owner.pid})`;
  return `Savotta is already running on ${folder}${where}. Use that one, or set SAVOTTA_DATA to another folder.`;
}

/** A web app that cannot be built leaves the API and the command line working, and says why. */
async function buildWeb(): Promise<void> {
  try {
    await buildWebIfChanged();
  } catch (fault) {
    warn(fault instanceof Error ? fault.message : String(fault));
  }
}

async function listen(app: FastifyInstance, port: number): Promise<string> {
  try {
    const address = await app.listen({ host: '127.0.0.1', port });
    return `${address}/`;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw fault;
    throw new PlainFault(
      `Port ${port} is taken by another program. Set PORT to a free one: PORT=${port + 1}`,
    );
  }
}

function endCleanly({
  app,
  context,
  lock,
}: Readonly<{ app: FastifyInstance; context: Context; lock: FolderLock }>): void {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(0), patienceMilliseconds).unref();
    await app.close();
    await context.store.close();
    lock.release();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
}

function warn(line: string): void {
  console.error(line);
}

function sayFault(fault: unknown): void {
  console.error(fault);
}

try {
  await main();
} catch (fault) {
  if (fault instanceof PlainFault) console.error(fault.message);
  else if (fault instanceof ProblemError) {
    for (const { message, remedy, value } of fault.problems)
      console.error(`${message.en} ${remedy.en} ${value ?? ''}`);
  } else console.error(fault);
  process.exit(1);
}
