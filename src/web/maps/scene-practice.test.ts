import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deepFreeze } from '#kit/freeze.ts';
import { testRegion } from '#situation/test-region.ts';
import { groundOf } from './ground.ts';
import { drawScene, sceneLayout } from './map-scene.ts';
import { makeScenePractice } from './scene-practice.ts';
import type { Drawing } from './scene-practice.ts';

function drawingOf(): Drawing & { numbers: number[] } {
  const region = testRegion();
  const ground = groundOf(region);
  const numbers: number[] = [];
  const sites = region.sites.map(({ id, shortName, kind, location }) => ({
    id,
    shortName,
    kind,
    location,
    status: 'unchanged',
    description: '',
    touched: false,
  }));
  return {
    layout: sceneLayout({ ground, region, width: 800, aspect: 0.74, key: [] }),
    ground,
    region,
    sites: deepFreeze(sites),
    flows: [],
    flowText: (visits) => `${numbers.push(visits)}`,
    lensCaption: [],
    numbers,
  };
}

test('practice draws flows that the map does not have, a few times, and leaves the map as it was', () => {
  const drawing = drawingOf();
  const before = drawScene(drawing);
  assert.equal(drawing.numbers.length, 0);
  const practise = makeScenePractice(drawing);
  let times = 1;
  while (practise()) times++;
  assert.ok(times > 1 && times <= 8);
  assert.ok(drawing.numbers.length >= times);
  assert.deepEqual(drawScene(drawing), before);
});

test('there is nothing to practise on a map without sites', () => {
  assert.equal(makeScenePractice({ ...drawingOf(), sites: [] })(), false);
});
