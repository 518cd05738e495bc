import { execFile } from 'node:child_process';
import { root } from './server.ts';

export type Ran = Readonly<{ code: number; out: string; error: string }>;

/** The real command line as a child process, on its way to the end; `env` comes on top of ours, `input` is its standard input. */
export function savotta(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { cwd: root, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(process.execPath, ['src/cli/main.ts', ...args], options, (fault, out, error) => {
      resolve({ code: fault === null ? 0 : Number(fault.code), out, error });
    });
    // Whoever is refused before reading closes its end; that is no fault of ours.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
