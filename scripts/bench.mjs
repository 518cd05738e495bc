// `npm run bench` runs every file of bench/ that measures something; `npm run bench -- what-if` runs one.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getRuntime, root } from './install.mjs';
import { runToEnd } from './run.mjs';

const [name, ...args] = process.argv.slice(2);
// A file that gives something to others is a part of them, and measures nothing by itself.
const measures = (file) => !/^export /m.test(readFileSync(join(root, file), 'utf8'));
const all = globSync('bench/*.ts', { cwd: root }).filter(measures).sort();
const wanted =
  name === undefined ? all : all.filter((file) => file === name || file === join('bench', `${name}.ts`));
if (wanted.length === 0 && name !== undefined && existsSync(join(root, name))) wanted.push(name);
if (wanted.length === 0) {
  console.error(`There is no bench ${name}; there are: ${all.join(', ')}`);
  process.exitCode = 2;
}
for (const file of wanted) {
  const code = await runToEnd(getRuntime(), [file, ...args], { cwd: root });
  if (code !== 0) process.exitCode = code;
}
