import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameText } from '#kit/text.ts';
import { checkEntry } from './check-entry.ts';
import { contract, contractOf } from './contract.ts';
import type { Entry } from './register.ts';

const named = { sites: new Set(['kyllo']), entries: () => new Set(['b-kyllo']) };
const lease = {
  site: 'kyllo',
  building: 'b-kyllo',
  kind: 'lease',
  startsOn: '2020-01-01',
  termMonths: 36,
  renewal: 'tacit',
  renewalMonths: 12,
  noticeMonths: 6,
  noticeFrom: 'day',
  runningEuros: 120_000,
};
const faults = (values: Readonly<Record<string, unknown>>) =>
  checkEntry(contract, { values, named, at: 'values' }).map(({ code, at }) => `${code} ${at}`);

test('a lease with all its terms is in order, and costs or documents that nobody knows may be left out', () => {
  assert.deepEqual(faults(lease), []);
});

test('everything wrong with a contract is told at once, each at its field', () => {
  const wrong = { site: 'atlantis', building: 'hut', kind: 'gift', startsOn: '2027-02-29', termMonths: 1.5 };
  assert.deepEqual(faults({ ...wrong, runningEuros: -1, noticeMonths: '6', colour: 'red' }), [
    'entry-unknown-field values.colour',
    'entry-unknown-site values.site',
    'entry-unknown-entry values.building',
    'entry-not-an-option values.kind',
    'entry-not-a-date values.startsOn',
    'entry-wrong-kind values.termMonths',
    'entry-field-missing values.renewal',
    'entry-wrong-kind values.noticeMonths',
    'entry-negative values.runningEuros',
  ]);
});

test('a contract that renews itself must tell its first term and by how long', () => {
  const { termMonths: _, renewalMonths: __, ...endless } = lease;
  assert.deepEqual(faults(endless), [
    'contract-without-term values.termMonths',
    'contract-without-renewal-months values.renewalMonths',
  ]);
  assert.deepEqual(faults({ ...endless, renewal: 'until-notice' }), []);
});

test('arithmetic takes the terms as they stand, and what is not known stays unknown', () => {
  const entry: Entry = {
    id: 'c-kyllo',
    values: Object.fromEntries(
      Object.entries({ startsOn: '2020-01-01', renewal: 'until-notice' }).map(([field, value]) => [
        field,
        { value, state: 'known', reasoning: sameText('') },
      ]),
    ),
  };
  assert.deepEqual(contractOf(entry), { startsOn: '2020-01-01', renewal: 'until-notice' });
});
