import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordMinutes, wordMinutesRange, wordNumber, wordPercent, wordPercentRange } from './wording.ts';

const plain = (words: string) => words.replaceAll('\u00a0', ' ');

test('numbers are written as each language writes them', () => {
  assert.equal(plain(wordNumber(1234567.8, { language: 'fi', decimals: 1 })), '1 234 567,8');
  assert.equal(plain(wordNumber(1234567.8, { language: 'en', decimals: 1 })), '1,234,567.8');
  assert.equal(plain(wordNumber(-999, { language: 'sv' })), '−999');
  assert.equal(plain(wordNumber(-0.2, { language: 'fi' })), '0');
});

test('only everybody is 100 % and only nobody is 0 %', () => {
  assert.equal(plain(wordPercent(0.9987, 'fi')), '99 %');
  assert.equal(plain(wordPercent(1, 'sv')), '100 %');
  assert.equal(plain(wordPercent(0.0004, 'fi')), '1 %');
  assert.equal(plain(wordPercent(0, 'en')), '0%');
});

test('a range whose ends look the same is one number', () => {
  assert.equal(plain(wordPercentRange({ low: 0.881, high: 0.972 }, 'fi')), '88–97 %');
  assert.equal(plain(wordPercentRange({ low: 0.881, high: 0.882 }, 'fi')), '88 %');
  assert.equal(plain(wordMinutesRange({ low: 38, high: 52 }, 'en')), '38–52 min');
  assert.equal(plain(wordMinutesRange({ low: 38.1, high: 38.2 }, 'en')), '38 min');
  assert.equal(plain(wordMinutes(46.6, 'sv')), '47 min');
});
