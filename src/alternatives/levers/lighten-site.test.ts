import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyPulls } from '../apply.ts';
import {
  centre,
  network,
  pullOf,
  refusals,
  region,
  servicePoint,
  station1,
  station2,
} from '../test-pulls.ts';

const lighten = (site: string, more: object = {}) => pullOf('lighten-site', { site, ...more });
const at = region.sites.findIndex(({ id }) => id === station1);
const [gp, nurse] = [0, 1] as const;

test('a lightened site keeps what service points have; the rest leaves with its posts', () => {
  const { network: after } = applyPulls(region, [lighten(station1)]);
  const [was, site] = [network.sites[at]!, after.sites[at]!];
  assert.equal(site.status, 'lightened');
  assert.equal(site.kind, 'service-point');
  assert.deepEqual(site.offers, [false, true, false]);
  assert.equal(site.posts[gp], 0);
  assert.equal(site.posts[nurse], was.posts[nurse]);
  assert.deepEqual(
    after.movingPosts!.map(({ service, posts }) => [service, posts]),
    [[gp, was.posts[gp]]],
  );
  assert.equal(site.premisesEurosPerYear, was.premisesEurosPerYear);
});

test('only the premises given up are saved', () => {
  const { network: after } = applyPulls(region, [lighten(station1, { premisesCutPercent: 40 })]);
  assert.equal(after.sites[at]!.premisesEurosPerYear, network.sites[at]!.premisesEurosPerYear * 0.6);
});

test('other services than the usual may stay', () => {
  const { network: after } = applyPulls(region, [lighten(station1, { keeps: ['gp'] })]);
  assert.deepEqual(after.sites[at]!.offers, [true, false, false]);
});

test('receivers need only what leaves', () => {
  const receivers = [{ site: station2, share: 1 }];
  const { network: after, outcomes } = applyPulls(region, [lighten(station1, { receivers })]);
  assert.ok(outcomes[0]!.applied);
  assert.deepEqual(
    after.diversions.map(({ service }) => service),
    [gp],
  );
});

test('lightening that changes nothing, keeps nothing or keeps what is not there is refused', () => {
  assert.deepEqual(refusals([lighten(servicePoint)]), ['nothing-changes pulls[0].settings.keeps']);
  assert.deepEqual(refusals([lighten(station1, { keeps: [] })]), ['nothing-stays pulls[0].settings.keeps']);
  assert.deepEqual(refusals([lighten(station1, { keeps: ['gp', 'emergency'] })]), [
    'service-not-offered pulls[0].settings.keeps',
  ]);
});

test('a closed site cannot be lightened, a lightened one can be closed', () => {
  const close = pullOf('close-site', { site: station1 });
  assert.deepEqual(refusals([close, lighten(station1)]), ['site-closed pulls[1].settings.site']);
  assert.deepEqual(refusals([lighten(station1), close]), []);
});

test('the last site with a service is not lightened out of it', () => {
  const others = region.sites
    .filter(({ id, kind }) => kind === 'station' && id !== centre)
    .map(({ id }) => lighten(id));
  assert.deepEqual(refusals([...others, lighten(centre)]), [
    `last-site-of-service pulls[${others.length}].settings.site`,
  ]);
});
