import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameText } from '#kit/text.ts';
import { readCube, writeCube } from './cube-text.ts';
import { makeCube } from './make-cube.ts';

const text = writeCube(
  makeCube({
    id: 'people',
    title: sameText('People'),
    unit: 'people',
    source: 'us',
    dimensions: [
      { id: 'cell', members: ['a', 'b'] },
      { id: 'age', members: ['young', 'old'] },
    ],
    values: [1, 2, 3, null],
    states: ['observed', 'observed', 'observed', 'missing'],
  }),
);

function problemsOf(wrong: string): readonly { code: string; at?: string; value?: string }[] {
  const result = readCube(wrong, 'cubes/people.json');
  assert.ok(!result.ok, 'the text was accepted');
  return result.problems.map(({ code, at, value }) => ({ code, at: at ?? '', value: value ?? '' }));
}

test('the text has one line an area, and states only where they differ from the usual one', () => {
  assert.match(text, /"values": \[\n {2}\[1,2\],\n {2}\[3,null\]\n\]/);
  assert.match(text, /"state": "observed",\n"states": \{\n {2}"b": "om"\n\}/);
});

test('broken JSON is refused with the place of the break', () => {
  const [problem] = problemsOf(text.slice(0, 60));
  assert.equal(problem?.code, 'json-malformed');
  assert.equal(problem?.at, 'cubes/people.json');
});

test('words in the place of figures, states of nobody and missing fields are all told', () => {
  assert.deepEqual(problemsOf(text.replace('[1,2]', '[1,"2"]')), [
    { code: 'cube-not-a-number', at: 'cubes/people.json:values[0][1]', value: '2' },
  ]);
  assert.deepEqual(problemsOf(text.replace('"b": "om"', '"b": "oz", "c": "oo"')), [
    { code: 'cube-unknown-state', at: 'cubes/people.json:states.b', value: 'oz' },
    { code: 'cube-unknown-state', at: 'cubes/people.json:states.c', value: 'oo' },
  ]);
  assert.deepEqual(
    problemsOf('{"id": 3}').map(({ at }) => at),
    [
      'cubes/people.json:id',
      'cubes/people.json:unit',
      'cubes/people.json:source',
      'cubes/people.json:title',
      'cubes/people.json:values',
      'cubes/people.json:state',
      'cubes/people.json:states',
      'cubes/people.json:dimensions',
    ],
  );
});

test('a figure that says missing and yet has a value is refused', () => {
  assert.deepEqual(problemsOf(text.replace('[3,null]', '[3,0]')), [
    { code: 'cube-value-where-none', at: 'cubes/people.json[b, old]', value: '0' },
  ]);
});
