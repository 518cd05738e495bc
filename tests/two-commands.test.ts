import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import type { TestContext } from 'node:test';
import { giveTo, makeClone, nobody, runGroup, terminalEnvironment } from './support/clone.ts';
import type { Running } from './support/clone.ts';
import { freePort } from './support/free-port.ts';
import { temporaryFolder } from './support/temporary.ts';

const hasNpm = spawnSync('npm', ['--version'], { env: terminalEnvironment({}) }).status === 0;
const minutes = 60_000;
const ready = /Savotta ready at (http:\/\/127\.0\.0\.1:\d+\/)/;
const isRoot = process.getuid?.() === 0;

describe('the two commands on a fresh clone', { skip: hasNpm ? false : 'npm is not on the path' }, () => {
  // One clone and one npm cache, both new and empty; each test goes on from where the one before it left them.
  const clone = hasNpm ? makeClone() : '';
  const cache = temporaryFolder('npm-cache');
  const data = join(dirname(clone), 'data');

  const npm = (args: readonly string[], folder?: string, user?: typeof nobody) =>
    run(['npm', ...args], folder, user);
  const run = async (command: readonly string[], folder = clone, user?: typeof nobody) => {
    const port = String(await freePort());
    const home = dirname(folder);
    const changes = { npm_config_cache: cache, HOME: home, PORT: port, SAVOTTA_DATA: join(home, 'data') };
    return runGroup(command, { cwd: folder, env: terminalEnvironment(changes), ...user });
  };

  test('npm start installs, builds and answers, and a second start on the same data says so', async (t) => {
    const first = await npm(['start']);
    const url = (
      await first.until(ready, 6 * minutes).catch((fault: Error) => skipWithoutNetwork(t, fault))
    )?.[1];
    if (url === undefined) return;
    t.after(() => first.isGone(0).then((gone) => gone || first.signalGroup('SIGKILL')));
    const page = await fetch(url);
    assert.equal(page.status, 200, first.output());
    assert.match(await page.text(), /<!doctype html>/i);
    assert.equal((await fetch(`${url}api/openapi.json`)).status, 200);

    const second = await npm(['start']);
    assert.notEqual(await second.ended, 0);
    assert.ok(
      second.output().includes(url),
      `it does not say where Savotta runs already:\n${second.output()}`,
    );
    assert.doesNotMatch(second.output(), /\bat .*\.ts:\d+/);
    assert.equal((await fetch(url)).status, 200);

    first.signalGroup('SIGTERM');
    assert.ok(await first.isGone(5000), 'processes are left after SIGTERM to the group');
    await assert.rejects(fetch(url));
  });

  for (const [how, end] of [
    ['Ctrl-C', (run: Running) => run.signalGroup('SIGINT')],
    ['SIGTERM to npm alone', (run: Running) => run.child.kill('SIGTERM')],
  ] as const) {
    test(`a warm npm start neither installs nor builds again, and ${how} leaves nothing behind`, async (t) => {
      if (!existsSync(data)) return t.skip('the first start could not install');
      const run = await npm(['start']);
      await run.until(ready, minutes);
      assert.doesNotMatch(run.output(), /Installing|Building/);
      end(run);
      assert.ok(await run.isGone(5000), 'processes are left');
      return undefined;
    });
  }

  test('npx savotta answers on the machine’s own Node, with 0 for help and 2 for a command that there is not', async (t) => {
    if (!existsSync(data)) return t.skip('the first start could not install');
    const help = await run(['npx', 'savotta', '--help']);
    assert.equal(await help.ended, 0, help.output());
    assert.match(help.output(), /savotta evaluate REGION ALTERNATIVE/);
    assert.equal(await (await run(['npx', 'savotta', 'nonsense'])).ended, 2);
    return undefined;
  });

  test('two npm tests at once on a clone of an ordinary user install once, and each closes with its summary', async (t) => {
    const folder = makeClone();
    writeFileSync(
      join(folder, 'red.test.mjs'),
      "import { test } from 'node:test'; test('red', () => { throw 1; });",
    );
    const user = isRoot ? nobody : undefined;
    if (user !== undefined) for (const path of [dirname(folder), cache]) giveTo(user, path);
    const runs = [
      await npm(['test', '--', 'src/kit/hash.test.ts'], folder, user),
      await npm(['test', '--', 'red.test.mjs'], folder, user),
    ];
    const [green, red] = await Promise.all(runs.map((run) => run.ended));
    const output = runs.map((run) => run.output()).join('\n');
    if (green !== 0 && skipWithoutNetwork(t, new Error(output)) === undefined) return;
    assert.match(runs[0]?.output() ?? '', /^ℹ pass [1-9]\d*\nℹ fail 0$/m);
    assert.match(runs[1]?.output() ?? '', /^ℹ fail 1$/m);
    assert.deepEqual([green, red], [0, 1]);
    assert.equal(output.match(/Installing packages/g)?.length, 1);
  });
});

/** Without a network there is nothing to try; any other fault is a fault. */
function skipWithoutNetwork(t: TestContext, fault: Error): undefined {
  if (!/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT/.test(fault.message))
    throw fault;
  t.skip('the packages cannot be installed here: no network');
}
