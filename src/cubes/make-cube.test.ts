import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ProblemError } from '#kit/result.ts';
import { sameText } from '#kit/text.ts';
import { getCell, sumCells, sumRow } from './cells.ts';
import { readCube, writeCube } from './cube-text.ts';
import { makeCube } from './make-cube.ts';
import type { CubeDraft } from './make-cube.ts';

const draft: CubeDraft = {
  id: 'visits',
  title: sameText('Visits'),
  unit: 'visits',
  source: 'us',
  dimensions: [
    { id: 'area', members: ['north', 'south'] },
    { id: 'year', members: ['2023', '2024'] },
  ],
  values: [10, null, 0, 7],
  states: 'observed',
};

function problemsOf(make: () => unknown): readonly { code: string; at?: string; value?: string }[] {
  try {
    make();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  assert.fail('the cube was accepted');
}

test('a figure that is missing has no value, and is not the zero that was observed beside it', () => {
  const cube = makeCube(draft);
  assert.deepEqual(getCell(cube, 'north', '2024'), { value: null, state: 'missing' });
  assert.deepEqual(getCell(cube, 'south', '2023'), { value: 0, state: 'observed' });
});

test('a sum says how many figures it lacks, and never counts them as zero', () => {
  const cube = makeCube({ ...draft, states: ['observed', 'suppressed', 'imputed', 'observed'] });
  assert.deepEqual(sumRow(cube, 0), { sum: 10, counted: 1, without: 1, weakest: 'observed' });
  assert.deepEqual(sumCells(cube, [2, 3]), { sum: 7, counted: 2, without: 0, weakest: 'imputed' });
});

test('every fault of a cube is told at once, with its cell and value', () => {
  const states = ['observed', 'missing', 'missing', 'observed'] as const;
  const problems = problemsOf(() => makeCube({ ...draft, values: [Number.NaN, 3, null, Infinity], states }));
  assert.deepEqual(
    problems.map(({ code, at, value }) => ({ code, at, value })),
    [
      { code: 'cube-not-a-number', at: 'visits[north, 2023]', value: 'NaN' },
      { code: 'cube-value-where-none', at: 'visits[north, 2024]', value: '3' },
      { code: 'cube-not-a-number', at: 'visits[south, 2024]', value: 'Infinity' },
    ],
  );
});

test('a cube with too few values, a doubled member or an empty dimension is refused', () => {
  const codes = (wrong: Partial<CubeDraft>) =>
    problemsOf(() => makeCube({ ...draft, ...wrong })).map(({ code }) => code);
  assert.deepEqual(codes({ values: [1, 2, 3] }), ['cube-size']);
  const doubled = [{ id: 'area', members: ['a', 'a'] }];
  assert.deepEqual(codes({ dimensions: doubled, values: [1, 2] }), ['cube-duplicate-member']);
  assert.deepEqual(codes({ dimensions: [{ id: 'area', members: [] }], values: [] }), [
    'cube-empty-dimension',
  ]);
});

test('the hash changes with any value, state or label, and with nothing else', () => {
  const { hash } = makeCube(draft);
  assert.equal(makeCube({ ...draft, values: Float64Array.of(10, Number.NaN, -0, 7) }).hash, hash);
  assert.notEqual(makeCube({ ...draft, values: [10, null, 0, 8] }).hash, hash);
  assert.notEqual(
    makeCube({ ...draft, states: ['observed', 'suppressed', 'observed', 'observed'] }).hash,
    hash,
  );
  assert.notEqual(makeCube({ ...draft, unit: 'euros' }).hash, hash);
});

test('asking for a member that the cube does not have is our own fault and throws', () => {
  const cube = makeCube(draft);
  assert.throws(() => getCell(cube, 'east', '2023'), RangeError);
  assert.throws(() => getCell(cube, 'north'), RangeError);
});

test('any cube comes back from its text with the same figures, states and hash', () => {
  const figure = fc.oneof(
    fc.constant({ value: null, state: 'missing' } as const),
    fc.constant({ value: null, state: 'suppressed' } as const),
    fc
      .tuple(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom('observed', 'imputed', 'assumed'),
      )
      .map(([value, state]) => ({ value, state }) as const),
  );
  const cubes = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, width]) =>
      fc
        .array(figure, { minLength: rows * width, maxLength: rows * width })
        .map((figures) => ({ rows, width, figures })),
    );
  fc.assert(
    fc.property(cubes, ({ rows, width, figures }) => {
      const cube = makeCube({
        ...draft,
        dimensions: [
          { id: 'area', members: Array.from({ length: rows }, (_, index) => `a${index}`) },
          { id: 'year', members: Array.from({ length: width }, (_, index) => `y${index}`) },
        ],
        values: figures.map(({ value }) => value),
        states: figures.map(({ state }) => state),
      });
      assert.deepEqual(readCube(writeCube(cube), 'cube.json'), { ok: true, value: cube });
    }),
  );
});
