import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';
import { sha256 } from '#store/region-archive.ts';
import { onEveryStore, openTestHouse, type TestHouse } from '../api/test-house.ts';
import { assertRefused, type Expected } from './refused.ts';

type Texts = Record<string, string>;

onEveryStore('An archive with a fault is not imported', (kind) => {
  let house: TestHouse;
  let whole: Texts;
  before(async () => {
    house = await openTestHouse(kind);
    const { body } = await house.get('/api/situation/export-region?region=sample');
    whole = Object.fromEntries(
      Object.entries(unzipSync(body)).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );
  });
  after(() => house.close());

  const refuses = (file: Uint8Array<ArrayBuffer>, expected: Omit<Expected, 'status'>) =>
    assertRefused(house, () => house.upload('/api/situation/import-region', file, { replace: 'true' }), {
      status: 400,
      ...expected,
    });

  const exportAgain = /Vie alue uudelleen/;

  test('an entry outside its folder, however it is written', async () => {
    for (const name of [
      '../../etc/cron.d/x',
      '/etc/passwd',
      'region/../../x',
      'C:\\Windows\\x',
      'a//b',
      '..',
    ]) {
      const file = zip({ ...whole, [name]: 'x' });
      await refuses(file, { code: 'archive-entry-outside', at: name, value: name, remedy: exportAgain });
    }
  });

  test('a zip bomb, before it is inflated', async () => {
    const bomb = zip({ ...whole, 'region/bomb.json': '0'.repeat(50 * 1024 * 1024) });
    assert.ok(bomb.length < 300_000);
    const before = process.memoryUsage().arrayBuffers;
    await refuses(bomb, {
      code: 'archive-swells',
      at: 'region/bomb.json',
      value: /→ 52428800/,
      remedy: exportAgain,
    });
    assert.ok(process.memoryUsage().arrayBuffers - before < 40 * 1024 * 1024, 'it was inflated');
  });

  test('an archive that is too large when unpacked', async () => {
    const part = 'region/part.json';
    const file = claimSize(zip({ ...whole, [part]: 'x' }), { name: part, bytes: 3_000_000_000 });
    await refuses(file, { code: 'archive-too-large', at: part, value: '3000000000', remedy: exportAgain });
  });

  test('too many entries', async () => {
    const many = Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`region/${at}.json`, '']));
    await refuses(zip(many), {
      code: 'archive-too-many-entries',
      at: 'file',
      value: '2100',
      remedy: exportAgain,
    });
  });

  test('a file that is no archive, and one cut short', async () => {
    const archive = zip(whole);
    for (const file of [strToU8('not a zip at all') as Uint8Array<ArrayBuffer>, archive.slice(0, 5_000)]) {
      await refuses(file, { code: 'archive-unreadable', at: 'file', remedy: exportAgain });
    }
  });

  test('a region without its manifest, or with one of another program', async () => {
    const { 'manifest.json': manifest = '', ...rest } = whole;
    await refuses(zip(rest), { code: 'archive-manifest-missing', at: 'manifest.json', remedy: exportAgain });
    const foreign = { ...rest, 'manifest.json': manifest.replace('savotta-region', 'other-thing') };
    await refuses(zip(foreign), {
      code: 'archive-manifest-invalid',
      at: 'manifest.json.format',
      remedy: exportAgain,
    });
  });

  test('a file that was changed, added or taken away after the export', async () => {
    const cells = whole['region/cells.json'] ?? '';
    const changed = { ...whole, 'region/cells.json': `${cells} ` };
    await refuses(zip(changed), {
      code: 'archive-file-changed',
      at: 'region/cells.json',
      remedy: exportAgain,
    });
    await refuses(zip({ ...whole, 'region/more.json': '{}' }), {
      code: 'archive-file-unexpected',
      at: 'region/more.json',
      remedy: exportAgain,
    });
    const { 'region/gaps.json': _, ...less } = whole;
    await refuses(zip(less), { code: 'archive-file-missing', at: 'region/gaps.json', remedy: exportAgain });
  });

  test("a manifest that promises another region's hash", async () => {
    const manifest = JSON.parse(whole['manifest.json'] ?? '') as { hash: string };
    const foreign = { ...whole, 'manifest.json': JSON.stringify({ ...manifest, hash: 'a'.repeat(64) }) };
    await refuses(zip(foreign), {
      code: 'archive-region-hash-differs',
      at: 'manifest.json.hash',
      value: 'a'.repeat(64),
      remedy: exportAgain,
    });
  });

  const figures: readonly (readonly [string, string, (text: string) => string, Omit<Expected, 'status'>])[] =
    [
      [
        'malformed JSON',
        'region/sites.json',
        (text) => text.slice(0, -3),
        { code: 'json-malformed', at: 'sites.json', remedy: /./ },
      ],
      [
        'a negative population',
        'region/cells.json',
        (text) => text.replace(/,\d+\]/, ',-42]'),
        { code: 'negative', at: 'cells.json:rows[0].residents', value: '-42', remedy: /Korjaa luku/ },
      ],
      [
        'a population that is no number',
        'region/cells.json',
        (text) => text.replace(/,\d+\]/, ',"NaN"]'),
        { code: 'not-a-number', at: 'cells.json:rows[0].residents', value: 'NaN', remedy: /nollaksi/ },
      ],
      [
        'a code used twice',
        'region/cells.json',
        (text) => text.replace('"99902"', '"99901"'),
        { code: 'duplicate-id', at: /cells\.json:rows\[1\]/, value: '99901', remedy: /Poista/ },
      ],
      [
        'a code known nowhere',
        'region/sites.json',
        (text) => text.replace('"99902"', '"00000"'),
        { code: 'unknown-id', at: /sites\.json:rows\[2\]/, value: '00000', remedy: /cells\.json/ },
      ],
      [
        'a table with a wrong column',
        'region/sites.json',
        (text) => text.replace('"shortName"', '"nickname"'),
        { code: 'column-missing', at: 'sites.json:columns', value: 'shortName', remedy: /Lisää/ },
      ],
    ];
  for (const [title, name, change, expected] of figures) {
    test(`${title} inside a region`, async () => {
      const text = change(whole[name] ?? '');
      assert.notEqual(text, whole[name]);
      await refuses(zip(resealed({ ...whole, [name]: text })), expected);
    });
  }
});

/** The texts with a manifest that vouches for them, as somebody who edits by hand would make. */
function resealed(texts: Texts): Texts {
  const manifest = JSON.parse(texts['manifest.json'] ?? '') as { files: { name: string; sha256: string }[] };
  const files = manifest.files.map(({ name }) => ({ name, sha256: sha256(texts[name] ?? '') }));
  return { ...texts, 'manifest.json': JSON.stringify({ ...manifest, files }) };
}

function zip(texts: Texts): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(texts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries)) as Uint8Array<ArrayBuffer>;
}

/** An archive whose directory claims another unpacked size of one entry. */
function claimSize(
  archive: Uint8Array<ArrayBuffer>,
  told: { name: string; bytes: number },
): Uint8Array<ArrayBuffer> {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = strFromU8(copy.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name === told.name) view.setUint32(at + 24, told.bytes, true);
  }
  return copy;
}
