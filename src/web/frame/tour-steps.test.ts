import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stages } from './stages.ts';
import { rememberedStep, rememberStep, tourSteps } from './tour-steps.ts';

function storage(first: Record<string, string> = {}) {
  const kept = new Map(Object.entries(first));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test('every stop of the tour is on a stage that has a page', () => {
  for (const { stage } of tourSteps)
    assert.ok(
      stages.some(({ id }) => id === stage),
      stage,
    );
});

test('a tour goes on where it was after a reload, and is forgotten when it ends', () => {
  const kept = storage();
  assert.equal(rememberedStep(kept), undefined);
  rememberStep(kept, 2);
  assert.equal(rememberedStep(kept), 2);
  rememberStep(kept, undefined);
  assert.equal(rememberedStep(kept), undefined);
});

test('a step that there is not begins no tour', () => {
  for (const wrong of ['99', '-1', '1.5', 'x', ''])
    assert.equal(rememberedStep(storage({ 'savotta.tour': wrong })), undefined, wrong);
});
