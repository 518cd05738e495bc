import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '#situation/prepare.ts';
import { makeEvaluator } from './evaluate.ts';
import { flowsOf, leastShownVisits } from './flows.ts';
import { pullOf, region, station1 } from './test-pulls.ts';

const evaluator = makeEvaluator(prepare(region));
const nearest = { kind: 'nearest' } as const;
const after = (pulls: Parameters<typeof evaluator.follow>[0]['pulls']) =>
  evaluator.follow({ pulls, rule: nearest }).map(({ assessment }) => assessment);

test('no pulls move nobody', () => {
  const [situation] = after([]);
  assert.deepEqual(flowsOf(situation!, situation!), []);
});

test('under the nearest rule exactly a closed site’s visits move, and all of them', () => {
  const [situation, closed] = after([pullOf('close-site', { site: station1 })]);
  const flows = flowsOf(situation!, closed!);
  assert.ok(
    flows.length > 0 && flows.every(({ from, visits }) => from === station1 && visits >= leastShownVisits),
  );
  const at = region.sites.findIndex(({ id }) => id === station1);
  const moved = flows.filter(({ service }) => service === 'gp').reduce((sum, { visits }) => sum + visits, 0);
  assert.ok(Math.abs(moved - situation!.services[0]!.visits[at]!) < 0.01);
});

test('the largest flow stands first', () => {
  const [situation, closed] = after([pullOf('close-site', { site: station1 })]);
  const visits = flowsOf(situation!, closed!).map((flow) => flow.visits);
  assert.deepEqual(
    visits,
    visits.toSorted((one, other) => other - one),
  );
});
