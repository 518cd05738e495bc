import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { copyOf, fetchRoom, leaveRoom } from './ready-room.ts';

const values = Float64Array.from({ length: 5000 }, (_, at) => at / 3);

beforeEach(leaveRoom);

function fetchAll(): number {
  let steps = 1;
  while (fetchRoom()) steps++;
  return steps;
}

test('a copy has every value of what was copied, whatever room it stands in', () => {
  assert.deepEqual(copyOf(values), values);
  fetchAll();
  assert.deepEqual(copyOf(values), values);
  const sites = Int16Array.from({ length: 20_000 }, (_, at) => -at);
  copyOf(sites);
  fetchAll();
  assert.deepEqual(copyOf(sites), sites);
});

test('no two copies share room: writing in one changes no other', () => {
  for (let again = 0; again < 3; again++) copyOf(values);
  fetchAll();
  const copies = Array.from({ length: 5 }, () => copyOf(values));
  assert.equal(new Set(copies.map(({ buffer }) => buffer)).size, copies.length);
  copies[0]!.fill(7);
  for (const copy of copies.slice(1)) assert.deepEqual(copy, values);
});

test('as much is fetched as was taken, in steps, and then no more is wanting', () => {
  assert.equal(fetchRoom(), false, 'nothing was taken');
  for (let again = 0; again < 200; again++) copyOf(values);
  assert.ok(fetchAll() > 2, '8 MB are not fetched at once');
  assert.equal(fetchRoom(), false);
});

test('small arrays are copied as ever', () => {
  const small = Uint16Array.of(3, 1, 2);
  assert.deepEqual(copyOf(small), small);
  assert.equal(fetchRoom(), false);
});
