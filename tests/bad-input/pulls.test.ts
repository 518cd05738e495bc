import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { onEveryStore, openTestHouse, type TestHouse } from '../api/test-house.ts';
import { assertRefused, type Expected } from './refused.ts';

const english = { 'accept-language': 'en' };
const close = (site: string, more: Record<string, unknown> = {}) => ({
  lever: 'close-site',
  settings: { site, ...more },
});

onEveryStore('A pull that cannot be carried out is not stored', (kind) => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse(kind);
  });
  after(() => house.close());

  const create =
    (pulls: unknown, more: Record<string, unknown> = {}) =>
    () =>
      house.post(
        '/api/alternatives/create-alternative',
        { region: 'sample', name: 'Bad', pulls, ...more },
        english,
      );

  const cases: readonly (readonly [string, readonly unknown[], Omit<Expected, 'status'>])[] = [
    [
      'a pull on a site that an earlier pull closed',
      [close('rantakyla'), close('rantakyla')],
      { code: 'site-closed', at: 'pulls[1].settings.site', value: 'rantakyla', remedy: /order/ },
    ],
    [
      'the last site of a service',
      [close('keskussairaala')],
      {
        code: 'last-site-of-service',
        at: 'pulls[0].settings.site',
        value: 'emergency',
        remedy: /Open the service elsewhere/,
      },
    ],
    [
      'a site that the region does not have',
      [close('atlantis')],
      { code: 'unknown-site', at: 'pulls[0].settings.site', value: 'atlantis', remedy: /./ },
    ],
    [
      'a lever that there is not',
      [{ lever: 'sell-site', settings: {} }],
      { code: 'unknown-lever', at: 'pulls[0].lever', value: 'sell-site', remedy: /close-site/ },
    ],
    [
      'receivers whose shares do not sum to 1',
      [
        close('rantakyla', {
          receivers: [
            { site: 'koivuranta', share: 0.6 },
            { site: 'lehtola', share: 0.6 },
          ],
        }),
      ],
      { code: 'shares-do-not-sum', at: 'pulls[0].settings.receivers', value: /1.2/, remedy: /100|1/ },
    ],
  ];
  for (const [title, pulls, expected] of cases) {
    test(title, async () => {
      const problems = await assertRefused(house, create(pulls), { status: 400, ...expected });
      assert.equal(problems.length, 1);
    });
  }

  test('every bad pull of a list is told, not only the first', async () => {
    const pulls = [close('rantakyla'), close('atlantis'), close('rantakyla')];
    const problems = await assertRefused(house, create(pulls), {
      status: 400,
      code: 'site-closed',
      at: 'pulls[2].settings.site',
      remedy: /./,
    });
    assert.equal(problems.length, 2);
  });

  test("an alternative made on another region's hash", async () => {
    await assertRefused(house, create([], { regionHash: 'f'.repeat(64) }), {
      status: 400,
      code: 'region-hash-differs',
      at: 'regionHash',
      value: 'f'.repeat(64),
      remedy: /Load the region again/,
    });
  });

  test("another region's alternative", async () => {
    const evaluate = () =>
      house.post(
        '/api/alternatives/evaluate',
        { region: 'sample', alternative: 'keski-suomi.proposal-2025-10-08' },
        english,
      );
    await assertRefused(house, evaluate, {
      status: 400,
      code: 'alternative-of-another-region',
      at: 'alternative',
      value: 'keski-suomi.proposal-2025-10-08',
      remedy: /belongs to/,
    });
  });

  test('an evaluation says a refused pull in its place and goes on with the others', async () => {
    const pulls = [
      close('rantakyla'),
      close('rantakyla'),
      { lever: 'lighten-site', settings: { site: 'lehtola' } },
    ];
    const answer = await house.post('/api/alternatives/evaluate', { region: 'sample', pulls });
    const { effects } = answer.body as unknown as {
      effects: { applied: boolean; problems: { code: string }[] }[];
    };
    assert.deepEqual(
      effects.map(({ applied }) => applied),
      [true, false, true],
    );
    assert.deepEqual(
      effects[1]?.problems.map(({ code }) => code),
      ['site-closed'],
    );
  });
});
