import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { describe, test } from 'node:test';
import { savotta } from '../support/savotta.ts';
import { root } from '../support/server.ts';

type Refused = Readonly<{ problems: { code: string; remedy: string }[] }>;

/** What the command says of a table that is written as long as it reads; at most a thousand million cells. */
async function solveStream(
  args: readonly string[],
  told: Readonly<{ head: string; row: string; env: Readonly<Record<string, string>> }>,
): Promise<{ code: number | null; out: string; rows: number }> {
  const env = { ...process.env, ...told.env };
  const child = spawn(process.execPath, ['src/cli/main.ts', 'solve', ...args], { cwd: root, env });
  let [out, rows, isOver] = ['', 0, false];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stdin.on('error', () => undefined);
  const closed = once(child, 'close').then(([code]) => {
    isOver = true;
    return code as number | null;
  });
  child.stdin.write(told.head);
  for (; rows < 1e6 && !isOver; rows++)
    if (!child.stdin.write(told.row)) await Promise.race([drained(child.stdin), closed]);
  child.stdin.end();
  return { code: await closed, out, rows };
}

/** Ready for more, or never to be: whoever is refused closes its end. */
const drained = (stream: Writable): Promise<unknown> => once(stream, 'drain').catch(() => undefined);

/** So that the end of memory is near. */
const small = { NODE_OPTIONS: '--max-old-space-size=400' };

function checkTooLarge(code: number | null, out: string): void {
  assert.equal(code, 2, out);
  const { problems } = JSON.parse(out) as Refused;
  assert.deepEqual(
    problems.map((problem) => problem.code),
    ['too-large'],
  );
  assert.ok(problems[0]!.remedy.length > 0);
}

describe('savotta solve, asked for a thousand million ways', () => {
  for (const [what, args, head, row] of [
    ['rows of numbers', ['p-median', '--open', '3'], '{"minutes":[', `[${Array(1000).fill(7).join()}],`],
    ['tiny rows', ['p-median', '--open', '3'], '{"minutes":[', '[7],'.repeat(300)],
    ['fractions', ['covering-set'], '{"limit":1,"minutes":[', `[${Array(1000).fill(7.5).join()}],`],
    [
      'words of a file',
      ['capacitated', '--format', 'orlib-cap'],
      '1000 1000000\n',
      `${Array(1000).fill('7 ').join('')}\n`,
    ],
  ] as const)
    test(`${what} as a stream: stops reading, names the remedy, exits with 2`, async () => {
      const { code, out, rows } = await solveStream(args, { head, row, env: small });
      checkTooLarge(code, out);
      assert.ok(rows < 1e6, 'it is not read to its end');
    });

  test('a header that claims them is refused before they are made', async () => {
    const edges = await savotta(['solve', 'p-median', '--format', 'orlib-pmed'], {}, '31623 0 5\n');
    checkTooLarge(edges.code, edges.out);
    const points = Array.from({ length: 31_623 }, (_, at) => `${at} ${at % 100} 7 1`).join('\n');
    const whole = await savotta(
      ['solve', 'capacitated-p-median', '--format', 'pmedcap'],
      {},
      `1 0\n31623 5 9000\n${points}\n`,
    );
    checkTooLarge(whole.code, whole.out);
  });

  test('a header without whole numbers is a faulty file', async () => {
    for (const header of ['2.5 0 1', '1e999 0 1', '-3 0 1']) {
      const { code, out } = await savotta(['solve', 'p-median', '--format', 'orlib-pmed'], {}, header);
      assert.equal(code, 2);
      assert.equal((JSON.parse(out) as Refused).problems[0]!.code, 'bad-file');
    }
  });

  test('a table that fits is read as ever, and a letter beyond Latin in it too', async () => {
    const minutes = Array.from({ length: 300 }, (_, at) =>
      Array.from({ length: 300 }, (_, to) => Math.abs(at - to)),
    );
    const names = { demands: minutes.map((_, at) => `Kylä ${at} 村`) };
    const { code } = await savotta(
      ['solve', 'p-center', '--open', '2'],
      small,
      JSON.stringify({ minutes, names }),
    );
    assert.equal(code, 0);
  });
});
