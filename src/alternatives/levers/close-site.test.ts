import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deepFreeze } from '#kit/freeze.ts';
import { applyPulls } from '../apply.ts';
import { closeSite } from './close-site.ts';
import {
  centre,
  hospital,
  network,
  problemsOf,
  pullOf,
  refusals,
  region,
  servicePoint,
  station1,
  station2,
  station3,
} from '../test-pulls.ts';

const close = (site: string, more: object = {}) => pullOf('close-site', { site, ...more });
const to = (...receivers: (readonly [string, number])[]) => ({
  receivers: receivers.map(([site, share]) => ({ site, share })),
});
const indexOf = (site: string) => region.sites.findIndex(({ id }) => id === site);

test('closing ends the services and the premises; support stays and posts move, none ends', () => {
  const { network: after, outcomes } = applyPulls(region, [close(station1)]);
  assert.equal(outcomes[0]!.applied, true);
  const [was, site] = [network.sites[indexOf(station1)]!, after.sites[indexOf(station1)]!];
  assert.equal(site.status, 'closed');
  assert.ok(site.offers.every((offered) => !offered) && site.posts.every((posts) => posts === 0));
  assert.equal(site.premisesEurosPerYear, 0);
  assert.equal(site.supportEurosPerYear, was.supportEurosPerYear);
  assert.deepEqual(site.roomVisits, was.roomVisits);
  assert.deepEqual(after.endedPosts, []);
  const moving = after.movingPosts!.reduce((sum, { posts }) => sum + posts, 0);
  assert.equal(
    moving,
    was.posts.reduce((sum, posts) => sum + posts, 0),
  );
});

test('named receivers get visits and posts in the shares of the plan', () => {
  const plan = to([station2, 0.6], [centre, 0.4]);
  const { network: after } = applyPulls(region, [close(station1, plan)]);
  const posts = network.sites[indexOf(station1)]!.posts;
  for (const [site, share] of [
    [station2, 0.6],
    [centre, 0.4],
  ] as const)
    after.sites[indexOf(site)]!.posts.forEach((count, service) =>
      assert.equal(count, network.sites[indexOf(site)]!.posts[service]! + posts[service]! * share),
    );
  assert.deepEqual(
    after.diversions.map(({ from, service, to: ends }) => ({ from, service, to: ends })),
    [0, 1].map((service) => ({
      from: indexOf(station1),
      service,
      to: [
        { site: indexOf(station2), share: 0.6 },
        { site: indexOf(centre), share: 0.4 },
      ],
    })),
  );
});

test('posts that a pull ends are gone, the rest move', () => {
  const all = network.sites[indexOf(station1)]!.posts.reduce((sum, posts) => sum + posts, 0);
  const { network: after } = applyPulls(region, [close(station1, { postsEnded: all / 2 })]);
  const ended = after.endedPosts.reduce((sum, { posts }) => sum + posts, 0);
  const moving = after.movingPosts!.reduce((sum, { posts }) => sum + posts, 0);
  assert.equal(ended, -all / 2);
  assert.equal(moving, all / 2);
});

test('premises that are kept keep their cost, support that ends ends', () => {
  const { network: after } = applyPulls(region, [close(station1, { endsLease: false, endsSupport: true })]);
  const [was, site] = [network.sites[indexOf(station1)]!, after.sites[indexOf(station1)]!];
  assert.equal(site.premisesEurosPerYear, was.premisesEurosPerYear);
  assert.equal(site.supportEurosPerYear, 0);
});

test('the summary says what closes and where people go', () => {
  const settings = { site: station1, ...to([station2, 0.6], [centre, 0.4]) };
  const name = (id: string) => region.sites[indexOf(id)]!.shortName;
  assert.equal(
    closeSite.summary(settings, network).fi,
    `Sulje ${name(station1)} → ${name(station2)} 60 %, ${name(centre)} 40 %`,
  );
});

test('a site that an earlier pull closed cannot be closed, nor receive', () => {
  assert.deepEqual(refusals([close(station1), close(station1)]), ['site-closed pulls[1].settings.site']);
  assert.deepEqual(refusals([close(station1), close(station2, to([station1, 1]))]), [
    'receiver-closed pulls[1].settings.receivers[0].site',
  ]);
});

test('the last site of a service stays, even when each closure alone were harmless', () => {
  assert.deepEqual(refusals([close(hospital)]), ['last-site-of-service pulls[0].settings.site']);
  const [problem] = problemsOf([close(hospital)]);
  assert.equal(problem!.value, 'emergency');
  assert.match(problem!.remedy.en, /Open the service elsewhere first/);
  const all = [close(centre), close(station1), close(station2), close(station3)];
  assert.deepEqual(refusals(all), ['last-site-of-service pulls[3].settings.site']);
});

test('a receiver must offer what it receives and be another site', () => {
  assert.deepEqual(refusals([close(station1, to([servicePoint, 1]))]), [
    'receiver-lacks-service pulls[0].settings.receivers[0].site',
  ]);
  assert.deepEqual(refusals([close(station1, to([station1, 1]))]), [
    'receiver-is-itself pulls[0].settings.receivers[0].site',
  ]);
});

test('shares that do not sum to 1 are refused with what they sum to', () => {
  const [problem] = problemsOf([close(station1, to([station2, 0.6], [centre, 0.3]))]);
  assert.equal(problem!.code, 'shares-do-not-sum');
  assert.equal(problem!.at, 'pulls[0].settings.receivers');
  assert.match(problem!.message.fi, /90 %/);
  assert.deepEqual(
    refusals([close(station1, to([station2, 0.333], [centre, 0.333], [station3, 0.333]))]),
    [],
  );
});

test('a site that receives another’s visits closes only with receivers of its own', () => {
  const first = close(station1, to([station2, 1]));
  assert.deepEqual(refusals([first, close(station2)]), ['site-is-receiver pulls[1].settings.receivers']);
  assert.deepEqual(refusals([first, close(station2, to([centre, 1]))]), []);
});

test('more posts than there are cannot end', () => {
  assert.deepEqual(refusals([close(station1, { postsEnded: 900 })]), [
    'too-many-posts pulls[0].settings.postsEnded',
  ]);
});

test('a pull leaves the network that it was given as it was', () => {
  const given = deepFreeze(structuredClone({ ...network, region: undefined }));
  const before = JSON.stringify(given);
  closeSite.pull({ site: station1, ...to([station2, 1]) }, { ...given, region }, 0);
  assert.equal(JSON.stringify(given), before);
});
