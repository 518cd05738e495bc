import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '#documents/document.ts';
import { fitsOnPage, printedMm } from './page-height.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', words: [text] });
const list = (count: number): Block => ({
  kind: 'list',
  items: Array.from({ length: count }, () => ['Sulje Luhanka.']),
});

test('a text as long as the page is wide is one line, a longer one is two, and a title fills a line sooner', () => {
  const oneLine = printedMm([paragraph('Sulje Luhanka, vuodesta 2027.')]);
  assert.equal(printedMm([paragraph('lyhyitä sanoja '.repeat(12).trim())]), 2 * oneLine);
  const name = 'Päätösesitys: VE3 Kaikki pienet asemat palvelupisteiksi vuoteen 2030';
  assert.ok(printedMm([{ kind: 'heading', level: 1, text: name }]) > 15);
  assert.equal(printedMm([paragraph(name)]), oneLine);
});

test('a page holds some forty short items and not fifty', () => {
  assert.ok(fitsOnPage([list(44)]));
  assert.ok(!fitsOnPage([list(50)]));
});

test('of two margins that meet the larger holds, and a heading keeps its own at the top of a page', () => {
  const heading: Block = { kind: 'heading', level: 2, text: 'Ketä se koskee' };
  const [alone, text] = [printedMm([heading]), printedMm([paragraph('Väki.')])];
  assert.ok(alone > 9);
  assert.ok(Math.abs(printedMm([paragraph('Väki.'), heading]) - (text + alone)) < 0.01);
});
