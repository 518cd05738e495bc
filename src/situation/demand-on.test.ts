import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess } from './assess.ts';
import { defaultRule } from './default-rule.ts';
import { demandOn } from './demand-on.ts';
import { networkOf } from './network-of.ts';
import { prepare } from './prepare.ts';
import { leftEuros, totalCost } from './site-costs.ts';
import { testRegion } from './test-region.ts';

const region = testRegion({ seed: 7, municipalities: 4 });
const prepared = prepare(region);
const base = networkOf(region);
const rule = defaultRule(region);
const situation = assess({ prepared, network: base, rule, factor: 1 });
const [gp, emergency] = ['gp', 'emergency'].map((id) =>
  region.services.findIndex((one) => one.id === id),
) as [number, number];
const station = region.sites.findIndex(({ kind }) => kind === 'station');
const closed = {
  ...base,
  sites: base.sites.map((site, at) =>
    at === station ? { ...site, offers: site.offers.map(() => false) } : site,
  ),
};
const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
const near = (found: number, wanted: number) => assert.ok(Math.abs(found - wanted) < 1e-6 * (1 + wanted));

test('without leaks and remote shifts every service keeps its very demand', () => {
  const { demand, left } = demandOn(prepared, { network: closed, situation });
  assert.equal(demand, prepared.demand);
  assert.equal(left, undefined);
});

test('visits are conserved: what leaves the sites is remote, digital, in the emergency department or unmet', () => {
  const leaks = { pull: 0, emergency: 0.1, digital: 0.2, unmet: 0.05, emergencyService: emergency };
  const network = { ...closed, leaks, remote: [{ pull: 1, service: gp, share: 0.25 }] };
  const { demand, left } = demandOn(prepared, { network, situation });
  const all = (values: readonly Float64Array[]) => values.reduce((total, one) => total + sum(one), 0);
  const gone = left!.reduce((total, { remote, digital, unmet }) => total + remote + digital + unmet, 0);
  near(all(demand) + gone, all(prepared.demand));
  const displaced = situation.services[gp]!.visits[station]! * 0.75;
  near(left![gp]!.emergency, displaced * 0.1);
  near(left![gp]!.digital, displaced * 0.2);
  near(left![gp]!.unmet, displaced * 0.05);
  near(
    sum(demand[emergency]!),
    sum(prepared.demand[emergency]!) + left!.reduce((total, row) => total + row.emergency, 0),
  );
});

test('an emergency leak costs its whole visit, digital ones a remote visit, and unmet need nothing', () => {
  const costOf = (shares: { emergency: number; digital: number; unmet: number }) => {
    const network = { ...closed, leaks: { pull: 0, emergencyService: emergency, ...shares } };
    const { demand, left } = demandOn(prepared, { network, situation });
    return assess({ prepared, network, rule, factor: 1, demand, left });
  };
  const none = totalCost(assess({ prepared, network: closed, rule, factor: 1 })).total;
  const visits = (service: number) => situation.services[service]!.visits[station]!;
  const perVisit = (service: number) => prepared.eurosPerVisit[service]!;
  const displaced = region.services.flatMap((_, service) => (service === emergency ? [] : [service]));
  const saved = displaced.reduce((all, service) => all + visits(service) * perVisit(service), 0);
  const moved = displaced.reduce((all, service) => all + visits(service), 0);
  const unmet = costOf({ emergency: 0, digital: 0, unmet: 1 });
  near(leftEuros(unmet), 0);
  near(totalCost(unmet).total, none - saved);
  near(leftEuros(costOf({ emergency: 1, digital: 0, unmet: 0 })), moved * 250);
  near(leftEuros(costOf({ emergency: 0, digital: 1, unmet: 0 })), moved * 40);
});
