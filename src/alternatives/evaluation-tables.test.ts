import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#kit/text.ts';
import { prepare } from '#situation/prepare.ts';
import { evaluate } from './evaluate.ts';
import { evaluationTable, evaluationTableIds } from './evaluation-tables.ts';
import { centre, pullOf, region, station1, station2 } from './test-pulls.ts';

const pulls = [
  pullOf('close-site', { site: station1, receivers: [{ site: centre, share: 1 }] }),
  pullOf('close-site', { site: 'nowhere' }),
];
const evaluation = evaluate(prepare(region), { pulls, engineVersion: 'test' });

const leak = pullOf('set-leak', { digital: 0.1, evidence: 'Seuranta' });
const leaking = evaluate(prepare(region), { pulls: [leak, ...pulls], engineVersion: 'test' });

test('every part of an evaluation becomes a table whose rows are as long as its headings', () => {
  for (const id of evaluationTableIds)
    for (const language of languages) {
      const table = evaluationTable(id, { evaluation: leaking, region, language });
      assert.notEqual(table.title, '');
      assert.ok(table.rows.length > 0, id);
      for (const row of table.rows) assert.equal(row.length, table.columns.length, id);
      assert.ok(table.columns.every((column) => column !== ''));
      assert.ok(
        table.rows.flat().every((cell) => cell !== undefined),
        id,
      );
    }
});

test('headings and words are the reader’s', () => {
  const heads = languages.map((language) =>
    evaluationTable('effects', { evaluation, region, language }).columns.join(),
  );
  assert.equal(new Set(heads).size, 3);
  const effects = evaluationTable('effects', { evaluation, region, language: 'fi' });
  assert.deepEqual(
    effects.rows.map((row) => [row[0], row[4]]),
    [
      [1, 'toteutettu'],
      [2, 'hylätty'],
    ],
  );
  assert.match(String(effects.rows[1]!.at(-1)), /Alueella ei ole tätä: toimipiste nowhere/);
});

test('the table of costs ends with the clients’ own travel, which is not in the total', () => {
  const { rows } = evaluationTable('costs', { evaluation, region, language: 'en' });
  assert.deepEqual(
    rows.map(([part]) => part),
    [
      'Premises',
      'Support',
      'Staff',
      'Variable part of visits',
      'Places, vehicles and bases',
      'Total',
      'Clients’ own travel (not included)',
    ],
  );
  assert.equal(rows[5]![2], evaluation.costs.after.total);
});

test('the table of sites’ costs gives every site by its name, and its parts sum to the total', () => {
  const { rows } = evaluationTable('site-costs', { evaluation, region, language: 'fi' });
  assert.deepEqual(
    rows.map(([name]) => name),
    evaluation.sites.map(({ name }) => name),
  );
  for (const [name, premises, support, staff, variable, total] of rows as [string, ...number[]][]) {
    const sum = (premises ?? 0) + (support ?? 0) + (staff ?? 0) + (variable ?? 0);
    assert.ok(Math.abs(sum - (total ?? 0)) < 1e-6 * (total ?? 0), name);
  }
  const all = evaluation.costs.after.total;
  const ofSites = rows.reduce((sum, row) => sum + Number(row.at(-1)), 0);
  assert.ok(Math.abs(ofSites - all) < 1e-6 * all);
});

test('the table of measures names the unit in the reader’s words, and a share stays a number from 0 to 1', () => {
  const { rows } = evaluationTable('measures', { evaluation, region, language: 'sv' });
  const shares = rows.filter((row) => row[4] === 'andel 0–1' && row[5] !== null);
  assert.ok(shares.length > 0);
  assert.ok(shares.every((row) => typeof row[5] === 'number' && row[5] >= 0 && row[5] <= 1));
  assert.ok(!rows.some((row) => row[4] === 'share'));
});

test('the table of blockers leaves empty what no contract tells, and never writes a zero for it', () => {
  const { rows } = evaluationTable('blockers', { evaluation, region, language: 'en' });
  assert.ok(rows.length > 0);
  for (const row of rows) {
    assert.deepEqual(row.slice(4, 9), [null, null, null, null, null]);
    assert.equal(row.at(-1), 'missing');
  }
});

test('the table of years has what begins in each, and pulls later than the year looked at are said so', () => {
  const timed = [
    { ...pulls[0]!, year: 2028 },
    { ...pullOf('close-site', { site: station2 }), year: 2030 },
  ];
  const seen = evaluate(prepare(region), { pulls: timed, year: 2028, engineVersion: 'test' });
  const ask = { evaluation: seen, region, language: 'fi' } as const;
  const years = evaluationTable('timeline', ask).rows;
  assert.deepEqual(
    years.filter((row) => row[1] !== '').map((row) => row[0]),
    [2028, 2030],
  );
  assert.deepEqual(
    evaluationTable('effects', ask).rows.map((row) => [row[1], row[4]]),
    [
      [2028, 'toteutettu'],
      [2030, 'myöhemmin'],
    ],
  );
});
