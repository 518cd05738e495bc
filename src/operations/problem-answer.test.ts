import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '#kit/result.ts';
import { languageOf, statusOf } from './problem-answer.ts';

test('the reader gets the language that they like best of ours, else Finnish', () => {
  const cases = [
    [undefined, 'fi'],
    ['', 'fi'],
    ['sv-FI, fi;q=0.8', 'sv'],
    ['de, en-GB;q=0.7, sv;q=0.9', 'sv'],
    ['en;q=0, sv;q=0.1', 'sv'],
    ['fr, *;q=0.1', 'fi'],
    ['EN', 'en'],
    ['en;q=0.5;q=oops,fi;q=0.4', 'en'],
  ] as const;
  for (const [header, language] of cases) assert.equal(languageOf(header), language, header ?? 'none');
});

test('an answer’s status is that of its gravest problem', () => {
  const problem = (code: string): Problem => {
    const text = { fi: 'x', sv: 'x', en: 'x' };
    return { code, message: text, remedy: text };
  };
  assert.equal(statusOf([problem('input-missing')]), 400);
  assert.equal(statusOf([problem('input-missing'), problem('region-not-found')]), 404);
  assert.equal(statusOf([problem('version-conflict')]), 409);
  assert.equal(statusOf([problem('upload-too-large')]), 413);
});
