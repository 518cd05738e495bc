import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unwrap } from '#kit/result.ts';
import { findEntries } from '#region/entries.ts';
import { readRegion } from '#region/read-region.ts';
import { withEntries } from '#region/with-entries.ts';
import type { EntryEdit } from '#region/with-entries.ts';
import { gapsOf } from './gaps.ts';

const folder = join(import.meta.dirname, '../../regions/sample');
const files = Object.fromEntries(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.json'))
    .map((file) => [
      join(file.parentPath, file.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
      readFileSync(join(file.parentPath, file.name), 'utf8'),
    ]),
);
const region = unwrap(readRegion(files));
const count = (of: typeof region, id: string) => gapsOf(of).find((gap) => gap.id === id)?.count;

test('a contract of which everything is known is no longer counted among the assumed ones', () => {
  assert.equal(count(region, 'leases-assumed'), 5);
  const [contract] = findEntries(region, 'contract')!;
  const fields = Object.fromEntries(
    Object.entries(contract!.values).map(([field, { value }]) => [
      field,
      { value, state: 'known', reasoning: 'Sopimus.' } as const,
    ]),
  );
  const edit: EntryEdit = { register: 'contract', entry: contract!.id, kind: 'set', fields };
  assert.equal(count(unwrap(withEntries(region, [edit])), 'leases-assumed'), 4);
});

test('a site whose contract was removed, or a region without registers, has a gap that says so', () => {
  assert.equal(count(region, 'counted-no-contract'), undefined);
  const [contract] = findEntries(region, 'contract')!;
  const edit: EntryEdit = { register: 'contract', entry: contract!.id, kind: 'removed', fields: {} };
  assert.equal(count(unwrap(withEntries(region, [edit])), 'counted-no-contract'), 1);
  const older = Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith('registers/')));
  assert.equal(count(unwrap(readRegion(older)), 'counted-no-contract'), 5);
});
