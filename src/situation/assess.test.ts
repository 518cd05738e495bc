import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Network } from '#region/network.ts';
import { assess } from './assess.ts';
import type { Assessment } from './assessment.ts';
import { defaultRule } from './default-rule.ts';
import { networkOf } from './network-of.ts';
import { prepare } from './prepare.ts';
import { assessSituation } from './situation.ts';
import { testRegion } from './test-region.ts';

const region = testRegion({ seed: 21, municipalities: 6 });
const prepared = prepare(region);

function without(network: Network, closed: readonly number[]): Network {
  return {
    ...network,
    sites: network.sites.map((site, at) =>
      closed.includes(at) ? { ...site, offers: site.offers.map(() => false) } : site,
    ),
  };
}

const answersOf = ({ services }: Assessment) =>
  services.map((answer) => Object.fromEntries(Object.entries(answer).map(([key, list]) => [key, [...list]])));

test('an assessment that begins from another equals one from nothing bit for bit', () => {
  const kinds = fc.constantFrom(
    { kind: 'nearest' } as const,
    { kind: 'home-first' } as const,
    defaultRule(region),
  );
  const closures = fc.array(fc.uniqueArray(fc.integer({ min: 2, max: 5 }), { maxLength: 3 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(kinds, closures, (rule, lists) => {
      let previous: Assessment[] = [];
      for (const closed of lists) {
        const ask = { prepared, network: without(networkOf(region), closed), rule, factor: 1 };
        const begun = assess(ask, previous);
        assert.deepEqual(answersOf(begun), answersOf(assess(ask)));
        previous = [begun];
      }
    }),
    { numRuns: 60 },
  );
});

test('a service that a change does not touch keeps its answer itself, not a copy', () => {
  const before = assessSituation(prepared).central;
  const gp = region.services.findIndex(({ id }) => id === 'gp');
  const network = {
    ...before.network,
    sites: before.network.sites.map((site, at) =>
      at === 2 ? { ...site, posts: site.posts.map((posts, service) => (service === gp ? 9 : posts)) } : site,
    ),
  };
  const after = assess({ ...before, network }, [before]);
  assert.notEqual(after.services[gp], before.services[gp]);
  region.services.forEach((_, service) => {
    if (service !== gp) assert.equal(after.services[service], before.services[service]);
  });
});

test('visits are conserved: what residents make is what sites get, within a millionth of a visit a cell', () => {
  const { services } = assessSituation(prepared).central;
  services.forEach(({ visits }, service) => {
    const got = visits.reduce((sum, count) => sum + count, 0);
    assert.ok(Math.abs(got - prepared.totalDemand[service]!) < 1e-6 * prepared.cellCount * visits.length);
  });
});

test('under the nearest rule closing a site never shortens anyone’s trip', () => {
  const rule = { kind: 'nearest' } as const;
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 3 }), (closed) => {
      const before = assess({ prepared, network: networkOf(region), rule, factor: 1 });
      const after = assess({ prepared, network: without(networkOf(region), closed), rule, factor: 1 });
      after.services.forEach(({ tripMinutes, nearestMinutes }, service) =>
        tripMinutes.forEach((minutes, cell) => {
          assert.ok(minutes >= before.services[service]!.tripMinutes[cell]!);
          assert.ok(nearestMinutes[cell]! >= before.services[service]!.nearestMinutes[cell]!);
        }),
      );
    }),
  );
});
