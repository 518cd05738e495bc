import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertRefused } from '../bad-input/refused.ts';
import { onEveryStore, openTestHouse, type TestHouse } from './test-house.ts';

type Action = {
  id: string;
  version: number;
  title: { fi: string };
  owner: string;
  startsOn: string;
  dueOn: string;
  mechanism: { fi: string };
  promised: { eurosPerYear: number | null; tripMinutes: number | null };
  settled: boolean;
  reports: { shareDone: number }[];
};
type Programme = {
  id: string;
  version: number;
  state: string;
  delivery: { promisedEuros: number | null; reportedEuros: number | null; silent: number; shareDone: number };
  actions: Action[];
};
const pulls = [
  { lever: 'close-site', settings: { site: 'rantakyla' }, rationale: 'Vuokra päättyy', year: 2028 },
  { lever: 'close-site', settings: { site: 'saarikko' }, rationale: 'Käyntejä on vähän' },
];

onEveryStore('A programme', (kind) => {
  let house: TestHouse;
  let alternative: { id: string; version: number };
  let programme: Programme;
  const english = { 'accept-language': 'en' };
  const post = (name: string, body: object) => house.post(`/api/programme/${name}`, body, english);
  const decide = async (more: object = {}) => {
    const { hash } = (await house.get('/api/situation/get-region?region=sample')).body as { hash: string };
    const answer = await house.post('/api/decision/record-decision', {
      region: 'sample',
      alternative: alternative.id,
      alternativeVersion: alternative.version,
      regionHash: hash,
      kind: 'decision',
      body: 'Aluevaltuusto',
      decidedOn: '2025-12-09',
      reason: 'Perusteltu.',
      ...more,
    });
    assert.equal(answer.status, 200, JSON.stringify(answer.problems));
    return (answer.body as { id: string }).id;
  };
  const given = (action: Action, more: object = {}) => ({
    id: action.id,
    expectedVersion: action.version,
    title: action.title.fi,
    owner: action.owner,
    startsOn: action.startsOn,
    dueOn: action.dueOn,
    mechanism: action.mechanism.fi,
    promisedEurosPerYear: action.promised.eurosPerYear,
    promisedTripMinutes: action.promised.tripMinutes,
    ...more,
  });
  const now = async () =>
    (
      (await house.get('/api/programme/list-programmes?region=sample')).body as { programmes: Programme[] }
    ).programmes.find(({ id }) => id === programme.id)!;

  before(async () => {
    house = await openTestHouse(kind);
    const made = await house.post('/api/alternatives/create-alternative', {
      region: 'sample',
      name: 'Oma',
      pulls,
    });
    alternative = made.body;
  });
  after(() => house.close());

  test('a decision becomes actions, one for each pull, with the effect that was promised and how it comes about', async () => {
    const answer = await post('start-programme', { decision: await decide(), name: 'Verkko 2028' });
    assert.equal(answer.status, 200, JSON.stringify(answer.problems));
    programme = answer.body;
    assert.equal(programme.actions.length, 2);
    const evaluated = (await house.post('/api/alternatives/evaluate', { region: 'sample', pulls })).body as {
      effects: { eurosChange: number; summary: { fi: string } }[];
    };
    programme.actions.forEach((action, at) => {
      assert.equal(action.title.fi, evaluated.effects[at]!.summary.fi);
      assert.equal(action.promised.eurosPerYear, evaluated.effects[at]!.eurosChange);
      assert.ok(action.mechanism.fi.length > 20);
      assert.equal(action.startsOn, '2025-12-09');
    });
    assert.ok(programme.actions[0]!.dueOn >= '2028-01-01');
    assert.equal(programme.delivery.reportedEuros, null, 'nothing reported is unknown, not zero');
  });

  test('a direction begins no programme, and neither does a decision that was corrected', async () => {
    const direction = await decide({ kind: 'direction' });
    await assertRefused(house, () => post('start-programme', { decision: direction, name: 'A' }), {
      status: 400,
      code: 'direction-is-no-decision',
      at: 'decision',
      remedy: /Record the decision/,
    });
    const old = await decide();
    await decide({ corrects: old });
    await assertRefused(house, () => post('start-programme', { decision: old, name: 'A' }), {
      status: 400,
      code: 'decision-corrected',
      at: 'decision',
      remedy: /that holds/,
    });
  });

  test('what is reported stands against what was promised, and the latest report counts', async () => {
    const [first] = programme.actions as [Action, Action];
    const report = { action: first.id, words: 'Vuokra irtisanottu.' };
    await post('report-action', {
      ...report,
      reportedOn: '2027-06-30',
      shareDone: 0.4,
      eurosPerYear: -10_000,
    });
    await post('report-action', { ...report, reportedOn: '2028-06-30', shareDone: 1, eurosPerYear: -60_000 });
    const { delivery } = await now();
    assert.equal(delivery.reportedEuros, -60_000);
    assert.equal(delivery.shareDone, 0.5);
    assert.equal(delivery.silent, 1);
    const promised = programme.actions.reduce((sum, action) => sum + action.promised.eurosPerYear!, 0);
    assert.ok(Math.abs(delivery.promisedEuros! - promised) < 1e-6);
  });

  test('closing is refused while an action has neither an end nor a successor, and names each', async () => {
    const { version } = await now();
    const close = () =>
      post('close-programme', {
        id: programme.id,
        expectedVersion: version,
        closedOn: '2029-01-31',
        words: 'Valmis.',
      });
    const problems = await assertRefused(house, close, {
      status: 400,
      code: 'action-unsettled',
      at: 'actions[0]',
      value: programme.actions[0]!.id,
      remedy: /who goes on/,
    });
    assert.deepEqual(
      problems.map(({ at }) => at),
      ['actions[0]', 'actions[1]'],
    );
    const [first, second] = (await now()).actions as [Action, Action];
    const ended = await post(
      'save-action',
      given(first, { owner: 'Palvelupäällikkö', endedOn: '2028-06-30', outcome: 'Suljettu.' }),
    );
    assert.equal(ended.status, 200, JSON.stringify(ended.problems));
    assert.equal((await close()).problems.length, 1);
    await post('save-action', given(second, { successor: 'Kiinteistöpalvelut' }));
    const closed = await close();
    assert.equal(closed.status, 200, JSON.stringify(closed.problems));
    assert.equal((closed.body as Programme).state, 'closed');
  });

  test('a closed programme takes no more changes, and its report tells promised and delivered in every language', async () => {
    const [first] = (await now()).actions as [Action];
    for (const send of [
      () => post('save-action', given(first, { owner: 'Toinen' })),
      () =>
        post('report-action', {
          action: first.id,
          reportedOn: '2030-01-01',
          shareDone: 1,
          words: 'Myöhässä.',
        }),
      () =>
        post('add-action', {
          ...given(first),
          id: undefined,
          expectedVersion: undefined,
          programme: programme.id,
        }),
    ])
      await assertRefused(house, send, {
        status: 400,
        code: 'programme-closed',
        at: 'id',
        remedy: /of its own/,
      });
    for (const [language, words] of [
      ['fi', 'Luvattu ja toteutunut'],
      ['sv', 'Utlovat och förverkligat'],
      ['en', 'Promised and delivered'],
    ]) {
      const file = await house.get(`/api/programme/get-report?id=${programme.id}&language=${language}`);
      const html = new TextDecoder().decode(file.body as Uint8Array);
      assert.ok(html.includes(words!));
      assert.ok(html.includes('Kiinteistöpalvelut'));
    }
  });

  test('a saving without a mechanism, an end without an outcome and days in the wrong order are all told at once', async () => {
    const again = (await post('start-programme', { decision: await decide(), name: 'Toinen' }))
      .body as Programme;
    const [action] = again.actions as [Action];
    const wrong = given(action, {
      mechanism: '',
      startsOn: '2028-01-01',
      dueOn: '2027-01-01',
      endedOn: '2028-02-01',
    });
    const problems = await assertRefused(house, () => post('save-action', wrong), {
      status: 400,
      code: 'mechanism-missing',
      at: 'mechanism',
      remedy: /which cost ends/,
    });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['dates-reversed', 'outcome-missing', 'mechanism-missing'],
    );
  });

  test('of two who save one action the second gets both versions', async () => {
    const again = (await post('start-programme', { decision: await decide(), name: 'Kolmas' }))
      .body as Programme;
    const [action] = again.actions as [Action];
    const answers = await Promise.all(
      ['Ensimmäinen', 'Toinen'].map((owner) => post('save-action', given(action, { owner }))),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    const { current, yours } = answers.find(({ status }) => status === 409)!.body as {
      current: Action;
      yours: { owner: string };
    };
    assert.notEqual(current.owner, yours.owner);
  });

  test('programmes go along in the region’s archive', async () => {
    const archive = (await house.get('/api/situation/export-region?region=sample'))
      .body as Uint8Array<ArrayBuffer>;
    const empty = await openTestHouse('sqlite', { regions: null });
    assert.equal((await empty.upload('/api/situation/import-region', archive)).status, 200);
    const [here, there] = await Promise.all(
      [house, empty].map(async (one) => (await one.get('/api/programme/list-programmes?region=sample')).body),
    );
    assert.deepEqual(there, here);
    await empty.close();
  });
});
