import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unwrap } from '#kit/result.ts';
import { registers } from '#registers/index.ts';
import type { Entry } from '#registers/register.ts';
import { openSourceFolder } from '#sources/build-region-folder.ts';
import { textsOf } from '#sources/source-folder.ts';
import { entriesOfSite, findEntries } from './entries.ts';
import { assumedPremises, premisesEuros } from './premises.ts';
import { readRegion } from './read-region.ts';
import { registerText } from './register-table.ts';
import { withChanges } from './with-changes.ts';
import type { EntryEdit, FieldEdit } from './with-entries.ts';
import { withEntries } from './with-entries.ts';

const files = textsOf(openSourceFolder(fileURLToPath(new URL('../../regions/sample', import.meta.url))));
const region = unwrap(readRegion(files));
const { 'registers/contract.json': contracts, 'registers/building.json': buildings, ...older } = files;

const said = (value: FieldEdit['value'], state: FieldEdit['state'] = 'known'): FieldEdit => ({
  value,
  state,
  reasoning: 'Vuokrasopimus 12.3.2019.',
});
const set = (fields: EntryEdit['fields'], entry = 'c-rantakyla', register = 'contract'): EntryEdit => ({
  register,
  entry,
  kind: 'set',
  fields,
});
const contractOf = (of: typeof region, id: string): Entry =>
  findEntries(of, 'contract')!.find((entry) => entry.id === id)!;
const faults = (edits: readonly EntryEdit[]) => {
  const result = withEntries(region, edits);
  assert.ok(!result.ok);
  return result.problems.map(({ code, at }) => `${code} ${at}`);
};

test('every site of a built region has a building and a contract, all of them marked as assumed', () => {
  for (const { id } of region.sites)
    for (const register of registers) {
      const [entry, ...more] = entriesOfSite(region, { register: register.id, site: id });
      assert.ok(entry && more.length === 0);
      for (const { state, reasoning } of Object.values(entry.values)) {
        assert.equal(state, 'assumed');
        assert.ok(reasoning.fi.length > 20 && reasoning.sv.length > 20 && reasoning.en.length > 20);
      }
      assert.equal(entry.values['runningEuros']!.value, assumedPremises(region, id));
    }
});

test('a folder without registers is still a region: its registers are missing, and its premises cost what they did', () => {
  const read = unwrap(readRegion(older));
  assert.equal(findEntries(read, 'contract'), undefined);
  assert.notEqual(read.hash, region.hash);
  for (const { id } of region.sites) assert.equal(premisesEuros(read, id), premisesEuros(region, id));
});

test("registers are written as they were read, and one figure of them changes the region's name", () => {
  for (const register of registers)
    assert.equal(
      registerText(register, findEntries(region, register.id)!),
      files[`registers/${register.id}.json`],
    );
  const moved = contracts!.replace('"2023-01-01"', '"2023-02-01"');
  assert.notEqual(unwrap(readRegion({ ...files, 'registers/contract.json': moved })).hash, region.hash);
});

test('everything wrong in the files of registers is told at once, each at its row and field', () => {
  const wrong = contracts!
    .replace('"c-rantakyla","rantakyla"', '"c-koivuranta","atlantis"')
    .replace('"2023-01-01",48', '"2023-13-01",48')
    .replace('"b-keskussairaala"', '"b-nowhere"')
    .replace('"shared-use"', '"gift"');
  const result = readRegion({ ...files, 'registers/contract.json': wrong, 'registers/boat.json': '{}' });
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problems.map(({ code, at }) => `${code} ${at}`),
    [
      'not-one-of registers/boat.json',
      'duplicate-id registers/contract.json:rows[2].id',
      'entry-unknown-entry registers/contract.json:rows[0].building',
      'entry-not-a-date registers/contract.json:rows[3].startsOn',
      'entry-not-an-option registers/contract.json:rows[4].kind',
    ],
  );
});

test('an edited entry changes the hash and its own marks, and leaves the region handed in alone', () => {
  const edited = unwrap(withEntries(region, [set({ noticeMonths: said(3), exitEuros: said(null) })]));
  assert.notEqual(edited.hash, region.hash);
  const { noticeMonths, exitEuros, startsOn } = contractOf(edited, 'c-rantakyla').values;
  assert.deepEqual(
    [noticeMonths?.value, noticeMonths?.state, noticeMonths?.edited, exitEuros],
    [3, 'known', true, undefined],
  );
  assert.deepEqual([startsOn?.state, startsOn?.edited], ['assumed', undefined]);
  assert.equal(contractOf(region, 'c-rantakyla').values['noticeMonths']?.value, 6);
});

test('the order of edits does not name the region, and no edits leave it as it is', () => {
  const one = set({ noticeMonths: said(3) });
  const other = set({ noticeMonths: said(9) }, 'c-lehtola');
  assert.equal(
    unwrap(withEntries(region, [one, other])).hash,
    unwrap(withEntries(region, [other, one])).hash,
  );
  assert.equal(unwrap(withEntries(region, [])), region);
});

test('a second contract of a site can be added and another removed, but not a building that a contract names', () => {
  const added = set(
    {
      site: said('rantakyla'),
      kind: said('lease'),
      startsOn: said('2024-05-01'),
      renewal: said('until-notice'),
      runningEuros: said(12_000),
    },
    'c-rantakyla-2',
  );
  const removed: EntryEdit = { register: 'contract', entry: 'c-saarikko', kind: 'removed', fields: {} };
  const changed = unwrap(withEntries(region, [added, removed]));
  assert.equal(entriesOfSite(changed, { register: 'contract', site: 'rantakyla' }).length, 2);
  assert.equal(entriesOfSite(changed, { register: 'contract', site: 'saarikko' }).length, 0);
  const building: EntryEdit = { register: 'building', entry: 'b-saarikko', kind: 'removed', fields: {} };
  assert.deepEqual(faults([building]), ['entry-in-use entries[0].entry']);
  assert.ok(withEntries(region, [building, removed]).ok);
});

test('edits that cannot be are refused together', () => {
  assert.deepEqual(
    faults([
      set({ noticeMonths: said(-1), site: said('atlantis') }),
      set({}, 'c-new'),
      set({}, 'Oh no'),
      set({}, 'x', 'boat'),
    ]),
    [
      'entry-id entries[2].entry',
      'not-one-of entries[3].register',
      'entry-unknown-site entries[0].fields.site',
      'entry-negative entries[0].fields.noticeMonths',
      'entry-field-missing entries[1].fields.site',
      'entry-field-missing entries[1].fields.kind',
      'entry-field-missing entries[1].fields.startsOn',
      'entry-field-missing entries[1].fields.renewal',
    ],
  );
});

test('once a person has set what a contract costs, that is what the premises cost, and the building shows the same euro', () => {
  const changed = unwrap(withChanges(region, { edits: [], entries: [set({ runningEuros: said(90_000) })] }));
  assert.equal(premisesEuros(changed, 'rantakyla'), 90_000);
  const [building] = entriesOfSite(changed, { register: 'building', site: 'rantakyla' });
  assert.deepEqual(
    [building!.values['runningEuros']!.value, building!.values['runningEuros']!.state],
    [90_000, 'assumed'],
  );
  assert.equal(premisesEuros(changed, 'lehtola'), premisesEuros(region, 'lehtola'));
});

test('a cost that a person assumes counts as one that is known, and one of a second contract is added to the first', () => {
  const own = premisesEuros(region, 'rantakyla');
  const added = set(
    {
      site: said('rantakyla'),
      kind: said('lease'),
      startsOn: said('2024-05-01'),
      renewal: said('until-notice'),
      runningEuros: said(12_000, 'assumed'),
    },
    'c-rantakyla-2',
  );
  const changed = unwrap(withChanges(region, { edits: [], entries: [added] }));
  assert.equal(premisesEuros(changed, 'rantakyla'), own + 12_000);
  const unpriced = { ...added, fields: { ...added.fields, runningEuros: said(null) } };
  const without = unwrap(withChanges(region, { edits: [], entries: [unpriced] }));
  assert.equal(premisesEuros(without, 'rantakyla'), own);
});

test('running costs that nobody has set follow a changed assumption of premises', () => {
  const edits = [{ assumption: 'site.rantakyla.premises-sqm', value: 1000, reasoning: 'Mitattu.' }];
  const changed = unwrap(withChanges(region, { edits, entries: [] }));
  assert.equal(contractOf(changed, 'c-rantakyla').values['runningEuros']!.value, 190_000);
  assert.equal(premisesEuros(changed, 'rantakyla'), 190_000);
  const both = unwrap(withChanges(region, { edits, entries: [set({ runningEuros: said(90_000) })] }));
  assert.equal(premisesEuros(both, 'rantakyla'), 90_000);
});

test('a folder of buildings alone is read too', () => {
  const read = unwrap(readRegion({ ...older, 'registers/building.json': buildings! }));
  assert.equal(findEntries(read, 'building')?.length, region.sites.length);
  assert.equal(findEntries(read, 'contract'), undefined);
});
