import assert from 'node:assert/strict';
import { test } from 'node:test';
import { balancedCatchments, catchmentOf } from '#engines/access/floating-catchment.ts';
import { capacityVisits } from '../network-of.ts';
import { placesOf } from '../travel-columns.ts';
import { catchmentCapacityBalanced } from './catchment-capacity-balanced.ts';
import { zonesOf } from './catchment-tables.ts';
import { givesNothingWithoutSites, near, questionsOf, testSituation } from './test-situation.ts';

test('the mean of each service, group and area is of what the balanced form gives each postcode area', () => {
  const situation = testSituation({ seed: 36 });
  const { network, prepared } = situation;
  const { columns } = placesOf(prepared, network);
  const zones = zonesOf(prepared.region)!;
  for (const question of questionsOf(situation)) {
    const { service, group, area } = question;
    const giving = [...network.sites.keys()].filter((site) => network.sites[site]!.offers[service]);
    const { access, reached } = balancedCatchments({
      people: prepared.people[0]!,
      catchments: giving.map((site) => catchmentOf(columns[site]!.minutes, { factor: 1, zones })),
      supply: giving.map((site) =>
        capacityVisits(network.sites[site]!, service, prepared.visitsPerPost[service]!),
      ),
    });
    let [people, sum, inside] = [0, 0, 0];
    prepared.people[group]!.forEach((count, cell) => {
      if (area !== 'region' && prepared.cellMunicipality[cell] !== area) return;
      people += count;
      sum += count * access[cell]!;
      inside += count * reached[cell]!;
    });
    const found = catchmentCapacityBalanced.compute(situation, question);
    assert.ok(inside > 0 ? near(found, (1000 * sum) / people) : found === null);
  }
});

test('a service that nobody offers has no balanced capacity', () => {
  assert.ok(givesNothingWithoutSites(catchmentCapacityBalanced));
});
