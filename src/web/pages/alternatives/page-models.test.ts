import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from '#alternatives/evaluate.ts';
import type { Evaluation, Figure } from '#alternatives/evaluation.ts';
import type { Pull } from '#alternatives/lever.ts';
import { applyPulls } from '#alternatives/apply.ts';
import { languages } from '#kit/text.ts';
import { defaultRule } from '#situation/default-rule.ts';
import { networkInferredGap } from '#region/known-gaps.ts';
import { measures } from '#situation/measures/index.ts';
import { prepare } from '#situation/prepare.ts';
import { testRegion } from '#situation/test-region.ts';
import { numbersOf } from '../../numbers.ts';
import { costRowsOf } from './cost-rows.ts';
import { axisEnd, faresOf, headlineOf } from './fare-rows.ts';
import { loadsOf } from './load-rows.ts';
import { mapSitesOf } from './map-view.ts';
import { showDifference, showRange, showValue } from './measure-format.ts';
import { compareMeasures, differenceOf, toneOf } from './measure-rows.ts';
import { asChosen, ruleOf, withNumber } from './rule-form.ts';
import { openShared, sharedAddress } from './shared-plan.ts';
import { taleOf } from './tale.ts';
import { tellTale } from './tale-words.ts';
import { waterfallOf } from './waterfall.ts';

const region = testRegion();
const prepared = prepare(region);
const station = region.sites.find((site) => site.kind === 'station')!;
const closing: Pull = { lever: 'close-site', settings: { site: station.id }, rationale: '' };
const before = evaluated([]);
const after = evaluated([closing]);

function evaluated(pulls: readonly Pull[]): Evaluation {
  return evaluate(prepared, { pulls, engineVersion: 'test' });
}

function glimpseOf(evaluation: Evaluation) {
  const whole = evaluation.fares.find((row) => row.area === 'region' && row.ages === 'all')!;
  const { effects, flows, sites } = evaluation;
  return { effects, flows, sites, tripBefore: whole.minutesBefore, tripAfter: whole.minutesAfter };
}

const figure = (value: number, low: number, high: number): Figure => ({
  value,
  low,
  high,
  mark: 'estimated',
});

test('the first sentence counts the changes, the moved visits and the longer trip, in three languages', () => {
  const tale = taleOf(glimpseOf(after), { baseline: before, fares: after.fares });
  assert.equal(tale.applied, 1);
  assert.ok(tale.movedVisits > 0);
  const told = languages.map((language) => tellTale(tale, { region, language, within20: 0.9 }).first);
  assert.match(told[0]!, /^Yksi muutos siirtää .+ käyntiä vuodessa ja pidentää keskimatkaa .+ minuuttia\.$/);
  assert.match(told[1]!, /^En ändring flyttar .+ besök om året och förlänger medelresan med .+ minuter\.$/);
  assert.match(told[2]!, /^One change moves .+ visits a year and lengthens the mean trip by .+ minutes\.$/);
});

test('without changes the first sentence tells the network as it is', () => {
  const tale = taleOf(glimpseOf(before), { baseline: before, fares: before.fares });
  assert.deepEqual(tellTale(tale, { region, language: 'fi', within20: 0.91 }).second, '');
  assert.match(
    tellTale(tale, { region, language: 'fi', within20: 0.91 }).first,
    /ennallaan.*91\u00a0% ehtii/,
  );
});

test('where the sources lacked the region’s own sites both kinds of sentence say that trips are shorter', () => {
  const words = { fi: '', sv: '', en: '' };
  const gap = { id: networkInferredGap, kind: 'old' as const, what: words, weakens: words, count: 8 };
  const lacking = { ...region, gaps: [...region.gaps, gap] };
  for (const evaluation of [before, after]) {
    const tale = taleOf(glimpseOf(evaluation), { baseline: before, fares: evaluation.fares });
    assert.match(
      tellTale(tale, { region: lacking, language: 'fi', within20: 0.9 }).second,
      /todelliset matkat ovat lyhyempiä\.$/,
    );
  }
});

test('a refused change is said, and when all are refused the numbers are the present network’s', () => {
  const unknown: Pull = { lever: 'close-site', settings: { site: 'nowhere' }, rationale: '' };
  const all = taleOf(glimpseOf(evaluated([unknown])), { baseline: before });
  assert.match(tellTale(all, { region, language: 'fi', within20: 0.9 }).first, /^Muutosta ei voitu tehdä/);
  const one = taleOf(glimpseOf(evaluated([closing, unknown])), { baseline: before });
  assert.match(tellTale(one, { region, language: 'fi', within20: 0.9 }).second, /1 muutos jäi tekemättä/);
});

test('each bar of the waterfall begins where the one before ended, and the last ends at the total', () => {
  const { bars, total, zero } = waterfallOf(
    [{ tripMinutesChange: 0.4 }, { tripMinutesChange: null }, { tripMinutesChange: -0.1 }],
    100,
  );
  assert.equal(bars[1], undefined);
  assert.ok(Math.abs(bars[0]!.end - (bars[2]!.left + bars[2]!.width)) < 1e-9);
  assert.ok(Math.abs(total - 0.3) < 1e-12);
  assert.equal(zero, 0);
  assert.ok(bars.every((bar) => !bar || (bar.left >= 0 && bar.left + bar.width <= 100 + 1e-9)));
});

test('worse is worse by the measure: a falling share in reach and rising minutes alike', () => {
  assert.equal(toneOf(-0.04, { better: 'higher' }), 'worse');
  assert.equal(toneOf(2, { better: 'lower' }), 'worse');
  assert.equal(toneOf(-2, { better: 'lower' }), 'better');
  assert.equal(toneOf(5, { better: 'neutral' }), 'plain');
  assert.equal(toneOf(0, { better: 'lower' }), 'plain');
});

test('a difference is compared end by end, never the one’s best with the other’s worst', () => {
  assert.deepEqual(differenceOf(figure(10, 8, 14), figure(12, 9.5, 17)), {
    difference: 2,
    low: 1.5,
    high: 3,
  });
  assert.equal(differenceOf({ ...figure(1, 1, 1), value: null }, figure(1, 1, 1)).difference, null);
});

test('the empty alternative differs from the situation in no measure', () => {
  const rows = compareMeasures({
    measures,
    before,
    after: evaluated([]),
    question: { service: 'gp', group: 'all', area: 'region' },
  });
  assert.ok(rows.length > 8);
  for (const { before: was, difference, measure } of rows)
    assert.equal(difference, was.value === null ? null : 0, measure.id);
});

test('numbers have their unit’s form, and what rounds to nothing is a bare zero', () => {
  const numbers = numbersOf('fi');
  assert.equal(showValue(0.9471, 'share', numbers), '94,7');
  assert.equal(showValue(-2_900_000, 'euros', numbers), '\u22122,90');
  assert.equal(showValue(null, 'min', numbers), '–');
  assert.equal(showDifference(-0.042, 'share', numbers), '\u22124,2');
  assert.equal(showDifference(0.0004, 'share', numbers), '0');
  assert.equal(showDifference(0.13, 'min', numbers), '+0,13');
  assert.equal(showRange({ low: -0.046, high: -0.039 }, 'share', numbers), '\u22124,6…\u22123,9');
});

test('those who lose most come first, and the heading names at most three of each', () => {
  const fares = faresOf(after, 'all');
  assert.equal(fares.length, region.municipalities.length);
  assert.ok(
    fares.every((fare, index) => index === 0 || (fares[index - 1]!.change ?? 0) >= (fare.change ?? 0)),
  );
  assert.equal(fares[0]?.area, region.municipalities[station.municipality]!.code);
  assert.ok(headlineOf(fares).losers.length <= 3);
  assert.deepEqual(headlineOf(faresOf(before, 'all')), { losers: [], winners: [] });
});

test('an axis from zero holds its largest value in round steps', () => {
  assert.deepEqual(axisEnd(52), { end: 60, step: 20 });
  assert.deepEqual(axisEnd(9.1), { end: 10, step: 2 });
  assert.deepEqual(axisEnd(0), { end: 1, step: 1 });
});

test('a closed site has no capacity and no visits left, and what it had is said', () => {
  const load = loadsOf({ before, after, service: 'gp' }).find((one) => one.site === station.id)!;
  assert.ok(load.before > 0);
  assert.equal(load.after, 0);
  assert.equal(load.capacity, 0);
});

test('clients’ own travel is beside the sites’ cost and in no total', () => {
  const { rows, clientTravel } = costRowsOf(after);
  const parts = rows.filter((row) => row.part !== 'total');
  const total = rows.find((row) => row.part === 'total')!;
  assert.ok(Math.abs(parts.reduce((sum, row) => sum + row.after, 0) - total.after) < 1e-3);
  assert.ok(!rows.includes(clientTravel));
  assert.ok(clientTravel.change > 0);
});

test('on the map a closed site says so, and its receivers carry the change of their visits', () => {
  const { network } = applyPulls(region, [closing]);
  const sites = mapSitesOf({ network, sites: after.sites, baseline: before.sites, language: 'fi' });
  const closed = sites.find((site) => site.id === station.id)!;
  assert.match(closed.description, /suljetaan/);
  assert.ok(sites.some((site) => site.note?.startsWith('+') && site.touched));
});

test('the region’s own rule is kept as its own, and another as chosen', () => {
  const own = defaultRule(region);
  assert.equal(asChosen(ruleOf('logit', own), own), null);
  assert.deepEqual(asChosen(ruleOf('nearest', own), own), { kind: 'nearest' });
  const changed = withNumber(own, 'perMinute', '0,5')!;
  assert.deepEqual(asChosen(changed, own), changed);
  assert.ok(withNumber(own, 'perMinute', '0'));
  assert.equal(withNumber(own, 'perMinute', '10,1'), undefined);
  assert.equal(withNumber(own, 'windowMinutes', 'paljon'), undefined);
});

test('a shared address opens the same plan, and one of another region is refused', () => {
  const plan = { name: 'Oma', pulls: [closing], rule: { kind: 'nearest' } as const };
  const address = new URL(sharedAddress({ origin: 'http://127.0.0.1', region, plan }));
  const opened = openShared(address.searchParams.get('jaettu')!, region);
  assert.deepEqual(
    opened.ok && { name: opened.value.name, pulls: opened.value.pulls, rule: opened.value.rule },
    plan,
  );
  assert.equal(address.searchParams.get('vuosi'), null);
  const looked = new URL(sharedAddress({ origin: 'http://127.0.0.1', region, plan, year: 2028 }));
  assert.equal(looked.searchParams.get('vuosi'), '2028');
  assert.equal(looked.searchParams.get('jaettu'), address.searchParams.get('jaettu'));
  const elsewhere = openShared(address.searchParams.get('jaettu')!, { ...region, id: 'muualla' });
  assert.equal(!elsewhere.ok && elsewhere.problems[0]?.code, 'other-region');
  assert.equal(openShared('aTämä', region).ok, false);
});
