import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomStream } from '#kit/random.ts';
import { onEveryStore, freshDatabase } from '../api/test-house.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { temporaryFolder } from '../support/temporary.ts';

const kills = 30;
/** The kill falls somewhere in here, in the middle of writes that never pause. */
const longestMilliseconds = 250;

type Acknowledged = Map<string, { version: number; name: string; rationale: string }>;

onEveryStore('A server killed outright in the middle of writes', (kind) => {
  test(
    `has kept every write that it acknowledged, ${kills} times in a row`,
    { timeout: 240_000 },
    async () => {
      const data = temporaryFolder('killed');
      const databaseUrl = await freshDatabase(kind);
      const options = databaseUrl === undefined ? { data } : { data, databaseUrl };
      const chance = randomStream(20_251_122);
      const acknowledged: Acknowledged = new Map();
      let edit: { version: number; value: number } | undefined;
      for (let round = 0; round <= kills; round++) {
        const server = await startServer(options);
        await assertKept(server, acknowledged);
        const region = await get<{ version: number; edits: { value: number }[] }>(
          server,
          'situation/get-region?region=sample',
        );
        if (edit !== undefined) {
          assert.ok(region.version >= edit.version, 'an acknowledged assumption is gone');
          if (region.version === edit.version) assert.equal(region.edits[0]?.value, edit.value);
        }
        if (round === kills) {
          await server.stop();
          break;
        }
        let isAlive = true;
        const writers = [0, 1, 2].map((writer) =>
          writeAlternatives(server, { writer, round, acknowledged, isAlive: () => isAlive }),
        );
        const editor = writeAssumptions(server, {
          version: region.version,
          isAlive: () => isAlive,
          told: (one) => (edit = one),
        });
        await sleep(20 + chance.next() * longestMilliseconds);
        await server.stop('SIGKILL');
        isAlive = false;
        await Promise.all([...writers, editor]);
      }
      assert.ok(acknowledged.size > kills, `only ${acknowledged.size} alternatives were acknowledged`);
    },
  );
});

/** Makes an alternative and saves it three times over, again and again until the server is gone. */
async function writeAlternatives(
  server: TestServer,
  told: { writer: number; round: number; acknowledged: Acknowledged; isAlive: () => boolean },
): Promise<void> {
  const { writer, round, acknowledged, isAlive } = told;
  for (let count = 0; isAlive(); count++) {
    const name = `${round}.${writer}.${count}`;
    const made = await post<{ id: string; version: number }>(server, 'alternatives/create-alternative', {
      region: 'sample',
      name,
      pulls: pullsOf(name),
    });
    if (made === undefined) return;
    acknowledged.set(made.id, { version: 1, name, rationale: name });
    for (let version = 1; version <= 3; version++) {
      const next = `${name} v${version + 1}`;
      const body = { id: made.id, expectedVersion: version, name: next, pulls: pullsOf(next) };
      if ((await post(server, 'alternatives/save-alternative', body)) === undefined) return;
      acknowledged.set(made.id, { version: version + 1, name: next, rationale: next });
    }
  }
}

async function writeAssumptions(
  server: TestServer,
  told: { version: number; isAlive: () => boolean; told: (edit: { version: number; value: number }) => void },
): Promise<void> {
  for (let expectedVersion = told.version; told.isAlive(); expectedVersion++) {
    const value = 60 + (expectedVersion % 20);
    const body = {
      region: 'sample',
      assumption: 'speed.rural',
      value,
      reasoning: `v${expectedVersion}`,
      expectedVersion,
    };
    const saved = await post<{ version: number }>(server, 'situation/set-assumption', body);
    if (saved === undefined) return;
    told.told({ version: saved.version, value });
  }
}

/** Everything acknowledged is there, as it was or as a later write that was not acknowledged in time. */
async function assertKept(server: TestServer, acknowledged: Acknowledged): Promise<void> {
  const { alternatives } = await get<{
    alternatives: { id: string; version: number; name: { fi: string }; pulls: { rationale: string }[] }[];
  }>(server, 'alternatives/list-alternatives?region=sample');
  const stored = new Map(alternatives.map((one) => [one.id, one]));
  for (const [id, written] of acknowledged) {
    const found = stored.get(id);
    assert.ok(found, `the acknowledged alternative ${written.name} is gone`);
    assert.ok(found.version >= written.version, `${written.name} fell back to version ${found.version}`);
    assert.ok(found.version <= written.version + 1);
    if (found.version === written.version) {
      assert.deepEqual([found.name.fi, found.pulls[0]?.rationale], [written.name, written.rationale]);
    }
    assert.equal(found.pulls[0]?.rationale, found.name.fi, 'half of a write was kept');
  }
}

function pullsOf(rationale: string) {
  return [{ lever: 'close-site', settings: { site: 'rantakyla' }, rationale }];
}

async function get<Body>(server: TestServer, path: string): Promise<Body> {
  const response = await fetch(`${server.url}/api/${path}`);
  assert.equal(response.status, 200);
  return (await response.json()) as Body;
}

/** The answer, or undefined when the server was gone before it came. Any other refusal fails the test. */
async function post<Body>(server: TestServer, path: string, body: unknown): Promise<Body | undefined> {
  let response: Response;
  try {
    response = await fetch(`${server.url}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Body;
    assert.equal(response.status, 200, JSON.stringify(answer));
    return answer;
  } catch (fault) {
    if (fault instanceof assert.AssertionError) throw fault;
    return undefined;
  }
}
