import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages, sameText } from '#kit/text.ts';
import { differenceOf, errorOfShare, quantileOf, relationOf } from './difference.ts';
import type { Draws } from './difference.ts';
import { orderOf } from './order.ts';
import type { Quantity } from './quantities.ts';
import { calledByNumber, percentOf, verdictOf, wholeVerdict } from './verdict.ts';

const minutes: Quantity = {
  ...{ id: 'trip-minutes', title: sameText('Käyntimatka'), service: 'gp', group: 'all', area: 'region' },
  ...{ unit: 'min', better: 'lower', restsOn: [] },
};
const called = [1, 2, 3].map(calledByNumber);

/** Draws of one quantity: the central numbers, then those of each draw, a number a candidate. */
function drawsOf(
  central: readonly number[],
  drawn: readonly (readonly number[])[],
  quantity: Quantity = minutes,
): Draws {
  const sampleOf = (values: readonly number[]) => ({
    values: values.map((value) => Float64Array.of(value)),
    altered: values.map(() => false),
  });
  return { quantities: [quantity], central: sampleOf(central), samples: drawn.map(sampleOf) };
}

const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);

test('the order that holds in 97 of 100 draws is said so in three languages, with the error of so few draws', () => {
  const draws = drawsOf([5, 6], [...times(97, [5.5, 6]), ...times(3, [7, 6])]);
  const order = orderOf(draws, { quantity: 0, candidates: [0, 1] })!;
  assert.equal(order.holds, 0.97);
  assert.deepEqual(
    languages.map((language) => verdictOf(order, called)[language]),
    [
      'Järjestys VE1, VE2 pitää 97 prosentissa 100 arvonnasta (± 4).',
      'Ordningen ALT1, ALT2 håller i 97 procent av 100 dragningar (± 4).',
      'The order A1, A2 holds in 97 per cent of 100 draws (± 4).',
    ],
  );
});

test('the pair that changes places is named, the most frequent first', () => {
  const draws = drawsOf(
    [5, 6, 9],
    [...times(64, [5, 6, 9]), ...times(31, [7, 6, 9]), ...times(5, [5, 9.5, 9])],
  );
  const order = orderOf(draws, { quantity: 0, candidates: [0, 1, 2] })!;
  assert.deepEqual(
    order.swaps.map(({ ahead, overtakenBy, share }) => [ahead, overtakenBy, share]),
    [
      [0, 1, 0.31],
      [1, 2, 0.05],
    ],
  );
  const said = verdictOf(order, called);
  assert.match(
    said.fi,
    /^Järjestys vaihtuu: VE2 ohittaa VE1:n 31 prosentissa 100 arvonnasta \(± 9\); myös toinen pari/,
  );
  assert.match(said.sv, /^Ordningen ändras: ALT2 går förbi ALT1 i 31 procent/);
  assert.match(said.en, /^The order changes: A2 overtakes A1 in 31 per cent/);
});

test('what the printed figures cannot tell apart is a tie, and no order is read into it', () => {
  const draws = drawsOf([5, 5.004, 7], times(30, [5.004, 5, 7]));
  const order = orderOf(draws, { quantity: 0, candidates: [0, 1, 2] })!;
  assert.deepEqual(order.places, [[0, 1], [2]]);
  assert.equal(order.holds, 1);
  assert.match(verdictOf(order, called).en, /^The order A1 = A2, A3 holds/);
  const both = orderOf(draws, { quantity: 0, candidates: [0, 1] })!;
  assert.equal(verdictOf(both, called).fi, 'Tasatulos: VE1 ja VE2 eivät eroa niin paljon, että se näkyisi.');
});

test('a difference that often vanishes is not said to change the order', () => {
  const draws = drawsOf([5, 6], [...times(60, [5, 6]), ...times(40, [6, 6])]);
  const order = orderOf(draws, { quantity: 0, candidates: [0, 1] })!;
  assert.equal(order.blurred, 0.4);
  assert.match(verdictOf(order, called).en, /cannot always be told.*60 per cent.*40 per cent/);
});

test('where more is better the most comes first, and where neither is better there is no order', () => {
  const shares = drawsOf([0.8, 0.9], times(20, [0.8, 0.9]), { ...minutes, unit: 'share', better: 'higher' });
  assert.deepEqual(orderOf(shares, { quantity: 0, candidates: [0, 1] })?.places, [[1], [0]]);
  const visits = drawsOf([8, 9], times(20, [8, 9]), { ...minutes, unit: 'visits', better: 'neutral' });
  assert.equal(orderOf(visits, { quantity: 0, candidates: [0, 1] }), undefined);
});

test('a draw in which something is missing is left out of the count, not counted as nothing', () => {
  const draws = drawsOf([5, 6], [...times(25, [5, 6]), ...times(5, [NaN, 6])]);
  const difference = differenceOf(draws, { quantity: 0, of: 1, against: 0 });
  assert.deepEqual([difference.counted, difference.low, difference.sameSign], [25, 1, 1]);
  assert.equal(orderOf(draws, { quantity: 0, candidates: [0, 1] })?.counted, 25);
});

test('fewer than 20 draws give no interval', () => {
  const difference = differenceOf(drawsOf([5, 6], times(19, [5, 6])), { quantity: 0, of: 1, against: 0 });
  assert.deepEqual([difference.low, difference.high, difference.verdict], [null, null, 'unknown']);
});

test('an interval with zero inside is not sure, one on either side of it is', () => {
  const from = (low: number, high: number) =>
    differenceOf(
      drawsOf(
        [0, (low + high) / 2],
        Array.from({ length: 101 }, (_, at) => [0, low + ((high - low) * at) / 100]),
      ),
      { quantity: 0, of: 1, against: 0 },
    ).verdict;
  assert.equal(from(-1, 3), 'unsure');
  assert.equal(from(1, 3), 'sure');
  assert.equal(from(-3, -1), 'sure');
  assert.equal(from(-0.004, 0.004), 'none');
  assert.equal(from(-0.157, 3), 'unsure', 'an end that is printed as 0 is 0');
});

test('quantiles stand between neighbours, and the error of a share is never nothing', () => {
  const sorted = Float64Array.of(1, 2, 3, 4, 5);
  assert.deepEqual(
    [0, 0.5, 1].map((share) => quantileOf(sorted, share)),
    [1, 3, 5],
  );
  assert.ok(Math.abs(quantileOf(sorted, 0.05) - 1.2) < 1e-12);
  assert.ok(errorOfShare(100, 100) > 0.02);
  assert.ok(Math.abs(errorOfShare(50, 100) - 0.098) < 0.003);
});

test('a per cent is 100 only when all agree', () => {
  assert.deepEqual([0, 0.001, 0.5, 0.999, 1].map(percentOf), [0, 1, 50, 99, 100]);
  assert.deepEqual(
    [0.006, -0.006, 0.004].map((minute) => relationOf(minute, 'min')),
    [1, -1, 0],
  );
});

test('the whole comparison is told in one sentence: where the order holds and where it may change', () => {
  const title = (words: string) => ({ ...minutes, title: sameText(words) });
  const draws = (swaps: number) => drawsOf([5, 6], [...times(100 - swaps, [5, 6]), ...times(swaps, [7, 6])]);
  const judged = [3, 30].map((swaps) => ({
    quantity: title(swaps === 3 ? 'Käyntimatka' : 'Kuormitus'),
    order: orderOf(draws(swaps), { quantity: 0, candidates: [0, 1] }),
  }));
  assert.deepEqual(
    languages.map((language) => wholeVerdict(judged)?.[language]),
    [
      'Järjestys pitää 1 mitassa 2:sta; se ei ole varma mitassa Kuormitus.',
      'Ordningen håller i 1 mått av 2; den är inte säker i måttet Kuormitus.',
      'The order holds in 1 measure of 2; it is not certain in Kuormitus.',
    ],
  );
  assert.equal(wholeVerdict([{ quantity: minutes, order: undefined }]), undefined);
});
