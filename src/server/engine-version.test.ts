import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { engineVersion, filesThatCompute } from './engine-version.ts';
import { root } from './places.ts';

test('the version rests on what computes: engines, levers, measures, the region and the kit', () => {
  const files = filesThatCompute(root);
  for (const file of [
    'src/alternatives/evaluate.ts',
    'src/alternatives/levers/close-site.ts',
    'src/situation/measures/mean-minutes.ts',
    'src/region/read-region.ts',
    'src/kit/numbers.ts',
    'src/kit/hash.ts',
  ]) {
    assert.ok(files.includes(file), file);
  }
  assert.ok(files.some((file) => file.startsWith('src/engines/')));
});

test('it does not rest on tests, the database, the server or the web', () => {
  const others = filesThatCompute(root).filter((file) =>
    /\.test\.ts$|\/(records|operations)\.ts$|^src\/(server|cli|web|store|sources|documents|operations)\//.test(
      file,
    ),
  );
  assert.deepEqual(others, []);
});

test('a changed line of an engine changes it; line ends and a changed page do not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'savotta-version-'));
  try {
    cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true });
    const before = engineVersion(folder);
    assert.equal(before, engineVersion(root));
    const numbers = join(folder, 'src/kit/numbers.ts');
    const text = readFileSync(numbers, 'utf8');
    writeFileSync(numbers, text.replaceAll('\n', '\r\n'));
    writeFileSync(join(folder, 'src/server/main.ts'), '');
    assert.equal(engineVersion(folder), before);
    writeFileSync(numbers, `${text}\nexport const more = 1;\n`);
    assert.notEqual(engineVersion(folder), before);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
