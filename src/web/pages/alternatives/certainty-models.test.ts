import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leastDraws, relationOf, countedUnits } from '#alternatives/certainty/difference.ts';
import type { Draws } from '#alternatives/certainty/difference.ts';
import { makeDrawing } from '#alternatives/certainty/draw.ts';
import { calledByNumber } from '#alternatives/certainty/verdict.ts';
import { evaluate } from '#alternatives/evaluate.ts';
import type { Pull } from '#alternatives/lever.ts';
import { defaultRule } from '#situation/default-rule.ts';
import { measures } from '#situation/measures/index.ts';
import { prepare } from '#situation/prepare.ts';
import { testRegion } from '#situation/test-region.ts';
import { alternatives as alternativesEn } from '../../messages/alternatives.en.ts';
import { alternatives as alternativesFi } from '../../messages/alternatives.fi.ts';
import { alternatives as alternativesSv } from '../../messages/alternatives.sv.ts';
import { certainty as say } from '../../messages/certainty.fi.ts';
import { numbersOf } from '../../numbers.ts';
import { addressOf, barOf } from './certainty-moves.ts';
import { alteredDraws, certainRows, chosenRule, planAsk } from './certainty-rows.ts';
import { hear, hearOf, nothingDrawn, stateOf, stopped } from './certainty-state.ts';
import type { CertaintyState, Kept } from './certainty-state.ts';
import { candidatesOf, compareAsk } from './compare-candidates.ts';
import { comparedRows, comparedSentence, comparedTable } from './compare-rows.ts';
import { showDifference } from './measure-format.ts';
import { compareMeasures } from './measure-rows.ts';

const region = testRegion();
const prepared = prepare(region);
const stations = region.sites.filter(({ kind }) => kind === 'station').map(({ id }) => id);
const close = (site: string): Pull => ({ lever: 'close-site', settings: { site }, rationale: '' });
const evaluated = (pulls: readonly Pull[]) => evaluate(prepared, { pulls, engineVersion: 'test' });
const question = { service: 'gp', group: 'all', area: 'region' };

function drawsOf(lists: readonly (readonly Pull[])[], count = 30): Draws {
  const drawing = makeDrawing(prepared, { seed: 1, candidates: lists.map((pulls) => ({ pulls })) });
  const { quantities, central } = drawing;
  return { quantities, central, samples: Array.from({ length: count }, drawing.next) };
}

test('what is printed as 0 is a tie, and what is printed as more is not, in every unit', () => {
  const numbers = numbersOf('fi');
  for (const unit of countedUnits) {
    const edge = [1e-4, 4e-4, 6e-4, 4e-3, 6e-3, 0.04, 0.06, 0.4, 0.6, 4000, 6000];
    for (const value of edge) {
      const isZero = showDifference(value, unit, numbers) === '0';
      assert.equal(relationOf(value, unit) === 0, isZero, `${value} ${unit}`);
    }
  }
});

test('until the draws are in a row shows travel’s range, then the interval of the paired difference', () => {
  const [before, after] = [evaluated([]), evaluated([close(stations[0]!)])];
  const rows = compareMeasures({ measures, before, after, question });
  const waiting = certainRows(rows, { draws: undefined, question });
  assert.deepEqual(
    waiting.map(({ low, high, drawn }) => [low, high, drawn]),
    rows.map(({ low, high }) => [low, high, undefined]),
  );
  const few = certainRows(rows, { draws: drawsOf([[], [close(stations[0]!)]], leastDraws - 1), question });
  assert.ok(few.every(({ drawn }) => drawn === undefined));
  const certain = certainRows(rows, { draws: drawsOf([[], [close(stations[0]!)]]), question });
  const trip = certain.find(({ measure }) => measure.id === 'trip-minutes')!;
  assert.equal(trip.drawn?.central, trip.difference);
  assert.deepEqual([trip.low, trip.high], [trip.drawn!.low, trip.drawn!.high]);
});

test('a difference whose interval holds zero has no colour of better or worse', () => {
  const [before, after] = [evaluated([]), evaluated([close(stations[0]!)])];
  const rows = compareMeasures({ measures, before, after, question });
  const draws = drawsOf([[], [close(stations[0]!)]]);
  const at = draws.quantities.findIndex(({ id, service }) => id === 'trip-minutes' && service === 'gp');
  draws.samples.forEach(
    ({ values }, index) => (values[1]![at] = values[0]![at]! + (index % 2 === 0 ? 3 : -3)),
  );
  const trip = certainRows(rows, { draws, question }).find(({ measure }) => measure.id === 'trip-minutes')!;
  assert.deepEqual([trip.drawn?.verdict, trip.tone], ['unsure', 'plain']);
});

test('the region’s own rule is drawn with its numbers, a chosen one is not, and the year looked at is the plan’s', () => {
  assert.equal(chosenRule(region, defaultRule(region)), undefined);
  assert.deepEqual(chosenRule(region, { kind: 'nearest' }), { kind: 'nearest' });
  assert.equal(planAsk(region, { pulls: [], rule: { kind: 'nearest' }, year: null }), undefined);
  const ask = planAsk(region, { pulls: [close('a')], rule: { kind: 'nearest' }, year: 2030 })!;
  assert.deepEqual(ask.candidates, [
    { pulls: [], rule: { kind: 'nearest' } },
    { pulls: [close('a')], rule: { kind: 'nearest' }, year: 2030 },
  ]);
});

test('draws are shown when they end or are stopped, and more of them leave the first on show until they end', () => {
  const draws = drawsOf([[], []], 25);
  const { quantities, central } = draws;
  const begun = { kind: 'begun', id: 1, quantities, central, count: 40 } as const;
  const drawn = (count: number) =>
    ({ kind: 'drawn', id: 1, samples: draws.samples.slice(0, count) }) as const;
  let state: CertaintyState = hear(hear(nothingDrawn, begun), drawn(25));
  assert.deepEqual([state.phase, state.done, state.count, state.draws], ['working', 25, 40, undefined]);
  state = stopped(state);
  assert.deepEqual([state.phase, state.draws?.samples.length], ['stopped', 25]);
  state = hear(state, drawn(2));
  assert.equal(state.draws?.samples.length, 27, 'what was drawn before the stop came through');
  state = hear(hear(state, begun), drawn(10));
  assert.equal(state.draws?.samples.length, 27);
  state = hear(hear(state, drawn(25)), { kind: 'finished', id: 1 });
  assert.deepEqual([state.phase, state.draws?.samples.length], ['done', 35]);
  assert.equal(hear(state, { kind: 'slow', id: 1, milliseconds: 2000 }).phase, 'slow');
  assert.equal(hear(state, { kind: 'failed', id: 1, message: '' }).draws, state.draws);
  assert.equal(alteredDraws(draws), 0);
});

test('what still comes of a question that has been left is neither shown nor kept beside the next one', () => {
  const draws = drawsOf([[], []], 25);
  const { quantities, central, samples } = draws;
  const answers = [
    { kind: 'begun', id: 1, quantities, central, count: 40 },
    { kind: 'drawn', id: 1, samples },
    { kind: 'finished', id: 1 },
  ] as const;
  const hearAll = (kept: Kept, of: string) => answers.reduce((now, one) => hearOf(now, of, one), kept);
  const first = hearAll({ question: 'trips', state: nothingDrawn }, 'trips');
  assert.equal(stateOf(first, 'trips').draws?.samples.length, 25);
  assert.equal(stateOf(first, 'euros'), nothingDrawn, 'before the next question is asked');
  const next = { question: 'euros', state: nothingDrawn };
  assert.equal(stateOf(hearAll(next, 'trips'), 'euros'), nothingDrawn, 'and until it is answered');
});

test('side by side the best of a row is marked, and where all are equal none is', () => {
  const [one, two] = [[close(stations[0]!)], [close(stations[0]!), close(stations[1]!)]];
  const columns = [0, 1, 2].map((candidate) => ({ candidate, title: `VE${candidate}` }));
  const called = [0, 1, 2].map(calledByNumber);
  const rows = comparedRows(drawsOf([[], one, two]), { columns, reference: 0, question, called });
  const mean = rows.find(({ quantity }) => quantity.id === 'mean-minutes')!;
  assert.deepEqual(mean.best, [true, false, false]);
  assert.match(mean.verdict!.fi, /^Järjestys VE0, VE1, VE2 pitää 100 prosentissa 30 arvonnasta/);
  assert.equal(mean.differences[0], undefined);
  assert.ok(mean.differences[2]!.low! > mean.differences[1]!.low!);
  assert.match(comparedSentence(rows)!.fi, /^Järjestys pitää/);
  const same = comparedRows(drawsOf([one, one]), {
    ...{ columns: columns.slice(0, 2), reference: 0, question, called },
  });
  assert.ok(same.every(({ best }) => best.every((is) => !is)));
  assert.match(comparedSentence(same)!.en, /differ in no measure/);
});

test('a left column is in no order and no sentence, and the reference may be any of the others', () => {
  const lists = [[], [close(stations[0]!)], [close(stations[0]!), close(stations[1]!)]];
  const called = [0, 1, 2].map(calledByNumber);
  const columns = [1, 2].map((candidate) => ({ candidate, title: `VE${candidate}` }));
  const [row] = comparedRows(drawsOf(lists), { columns, reference: 2, question, called });
  assert.equal(row!.values.length, 2);
  assert.equal(row!.differences[1], undefined);
  assert.ok(row!.differences[0]!.central! < 0);
  assert.ok(!row!.verdict!.fi.includes('VE0'));
});

test('the file of a comparison has the value, the difference, its ends and its share of each alternative', () => {
  const columns = [0, 1].map((candidate) => ({ candidate, title: `VE${candidate}` }));
  const called = [0, 1].map(calledByNumber);
  const rows = comparedRows(drawsOf([[], [close(stations[0]!)]]), {
    columns,
    reference: 0,
    question,
    called,
  });
  const table = comparedTable(rows, { title: 'x', columns, measure: 'Mitta', say, language: 'fi' });
  assert.equal(table.columns.length, 2 + 2 * 5 + 1);
  assert.ok(table.rows.every((cells) => cells.length === table.columns.length));
  const [first] = table.rows;
  assert.deepEqual(first!.slice(3, 7), [null, null, null, null]);
  assert.ok(first!.slice(7, 12).every((cell) => typeof cell === 'number'));
});

test('a sentence calls an alternative as its tab does, in every language', () => {
  for (const [language, messages] of [
    ['fi', alternativesFi],
    ['sv', alternativesSv],
    ['en', alternativesEn],
  ] as const)
    assert.equal(calledByNumber(4).name[language], messages.tabNumber(4));
});

test('every alternative is compared as it stands on the page, an unsaved one by its name', () => {
  const stored = { id: 'a', number: 3, name: { fi: 'Eka', sv: '', en: '' }, pulls: [close('x')], rule: null };
  const present = { name: 'Oma', pulls: [close('y')], rule: null };
  const planning = { list: [stored], key: 'loose', draft: { present }, hasDraft: () => undefined };
  const candidates = candidatesOf(planning as never, {
    say: { tabNumber: (number) => `VE${number}` },
    language: 'fi',
  });
  assert.deepEqual(
    candidates.map(({ title, called, plan }) => [title, called.whose, plan.pulls.length]),
    [
      ['VE3 Eka', 'VE3:n', 1],
      ['Oma', 'vaihtoehdon ”Oma”', 1],
    ],
  );
  assert.equal(compareAsk(region, [], { seed: 1, n: 100 }), undefined);
  assert.deepEqual(compareAsk(region, candidates, { seed: 1, n: 100 })?.candidates[1], {
    pulls: [close('y')],
  });
});

test('a bar reaches from the one end to the other on a scale that all share, and its name leads to its row', () => {
  const title = { fi: '', sv: '', en: '' };
  const all = [
    { id: 'a', title, low: 1, high: 3, swing: 2 },
    { id: 'b', title, low: 2.5, high: 2, swing: 0.5 },
  ];
  const [long, short] = all.map((one) => barOf(all, { one, central: 2, width: 104 }));
  assert.deepEqual([long!.from, long!.to, long!.middle], [2, 102, 52]);
  assert.deepEqual([short!.from, short!.to], [52, 77]);
  assert.equal(addressOf(region, 'use.gp'), '/alueet/test/tilannekuva#assumption-use.gp');
  assert.equal(addressOf(region, 'speed'), '/alueet/test/tilannekuva#assumptions');
});
