import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { quadrants } from '#decision/dual-model.ts';
import type { DualPlace } from '#decision/dual-model.ts';
import { languages } from '#kit/text.ts';
import type { Language } from '#kit/text.ts';
import { textWidthPx } from '#kit/text-width.ts';
import { messagesOf } from '../../messages/messages-of.ts';
import { placeCornerNames } from './corner-names.ts';
import { cornerNames, cornersAsideText } from './decision-words.ts';
import { layOutQuadrant } from './quadrant-layout.ts';

const noTarget = { savingEuros: null, wellbeingPoints: null };
const interval = (middle: number, reach: number) => ({ low: middle - reach, middle, high: middle + reach });
const place = (wellbeing: number, cost: number, reach = 1): DualPlace => ({
  wellbeing: interval(wellbeing, reach),
  cost: interval(cost, reach),
  quadrant: null,
  shares: { dual: 0, resources: 0, paths: 0, drifting: 0 },
  meets: null,
});
const situation = place(0, 0, 0);

/** What is wrong with the names of a layout, as a reader would see it. */
function faultsOf(layout: ReturnType<typeof layOutQuadrant>): string[] {
  const { zero, corners, marks } = layout;
  return corners.flatMap(({ id, x, anchor, lines }) => {
    const { cost, wellbeing } = quadrants.find((one) => one.id === id)!;
    return lines.flatMap(({ text, y }) => {
      const width = textWidthPx(text, 12);
      const [left, right] = anchor === 'start' ? [x, x + width] : [x - width, x];
      const isAside = cost > 0 ? left < zero.x + 2 || right > 408 : left < 44 || right > zero.x - 2;
      const isAbove = wellbeing > 0 ? y - 9 < 12 || y + 2 > zero.y : y - 9 < zero.y || y + 2 > 306;
      const isUnder = marks.some((mark) => {
        const nearest = Math.hypot(
          mark.x - Math.min(right, Math.max(left, mark.x)),
          mark.y - Math.min(y + 2, Math.max(y - 9, mark.y)),
        );
        return nearest < 5;
      });
      return [
        isAside && `${text} is cut at the side`,
        isAbove && `${text} is cut above`,
        isUnder && `${text} is under a mark`,
      ].filter((fault) => fault !== false);
    });
  });
}

test('with every alternative right of zero the left names are whole, on two lines where one has no room', () => {
  for (const language of languages) {
    const layout = layOutQuadrant(
      { places: [situation, place(-100, 617, 300)], target: noTarget },
      cornerNames(language),
    );
    assert.deepEqual(faultsOf(layout), []);
    assert.equal(layout.corners.length, 4, language);
  }
  const { corners } = layOutQuadrant(
    { places: [situation, place(-100, 617, 300)], target: noTarget },
    cornerNames('fi'),
  );
  assert.deepEqual(
    corners.find(({ id }) => id === 'resources')?.lines.map(({ text }) => text),
    ['Lisää', 'voimavaroja'],
  );
});

test('with every alternative left of zero the right names are whole', () => {
  for (const language of languages) {
    const layout = layOutQuadrant(
      { places: [situation, place(40, -900, 200), place(-20, -500, 100)], target: noTarget },
      cornerNames(language),
    );
    assert.deepEqual(faultsOf(layout), []);
    assert.equal(layout.corners.length, 4, language);
  }
});

test('wherever alternatives and targets are, a name is whole and under no mark, or it is told beside the picture', () => {
  const somewhere = fc
    .tuple(
      fc.integer({ min: -500, max: 500 }),
      fc.integer({ min: -500, max: 500 }),
      fc.integer({ min: 0, max: 300 }),
    )
    .map(([wellbeing, cost, reach]) => place(wellbeing, cost, reach));
  const target = fc.record({
    savingEuros: fc.option(fc.integer({ min: -500, max: 500 })),
    wellbeingPoints: fc.option(fc.integer({ min: -100, max: 100 })),
  });
  fc.assert(
    fc.property(
      fc.array(somewhere, { maxLength: 6 }),
      target,
      fc.constantFrom<Language>(...languages),
      (others, aims, language) => {
        const layout = layOutQuadrant(
          { places: [situation, ...others], target: aims },
          cornerNames(language),
        );
        assert.deepEqual(faultsOf(layout), []);
        const aside = cornersAsideText(layout, { say: messagesOf(language).decision, language });
        for (const { id, title } of quadrants)
          assert.equal(
            aside.includes(title[language]),
            !layout.corners.some((shown) => shown.id === id),
            `${title[language]} once, in the picture or beside it`,
          );
      },
    ),
  );
});

test('a corner too small for its name has none in the picture, and the words beside it say which', () => {
  const corners = placeCornerNames(cornerNames('fi'), {
    ground: { left: 44, right: 408, top: 12, bottom: 306 },
    zero: { x: 80, y: 150 },
    outlines: [],
    taken: [],
  });
  assert.deepEqual(
    corners.map(({ id }) => id),
    ['dual', 'paths'],
  );
  const words = cornersAsideText({ corners }, { say: messagesOf('fi').decision, language: 'fi' });
  assert.equal(
    words,
    'Kuvassa ei ole tilaa neljännesten nimille: vasemmalla ylhäällä Lisää voimavaroja; vasemmalla alhaalla Ajelehtiminen.',
  );
});
