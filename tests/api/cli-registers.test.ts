import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { savotta } from '../support/savotta.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('Registers on the command line', () => {
  let data: string;
  const ask = (...args: string[]) => savotta(['register', ...args], { SAVOTTA_DATA: data });
  before(() => {
    data = temporaryFolder('cli-registers');
  });

  test('registers and their entries are listed, and what is assumed has a star', async () => {
    assert.match((await ask('list', 'sample', '--language', 'en')).out, /contract +Contracts of premises +5/);
    const { out } = await ask('list', 'sample', 'contract', '--language', 'en');
    assert.match(out, /c-rantakyla +rantakyla\* +b-rantakyla\* +lease\* +2023-01-01\*/);
    assert.match(out, /\* assumed/);
  });

  test('an entry is set, told with its history, and restored', async () => {
    const set = await ask(
      'set',
      'sample',
      'contract',
      'c-rantakyla',
      'noticeMonths=3',
      'exitEuros=',
      '--reasoning',
      'Sopimus 4 §',
    );
    assert.equal(set.code, 0, set.error);
    const listed = JSON.parse((await ask('list', 'sample', 'contract', '--json')).out) as {
      id: string;
      values: Record<string, { value: unknown; state: string }>;
    }[];
    const { values } = listed.find(({ id }) => id === 'c-rantakyla')!;
    assert.deepEqual([values['noticeMonths']!.value, values['noticeMonths']!.state], [3, 'known']);
    assert.equal(values['exitEuros'], undefined);
    const history = await ask('history', 'sample', 'contract', 'c-rantakyla');
    assert.match(history.out, /set +noticeMonths=3 exitEuros= +Sopimus 4 §/);
    assert.equal((await ask('restore', 'sample', 'contract', 'c-rantakyla')).code, 0);
  });

  test('an alternative tells what holds it back: the safe day of notice, from when it saves and what leaving costs', async () => {
    const told = ['evaluate', 'sample', '1', '--language', 'en'];
    const { code, out, error } = await savotta(told, { SAVOTTA_DATA: data });
    assert.equal(code, 0, error);
    assert.match(out, /Blocker +Contract +Notice by +Saves from +Leaving costs +Saving, €\/year/);
    assert.match(
      out,
      /1 +Rantakylä +c-rantakyla +\d{4}-\d\d-\d\d +\d{4}-\d\d-\d\d +[\d,]+ € +[\d,]+ € +assumed/,
    );
  });

  test('every problem of an entry is told on the standard error, and the command ends with 1', async () => {
    const { code, error } = await ask(
      'set',
      'sample',
      'contract',
      'c-rantakyla',
      'noticeMonths=-3',
      'startsOn=2024-02-30',
      '--reasoning',
      'x',
      '--language',
      'en',
    );
    assert.equal(code, 1);
    assert.match(error, /entry-not-a-date at fields\.startsOn, value 2024-02-30/);
    assert.match(error, /entry-negative at fields\.noticeMonths, value -3/);
  });

  test('a register goes out as a table and comes back; without its words of reasoning the command is wrong', async () => {
    const file = join(data, 'contracts.csv');
    assert.equal((await ask('export', 'sample', 'contract', file)).code, 0);
    const text = readFileSync(file, 'utf8').replace(/(c-lehtola,.*?),28400,/, '$1,31000,');
    writeFileSync(file, text);
    assert.equal((await ask('import', 'sample', 'contract', file)).code, 2);
    const { code, out } = await ask(
      'import',
      'sample',
      'contract',
      file,
      '--reasoning',
      'Rekisteri',
      '--json',
    );
    assert.equal(code, 0);
    const { added, changed, unchanged } = JSON.parse(out) as Record<string, number>;
    assert.deepEqual([added, changed, unchanged], [0, 1, 4]);
    const annex = await ask(
      'set',
      'sample',
      'building',
      'b-annex',
      'site=rantakyla',
      'name=Sivurakennus',
      '--new',
      '--reasoning',
      'Uusi',
    );
    assert.equal(annex.code, 0, annex.error);
    assert.equal((await ask('remove', 'sample', 'building', 'b-annex', '--reasoning', 'Purettu')).code, 0);
  });
});
