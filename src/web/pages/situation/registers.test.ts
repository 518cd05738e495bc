import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unwrap } from '#kit/result.ts';
import type { EntryEdit } from '#region/with-entries.ts';
import { withEntries } from '#region/with-entries.ts';
import { building } from '#registers/building.ts';
import { contract } from '#registers/contract.ts';
import { registers } from '#registers/index.ts';
import { historyLines } from './entry-changes.ts';
import { draftOf, freeId, readEntryDraft, withState, withTyped } from './entry-draft.ts';
import { isAsSeen, saveEntry } from './entry-saving.ts';
import { columnMark, countStates, noticeOf, registerRows } from './register-rows.ts';
import { regionIn, wordsIn } from './test-region.ts';

const region = regionIn('sample');
const words = wordsIn('fi');
const entryOf = (of: typeof region, id: string) => of.registers!['contract']!.find((one) => one.id === id)!;
const [first] = region.registers!['contract']!;
const own = first!;
const edit = (fields: EntryEdit['fields']): EntryEdit => ({
  ...{ register: 'contract', entry: own.id, kind: 'set' },
  fields,
});
const known = (value: string | number | null) => ({ value, state: 'known', reasoning: 'Sopimus.' }) as const;

test('a form shows the entry as it is, and sending it unchanged is refused for want of a change and of a reason', () => {
  for (const register of registers) {
    const [entry] = region.registers![register.id]!;
    const draft = draftOf(register, { entry, words });
    const { fields, problems } = readEntryDraft(register, { draft, entry, region, words });
    assert.deepEqual(fields, {});
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['nothing-changed', 'reasoning-missing'],
    );
  }
});

test('what a person types is taken as known, with decimal comma; saying that it is assumed is a change of its own', () => {
  let draft = { ...draftOf(contract, { entry: own, words }), reasoning: 'Sopimus.' };
  draft = withTyped(draft, { field: 'exitEuros', text: '12 500,50' });
  draft = withState(draft, { field: 'startsOn', state: 'known' });
  const { fields, problems } = readEntryDraft(contract, { draft, entry: own, region, words });
  assert.deepEqual(problems, []);
  assert.deepEqual(fields, {
    startsOn: { value: own.values['startsOn']!.value, state: 'known' },
    exitEuros: { value: 12_500.5, state: 'known' },
  });
});

test('everything wrong with a form is told at once, at its fields', () => {
  let draft = draftOf(building, { entry: undefined, words });
  draft = withTyped(draft, { field: 'floorSqm', text: 'iso' });
  draft = withTyped(draft, { field: 'condition', text: '7' });
  const { problems } = readEntryDraft(building, { draft, entry: undefined, region, words });
  assert.deepEqual(
    problems.map(({ code, at }) => `${code} ${at}`),
    [
      'not-a-number floorSqm',
      'entry-field-missing site',
      'entry-field-missing name',
      'entry-out-of-range condition',
      'reasoning-missing reasoning',
    ],
  );
});

test('a new entry gets an id that no other has', () => {
  const site = String(own.values['site']!.value);
  assert.equal(freeId(region, { register: contract, site }), `c-${site}-2`);
  assert.equal(freeId(region, { register: contract, site: '' }), 'c-new');
});

test('rows count what is known, and a column bears the weakest mark of its cells', () => {
  const rows = registerRows(region, { original: region, register: contract })!;
  assert.equal(countStates(rows).known, 0);
  assert.deepEqual(
    ['startsOn', 'reference'].map((field) => columnMark(rows, field)),
    ['assumed', 'missing'],
  );
  const edited = unwrap(withEntries(region, [edit({ startsOn: known('2020-01-01') })]));
  const after = registerRows(edited, { original: region, register: contract })!;
  assert.deepEqual([countStates(after).known, after[0]!.edited, after[1]!.edited], [1, true, false]);
});

test('each contract tells until when it binds if notice is given on the day of the network', () => {
  for (const entry of region.registers!['contract']!)
    assert.ok(noticeOf(region, entry)!.endsOn > '2025-09-01');
});

test('another person’s change of another entry is no conflict, and of the same one it is', () => {
  const theirs = edit({ noticeMonths: known(3) });
  assert.equal(isAsSeen(own, undefined), true);
  assert.equal(isAsSeen(own, theirs), false);
  const edited = unwrap(withEntries(region, [theirs]));
  assert.equal(isAsSeen(entryOf(edited, own.id), theirs), true);
  assert.equal(isAsSeen(entryOf(edited, own.id), undefined), false);
  assert.equal(isAsSeen(own, { ...theirs, kind: 'removed' }), false);
});

test('a save on an older version is sent again when somebody changed something else', async () => {
  const asked: unknown[] = [];
  const answers = [
    new Response(
      JSON.stringify({
        problems: [{ code: 'version-conflict', message: '', remedy: '' }],
        current: { version: 7, entries: [] },
      }),
      { status: 409 },
    ),
    new Response(JSON.stringify({ version: 8, hash: '' })),
  ];
  const fetchOf = ((_: string, init: RequestInit) => {
    asked.push((JSON.parse(String(init.body)) as { expectedVersion: number }).expectedVersion);
    return Promise.resolve(answers.shift()!);
  }) as typeof fetch;
  const act = { kind: 'set', register: 'contract', entry: own.id, fields: {}, reasoning: 'x' } as const;
  const told = { region: region.id, version: 6, act, seen: own };
  assert.deepEqual(await saveEntry(told, { language: 'fi', fetch: fetchOf }), { kind: 'saved' });
  assert.deepEqual(asked, [6, 7]);
});

test('history tells each change against the one before, the last first', () => {
  const change = (version: number, fields: EntryEdit['fields']) => ({
    ...({ version, kind: 'set', fields, reasoning: `Syy ${version}` } as const),
    ...{ editedAt: '2026-02-01T10:00:00Z', editedBy: 'local' },
  });
  const lines = historyLines(contract, {
    changes: [change(2, { noticeMonths: known(3) }), change(3, { noticeMonths: known(null) })],
    ...{ region, words },
  });
  assert.deepEqual(
    lines.map(({ version, changes }) => [version, changes]),
    [
      [3, [{ title: 'Irtisanomisaika', from: '3 (tiedossa)', to: 'ei tiedossa' }]],
      [2, [{ title: 'Irtisanomisaika', from: 'alueen oma', to: '3 (tiedossa)' }]],
    ],
  );
});
