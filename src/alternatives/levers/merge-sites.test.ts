import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyPulls } from '../apply.ts';
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

const merge = (site: string, into: string, more: object = {}) =>
  pullOf('merge-sites', { site, into, ...more });
const close = (site: string, more: object = {}) => pullOf('close-site', { site, ...more });
const at = (id: string) => region.sites.findIndex((site) => site.id === id);
const was = (id: string) => network.sites[at(id)]!;
const [gp, nurse] = [0, 1] as const;

test('all visits and posts go to the one receiver, and the premises end', () => {
  const { network: after } = applyPulls(region, [merge(station1, station2)]);
  const [site, receiver] = [after.sites[at(station1)]!, after.sites[at(station2)]!];
  assert.equal(site.status, 'merged');
  assert.equal(site.mergedInto, at(station2));
  assert.equal(site.premisesEurosPerYear, 0);
  assert.equal(site.supportEurosPerYear, was(station1).supportEurosPerYear);
  assert.ok(site.offers.every((offered) => !offered));
  assert.deepEqual(
    after.diversions.map(({ from, service, to }) => ({ from, service, to })),
    [gp, nurse].map((service) => ({
      from: at(station1),
      service,
      to: [{ site: at(station2), share: 1 }],
    })),
  );
  for (const service of [gp, nurse])
    assert.equal(receiver.posts[service], was(station2).posts[service]! + was(station1).posts[service]!);
  assert.deepEqual(after.endedPosts, []);
  assert.equal(receiver.status, 'changed');
});

test('the receiver’s rooms grow only by the share that is asked', () => {
  const rooms = (more: object) =>
    applyPulls(region, [merge(station1, station2, more)]).network.sites[at(station2)]!.roomVisits[gp];
  assert.equal(rooms({}), was(station2).roomVisits[gp]);
  assert.equal(
    rooms({ roomsPercent: 50 }),
    was(station2).roomVisits[gp]! + was(station1).roomVisits[gp]! * 0.5,
  );
});

test('a service that the receiver lacks begins there with rooms for the posts that come', () => {
  const { network: after } = applyPulls(region, [merge(station1, servicePoint, { roomsPercent: 100 })]);
  const receiver = after.sites[at(servicePoint)]!;
  assert.deepEqual(receiver.offers, [true, true, false]);
  assert.equal(receiver.posts[gp], was(station1).posts[gp]);
  assert.equal(receiver.roomVisits[gp], was(station1).posts[gp]! * 2000);
  assert.equal(
    receiver.roomVisits[nurse],
    was(servicePoint).roomVisits[nurse]! + was(station1).roomVisits[nurse]!,
  );
});

test('without adding services, a receiver that lacks one is refused', () => {
  assert.deepEqual(refusals([merge(station1, servicePoint, { addsServices: false })]), [
    'receiver-lacks-service pulls[0].settings.into',
  ]);
  assert.deepEqual(refusals([merge(station1, station2, { addsServices: false })]), []);
});

test('even the last site of a service may merge, for the service goes along', () => {
  assert.deepEqual(refusals([merge(hospital, centre)]), []);
  assert.deepEqual(refusals([merge(hospital, centre, { addsServices: false })]), [
    'last-site-of-service pulls[0].settings.site',
    'receiver-lacks-service pulls[0].settings.into',
  ]);
});

test('posts that the merger ends are gone, the rest and their rooms move', () => {
  const all = was(station1).posts.reduce((sum, posts) => sum + posts, 0);
  const { network: after } = applyPulls(region, [merge(station1, servicePoint, { postsEnded: all / 2 })]);
  assert.equal(
    after.endedPosts.reduce((sum, { posts }) => sum + posts, 0),
    -all / 2,
  );
  const receiver = after.sites[at(servicePoint)]!;
  assert.equal(receiver.posts[gp], was(station1).posts[gp]! / 2);
  assert.equal(receiver.roomVisits[gp], was(station1).posts[gp]! * 1000);
  assert.deepEqual(refusals([merge(station1, station2, { postsEnded: all + 1 })]), [
    'too-many-posts pulls[0].settings.postsEnded',
  ]);
});

test('a site merges neither into itself nor into one that is closed or merged', () => {
  assert.deepEqual(refusals([merge(station1, station1)]), ['merge-into-itself pulls[0].settings.into']);
  assert.deepEqual(refusals([close(station2), merge(station1, station2)]), [
    'site-closed pulls[1].settings.into',
  ]);
  assert.deepEqual(refusals([merge(station2, centre), merge(station1, station2)]), [
    'site-merged pulls[1].settings.into',
  ]);
  assert.deepEqual(refusals([merge(station1, centre), merge(station1, station2)]), [
    'site-merged pulls[1].settings.site',
  ]);
});

test('mergers in a circle are refused, and the message names the whole circle', () => {
  const short = (id: string) => was(id).shortName;
  const [two] = problemsOf([merge(station1, station2), merge(station2, station1)]);
  assert.equal(two!.code, 'circular-merge');
  assert.ok(two!.message.fi.includes([station2, station1, station2].map(short).join(' → ')));
  const [three] = problemsOf([
    merge(station1, station2),
    merge(station2, station3),
    merge(station3, station1),
  ]);
  assert.equal(three!.code, 'circular-merge');
  assert.equal(three!.at, 'pulls[2].settings.into');
  assert.ok(three!.message.sv.includes([station3, station1, station2, station3].map(short).join(' → ')));
});

test('a site into which another merged closes only with receivers of its own', () => {
  const first = merge(station1, station2);
  assert.deepEqual(refusals([first, close(station2)]), ['site-is-receiver pulls[1].settings.receivers']);
  assert.deepEqual(refusals([first, close(station2, { receivers: [{ site: centre, share: 1 }] })]), []);
  assert.deepEqual(refusals([first, merge(station2, centre)]), []);
});

test('nobody can be sent to a merged site, nor can it be closed, lightened or changed', () => {
  const first = merge(station1, station2);
  assert.deepEqual(refusals([first, close(station3, { receivers: [{ site: station1, share: 1 }] })]), [
    'receiver-closed pulls[1].settings.receivers[0].site',
  ]);
  for (const later of [
    close(station1),
    pullOf('lighten-site', { site: station1 }),
    pullOf('set-capacity', { site: station1, service: 'gp', posts: 3 }),
    pullOf('set-hours', { site: station1, hoursPerWeek: 20 }),
    pullOf('protect-site', { site: station1 }),
  ])
    assert.deepEqual(refusals([first, later]), ['site-merged pulls[1].settings.site'], later.lever);
});

test('a service that the receiver once sent away comes to stay there again', () => {
  const away = pullOf('remove-service', {
    site: station2,
    service: 'gp',
    receivers: [{ site: centre, share: 1 }],
  });
  const { network: after, outcomes } = applyPulls(region, [away, merge(station1, station2)]);
  assert.ok(outcomes.every(({ applied }) => applied));
  assert.ok(after.sites[at(station2)]!.offers[gp]);
  assert.ok(!after.diversions.some(({ from, service }) => from === at(station2) && service === gp));
});

test('a site where people live round the clock merges once the plan says where they go', () => {
  const places = (count: number, more: object = {}) =>
    pullOf('set-places', { site: station1, roundTheClockPlaces: count, ...more });
  const told = places(20, { placesBefore: 20 });
  assert.deepEqual(refusals([told, merge(station1, station2)]), ['places-remain pulls[1].settings.site']);
  assert.deepEqual(refusals([told, close(station1)]), ['places-remain pulls[1].settings.site']);
  assert.deepEqual(refusals([told, places(0), merge(station1, station2)]), []);
});
