import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess } from '../assess.ts';
import { capacityVisits } from '../network-of.ts';
import { prepare } from '../prepare.ts';
import { placesOf } from '../travel-columns.ts';
import { catchmentCapacityBalanced } from './catchment-capacity-balanced.ts';
import { catchmentCapacity } from './catchment-capacity.ts';
import { outsideCatchments } from './outside-catchments.ts';
import { everybody, givesNothingWithoutSites, near, questionsOf, testSituation } from './test-situation.ts';

const both = [catchmentCapacity, catchmentCapacityBalanced];
const wide = { 'catchment.zone-3-minutes': 500 };

test('within a zone that holds everybody, people have on average what the sites can take', () => {
  const situation = testSituation({ seed: 31, assumptions: wide });
  const { network, prepared } = situation;
  const people = prepared.people[0]!.reduce((sum, count) => sum + count, 0);
  const capacity = network.sites.reduce(
    (sum, site) => sum + capacityVisits(site, 0, prepared.visitsPerPost[0]!),
    0,
  );
  for (const measure of both)
    assert.ok(near(measure.compute(situation, everybody), (1000 * capacity) / people));
  assert.equal(outsideCatchments.compute(situation, everybody), 0);
});

test('two steps written out pair by pair give the same, for every service, group and area', () => {
  const situation = testSituation({ seed: 32 });
  const { network, prepared } = situation;
  const { columns } = placesOf(prepared, network);
  const weight = (site: number, cell: number): number => {
    const minutes = columns[site]!.minutes[cell]!;
    return minutes <= 10 ? 1 : minutes <= 20 ? 0.68 : minutes <= 30 ? 0.22 : 0;
  };
  for (const question of questionsOf(situation)) {
    const { service, group, area } = question;
    const giving = [...network.sites.keys()].filter((site) => network.sites[site]!.offers[service]);
    const perPerson = giving.map((site) => {
      const demand = prepared.people[0]!.reduce((sum, count, cell) => sum + count * weight(site, cell), 0);
      return demand > 0
        ? capacityVisits(network.sites[site]!, service, prepared.visitsPerPost[service]!) / demand
        : 0;
    });
    let [people, access, outside] = [0, 0, 0];
    prepared.people[group]!.forEach((count, cell) => {
      if (area !== 'region' && prepared.cellMunicipality[cell] !== area) return;
      people += count;
      giving.forEach((site, at) => (access += count * weight(site, cell) * perPerson[at]!));
      if (giving.every((site) => weight(site, cell) === 0)) outside += count;
    });
    const found = catchmentCapacity.compute(situation, question);
    assert.ok(outside === people ? found === null : near(found, (1000 * access) / people));
    assert.ok(near(outsideCatchments.compute(situation, question), outside / people));
  }
});

test('where the whole area is outside every catchment there is no figure, and the share outside tells it', () => {
  const situation = testSituation({
    assumptions: {
      'catchment.zone-1-minutes': 0,
      'catchment.zone-2-minutes': 0,
      'catchment.zone-3-minutes': 0,
    },
  });
  for (const measure of both) assert.equal(measure.compute(situation, everybody), null);
  assert.equal(outsideCatchments.compute(situation, everybody), 1);
});

test('a service that nobody offers has no capacity within reach', () => {
  assert.ok(givesNothingWithoutSites(catchmentCapacity));
});

test('a region built before zones were assumed has no figure, and not one by zones that nobody told', () => {
  const { prepared, network, rule } = testSituation();
  const older = prepare({
    ...prepared.region,
    assumptions: prepared.region.assumptions.filter(({ id }) => !id.startsWith('catchment.')),
  });
  const situation = assess({ prepared: older, network, rule, factor: 1 });
  for (const measure of [...both, outsideCatchments])
    assert.equal(measure.compute(situation, everybody), null);
});

test('the catchment of a site that gets more posts gains, and no other service notices', () => {
  const situation = testSituation({ seed: 33 });
  const { prepared, network, rule } = situation;
  const sites = network.sites.map((site, at) =>
    at === 2
      ? {
          ...site,
          posts: site.posts.map((posts, service) => (service === 0 ? posts + 5 : posts)),
          roomVisits: site.roomVisits.map(() => 1e6),
        }
      : site,
  );
  const more = assess({ prepared, rule, factor: 1, network: { ...network, sites } }, [situation]);
  for (const measure of both) {
    assert.ok(measure.compute(more, everybody)! > measure.compute(situation, everybody)!);
    assert.equal(
      measure.compute(more, { ...everybody, service: 2 }),
      measure.compute(situation, { ...everybody, service: 2 }),
    );
  }
});

test('after a change the figures are bit for bit those computed from nothing', () => {
  const situation = testSituation({ seed: 34 });
  const { prepared, network, rule } = situation;
  const sites = network.sites.map((site, at) =>
    at === 3 ? { ...site, offers: site.offers.map(() => false) } : site,
  );
  const told = { rule, factor: 1, network: { ...network, sites } };
  const onward = assess({ prepared, ...told }, [situation]);
  for (const measure of both) measure.compute(situation, everybody);
  const fresh = testSituation({ seed: 34 });
  const anew = assess({ prepared: fresh.prepared, ...told });
  for (const measure of [...both, outsideCatchments])
    for (const question of questionsOf(onward))
      assert.equal(measure.compute(onward, question), measure.compute(anew, question));
});
