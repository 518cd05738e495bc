import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { assertRefused } from '../bad-input/refused.ts';
import { onEveryStore, openTestHouse, type TestHouse } from './test-house.ts';

type Decision = {
  id: string;
  kind: string;
  evaluationHash: string;
  corrects: string | null;
  correctedBy: string | null;
  pulls: unknown[];
};
type Alternative = { id: string; version: number; name: { fi: string } };

const pulls = [
  { lever: 'close-site', settings: { site: 'rantakyla' }, rationale: 'Vuokra päättyy', year: 2028 },
];

onEveryStore('Decisions', (kind) => {
  let house: TestHouse;
  let alternative: Alternative;
  let regionHash: string;
  before(async () => {
    house = await openTestHouse(kind);
    alternative = (
      await house.post('/api/alternatives/create-alternative', { region: 'sample', name: 'Oma', pulls })
    ).body;
    regionHash = ((await house.get('/api/situation/get-region?region=sample')).body as { hash: string }).hash;
  });
  after(() => house.close());

  const wish = (more: object = {}) => ({
    region: 'sample',
    alternative: alternative.id,
    alternativeVersion: alternative.version,
    regionHash,
    kind: 'decision',
    body: 'Aluevaltuusto',
    decidedOn: '2025-12-09',
    reason: 'Lyhin matka eniten palveluja tarvitseville.',
    votes: { for: 40, against: 18, abstained: 1 },
    dissent: [{ who: 'Valtuustoryhmä B', position: 'Rantakylä säilytettävä.' }],
    ...more,
  });
  const record = (more: object = {}) =>
    house.post('/api/decision/record-decision', wish(more), { 'accept-language': 'en' });
  const list = async () =>
    ((await house.get('/api/decision/list-decisions?region=sample')).body as { decisions: Decision[] })
      .decisions;

  test('a decision keeps the alternative as it was decided, and its evaluation comes to the same hash again', async () => {
    const answer = await record();
    assert.equal(answer.status, 200, JSON.stringify(answer.problems));
    const made = answer.body as Decision;
    assert.deepEqual(made.pulls, pulls);
    const evaluated = await house.post('/api/alternatives/evaluate', { region: 'sample', pulls });
    assert.equal(made.evaluationHash, (evaluated.body as { hash: string }).hash);
    assert.deepEqual((await list())[0], made);
  });

  test('the database itself refuses to change or remove a decision', async () => {
    const { db } = house.context.store;
    const before = await house.hash();
    const refused = /never changed or removed/;
    await assert.rejects(db.updateTable('decisions').set({ reason: 'toinen' }).execute(), refused);
    await assert.rejects(db.deleteFrom('decisions').execute(), refused);
    if (kind === 'postgres') await assert.rejects(sql`truncate decisions`.execute(db), refused);
    assert.equal(await house.hash(), before);
  });

  test('a correction is a new decision that names the old one, and an old one is corrected once', async () => {
    const [first] = await list();
    const corrected = (await record({ reason: 'Oikaistu äänimäärä.', corrects: first!.id })).body as Decision;
    const all = await list();
    assert.equal(all.find(({ id }) => id === first!.id)?.correctedBy, corrected.id);
    assert.equal(all.find(({ id }) => id === corrected.id)?.corrects, first!.id);
    await assertRefused(house, () => record({ corrects: first!.id }), {
      status: 400,
      code: 'decision-already-corrected',
      at: 'corrects',
      value: first!.id,
      remedy: /holds now/,
    });
  });

  test('of ten corrections of one decision at once exactly one is recorded', async () => {
    const target = (await record()).body as Decision;
    const answers = await Promise.all(Array.from({ length: 10 }, () => record({ corrects: target.id })));
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    assert.equal((await list()).filter(({ corrects }) => corrects === target.id).length, 1);
  });

  test('a direction is not a decision, and is told apart for good', async () => {
    const made = (await record({ kind: 'direction', votes: null })).body as Decision;
    assert.equal(made.kind, 'direction');
    assert.equal((await list()).find(({ id }) => id === made.id)?.kind, 'direction');
  });

  test('an alternative that has changed since is not decided on, and everything else wrong is told with it', async () => {
    const problems = await assertRefused(
      house,
      () => record({ alternativeVersion: 7, regionHash: 'abc', decidedOn: '2999-01-01' }),
      { status: 400, code: 'alternative-changed', at: 'alternativeVersion', value: '7', remedy: /version/ },
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['alternative-changed', 'region-hash-differs', 'date-in-future'],
    );
  });

  test('no day, no body, no reason and votes below zero are all said at once, each in its place', async () => {
    const answer = await record({
      decidedOn: '2025-02-30',
      body: ' ',
      reason: '',
      votes: { for: -1, against: 0, abstained: 0 },
    });
    assert.equal(answer.status, 400);
    assert.deepEqual(answer.problems.map(({ at }) => at).sort(), [
      'body',
      'decidedOn',
      'reason',
      'votes.for',
    ]);
  });

  test('decisions go along in the region’s archive, and stay when the region is replaced', async () => {
    const archive = (await house.get('/api/situation/export-region?region=sample'))
      .body as Uint8Array<ArrayBuffer>;
    const empty = await openTestHouse('sqlite', { regions: null });
    assert.equal((await empty.upload('/api/situation/import-region', archive)).status, 200);
    const carried = (await empty.get('/api/decision/list-decisions?region=sample')).body as {
      decisions: unknown[];
    };
    assert.deepEqual(carried.decisions, await list());
    const before = await list();
    await record({ reason: 'Viennin jälkeen.' });
    const answer = await house.upload('/api/situation/import-region', archive, { replace: 'true' });
    assert.equal(answer.status, 200, JSON.stringify(answer.problems));
    const after = await list();
    assert.equal(after.length, before.length + 1, 'what was decided after the export is still there');
    await empty.close();
  });
});
