import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRegionMatch } from './region-match.ts';
import { region } from './test-pulls.ts';

const codes = (made: { region: string; regionHash: string }) =>
  checkRegionMatch(region, made).map(({ code, at, value }) => [code, at, value]);

test('an alternative of this very region is welcome', () => {
  assert.deepEqual(codes({ region: region.id, regionHash: region.hash }), []);
});

test('an alternative of another region, or of other figures of this one, is told apart', () => {
  assert.deepEqual(codes({ region: 'lappi', regionHash: region.hash }), [
    ['other-region', 'region', 'lappi'],
  ]);
  assert.deepEqual(codes({ region: region.id, regionHash: 'f00' }), [
    ['other-region-hash', 'regionHash', 'f00'],
  ]);
});
