import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { makeClone } from '../support/clone.ts';
import { root } from '../support/server.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('A paper that an earlier version of the program made', () => {
  let clone: string;
  const folder = temporaryFolder('by-tag');
  const [paper, archive] = [join(folder, 'paper.html'), join(folder, 'sample.zip')];

  function savotta(...words: string[]): { output: string; faults: string; code: number | null } {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/savotta.mjs', ...words], {
      cwd: clone,
      env: { ...process.env, SAVOTTA_DATA: join(folder, 'data'), DATABASE_URL: '' },
      encoding: 'utf8',
    });
    return { output: stdout, faults: stderr, code: status };
  }
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...words], {
      cwd: clone,
      stdio: 'pipe',
    });
  const verify = (file: string, ...words: string[]) =>
    savotta('paper', 'verify', file, '--region', archive, '--language', 'en', ...words);
  /** The next version says one sentence otherwise. */
  function reword(was: string, is: string): void {
    const path = join(clone, 'src/decision/paper/words-fi.ts');
    const content = readFileSync(path, 'utf8');
    assert.ok(content.includes(was), was);
    writeFileSync(path, content.replace(was, is));
  }

  before(() => {
    clone = makeClone();
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'The version that made the paper');
    symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
    const made = savotta('paper', 'make', 'sample', 'sample.one-station-less', paper);
    assert.equal(made.code, 0, made.faults);
    assert.equal(savotta('export', 'sample', archive).code, 0);
    reword('Matka-ajat ovat arvioita.', 'Matka-ajat on arvioitu.');
  });

  test('without its tag, that is said, and what this version would print otherwise is named', () => {
    const { output, code } = verify(paper);
    assert.match(output, /computed by another engine \(Savotta 0\.\d+\.\d+, [0-9a-f]{12}…\) than this/);
    assert.match(output, /The tag v0\.\d+\.\d+ of the source is not here/);
    assert.match(output, /Matka-ajat ovat arvioita\.”, .*Matka-ajat on arvioitu\.”/);
    assert.equal(code, 1);
  });

  test('with its tag it is verified by that version, and the difference between the versions is named', () => {
    const { version } = JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8')) as { version: string };
    git('tag', `v${version}`);
    const { output, faults, code } = verify(paper);
    assert.equal(faults, '');
    assert.match(output, new RegExp(`the tag v${version} of the source, verified it:\nThe paper holds`));
    assert.match(output, /would say otherwise than v0\.\d+\.\d+ in 1 places:\n.*Matka-ajat ovat arvioita/);
    assert.equal(code, 0);
  });

  test('a digit changed by hand is found by that version, apart from what the versions differ in', () => {
    const forged = join(folder, 'forged.html');
    const html = readFileSync(paper, 'utf8');
    const cell = /<th scope="row">Koivuranta<\/th><td class="number">([^<]*)<\/td>/.exec(html)!;
    writeFileSync(forged, html.replace(cell[0], cell[0].replace(cell[1]!, `1${cell[1]}`)));
    const { output, code } = verify(forged, '--json');
    const answer = JSON.parse(output) as {
      sameEngine: boolean;
      differing: unknown[];
      byTag: { kind: string; differing: { place: string }[] };
    };
    assert.equal(code, 1);
    assert.deepEqual([answer.sameEngine, answer.byTag.kind, answer.differing.length], [false, 'verified', 2]);
    assert.equal(answer.byTag.differing.length, 1);
    assert.match(answer.byTag.differing[0]!.place, /Koivuranta/);
  });

  test('a tag that is of yet another engine proves nothing, and that is said', () => {
    reword('Matka-ajat on arvioitu.', 'Matka-ajat ovat laskettuja.');
    git('commit', '--quiet', '--all', '--message', 'Moved');
    const { version } = JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8')) as { version: string };
    git('tag', '--force', `v${version}`);
    reword('Matka-ajat ovat laskettuja.', 'Matka-ajat on arvioitu.');
    const { output, code } = verify(paper);
    assert.match(output, /is not the paper’s engine, or could not be run/);
    assert.equal(code, 1);
  });
});
