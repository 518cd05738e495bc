import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { root, startServer } from '../support/server.ts';

const start = (env: Record<string, string>) =>
  spawnSync(process.execPath, ['src/server/main.ts'], {
    cwd: root,
    env: { ...process.env, SAVOTTA_OPEN: '0', ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });

test('a start says its address on one line when it is ready, and SIGTERM ends it cleanly', async () => {
  const server = await startServer();
  assert.ok(server.output().includes(`Savotta ready at http://127.0.0.1:${server.port}/\n`));
  assert.equal(await server.stop(), 0);
});

test('Ctrl-C ends it cleanly, and the next start on the data is ready within 5 seconds', async () => {
  const first = await startServer();
  assert.equal(await first.stop('SIGINT'), 0);
  const began = performance.now();
  const second = await startServer({ data: first.data });
  const seconds = (performance.now() - began) / 1000;
  await second.stop();
  assert.ok(seconds < 5, `${seconds.toFixed(1)} s`);
});

test('a second start on the same data says where the first runs, and exits with 1', async () => {
  const first = await startServer();
  const second = start({ SAVOTTA_DATA: first.data, PORT: '0' });
  assert.equal(second.status, 1);
  assert.match(second.stderr, new RegExp(`already running on .*http://127\\.0\\.0\\.1:${first.port}/`));
  assert.doesNotMatch(second.stderr, /\n\s+at /);
  await first.stop('SIGKILL');
  const third = await startServer({ data: first.data });
  assert.equal(await third.stop(), 0, 'a killed server holds nobody off');
});

test('a taken port, a port that is none and a database that is not there are said plainly', async () => {
  const first = await startServer();
  const cases = [
    [{ PORT: String(first.port), SAVOTTA_DATA: `${first.data}/other` }, /Port \d+ is taken/],
    [{ PORT: 'http', SAVOTTA_DATA: `${first.data}/other` }, /PORT is "http"/],
    [
      { DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none', SAVOTTA_DATA: `${first.data}/other` },
      /PostgreSQL database cannot be reached/,
    ],
  ] as const;
  for (const [env, said] of cases) {
    const { status, stderr } = start(env as unknown as Record<string, string>);
    assert.equal(status, 1);
    assert.match(stderr, said);
    assert.doesNotMatch(stderr, /\n\s+at |secret/);
  }
  await first.stop();
});
