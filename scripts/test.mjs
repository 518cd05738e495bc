// All tests, or the files named: types, the web app for the browser's tests, then Node's own runner.
import { globSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { buildWebIfChanged } from './build-web.mjs';
import { PlainError, getRuntime, root } from './install.mjs';
import { runToEnd } from './run.mjs';
import { installMissingPackages } from './system.mjs';

const [options, named] = split(process.argv.slice(2));
const everything = named.length === 0;
let ok = true;

if (everything) {
  process.env.SAVOTTA_TEST_SEED ??= '1';
  installMissingPackages();
  const tsc = ['node_modules/typescript/bin/tsc', '-p', '.', '--noEmit'];
  ok = (await runToEnd(getRuntime(), tsc, { cwd: root })) === 0;
  // Tests are worth seeing all the same; the exit code keeps the verdict.
  if (!ok) console.error('The types do not hold (above). Running the tests all the same.');
  try {
    await buildWebIfChanged();
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    console.error(error.message);
    ok = false;
  }
}

const files = everything
  ? longestFirst(globSync('{src,tests,scripts,examples,bench}/**/*.test.ts', { cwd: root }))
  : named;
const runner = [
  '--test',
  // Two even on one core: browser and database tests wait more than they compute.
  `--test-concurrency=${Math.max(2, Math.min(4, availableParallelism()))}`,
  '--test-timeout=300000',
  '--import=./tests/support/end-of-patience.mjs',
  '--import=./tests/support/examples-drawn.mjs',
  '--test-reporter=spec',
];
const code = await runToEnd(getRuntime(), [...runner, ...options, ...files], { cwd: root });
process.exitCode = code === 0 && !ok ? 1 : code;

/** Options of the runner start with a dash (`--test-name-pattern=…`); the rest are files and globs. */
function split(args) {
  return [args.filter((arg) => arg.startsWith('-')), args.filter((arg) => !arg.startsWith('-'))];
}

/** Tests with databases and browsers begin first, so that no long one is left alone at the end; then the big files. */
function longestFirst(found) {
  const weight = (file) => (file.startsWith('tests') ? 1e9 : 0) + statSync(`${root}${file}`).size;
  return found.sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
}
