import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { arrows, rules } from './support/house-rules.ts';
import { root } from './support/server.ts';
import { listImports, listSourceFiles, roomOf } from './support/source-files.ts';

const files = listSourceFiles();
for (const rule of rules) {
  test(rule.title, () => {
    const findings = files.flatMap((file) => rule.find(file, files).map((what) => `${file.path}: ${what}`));
    assert.deepEqual(findings, []);
    for (const bad of rule.bad)
      assert.notDeepEqual(rule.find(bad, [bad]), [], `the rule lets ${bad.path} pass`);
  });
}

test('an import is seen in every form that it can take, and not in a comment', () => {
  const text = `
    import type { A } from '#kit/a.ts';
    import {
      b,
    } from './b.ts';
    export * from '../c.ts';
    import './d.css';
    const e = await import('#web/e.ts'), f = new URL('./f.ts', import.meta.url);
    // import { g } from './g.ts';
    /* import('./h.ts') */ const i = 'https://example.org';`;
  const seen = listImports({ path: 'src/web/parts/x.ts', text }).map(({ file, typeOnly }) => [
    file,
    typeOnly,
  ]);
  const expected = [
    'src/kit/a.ts',
    'src/web/parts/b.ts',
    'src/web/c.ts',
    'src/web/parts/d.css',
    'src/web/e.ts',
  ];
  assert.deepEqual(
    seen,
    [...expected, 'src/web/parts/f.ts'].map((file, index) => [file, index === 0]),
  );
});

test('every room under src is on the plan', () => {
  const rooms = new Set(files.flatMap((file) => roomOf(file.path) ?? []));
  assert.deepEqual(
    [...rooms].filter((room) => arrows[room] === undefined),
    [],
  );
});

test('every package is pinned to one exact version, and the lock file names no download address', () => {
  const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const groups = ['dependencies', 'devDependencies', 'optionalDependencies'];
  const versions = groups.flatMap((group) => Object.entries(manifest[group] ?? {}));
  assert.ok(versions.length > 20);
  assert.deepEqual(
    versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
    [],
  );
  const lock = readFileSync(`${root}package-lock.json`, 'utf8');
  assert.doesNotMatch(lock, /"resolved":\s*"http/);
});
