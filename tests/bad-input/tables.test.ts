import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { onEveryStore, openTestHouse, type TestHouse } from '../api/test-house.ts';
import { assertRefused, type Expected } from './refused.ts';

const header = 'from_id,to_id,minutes,km,mode,source,as_of';
const good = '99901,koivuranta,4.5,2.1,car,survey,2025-10-08';
const lines = (...rows: string[]) => new TextEncoder().encode([header, ...rows, ''].join('\n'));

onEveryStore('A table of travel times with a fault is refused whole', (kind) => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse(kind);
  });
  after(() => house.close());

  const cases: readonly (readonly [string, Uint8Array<ArrayBuffer>, Omit<Expected, 'status'>])[] = [
    [
      'wrong columns',
      new TextEncoder().encode('from,to,minutes\n99901,koivuranta,4\n'),
      { code: 'csv-columns', at: 'matrix.csv:1', value: /from,to,minutes/, remedy: /columns|sarakk/i },
    ],
    [
      'semicolons between columns',
      new TextEncoder().encode(`${header.replaceAll(',', ';')}\n`),
      { code: 'csv-separator', at: 'matrix.csv:1', value: /from_id;to_id/, remedy: /comma|pilku/ },
    ],
    [
      'an encoding that is not UTF-8',
      Uint8Array.from(Buffer.from(`${header}\n99901,koivuranta,4.5,2.1,car,mätning,2025-10-08\n`, 'latin1')),
      { code: 'csv-encoding', at: 'matrix.csv', remedy: /UTF-8/ },
    ],
    [
      'a decimal comma',
      lines(good, '99902,koivuranta,"12,5",9.0,car,survey,2025-10-08'),
      { code: 'csv-decimal-comma', at: 'matrix.csv:3:minutes', value: '12,5', remedy: /12\.5/ },
    ],
    [
      'NaN for a number',
      lines(good, '99902,koivuranta,NaN,9.0,car,survey,2025-10-08'),
      { code: 'csv-not-a-number', at: 'matrix.csv:3:minutes', value: 'NaN', remedy: /./ },
    ],
    [
      'negative kilometres',
      lines('99901,koivuranta,4.5,-2.1,car,survey,2025-10-08'),
      { code: 'csv-negative', at: 'matrix.csv:2:km', value: '-2.1', remedy: /./ },
    ],
    [
      'somebody at 0 minutes',
      lines('99901,koivuranta,0,0,car,survey,2025-10-08'),
      { code: 'matrix-zero-minutes', at: 'matrix.csv:2:minutes', value: '0', remedy: /mitattu/ },
    ],
    [
      'an unknown postcode',
      lines('00001,koivuranta,4.5,2.1,car,survey,2025-10-08'),
      { code: 'csv-unknown-code', at: 'matrix.csv:2:from_id', value: '00001', remedy: /zeros|etunoll/ },
    ],
    [
      'an unknown site',
      lines('99901,atlantis,4.5,2.1,car,survey,2025-10-08'),
      { code: 'csv-unknown-code', at: 'matrix.csv:2:to_id', value: 'atlantis', remedy: /code|tunnus/ },
    ],
    [
      'the same pair twice',
      lines(good, good),
      {
        code: 'csv-duplicate',
        at: 'matrix.csv:3:from_id',
        value: '99901 → koivuranta car',
        remedy: /Remove|Poista/,
      },
    ],
    [
      'a date that is none',
      lines('99901,koivuranta,4.5,2.1,car,survey,8.10.2025'),
      { code: 'matrix-date', at: 'matrix.csv:2:as_of', value: '8.10.2025', remedy: /2025-10-08/ },
    ],
    [
      'holes between places',
      lines(good),
      { code: 'matrix-holes', at: 'matrix.csv', value: /99901 → rantakyla/, remedy: /hyväksy aukot/ },
    ],
  ];
  for (const [title, file, expected] of cases) {
    test(title, async () => {
      const { version } = (await house.get('/api/situation/get-region?region=sample')).body as unknown as {
        version: number;
      };
      const fields = { region: 'sample', expectedVersion: String(version) };
      await assertRefused(house, () => house.upload('/api/situation/import-matrix', file, fields), {
        status: 400,
        ...expected,
      });
    });
  }

  test('a whole table is taken, also one that is slower back than there', async () => {
    const stored = (await house.get('/api/situation/get-region?region=sample')).body as unknown as {
      version: number;
      hash: string;
    };
    const table = lines(good, 'koivuranta,99901,6.5,2.4,car,survey,2025-10-08');
    const fields = { region: 'sample', expectedVersion: String(stored.version), acceptHoles: 'true' };
    const answer = await house.upload('/api/situation/import-matrix', table, fields);
    const { hash, pairs, missingPairs } = answer.body as unknown as {
      hash: string;
      pairs: number;
      missingPairs: string[];
    };
    assert.notEqual(hash, stored.hash);
    assert.deepEqual([pairs, missingPairs.length], [2, 59]);
  });
});
