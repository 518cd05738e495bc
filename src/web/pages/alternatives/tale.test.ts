import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteRow } from '#alternatives/evaluation.ts';
import { taleOf } from './tale.ts';

const cost = { premises: 0, support: 0, staff: 0, variable: 0, added: 0, total: 0 };

/** A site whose services have these visits over a capacity of 1,000. */
function site(name: string, over: readonly number[]): SiteRow {
  const services = over.map((overflow, at) => {
    const visits = 1000 + overflow;
    return { service: `s${at}`, offered: true, visits, capacity: 1000, posts: 1, overflow };
  });
  return { site: name, name, shortName: name, kind: 'station', status: 'unchanged', services, cost };
}

test('sites where overflow appears or grows in any service are named, the largest growth first, trifles left out', () => {
  const then = [
    site('Ennestään', [50, 0]),
    site('Uusi', [0, 0]),
    site('Hiven', [0, 0]),
    site('Sama', [80, 0]),
  ];
  const now = [
    site('Ennestään', [50, 300]),
    site('Uusi', [90, 0]),
    site('Hiven', [4, 0]),
    site('Sama', [80, 0]),
  ];
  const glimpse = { effects: [], flows: [], sites: now, tripBefore: null, tripAfter: null };
  assert.deepEqual(taleOf(glimpse, { baseline: { sites: then } }).overfull, ['Ennestään', 'Uusi']);
});
