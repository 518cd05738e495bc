import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuidMaker } from './uuid-maker.ts';

const bytes = (count: number) => new Uint8Array(count).fill(0xff);

test('an id is a UUID of version 7 that begins with its time', () => {
  const make = uuidMaker({ milliseconds: () => 0x0193_5432_1abc, randomBytes: bytes });
  assert.equal(make(), '01935432-1abc-7000-bfff-ffffffffffff');
});

test('ids sort in the order of making, also many in one millisecond and when the clock steps back', () => {
  let now = 1_000_000;
  const make = uuidMaker({ milliseconds: () => now, randomBytes: bytes });
  const ids = Array.from({ length: 10_000 }, (_, at) => {
    if (at === 6_000) now -= 500;
    if (at === 8_000) now += 5_000;
    return make();
  });
  assert.deepEqual(ids, ids.toSorted());
  assert.equal(new Set(ids).size, ids.length);
});
