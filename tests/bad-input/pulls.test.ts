import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { onEveryStore, openTestHouse, type TestHouse } from '../api/test-house.ts';
import { assertRefused, type Expected } from './refused.ts';

const english = { 'accept-language': 'en' };
const close = (site: string, more: Record<string, unknown> = {}) => ({
  lever: 'close-site',
  settings: { site, ...more },
});
const move = (site: string, cell: string) => ({ lever: 'move-site', settings: { site, cell } });
const merge = (site: string, into: string) => ({ lever: 'merge-sites', settings: { site, into } });
const mobile = (stops: readonly unknown[]) => ({
  lever: 'mobile-unit',
  settings: { name: 'Bussi', services: ['nurse'], stops },
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
    [
      'a site that moves away and back again',
      [move('rantakyla', '99906'), move('rantakyla', '99902')],
      {
        code: 'circular-move',
        at: 'pulls[1].settings.cell',
        value: '99902',
        remedy: /Remove the earlier move/,
      },
    ],
    [
      'two sites that merge into each other',
      [merge('rantakyla', 'koivuranta'), merge('koivuranta', 'rantakyla')],
      {
        code: 'circular-merge',
        at: 'pulls[1].settings.into',
        value: 'rantakyla',
        remedy: /still stands/,
      },
    ],
    [
      'a merger into a site that an earlier pull closed',
      [close('rantakyla'), merge('lehtola', 'rantakyla')],
      { code: 'site-closed', at: 'pulls[1].settings.into', value: 'rantakyla', remedy: /order/ },
    ],
    [
      'closing a site that another was merged into, with nobody named to go on to',
      [merge('rantakyla', 'koivuranta'), close('koivuranta')],
      { code: 'site-is-receiver', at: 'pulls[1].settings.receivers', remedy: /Name receivers/ },
    ],
    [
      'a pull of an earlier year after one of a later',
      [
        { ...close('rantakyla'), year: 2030 },
        { ...move('lehtola', '99906'), year: 2028 },
      ],
      { code: 'years-out-of-order', at: 'pulls[1].year', value: '2028', remedy: /2030 or a later one/ },
    ],
    [
      'closing a site that a lock protects',
      [{ lever: 'protect-site', settings: { site: 'rantakyla' } }, close('rantakyla')],
      {
        code: 'site-protected',
        at: 'pulls[1].settings.site',
        value: 'rantakyla',
        remedy: /Remove the lock of pull 1, or move it after/,
      },
    ],
    [
      'a mobile unit in two places on one day',
      [
        mobile([
          { cell: '99902', weekdays: ['mon', 'tue'] },
          { cell: '99906', weekdays: ['tue'] },
        ]),
      ],
      {
        code: 'day-twice',
        at: 'pulls[0].settings.stops[1].weekdays[0]',
        value: 'tue',
        remedy: /one place/,
      },
    ],
    [
      'a day of notice that is in no calendar',
      [close('rantakyla', { noticeOn: '2027-02-29' })],
      { code: 'wrong-type', at: 'pulls[0].settings.noticeOn', value: '2027-02-29', remedy: /./ },
    ],
    [
      'a leak without evidence',
      [{ lever: 'set-leak', settings: { unmet: 0.1 } }],
      { code: 'evidence-missing', at: 'pulls[0].settings.evidence', remedy: /a study, monitoring/ },
    ],
    [
      'places of a site where nobody knows how many there are',
      [{ lever: 'set-places', settings: { site: 'lehtola', roundTheClockPlaces: 30 } }],
      { code: 'places-unknown', at: 'pulls[0].settings.placesBefore', remedy: /placesBefore/ },
    ],
    [
      'a base that no pull has told',
      [{ lever: 'close-base', settings: { base: 'base-99902-ambulance' } }],
      { code: 'unknown-base', at: 'pulls[0].settings.base', remedy: /Tell the base first/ },
    ],
    [
      'a site that is never open',
      [{ lever: 'set-hours', settings: { site: 'rantakyla', hoursPerWeek: 0 } }],
      { code: 'never-open', at: 'pulls[0].settings.hoursPerWeek', remedy: /close the site/ },
    ],
    [
      'a service whose every visit becomes remote',
      [{ lever: 'shift-remote', settings: { service: 'gp', share: 1 } }],
      { code: 'no-visits-left', at: 'pulls[0].settings.share', remedy: /below 1/ },
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
