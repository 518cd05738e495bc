import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { evaluationTableIds } from '#alternatives/evaluation-tables.ts';
import { operations } from '#server/stages.ts';
import { methodOf, pathOf } from '#server/open-api.ts';
import { onEveryStore, openTestHouse, type TestHouse } from './test-house.ts';

type Json = Record<string, never>;
type Situation = {
  sentences: { service: string; first: Record<'fi' | 'sv' | 'en', string> }[];
  gaps: { id: string; count: number }[];
};
type Description = {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content: Record<string, { schema?: Json }> }> }>
  >;
};

onEveryStore('The API as it describes itself', (kind) => {
  let house: TestHouse;
  let description: Description;
  const asked = new Set<string>();
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);

  before(async () => {
    house = await openTestHouse(kind);
    description = (await house.get('/api/openapi.json')).body;
  });
  after(() => house.close());

  async function ask(name: string, input: Record<string, unknown>): Promise<Json> {
    const operation = operations.find((one) => one.name === name);
    assert.ok(operation, name);
    asked.add(name);
    const path = pathOf(operation);
    const { file, ...fields } = input;
    const scalars = Object.entries(fields).map(([key, value]) => [key, String(value)] as const);
    const answer =
      methodOf(operation) === 'GET'
        ? await house.get(`${path}?${new URLSearchParams(scalars.map(([key, value]) => [key, value]))}`)
        : operation.upload
          ? await house.upload(path, file as Uint8Array<ArrayBuffer>, Object.fromEntries(scalars))
          : await house.post(path, input);
    assert.equal(answer.status, 200, `${name}: ${JSON.stringify(answer.problems)}`);
    const described = description.paths[path]?.[methodOf(operation).toLowerCase()];
    assert.ok(described, `${name} is not described`);
    const content = described.responses['200']?.content ?? {};
    const schema = content['application/json']?.schema;
    if (schema === undefined) {
      assert.ok(content['application/octet-stream'], name);
      assert.ok((answer.body as Uint8Array).length > 0);
      return {};
    }
    assert.ok(ajv.validate(schema, answer.body), `${name}: ${ajv.errorsText(ajv.errors?.slice(0, 3))}`);
    return answer.body;
  }

  /** Every operation of registers; the region's version after them. */
  async function askRegisters(region: string, version: number): Promise<number> {
    const contract = { region, register: 'contract', entry: 'c-saarikko' };
    const added = { ...contract, entry: 'c-saarikko-2' };
    let expectedVersion = version;
    const change = async (name: string, input: Record<string, unknown>) => {
      const answer = (await ask(name, { ...input, expectedVersion })) as unknown as { version: number };
      expectedVersion = answer.version;
    };
    const known = (value: unknown) => ({ value, state: 'known' });
    const reasoning = 'Asked of the landlord';
    await change('situation.set-entry', { ...contract, fields: { noticeMonths: known(4) }, reasoning });
    const fields = {
      ...{ site: known('saarikko'), kind: known('other'), startsOn: known('2025-01-01') },
      renewal: known('until-notice'),
    };
    await change('situation.add-entry', { ...added, fields, reasoning });
    await ask('situation.list-registers', { region });
    await ask('situation.entry-history', contract);
    await ask('situation.export-register', { region, register: 'building', format: 'xlsx', language: 'sv' });
    await change('situation.remove-entry', { ...added, reasoning });
    await change('situation.restore-entry', contract);
    const file = new TextEncoder().encode('id,exitEuros\nc-saarikko,1200\n');
    await change('situation.import-register', { region, register: 'contract', reasoning, file });
    return expectedVersion;
  }

  test('every operation is described, answers, and answers as described', async () => {
    const region = 'sample';
    const { regions } = (await ask('situation.list-regions', {})) as unknown as {
      regions: { id: string; invented: boolean }[];
    };
    assert.deepEqual(
      regions.filter(({ invented }) => invented).map(({ id }) => id),
      ['sample'],
    );
    const got = (await ask('situation.get-region', { region })) as unknown as {
      version: number;
      hash: string;
    };
    const before = (await ask('situation.get-situation', { region })) as unknown as Situation;
    assert.match(
      before.sentences[0]?.first.fi ?? '',
      /^Lääkärin vastaanotto: \d+\s% asukkaista ehtii perille/,
    );
    assert.match(before.sentences[0]?.first.sv ?? '', /^Läkarmottagning: \d+\s% av invånarna/);
    assert.equal(before.sentences.length, 4);
    assert.ok(!before.gaps.some(({ id }) => id === 'counted-edits'));
    await ask('situation.list-measures', {});
    for (const table of ['assumptions', 'gaps', 'municipalities', 'sites', 'cells', 'catalogue', 'sources']) {
      await ask('situation.export-table', {
        region,
        table,
        format: table === 'gaps' ? 'xlsx' : 'csv',
        language: 'sv',
      });
    }
    const edit = { region, assumption: 'speed.rural', value: 61, reasoning: 'Measured last winter' };
    const edited = (await ask('situation.set-assumption', {
      ...edit,
      expectedVersion: got.version,
    })) as unknown as typeof got;
    assert.notEqual(edited.hash, got.hash);
    const slower = (await ask('situation.get-situation', { region })) as unknown as Situation;
    assert.equal(slower.gaps.find(({ id }) => id === 'counted-edits')?.count, 1);
    assert.notEqual(slower.sentences[0]?.first.fi, before.sentences[0]?.first.fi);
    const restored = (await ask('situation.restore-assumption', {
      region,
      assumption: 'speed.rural',
      expectedVersion: edited.version,
    })) as unknown as typeof got;
    assert.equal(restored.hash, got.hash, "the region's own value gives the region's own hash");

    await ask('alternatives.list-levers', {});
    await ask('alternatives.list-alternatives', { region });
    const pulls = [{ lever: 'close-site', settings: { site: 'rantakyla' }, rationale: 'Trial' }];
    const created = (await ask('alternatives.create-alternative', {
      region,
      name: 'Trial',
      pulls,
    })) as unknown as { id: string; version: number };
    await ask('alternatives.get-alternative', { id: created.id });
    const criteria = (await ask('decision.get-criteria', { region })) as unknown as {
      version: number;
      criteria: object[];
      target: object;
    };
    assert.equal(criteria.version, 0);
    await ask('decision.list-criteria', { region });
    const content = { criteria: criteria.criteria, target: criteria.target };
    const kept = (await ask('decision.save-criteria', {
      region,
      expectedVersion: 0,
      content,
    })) as unknown as {
      version: number;
    };
    await ask('decision.save-criteria', { region, set: 'other', expectedVersion: 0, name: 'Other', content });
    const stakeholder = (await ask('decision.save-stakeholder', {
      region,
      name: 'Residents',
      weighing: {
        method: 'swing',
        perspectives: { client: 100, economy: 40 },
        criteria: { trip: 100, cost: 60 },
      },
    })) as unknown as { id: string; version: number };
    await ask('decision.list-stakeholders', { region });
    await ask('decision.judge', {
      region,
      alternatives: [created.id, { name: 'Own', pulls }],
      n: 100,
      worlds: 20,
    });
    await ask('decision.remove-stakeholder', {
      region,
      id: stakeholder.id,
      expectedVersion: stakeholder.version,
    });
    await ask('decision.remove-criteria', { region, set: 'other', expectedVersion: 1 });
    await ask('decision.restore-criteria', { region, expectedVersion: kept.version });
    const saved = (await ask('alternatives.save-alternative', {
      id: created.id,
      expectedVersion: created.version,
      name: 'Trial 2',
      pulls: [],
      rule: { kind: 'nearest' },
    })) as unknown as { version: number };
    await ask('alternatives.evaluate', { region, alternative: created.id, pulls });
    await ask('alternatives.compare', { region, alternatives: [created.id, 'sample.one-station-less'] });
    await ask('alternatives.compare-certainty', {
      region,
      alternatives: [created.id, { name: 'Own', pulls }],
      n: 20,
      services: ['gp'],
      telling: true,
    });
    const suggested = (await ask('alternatives.suggest', {
      region,
      sites: 2,
      rounds: 2,
      language: 'sv',
    })) as unknown as {
      suggestions: { pulls: unknown[]; why: unknown[]; sentences: Record<'fi' | 'sv' | 'en', string>[] }[];
    };
    const [first] = suggested.suggestions;
    assert.ok(first && first.sentences.length === first.why.length && first.pulls.length > 0);
    assert.match(first.sentences.map(({ sv }) => sv).join(' '), /Kostnaderna/);
    const front = (await ask('alternatives.suggest-front', {
      ...{ region, aims: ['minutes', 'worst', 'euros'], points: 6, language: 'sv' },
    })) as unknown as { points: { doubts: Record<'sv', string>[]; values: Record<string, number> }[] };
    assert.ok(front.points.length > 1 && front.points.every(({ values }) => values['euros']! > 0));
    const impossible = (await ask('alternatives.suggest', {
      region,
      sites: 2,
      mostMinutes: 1,
    })) as unknown as {
      none: { sentences: Record<'fi' | 'sv' | 'en', string>[]; instead: unknown[]; relaxed: unknown[] };
    };
    assert.ok(impossible.none.sentences.length > 0);
    assert.equal(impossible.none.instead.length, impossible.none.relaxed.length);
    for (const table of evaluationTableIds) {
      await ask('alternatives.export-evaluation', {
        region,
        alternative: 'sample.one-station-less',
        table,
        format: 'csv',
      });
    }
    const decision = (await ask('decision.record-decision', {
      region,
      alternative: created.id,
      alternativeVersion: saved.version,
      regionHash: restored.hash,
      kind: 'decision',
      body: 'Board',
      decidedOn: '2025-12-09',
      reason: 'A trial',
    })) as unknown as { id: string };
    const programme = (await ask('programme.start-programme', {
      decision: decision.id,
      name: 'Trial',
    })) as unknown as { id: string; version: number };
    const action = {
      title: 'Tell residents',
      owner: 'Communications',
      promisedEurosPerYear: null,
      promisedTripMinutes: null,
      endedOn: '2026-02-01',
      outcome: 'Told',
    };
    const { actions } = (await ask('programme.add-action', {
      programme: programme.id,
      ...action,
    })) as unknown as { actions: { id: string; version: number }[] };
    const [added] = actions;
    await ask('programme.save-action', { id: added?.id, expectedVersion: added?.version, ...action });
    await ask('programme.report-action', {
      action: added?.id,
      reportedOn: '2026-02-01',
      shareDone: 1,
      words: 'Told',
    });
    await ask('programme.close-programme', {
      id: programme.id,
      expectedVersion: programme.version,
      closedOn: '2026-03-01',
      words: 'Done',
    });
    await ask('programme.list-programmes', { region });
    await ask('programme.get-report', { id: programme.id, format: 'docx' });
    await ask('decision.list-decisions', { region });
    const paper = (await ask('decision.make-paper', {
      region,
      alternative: created.id,
      alternativeVersion: saved.version,
      draws: 20,
    })) as unknown as { id: string };
    await ask('decision.list-papers', { region });
    await ask('decision.get-paper', { id: paper.id, format: 'docx', language: 'sv' });
    await ask('alternatives.remove-alternative', { id: created.id, expectedVersion: saved.version });

    const columns = 'from_id,to_id,minutes,km,mode,source,as_of';
    const matrix = new TextEncoder().encode(`${columns}\n99901,koivuranta,4.5,2.1,car,test,2025-10-08\n`);
    const version = await askRegisters(region, restored.version);
    await ask('situation.import-matrix', {
      region,
      expectedVersion: version,
      acceptHoles: true,
      file: matrix,
    });
    const { body } = await house.get(`/api/situation/export-region?region=${region}`);
    await ask('situation.export-region', { region });
    await ask('situation.import-region', { replace: true, file: body });

    assert.deepEqual(
      operations.map(({ name }) => name).filter((name) => !asked.has(name)),
      [],
    );
  });

  test('problems answer as described too, in the language asked for', async () => {
    const schema = (description as unknown as { components: { schemas: { Problems: Json } } }).components
      .schemas.Problems;
    const said = [];
    for (const language of ['fi', 'sv-FI,sv;q=0.9', 'en', 'de']) {
      const answer = await house.get('/api/situation/get-region?region=atlantis', {
        'accept-language': language,
      });
      assert.equal(answer.status, 404);
      assert.ok(ajv.validate(schema, answer.body), ajv.errorsText());
      said.push(answer.problems[0]?.message);
    }
    assert.deepEqual(said, [
      'Aluetta ei löydy.',
      'Regionen hittas inte.',
      'There is no such region.',
      'Aluetta ei löydy.',
    ]);
  });
});

test('the description is OpenAPI 3.1 with an operation for each name', async () => {
  const house = await openTestHouse('sqlite', { regions: null });
  const description = (await house.get('/api/openapi.json')).body as unknown as {
    openapi: string;
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  await house.close();
  assert.match(description.openapi, /^3\.1\./);
  const ids = Object.values(description.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  assert.deepEqual(ids.toSorted(), operations.map(({ name }) => name).toSorted());
});
