import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { onEveryStore, openTestHouse, type TestHouse } from './test-house.ts';

type Alternative = {
  id: string;
  version: number;
  name: { fi: string };
  pulls: { rationale: string }[];
  number: number;
};
type Conflict = { current: Alternative; yours: { name: string; pulls: { rationale: string }[] } };

const pull = (rationale: string) => ({ lever: 'close-site', settings: { site: 'rantakyla' }, rationale });

onEveryStore('Two people on one region', (kind) => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse(kind);
  });
  after(() => house.close());

  const create = async (name: string) =>
    (await house.post('/api/alternatives/create-alternative', { region: 'sample', name, pulls: [] }))
      .body as unknown as Alternative;

  test('of two who save one version the second gets both versions, and nothing of either is lost', async () => {
    const { id, version } = await create('Shared');
    const save = (name: string, rationale: string) =>
      house.post(
        '/api/alternatives/save-alternative',
        { id, expectedVersion: version, name, pulls: [pull(rationale)] },
        { 'accept-language': 'en' },
      );
    assert.equal((await save('First', 'the first reason')).status, 200);
    const second = await save('Second', 'the second reason');
    assert.equal(second.status, 409);
    const { current, yours } = second.body as unknown as Conflict;
    assert.deepEqual(
      [current.name.fi, current.version, current.pulls[0]?.rationale],
      ['First', 2, 'the first reason'],
    );
    assert.deepEqual([yours.name, yours.pulls[0]?.rationale], ['Second', 'the second reason']);
    const [problem] = second.problems;
    assert.deepEqual(
      [problem?.code, problem?.at, problem?.value],
      ['version-conflict', 'expectedVersion', '1'],
    );
    assert.match(problem?.message ?? '', /version 2 is stored/);
    assert.match(problem?.remedy ?? '', /branch/);
  });

  test('of twenty who save at once exactly one succeeds', async () => {
    const { id, version } = await create('Rush');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        house.post('/api/alternatives/save-alternative', {
          id,
          expectedVersion: version,
          name: `Rush ${at}`,
          pulls: [],
        }),
      ),
    );
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    assert.equal(answers.filter(({ status }) => status === 409).length, 19);
  });

  test('new alternatives made at once get numbers of their own', async () => {
    const made = await Promise.all(Array.from({ length: 10 }, (_, at) => create(`Parallel ${at}`)));
    assert.equal(new Set(made.map(({ number }) => number)).size, 10);
  });

  test('an assumption changed on an old version of the region is refused with the present edits', async () => {
    const region = (await house.get('/api/situation/get-region?region=sample')).body as unknown as {
      version: number;
    };
    const change = (value: number, reasoning: string) =>
      house.post('/api/situation/set-assumption', {
        region: 'sample',
        assumption: 'speed.rural',
        value,
        reasoning,
        expectedVersion: region.version,
      });
    assert.equal((await change(66, 'winter roads')).status, 200);
    const late = await change(88, 'summer roads');
    assert.equal(late.status, 409);
    const { current, yours } = late.body as unknown as {
      current: { edits: { value: number }[] };
      yours: { value: number; reasoning: string };
    };
    assert.deepEqual([current.edits[0]?.value, yours.value, yours.reasoning], [66, 88, 'summer roads']);
  });

  test('an alternative that was changed in between is not removed', async () => {
    const { id, version } = await create('Kept');
    await house.post('/api/alternatives/save-alternative', {
      id,
      expectedVersion: version,
      name: 'Kept 2',
      pulls: [],
    });
    const answer = await house.post('/api/alternatives/remove-alternative', { id, expectedVersion: version });
    assert.equal(answer.status, 409);
    assert.equal((await house.get(`/api/alternatives/get-alternative?id=${id}`)).status, 200);
  });

  test('an alternative that came with the region stays as it came; a branch of it can change', async () => {
    const parent = 'sample.one-station-less';
    const ready = (await house.get(`/api/alternatives/get-alternative?id=${parent}`))
      .body as unknown as Alternative;
    const before = await house.hash();
    const saved = await house.post('/api/alternatives/save-alternative', {
      id: parent,
      expectedVersion: ready.version,
      name: 'Mine',
      pulls: [],
    });
    const removed = await house.post('/api/alternatives/remove-alternative', {
      id: parent,
      expectedVersion: ready.version,
    });
    assert.deepEqual(
      [saved, removed].map(({ problems }) => problems[0]?.code),
      ['alternative-read-only', 'alternative-read-only'],
    );
    assert.equal(await house.hash(), before);
    const branch = await house.post('/api/alternatives/create-alternative', {
      region: 'sample',
      name: 'Mine',
      pulls: ready.pulls,
      parent,
    });
    assert.equal(branch.status, 200);
  });
});
