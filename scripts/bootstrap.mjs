// The one command behind every npm script: install what is missing, then go on under the Node that came along.
// Plain JavaScript for Node 20 and later, and nothing from node_modules, which may not be there yet.
import { PlainError, ensureInstalled, getRuntime, root } from './install.mjs';
import { runToEnd } from './run.mjs';

const commands = {
  start: ['src/server/main.ts'],
  test: ['scripts/test.mjs'],
  check: ['scripts/check.mjs'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level=warn', '.'],
  bench: ['scripts/bench.mjs'],
};

const [name, ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
if (command === undefined) {
  console.error(`node scripts/bootstrap.mjs ${Object.keys(commands).join('|')} [more]`);
  process.exit(2);
}

try {
  await ensureInstalled();
  process.exitCode = await runToEnd(getRuntime(), [...command, ...args], { cwd: root });
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
