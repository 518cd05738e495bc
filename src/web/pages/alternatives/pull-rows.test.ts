import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyPulls } from '#alternatives/apply.ts';
import type { Pull } from '#alternatives/lever.ts';
import { levers } from '#alternatives/levers/index.ts';
import { languages } from '#kit/text.ts';
import { testRegion } from '#situation/test-region.ts';
import { mapSitesOf, statusWord } from './map-view.ts';
import { leversByGroup, leversOfSite, markOfPull, reasonOf } from './pull-rows.ts';

const region = testRegion();
const stations = region.sites.filter((site) => site.kind === 'station');
const cell = region.cells.at(-1)!;
const pull = (lever: string, settings: Pull['settings']): Pull => ({ lever, settings, rationale: '' });
const site = stations[0]!.id;
const other = stations[1]!.id;

test('every lever is offered once, in its group, and the menu of a site begins with the usual ones', () => {
  const offered = leversByGroup().flatMap((group) => group.levers);
  assert.deepEqual(offered.map(({ id }) => id).toSorted(), levers.map(({ id }) => id).toSorted());
  const menu = leversOfSite().map(({ id }) => id);
  assert.deepEqual(menu.slice(0, 2), ['close-site', 'lighten-site']);
  assert.ok(!menu.includes('open-site') && !menu.includes('set-leak'));
});

test('a change in the list has the mark of what it does, and one without a mark a neutral one', () => {
  const marked = (one: Pull) => markOfPull(one, applyPulls(region, [one]).network);
  assert.deepEqual(marked(pull('close-site', { site })), { kind: 'station', state: 'closed' });
  assert.deepEqual(marked(pull('lighten-site', { site })), { kind: 'station', state: 'lightened' });
  assert.deepEqual(marked(pull('move-site', { site, cell: cell.id })), { kind: 'station', state: 'moved' });
  assert.deepEqual(marked(pull('merge-sites', { site, into: other })), { kind: 'station', state: 'merged' });
  assert.deepEqual(marked(pull('protect-site', { site })), {
    kind: 'station',
    state: 'plain',
    locked: true,
  });
  assert.deepEqual(marked(pull('mobile-unit', {})), { kind: 'mobile', state: 'plain' });
  assert.equal(marked(pull('set-leak', {})), 'neutral');
  assert.equal(marked(pull('set-capacity', { site })), 'neutral');
  assert.equal(marked(pull('abolish-site', { site })), 'neutral');
});

test('on the map protected sites have a lock, stops and bases marks of their own, each with its words', () => {
  const pulls = [
    pull('protect-site', { site }),
    pull('mobile-unit', {
      name: 'Auto',
      services: [region.services[0]!.id],
      stops: [{ cell: cell.id, weekdays: ['mon', 'tue'] }],
    }),
    pull('set-base', { kind: 'ambulance', name: 'Asema', cell: cell.id, vehicles: 2 }),
  ];
  const { network, outcomes } = applyPulls(region, pulls);
  assert.deepEqual(
    outcomes.flatMap(({ problems }) => problems.map(({ code }) => code)),
    [],
  );
  const sites = mapSitesOf({ network, sites: [], baseline: [], language: 'fi' });
  const locked = sites.filter((one) => one.locked);
  assert.deepEqual(
    locked.map(({ id }) => id),
    [site],
  );
  assert.match(locked[0]!.description, /suojattu muutoksilta/);
  assert.match(sites.find((one) => one.kind === 'mobile')!.description, /pysähdys, 2 pv\/vko/);
  const base = sites.find((one) => one.kind === 'ambulance')!;
  assert.match(base.description, /ensihoidon asemapaikka, 2 valmiudessa/);
});

test('every status of a site has a word in three languages, and what nothing happened to has none', () => {
  for (const status of ['closed', 'lightened', 'opened', 'changed', 'moved', 'merged'])
    assert.equal(new Set(languages.map((language) => statusWord(status, language))).size, 3, status);
  assert.equal(statusWord('unchanged', 'fi'), '');
});

test('evidence is the reason of a change that asks for it, unless a rationale says more', () => {
  const leak = pull('set-leak', { digital: 0.1, evidence: ' Seuranta ' });
  assert.equal(reasonOf(leak), 'Seuranta');
  assert.equal(reasonOf({ ...leak, rationale: 'Varovainen' }), 'Varovainen');
  assert.equal(reasonOf(pull('close-site', { site })), '');
});
