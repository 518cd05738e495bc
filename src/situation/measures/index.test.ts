import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#kit/text.ts';
import { getMeasure, measures } from './index.ts';
import { questionsOf, testSituation } from './test-situation.ts';

test('every measure has its own id and its words in three languages that differ', () => {
  assert.equal(new Set(measures.map(({ id }) => id)).size, measures.length);
  for (const { title, explanation } of measures) {
    for (const language of languages)
      assert.ok(title[language].length > 0 && explanation[language].length > 20);
    assert.equal(new Set(languages.map((language) => explanation[language])).size, 3);
  }
});

test('what a measure says it does not distinguish does not change its answer', () => {
  const situation = testSituation({ seed: 13 });
  for (const measure of measures) {
    const answers = new Map<string, number | null>();
    for (const question of questionsOf(situation)) {
      const { service, group, area } = measure.by;
      const key = JSON.stringify([
        service && question.service,
        group && question.group,
        area && question.area,
      ]);
      const answer = measure.compute(situation, question);
      assert.equal(answers.get(key) ?? answer, answer, measure.id);
      answers.set(key, answer);
    }
  }
});

test('no measure rests on an assumption that regions do not have', () => {
  const ids = testSituation().prepared.region.assumptions.map(({ id }) => id);
  for (const { id, restsOn } of measures)
    for (const rest of restsOn)
      assert.ok(
        ids.some((one) => (rest.endsWith('.') ? one.startsWith(rest) : one === rest)),
        `${id} rests on ${rest}`,
      );
});

test('an unknown measure is our own fault and throws', () => {
  assert.throws(() => getMeasure('happiness'), RangeError);
});
