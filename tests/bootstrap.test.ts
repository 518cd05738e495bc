import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runGroup, terminalEnvironment } from './support/clone.ts';
import type { Running } from './support/clone.ts';
import { freePort } from './support/free-port.ts';
import { root } from './support/server.ts';
import { temporaryFolder } from './support/temporary.ts';

/** A folder with the scripts and nothing installed. */
function makeBareProject(): string {
  const folder = temporaryFolder('bare');
  for (const part of ['scripts', 'package.json', 'package-lock.json', '.npmrc']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  return folder;
}

/** A module of the scripts used from a program of a few lines. */
function runLines(lines: string, cwd = root): Running {
  return runGroup([process.execPath, '--input-type=module', '-e', lines], {
    cwd,
    env: terminalEnvironment({}),
  });
}

test('a command that there is not is answered by those that there are', async () => {
  const run = runGroup([process.execPath, 'scripts/bootstrap.mjs', 'strat'], {
    cwd: root,
    env: terminalEnvironment({}),
  });
  assert.equal(await run.ended, 2);
  assert.match(run.output(), /start\|test\|check\|format\|bench/);
});

test('a first start without a network says what is missing, in plain words', async () => {
  const folder = makeBareProject();
  const env = terminalEnvironment({
    npm_config_registry: `http://127.0.0.1:${await freePort()}/`,
    npm_config_fetch_retries: '0',
    npm_config_cache: join(folder, 'empty-cache'),
  });
  const run = runGroup([process.execPath, 'scripts/bootstrap.mjs', 'start'], { cwd: folder, env });
  assert.equal(await run.ended, 1);
  assert.match(run.output(), /could not be installed.*needs the network/);
  assert.doesNotMatch(run.output(), /\bat .*\.mjs:\d+/);
  assert.deepEqual(readdirSync(join(folder, '.cache')), [], 'a lock is left behind');
});

test("packages that a person installed with npm's own commands are taken as they are", async () => {
  const folder = makeBareProject();
  mkdirSync(join(folder, 'node_modules'));
  // npm's record of what it installed, and the runtime; enough to be believed.
  cpSync(join(root, 'node_modules/.package-lock.json'), join(folder, 'node_modules/.package-lock.json'));
  for (const name of readdirSync(join(root, 'node_modules')).filter((entry) =>
    /^node-(bin-)?\w+-/.test(entry),
  )) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  const install = () =>
    runLines(`process.env.PATH = ''; delete process.env.npm_execpath;
      import { ensureInstalled } from '${folder}/scripts/install.mjs'; await ensureInstalled();`);
  const first = install();
  assert.equal(await first.ended, 0, first.output());
  assert.equal(first.output(), '');

  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  writeFileSync(join(folder, 'package-lock.json'), lock.replaceAll('sha512-', 'sha512-other'));
  const changed = install();
  assert.notEqual(await changed.ended, 0);
  assert.match(changed.output(), /Installing packages.*npm could not be started/s);
});

test('exit codes and signals pass through to the terminal', async () => {
  const through = (child: string) =>
    runLines(`import { runToEnd } from '${root}scripts/run.mjs';
      process.exitCode = await runToEnd(process.execPath, ['-e', ${JSON.stringify(child)}]);`);
  assert.equal(await through('process.exit(7)').ended, 7);
  assert.equal(await through("process.kill(process.pid, 'SIGTERM')").ended, 143);

  const polite = through(
    "process.on('SIGTERM', () => setTimeout(() => process.exit(5), 300)); setInterval(() => {}, 1000); console.log('up')",
  );
  await polite.until(/up/, 10_000);
  polite.child.kill('SIGTERM');
  assert.equal(await polite.ended, 5);
  assert.ok(await polite.isGone(2000));
});

test('five at once take turns, and a holder that died is succeeded', async () => {
  const folder = temporaryFolder('lock');
  const [lock, log] = [join(folder, 'turn.lock'), join(folder, 'log')];
  const dead = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => dead.once('exit', resolve));
  writeFileSync(lock, String(dead.pid));
  const lines = `import { appendFileSync } from 'node:fs';
    import { withLock } from '${root}scripts/lock.mjs';
    await withLock('${lock}', async () => {
      appendFileSync('${log}', 'in ');
      await new Promise((resolve) => setTimeout(resolve, 30));
      appendFileSync('${log}', 'out ');
    });`;
  const runs = Array.from({ length: 5 }, () => runLines(lines));
  assert.deepEqual(await Promise.all(runs.map((run) => run.ended)), [0, 0, 0, 0, 0]);
  assert.equal(readFileSync(log, 'utf8'), 'in out '.repeat(5));
  assert.deepEqual(readdirSync(folder), ['log']);
});

test('the web app is built when its sources changed, once, and a broken one leaves the old in place', async () => {
  const folder = makeBareProject();
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const write = (name: string, text: string) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write(
    'src/web/index.html',
    '<!doctype html><title>x</title><script type="module" src="./main.ts"></script>',
  );
  write('src/web/main.ts', "import { word } from '../kit/word.ts'; document.title = word;");
  write('src/kit/word.ts', "export const word = 'first';");
  write('src/server/main.ts', '');
  write('vite.config.ts', "export default { root: 'src/web', build: { outDir: '../../dist/web' } };");
  const build = async () => {
    const run = runLines(`import { buildWebIfChanged } from '${folder}/scripts/build-web.mjs';
      console.log('built ' + await buildWebIfChanged());`);
    return { code: await run.ended, output: run.output() };
  };
  const served = () => {
    const assets = join(folder, 'dist/web/assets');
    return readdirSync(assets)
      .map((name) => readFileSync(join(assets, name), 'utf8'))
      .join('');
  };

  assert.match((await build()).output, /built true/);
  assert.match(served(), /first/);
  write('src/server/main.ts', 'console.log(1);');
  write('src/kit/word.test.ts', 'console.log(1);');
  assert.match((await build()).output, /built false/);
  write('src/kit/word.ts', "export const word = 'second';");
  const both = await Promise.all([build(), build()]);
  assert.deepEqual(both.map(({ output }) => /built (true|false)/.exec(output)?.[1]).sort(), [
    'false',
    'true',
  ]);
  assert.match(served(), /second/);
  write('src/kit/word.ts', 'export const word = ;');
  const broken = await build();
  assert.notEqual(broken.code, 0);
  assert.match(broken.output, /could not be built/);
  assert.match(served(), /second/);
  assert.ok(existsSync(join(folder, 'dist/web/index.html')));
});
