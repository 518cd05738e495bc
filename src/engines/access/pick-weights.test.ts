import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomStream } from '#kit/random.ts';
import { mostPicks } from './plan.ts';
import { noteLikePicks, weightsByPick } from './pick-weights.ts';

const cellCount = 40;
const siteCount = 12;
const chance = randomStream('weights by pick');

const inventWeights = () =>
  Array.from({ length: siteCount }, () => Float64Array.from({ length: cellCount }, () => chance.next()));

/** Some cells choose anew among ascending sites. */
function pickAnew(before?: Int16Array): Int16Array {
  const picks = before?.slice() ?? new Int16Array(cellCount * mostPicks);
  for (let cell = 0; cell < cellCount; cell++) {
    if (before && chance.integer(4) > 0) continue;
    const sites = [...Array(siteCount).keys()].filter(() => chance.integer(3) === 0).slice(0, mostPicks);
    for (let slot = 0; slot < mostPicks; slot++) picks[cell * mostPicks + slot] = sites[slot] ?? -1;
  }
  return picks;
}

test('every pick has the weight of its site and cell, whatever was asked before and in whatever order', () => {
  const weightings = [inventWeights(), inventWeights()];
  const known = [pickAnew()];
  for (let step = 0; step < 200; step++) {
    const like = known[chance.integer(known.length)]!;
    const picks = chance.integer(2) === 0 ? like : pickAnew(like);
    if (picks !== like) noteLikePicks(picks, like);
    known.push(picks);
    const weights = weightings[chance.integer(5) === 0 ? 1 : 0]!;
    const laid = weightsByPick({ weights }, picks);
    picks.forEach((site, slot) => {
      if (site >= 0) assert.equal(laid[slot], weights[site]![Math.floor(slot / mostPicks)], `step ${step}`);
    });
  }
});

test('a rule without weights lays none', () => {
  assert.equal(weightsByPick({ weights: [] }, pickAnew()).length, 0);
});
