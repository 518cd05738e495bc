import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { atExit } from './cleanup.ts';
import { freePort } from './free-port.ts';
import { temporaryFolder } from './temporary.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export type ServerOptions = Readonly<{
  /** SAVOTTA_DATA; a fresh temporary folder unless given (give it to start again on the same data). */
  data?: string;
  /** DATABASE_URL: PostgreSQL instead of the file. */
  databaseUrl?: string;
  port?: number;
  env?: Readonly<Record<string, string>>;
  /** How long it may take to be ready, milliseconds. */
  timeout?: number;
}>;

export type TestServer = Readonly<{
  /** Without a trailing slash: `http://127.0.0.1:40123`. */
  url: string;
  port: number;
  data: string;
  child: ChildProcess;
  /** Everything that it has printed so far. */
  output: () => string;
  /** Ends it by this signal (SIGTERM unless told) and answers its exit code, or the signal's name if that killed it. */
  stop: (signal?: NodeJS.Signals) => Promise<number | string>;
}>;

/** The real server as a child process, ready to answer; stopped at the latest when the test process ends. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const data = options.data ?? temporaryFolder('data');
  const port = options.port ?? (await freePort());
  const child = spawn(process.execPath, ['src/server/main.ts'], {
    cwd: root,
    env: { ...serverEnvironment(options), PORT: String(port), SAVOTTA_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const forget = atExit(() => child.kill('SIGKILL'));
  void ended.then(forget);

  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => fail('was not ready in time'), options.timeout ?? 60_000);
    const fail = (what: string) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(`The server ${what}:\n${output}`));
    };
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const ready = /Savotta ready at (http:\/\/\S+?)\/?\s/.exec(output);
      if (ready?.[1] === undefined) return;
      clearTimeout(timer);
      resolve(ready[1]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', (error) => fail(`did not start (${error.message})`));
    void ended.then((how) => fail(`ended before it was ready (${how})`));
  });

  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return await ended;
  };
  return { url, port, data, child, output: () => output, stop };
}

/** Our environment without what would change the server's ways, and with no browser opened on anybody's screen. */
function serverEnvironment(options: ServerOptions): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, SAVOTTA_OPEN: '0' };
  delete env.DATABASE_URL;
  // Set by the test runner for its own files: a server must not believe itself a test.
  delete env.NODE_TEST_CONTEXT;
  if (options.databaseUrl !== undefined) env.DATABASE_URL = options.databaseUrl;
  return { ...env, ...options.env };
}
