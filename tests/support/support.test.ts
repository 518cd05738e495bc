import { spawn, spawnSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { listViolations } from './axe.ts';
import { launchChromium, openPage, visitPage, whyNoChromium } from './chromium.ts';
import { startPostgres, whyNoPostgres } from './postgres.ts';
import { root } from './server.ts';
import { temporaryFolder } from './temporary.ts';

test('each database of the test PostgreSQL is its own', { skip: whyNoPostgres }, async () => {
  const server = await startPostgres();
  assert.ok(server);
  try {
    const [one, other] = [await server.createDatabase(), await server.createDatabase()];
    await withClient(one, (client) => client.query('CREATE TABLE only_here (a text)'));
    const found = await withClient(other, (client) =>
      client.query("SELECT to_regclass('only_here') AS name"),
    );
    assert.deepEqual(found.rows, [{ name: null }]);
  } finally {
    await server.stop();
  }
});

test('a test process killed outright leaves no PostgreSQL behind', { skip: whyNoPostgres }, async () => {
  const script = `import { startPostgres } from './tests/support/postgres.ts';
    const server = await startPostgres();
    process.stdout.write(await server.createDatabase());
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
  const url = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data) => resolve(String(data))),
  );
  const folder = await withClient(url, async (client) => {
    const answer = await client.query<{ data_directory: string }>('SHOW data_directory');
    return answer.rows[0]?.data_directory;
  });
  assert.ok(folder !== undefined && existsSync(folder));
  child.kill('SIGKILL');
  for (let attempt = 0; attempt < 100 && existsSync(folder); attempt++) await sleep(100);
  assert.equal(existsSync(folder), false);
  await assert.rejects(withClient(url, (client) => client.query('SELECT 1')));
});

test('axe tells a page with a nameless picture from one without', { skip: whyNoChromium }, async () => {
  const browser = await launchChromium();
  assert.ok(browser);
  try {
    const { page, complaints } = await openPage(browser);
    const document = (body: string) =>
      `<!doctype html><html lang="fi"><title>Sivu</title><main><h1>Sivu</h1>${body}</main></html>`;
    await page.setContent(document('<p>Ei kuvia.</p>'));
    assert.deepEqual(await listViolations(page), []);
    await page.setContent(document('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'));
    const violations = await listViolations(page);
    assert.equal(violations.length, 1);
    assert.match(violations[0] ?? '', /^image-alt: .*img/);
    await page.evaluate('console.error("broken")');
    assert.deepEqual(complaints, ['console: broken']);
  } finally {
    await browser.close();
  }
});

test(
  'a visit fails on a complaint that nobody expected, and its page is closed then too',
  {
    skip: whyNoChromium,
  },
  async () => {
    const browser = (await launchChromium())!;
    try {
      const url = 'data:text/html,<title>Sivu</title><script>console.error("refused: 409")</script>';
      const look = async () => {};
      const isClosed = () => assert.equal(browser.contexts().length, 0);
      await assert.rejects(visitPage(browser, { url }, look), /refused: 409/);
      isClosed();
      await visitPage(browser, { url, allowed: /409/ }, look);
      await assert.rejects(visitPage(browser, { url, allowed: /404/ }, look), /refused: 409/);
      await visitPage(browser, { url, complaints: ['console: refused: 409'] }, look);
      await assert.rejects(
        visitPage(browser, { url, allowed: /409/, complaints: ['console: refused: 409'] }, look),
      );
      await assert.rejects(
        visitPage(browser, { url, ready: () => Promise.reject(new Error('never ready')) }, look),
        /never ready/,
      );
      isClosed();
    } finally {
      await browser.close();
    }
  },
);

test('a test file that hangs ends by itself, and says what was alive in it', () => {
  const file = join(temporaryFolder('hang'), 'hangs.test.mjs');
  writeFileSync(
    file,
    `import test from 'node:test';
    test('fails and forgets a timer', () => { setInterval(() => {}, 1000); throw new Error('red'); });`,
  );
  const args = ['--import=./tests/support/end-of-patience.mjs', '--test', '--test-reporter=spec', file];
  const { NODE_TEST_CONTEXT: _, ...ours } = process.env;
  const env = { ...ours, SAVOTTA_TEST_PATIENCE: '500' };
  const run = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8', timeout: 60_000 });
  assert.equal(run.status, 1);
  assert.match(run.stdout, /hangs\.test\.mjs is not done after 0\.5 s; alive in it: .*Timeout/);
});

test('property tests draw the same examples when a seed is set, and others when none is', () => {
  const file = join(temporaryFolder('seed'), 'draws.test.mjs');
  const library = join(root, 'node_modules/fast-check/lib/fast-check.js');
  writeFileSync(
    file,
    `import test from 'node:test';
    import fc from ${JSON.stringify(library)};
    test('draws', () => fc.assert(fc.property(fc.integer(), (drawn) => void console.log('drawn', drawn)), { numRuns: 3 }));`,
  );
  const args = ['--import=./tests/support/examples-drawn.mjs', '--test', '--test-reporter=tap', file];
  const { NODE_TEST_CONTEXT: _, ...ours } = process.env;
  const drawnWith = (seed: string): string[] => {
    const env = { ...ours, SAVOTTA_TEST_SEED: seed };
    const run = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8', timeout: 60_000 });
    assert.equal(run.status, 0, run.stdout);
    return run.stdout.match(/drawn -?\d+/g) ?? [];
  };
  const first = drawnWith('7');
  assert.equal(first.length, 3);
  assert.deepEqual(drawnWith('7'), first);
  assert.notDeepEqual(drawnWith('8'), first);
  assert.notDeepEqual(drawnWith('random'), drawnWith('random'));
});

async function withClient<Answer>(url: string, ask: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return await ask(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
