import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { unwrap } from '#kit/result.ts';
import { languages } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import { withEdits } from '#region/with-edits.ts';
import { numbersOf } from '../../numbers.ts';
import { assumptionRows, filterAssumptions } from './assumption-rows.ts';
import { figureOf, figuresOf } from './figures.ts';
import type { Figures } from './figures.ts';
import { answerOf } from './headline.ts';
import { keyFigures } from './key-figures.ts';
import { keyOf, dotsOf, sitesOf } from './map-data.ts';
import { axisEnd, municipalRows } from './municipal-rows.ts';
import { needTable } from './need-coefficients.ts';
import { populationYears, yearBars } from './population-years.ts';
import { isOver, siteLoads } from './site-loads.ts';
import { regionIn, wordsIn } from './test-region.ts';
import { tierSteps } from './tiers.ts';
import { viewOf } from './view.ts';
import { whyOf } from './why-of.ts';

const words = wordsIn('fi');

describe('the situation page of Keski-Suomi', () => {
  let region: Region;
  let figures: Figures;
  before(() => {
    region = regionIn('keski-suomi');
    figures = figuresOf(region);
  });
  const gp = { service: 0, group: 'all' } as const;

  test('the table has its 22 municipalities and their people sum to the region’s', () => {
    const rows = municipalRows(figures, gp);
    assert.equal(rows.length, 22);
    const people = rows.reduce((sum, row) => sum + row.residents, 0);
    assert.equal(
      Math.round(people),
      region.cells.reduce((sum, cell) => sum + cell.residents, 0),
    );
  });

  test('every municipality’s minutes lie within their range and the axis holds them all', () => {
    const rows = municipalRows(figures, gp);
    const end = axisEnd(rows);
    for (const { minutes } of rows) {
      assert.ok(minutes.low! <= minutes.value! && minutes.value! <= minutes.high!);
      assert.ok(minutes.value! > 0 && minutes.high! <= end);
    }
  });

  test('Jämsä has no net costs of 2013, Kivijärvi has social services only, Viitasaari has all: 4 187 €', () => {
    const costs = new Map(municipalRows(figures, gp).map((row) => [row.name.fi, row.netCosts]));
    assert.deepEqual([costs.get('Jämsä')?.total, costs.get('Jämsä')?.known], [null, null]);
    assert.deepEqual([costs.get('Kivijärvi')?.total, costs.get('Kivijärvi')?.known], [null, 2941]);
    assert.equal(costs.get('Viitasaari')?.total, 4187);
  });

  test('those farther than 20 minutes and those within are everybody, at both ends of the range', () => {
    const { within20, shareBeyond20, beyond20, people } = keyFigures(figures, gp);
    assert.ok(Math.abs(within20.value! + shareBeyond20.value! - 1) < 1e-12);
    assert.ok(Math.abs(within20.low! + shareBeyond20.high! - 1) < 1e-12);
    assert.ok(Math.abs(beyond20.value! - shareBeyond20.value! * people) < 1e-6);
    assert.ok(beyond20.low! <= beyond20.value! && beyond20.value! <= beyond20.high!);
  });

  test('the first sentence names the worst municipality of the table, in each language', () => {
    const rows = municipalRows(figures, gp);
    const worst = rows.toSorted((a, b) => b.minutes.value! - a.minutes.value!)[0]!;
    for (const language of languages) {
      const { first, second } = answerOf(figures, gp, wordsIn(language));
      assert.ok(first.includes(worst.name[language]), first);
      assert.notEqual(second, '');
    }
  });

  test('the ladder has 50 services on four tiers, every one of them inferred, and older people their own view', () => {
    const steps = tierSteps(region, false);
    assert.deepEqual(
      steps.map((step) => step.services.length),
      [17, 14, 11, 8],
    );
    assert.ok(steps.every((step) => step.inferred === step.services.length));
    assert.deepEqual(
      steps.map((step) => step.places),
      [22, 27, 2, 1],
    );
    assert.ok(tierSteps(region, true).every((step) => step.services.every((service) => service.elderly)));
  });

  test('visits at the sites are all the visits that residents make there', () => {
    const demand = figures.assessments.central.prepared.totalDemand[0]!;
    const visits = siteLoads(figures, 0).reduce((sum, load) => sum + load.visits.value!, 0);
    assert.ok(Math.abs(visits / demand - 1) < 1e-9);
  });

  test('a site at 100,4 % reads as full and one at 100,6 % as over', () => {
    const load = siteLoads(figures, 0)[0]!;
    assert.equal(isOver({ ...load, load: { value: 1.004, low: null, high: null } }), false);
    assert.equal(isOver({ ...load, load: { value: 1.006, low: null, high: null } }), true);
  });

  test('need coefficients stand for the county and year, and 2023 is 0,989 in all', () => {
    const need = needTable(region);
    assert.deepEqual(need?.years, ['2018', '2019', '2020', '2021', '2022', '2023']);
    const total = need.sectors.find(({ id }) => id === 'total')?.values.at(-1);
    assert.equal(numbersOf('fi').fixed(total ?? null, 3), '0,989');
  });

  test('population by year sums municipalities, and a year that lacks one of them is missing', () => {
    const years = populationYears(region);
    assert.equal(years.find(({ year }) => year === 2022)?.residents, 272437);
    const cube = region.cubes['population-by-year']!;
    const values = cube.values.slice();
    values[0] = Number.NaN;
    const holed = { ...region, cubes: { ...region.cubes, 'population-by-year': { ...cube, values } } };
    const first = populationYears(holed)[0]!;
    assert.equal(first.residents, null);
    const bars = yearBars(populationYears(holed), { width: 100, height: 100, top: 300_000 });
    assert.equal(
      bars.some(({ year }) => year === first.year),
      false,
    );
    assert.equal(bars.length, years.length - 1);
  });

  test('the map has a colour for every cell and a description for every site', () => {
    assert.equal(dotsOf(figures, 0).length, region.cells.length);
    const sites = sitesOf(figures, 0, words);
    assert.equal(sites.length, region.sites.length);
    const hospital = sites.find((site) => site.kind === 'central-hospital')!;
    assert.match(hospital.description, /ei tätä palvelua/);
    const counts = keyOf(figures, words)[2]!.rows.map((row) => row.text.split(' ').at(-1));
    assert.deepEqual(counts, ['1', '2', '24', '3']);
  });

  test('a why tells formula, range, assumptions with values, sources and dates', () => {
    const asked = { measure: 'mean-minutes', service: 0, group: 'all', area: 'region' } as const;
    const why = whyOf(figures, { ...asked, write: words.numbers.minutes }, words);
    assert.match(why.formula ?? '', /÷ nopeus/);
    assert.match(why.range ?? '', /–.*± 20 %/);
    const line = why.assumptions?.find(({ to }) => to === '#assumption-speed.rural');
    const speed = region.assumptions.find(({ id }) => id === 'speed.rural')!.value;
    assert.equal(line?.value, `${words.numbers.plain(speed)}\u00a0km/h`);
    assert.ok(why.sources?.some(({ title }) => title.includes('Paavo')));
    assert.match(why.date ?? '', /8\.10\.2025.*31\.12\.2024/);
  });

  test('a changed speed moves the minutes at once, changes the hash and marks the number assumed', () => {
    const edit = { assumption: 'speed.rural', value: 40, reasoning: 'Talvi' };
    const edited = unwrap(withEdits(region, [edit]));
    const asked = { service: 0, group: 'all', area: 'region' } as const;
    const now = figureOf(figures, 'mean-minutes', asked);
    const then = figureOf(figuresOf(edited), 'mean-minutes', asked);
    assert.ok(then.value! > now.value!);
    assert.notEqual(edited.hash, region.hash);
    assert.equal(then.mark, 'assumed');
  });

  test('assumptions are ordered by concern, told apart by site, and searched by their words', () => {
    const edited = unwrap(withEdits(region, [{ assumption: 'detour', value: 1.4, reasoning: 'Mitattu' }]));
    const rows = assumptionRows(edited, region);
    const show = (about: string, text = '') => filterAssumptions(rows, { about, text, language: 'fi' });
    assert.equal(rows.length, region.assumptions.length);
    assert.ok(show('general').every(({ site }) => site === undefined));
    assert.deepEqual(
      show('edited').map(({ assumption }) => assumption.id),
      ['detour'],
    );
    assert.equal(
      show('edited')[0]?.original.value,
      region.assumptions.find(({ id }) => id === 'detour')?.value,
    );
    const site = region.sites[3]!.id;
    assert.ok(
      show(site).length > 0 && show(site).every((row) => row.assumption.id.startsWith(`site.${site}.`)),
    );
    assert.ok(show('general', 'AJONOPEUS').length >= 3);
    const worst = rows.find(({ assumption }) => assumption.id === 'speed.rural')!;
    assert.equal(worst.concern, (6 - worst.assumption.quality) * worst.assumption.impact);
  });

  test('an address that names what the region does not have shows the first service and everybody', () => {
    const view = viewOf(region, new URLSearchParams('service=hammas&group=kaikki&site=nowhere'));
    assert.deepEqual(view, { service: 0, group: 'all', site: undefined });
    const emergency = viewOf(region, new URLSearchParams('service=emergency&group=aged75'));
    assert.deepEqual([region.services[emergency.service]?.id, emergency.group], ['emergency', 'aged75']);
  });
});

test('a region without catalogue, need coefficients or yearly population leaves them out and invents nothing', () => {
  const region = regionIn('sample');
  const bare: Region = {
    ...region,
    catalogue: [],
    cubes: pick(region, ['population-by-age', 'population-by-sex']),
  };
  assert.equal(needTable(bare), undefined);
  assert.deepEqual(populationYears(bare), []);
  assert.ok(tierSteps(bare, false).every((step) => step.services.length === 0));
  const rows = municipalRows(figuresOf(bare), { service: 0, group: 'all' });
  assert.ok(rows.every((row) => row.netCosts === undefined));
});

function pick(region: Region, ids: readonly string[]): Region['cubes'] {
  return Object.fromEntries(ids.map((id) => [id, region.cubes[id]!]));
}

/** A region that comes with the program, read from its folder as the browser reads it from the server's answer. */
