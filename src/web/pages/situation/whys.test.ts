import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#kit/text.ts';
import type { Told } from '../../parts/why.ts';
import { figuresOf } from './figures.ts';
import { loadWhys } from './load-whys.ts';
import { municipalRows } from './municipal-rows.ts';
import { municipalWhys } from './municipal-whys.ts';
import { tellNetCosts } from './net-cost-why.ts';
import { siteLoads } from './site-loads.ts';
import { regionIn, wordsIn } from './test-region.ts';

const words = wordsIn('fi');
const figures = figuresOf(regionIn('keski-suomi'));
const gp = { service: 0, group: 'all' } as const;

/** A number as Finnish writes it, read back: `4 187 €`. */
const number = (text: string) => Number(text.replaceAll(/[\s€]/g, '').replace(',', '.'));

test('each number of a municipality’s row opens its own why: value, place, people, range, states and sources', () => {
  const whys = municipalWhys(figures, { service: 0, group: 'aged75', site: undefined }, words);
  const row = municipalRows(figures, { service: 0, group: 'aged75' }).find(
    ({ name }) => name.fi === 'Kinnula',
  )!;
  const { mark, why } = whys.minutes(row);
  assert.equal(mark, 'estimated');
  assert.equal(why.value, words.numbers.minutesWithUnit(row.minutes.value));
  assert.equal(why.about, 'Kinnula · Lääkärin vastaanotto · 75 vuotta täyttäneet');
  assert.ok(why.range!.startsWith(`${words.numbers.minutes(row.minutes.low)}–`), why.range!);
  assert.match(why.states!, /^\d+ julkaistu/);
  assert.match(why.date!, /verkko .*väestö/);
  for (const part of [why.formula, why.assumptions, why.sources])
    assert.ok(part !== undefined && part.length > 0);
  const share = whys.shareAged75(row).why;
  const [aged = '', all = ''] = share.formula!.split(' ÷ ');
  assert.equal(words.numbers.percent(number(aged) / number(all), 1), share.value);
});

test('every number of every municipality and site can be explained, in each language', () => {
  for (const language of languages) {
    const said = wordsIn(language);
    const whys = municipalWhys(figures, { ...gp, site: undefined }, said);
    for (const row of municipalRows(figures, gp))
      for (const tell of Object.values(whys)) assertTold(tell(row));
    const loads = loadWhys(figures, 0, said);
    for (const row of siteLoads(figures, 0)) for (const tell of Object.values(loads)) assertTold(tell(row));
  }
});

test('a site’s load is explained by numbers that give it: visits ÷ the lesser of posts and rooms', () => {
  const row = siteLoads(figures, 0).find(({ site }) => site.id === 'kinnula') ?? siteLoads(figures, 0)[0]!;
  const { why } = loadWhys(figures, 0, words).load(row);
  const [visits = '', capacity = ''] = why.formula!.split('. ')[0]!.split(' ÷ ');
  assert.equal(words.numbers.percent(number(visits) / number(capacity)), why.value);
  assert.deepEqual(
    why.assumptions!.slice(0, 3).map(({ to }) => to),
    ['posts.gp', 'visits-per-post.gp', 'room-visits.gp'].map((path) =>
      path.startsWith('visits') ? `#assumption-${path}` : `#assumption-site.${row.site.id}.${path}`,
    ),
  );
});

test('net costs are explained by their three parts, and what is missing has no value', () => {
  const rows = new Map(municipalRows(figures, gp).map((row) => [row.name.fi, row]));
  const told = tellNetCosts(rows.get('Viitasaari')!, words, () => []);
  const euros = told.why.formula!.match(/\d[\d\s]*\s€/g)!.map(number);
  assert.equal(euros.length, 4);
  assert.equal(euros[0]! + euros[1]! + euros[2]!, euros[3]);
  const missing = tellNetCosts(rows.get('Jämsä')!, words, () => []);
  assert.deepEqual([missing.mark, missing.why.value], ['missing', undefined]);
});

/** Nothing of it is empty or a number that is none. */
function assertTold({ why }: Told): void {
  const said = JSON.stringify(why);
  assert.ok(why.title !== '' && why.sentence !== '' && why.about !== '' && why.value !== '', said);
  assert.doesNotMatch(said, /NaN|undefined|null|""/);
}
