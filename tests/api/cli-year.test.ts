import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import type { Evaluation } from '#alternatives/evaluation.ts';
import { savotta } from '../support/savotta.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('A year on the command line', () => {
  let data: string;
  let file: string;
  const ask = (...args: string[]) => savotta(args, { SAVOTTA_DATA: data });
  before(() => {
    data = temporaryFolder('cli-year');
    file = join(data, 'by-year.json');
    const close = (site: string, year: number) => ({ lever: 'close-site', settings: { site }, year });
    writeFileSync(file, JSON.stringify([close('rantakyla', 2028), close('saarikko', 2030)]));
  });

  test('evaluate tells the picture at a year, and a later pull is later and not refused', async () => {
    const { code, out, error } = await ask('evaluate', 'sample', file, '--year', '2028', '--language', 'en');
    assert.equal(code, 0, error);
    assert.match(out, /later: Close/);
    assert.match(out, /Year +Begins \(#\)/);
    assert.match(out, /2028 +1 /);
    assert.match(out, /2030 +2 /);
    const at = JSON.parse(
      (await ask('evaluate', 'sample', file, '--year', '2028', '--json')).out,
    ) as Evaluation;
    assert.equal(at.year, 2028);
    assert.deepEqual(
      at.effects.map(({ applied, later }) => [applied, later]),
      [
        [true, false],
        [false, true],
      ],
    );
  });

  test('compare shows every alternative at the same year', async () => {
    const { code, out } = await ask('compare', 'sample', '0', file, '--year', '2028', '--json');
    assert.equal(code, 0);
    const columns = JSON.parse(out) as { evaluation: Evaluation }[];
    assert.deepEqual(
      columns.map(({ evaluation }) => evaluation.year),
      [2028, 2028],
    );
  });

  test('what is no year is a wrong command line', async () => {
    for (const year of ['28', '1999', 'soon']) {
      const { code, error } = await ask('evaluate', 'sample', file, '--year', year);
      assert.equal(code, 2);
      assert.match(error, /--year 2020…2060/);
    }
  });
});
