import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyPulls } from '../apply.ts';
import type { Pull } from '../lever.ts';
import { centre, network, problemsOf, pullOf, refusals, region, station1, station2 } from '../test-pulls.ts';

const lock = pullOf('protect-site', { site: station1 });
const other = pullOf('set-capacity', { site: station2, service: 'gp', posts: 3 });
const at = region.sites.findIndex(({ id }) => id === station1);
const cell = region.cells[12]!.id;

test('a lock changes nothing but that it is there', () => {
  const { network: after } = applyPulls(region, [lock]);
  assert.deepEqual(after.sites[at], { ...network.sites[at], protectedBy: 0 });
});

test('what would take away is refused, naming the place of the lock and the way out', () => {
  const against: Pull[] = [
    pullOf('close-site', { site: station1 }),
    pullOf('lighten-site', { site: station1 }),
    pullOf('move-site', { site: station1, cell }),
    pullOf('merge-sites', { site: station1, into: station2 }),
    pullOf('remove-service', { site: station1, service: 'gp' }),
    pullOf('set-hours', { site: station1, hoursPerWeek: 10 }),
    pullOf('set-capacity', { site: station1, service: 'gp', posts: 0.5 }),
    pullOf('open-site', { name: 'Uusi', cell, services: ['gp'], postsPerService: 0.5, postsFrom: station1 }),
  ];
  for (const pull of against) {
    const problems = problemsOf([other, lock, pull]);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['site-protected'],
      pull.lever,
    );
    assert.match(problems[0]!.message.fi, /kohdassa 2/);
    assert.match(problems[0]!.remedy.en, /Remove the lock of pull 2, or move it after this pull/);
    assert.deepEqual(
      refusals([other, pull, lock]).filter((code) => code.includes('protected')),
      [],
    );
  }
});

test('a protected site may grow and receive', () => {
  const receivers = [{ site: station1, share: 1 }];
  assert.deepEqual(
    refusals([
      lock,
      pullOf('close-site', { site: station2, receivers }),
      pullOf('merge-sites', { site: centre, into: station1 }),
      pullOf('set-hours', { site: station1, hoursPerWeek: 60 }),
      pullOf('set-capacity', { site: station1, service: 'gp', posts: 90 }),
    ]),
    [],
  );
});

test('a lock comes too late where the site is closed already, and a second one changes nothing', () => {
  assert.deepEqual(refusals([pullOf('close-site', { site: station1 }), lock]), [
    'site-closed pulls[1].settings.site',
  ]);
  assert.deepEqual(refusals([lock, lock]), ['nothing-changes pulls[1].settings.site']);
});
