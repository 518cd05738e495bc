import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from '#alternatives/evaluate.ts';
import { measures } from '#situation/measures/index.ts';
import { prepare } from '#situation/prepare.ts';
import { testRegion } from '#situation/test-region.ts';
import { messagesOf } from '../../messages/messages-of.ts';
import { numbersOf } from '../../numbers.ts';
import { compareMeasures } from './measure-rows.ts';
import { byTopic, topicText } from './measure-topics.ts';

const numbers = numbersOf('fi');
const question = { service: 'gp', group: 'all', area: 'region' };

function topicsOf(plan: Parameters<typeof testRegion>[0]) {
  const region = testRegion(plan);
  const prepared = prepare(region);
  const station = region.sites.find(({ kind }) => kind === 'station')!;
  const closing = { lever: 'close-site', settings: { site: station.id }, rationale: '' };
  const [before, after] = [[], [closing]].map((pulls) =>
    evaluate(prepared, { pulls, engineVersion: 'test' }),
  );
  const rows = compareMeasures({ measures, before: before!, after: after!, question });
  return { rows, topics: byTopic(rows, numbers) };
}

test('every row stands in one topic, topics in their order', () => {
  const { rows, topics } = topicsOf({});
  const placed = topics.flatMap((topic) => topic.rows.map(({ measure }) => measure.id));
  assert.deepEqual([...placed].sort(), rows.map(({ measure }) => measure.id).sort());
  const order = topics.map(({ topic }) => topic).filter((topic) => topic !== 'response');
  assert.deepEqual(order, ['reach', 'capacity', 'without-car', 'costs']);
});

test('a folded heading counts what gets worse and better, and says when there are no figures at all', async () => {
  const words = await messagesOf('fi');
  const { topics } = topicsOf({});
  const find = (topic: string) => topics.find((one) => one.topic === topic)!;
  assert.match(topicText(find('reach'), words), /^\d+ mittaria · \d+ heikkenee/);
  assert.equal(topicText(find('without-car'), words), '5 mittaria · ei lukuja: lähtötieto puuttuu');
  const unchanged = { ...find('reach'), worse: 0, better: 0, changed: 0 };
  assert.match(topicText(unchanged, words), /· ei muutosta$/);
});

test('with a matrix of public transport the topic of people without a car has its figures', async () => {
  const buses = [0, 5, 10, 15].map((cell) => ({ cell, site: 1, hour: 9, minutes: 30 }));
  const { topics } = topicsOf({ buses });
  const without = topics.find(({ topic }) => topic === 'without-car')!;
  assert.ok(without.hasFigures);
  assert.equal(without.worse + without.better <= without.changed, true);
});
