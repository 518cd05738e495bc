import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#kit/text.ts';
import { drawnOf, judgeRows, tripAgainstCost, stakeholderOf } from './test-judgement.ts';

const said = (judgement: ReturnType<typeof judgeRows>) =>
  judgement.verdict.sentence.fi.replaceAll('\u00a0', ' ');

test('a clear first is told with its share, its error and the weight that would turn it', () => {
  const rows = [
    [10, 100],
    [20, 50],
  ] as const;
  const judgement = judgeRows(rows, {
    stakeholders: [stakeholderOf({ weighing: tripAgainstCost(35, 65), slack: 0.3 })],
  });
  assert.equal(judgement.verdict.kind, 'clear');
  assert.match(
    said(judgement),
    /^VE1 on paras \d+ %:ssa painotuksista \(± \d+ %\); VE0 ohittaa sen, jos ”Matka” painaa yli 50 %\.$/,
  );
  assert.match(
    judgement.verdict.sentence.sv,
    /^ALT1 är bäst i \d+.% av viktningarna \(±.\d+.%\); ALT0 går förbi det om ”Resa” väger över 50.%\.$/,
  );
  assert.match(
    judgement.verdict.sentence.en,
    /^A1 is best in \d+% of weightings \(±.\d+%\); A0 overtakes it if “Trip” weighs over 50%\.$/,
  );
  assert.match(judgement.verdict.basis.fi, /1000 arvottua painotusta ja 60 arvottua maailmaa, siemenluku 1/);
});

test('the sentence changes with the data', () => {
  const before = judgeRows([
    [10, 100],
    [20, 50],
    [18, 45],
  ]);
  const after = judgeRows([
    [10, 100],
    [20, 50],
    [18, 75],
  ]);
  for (const language of languages)
    assert.notEqual(before.verdict.sentence[language], after.verdict.sentence[language]);
});

test('two identical alternatives are a tie and neither is called best', () => {
  const judgement = judgeRows([
    [20, 100],
    [10, 90],
    [10, 90],
  ]);
  assert.equal(judgement.verdict.kind, 'tie');
  assert.deepEqual(judgement.verdict.leaders, [1, 2]);
  assert.match(
    said(judgement),
    /^Tasatulos: VE1 ja VE2 ovat yhtä hyviä, yhdessä parhaat 100 %:ssa painotuksista/,
  );
});

test('when all are alike, all are named', () => {
  const judgement = judgeRows([
    [10, 90],
    [10, 90],
    [10, 90],
  ]);
  assert.equal(said(judgement), 'Tasatulos: VE0, VE1 ja VE2 ovat yhtä hyviä kaikilla painotuksilla.');
});

test('when no alternative wins half, there is no clear first', () => {
  const judgement = judgeRows(
    [
      [10, 100],
      [20, 50],
      [14, 70],
    ],
    { stakeholders: [] },
  );
  assert.equal(judgement.verdict.kind, 'none');
  assert.match(
    said(judgement),
    /^Selvää ensimmäistä ei ole: paras on VE\d \d+ %, VE\d \d+ %, VE\d \d+ % painotuksista \(± \d+ %\)/,
  );
});

test('half of the draws within their error is not called a clear first', () => {
  const judgement = judgeRows([
    [10, 100],
    [20, 50],
  ]);
  assert.ok(Math.abs(judgement.views[1]!.standings[0]!.firstShare - 0.5) < 0.1);
  assert.equal(judgement.verdict.kind, 'none');
  assert.match(
    said(judgement),
    /^Selvää ensimmäistä ei ole: paras on VE\d \d+ %, VE\d \d+ % painotuksista \(± \d+ %\)/,
  );
});

test('a dominant alternative is best in all weightings, and no weight turns it', () => {
  const judgement = judgeRows([
    [20, 100],
    [10, 50],
  ]);
  assert.match(
    said(judgement),
    /^VE1 on paras 100 %:ssa painotuksista \(± \d+ %\); minkään yhden kriteerin paino ei käännä sitä\.$/,
  );
});

test('one draw is not called sure, nor one world', () => {
  const rows = [
    [20, 100],
    [10, 50],
  ] as const;
  for (const judgement of [
    judgeRows(rows, { n: 1 }),
    judgeRows(rows, { drawn: drawnOf(rows, { worlds: 1 }) }),
  ]) {
    assert.equal(judgement.verdict.kind, 'unsure');
    assert.match(said(judgement), /^Eniten pisteitä saa VE1, mutta varmuutta ei voi sanoa/);
  }
});

test('with nothing beside the situation there is nothing to compare', () => {
  assert.equal(judgeRows([[10, 100]]).verdict.kind, 'nothing');
});
