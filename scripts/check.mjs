// Types and formatting, both said in one go.
import { getRuntime, root } from './install.mjs';
import { runToEnd } from './run.mjs';

const types = await runToEnd(getRuntime(), ['node_modules/typescript/bin/tsc', '-p', '.', '--noEmit'], {
  cwd: root,
});
const prettier = ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'];
const format = await runToEnd(getRuntime(), prettier, { cwd: root });
process.exitCode = types || format ? 1 : 0;
