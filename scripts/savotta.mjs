#!/usr/bin/env node
// The `savotta` command: whatever Node starts it, the program runs on the one that came along.
import { join } from 'node:path';
import { PlainError, ensureInstalled, getRuntime, root } from './install.mjs';
import { runToEnd } from './run.mjs';

try {
  await ensureInstalled();
  process.exitCode = await runToEnd(getRuntime(), [join(root, 'src/cli/main.ts'), ...process.argv.slice(2)]);
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
