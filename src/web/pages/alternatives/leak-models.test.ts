import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyPulls } from '#alternatives/apply.ts';
import { evaluate } from '#alternatives/evaluate.ts';
import type { Pull } from '#alternatives/lever.ts';
import { languages } from '#kit/text.ts';
import { prepare } from '#situation/prepare.ts';
import { testRegion } from '#situation/test-region.ts';
import { asIfEvident, leakIndex, leakSharesOf, percentOf, shareOfPercent, withLeaks } from './leak-plan.ts';
import { emergencyOverflow, leftLines } from './leak-rows.ts';
import { leftOf, taleOf } from './tale.ts';
import { tellTale } from './tale-words.ts';

const region = testRegion();
const prepared = prepare(region);
const station = region.sites.find((site) => site.kind === 'station')!;
const closing: Pull = { lever: 'close-site', settings: { site: station.id }, rationale: '' };
const none = { emergency: 0, digital: 0, unmet: 0, evidence: '' };
const some = { emergency: 0.05, digital: 0.2, unmet: 0.1, evidence: 'Seuranta 2024' };
const evaluated = (pulls: readonly Pull[]) => evaluate(prepared, { pulls, engineVersion: 'test' });

test('leaks are zero until somebody says otherwise, and back at zero their pull is gone', () => {
  assert.deepEqual(leakSharesOf([closing]), none);
  const leaking = withLeaks([closing], some);
  assert.equal(leakIndex(leaking), 0);
  assert.deepEqual(leakSharesOf(leaking), some);
  assert.deepEqual(withLeaks(leaking, none), [closing]);
  assert.deepEqual(withLeaks([closing], none), [closing]);
});

test('a leak holds in every year: its pull comes first, and the last of several decides', () => {
  const later = { ...closing, year: 2030 };
  assert.deepEqual(
    withLeaks([later], some).map(({ lever }) => lever),
    ['set-leak', 'close-site'],
  );
  const two = [...withLeaks([], some), ...withLeaks([], { ...some, unmet: 0.3 })];
  assert.equal(leakSharesOf(two).unmet, 0.3);
  assert.equal(withLeaks(two, { ...some, digital: 0 })[1]!.settings['digital'], 0);
});

test('a named emergency service and a rationale stay when a share changes', () => {
  const settings = { emergencyService: 'emergency', unmet: 0.1, evidence: 'x' };
  const pull = { lever: 'set-leak', settings, rationale: 'Varovainen', year: 2027 };
  const [changed] = withLeaks([pull], { ...some, evidence: 'x' });
  assert.equal(changed!.settings['emergencyService'], 'emergency');
  assert.equal(changed!.rationale, 'Varovainen');
  assert.equal(changed!.year, 2027);
});

test('without evidence the pull is refused for that alone, and the preview is as if it had some', () => {
  const pulls = withLeaks([closing], { ...some, evidence: ' ' });
  const [leak] = applyPulls(region, pulls).outcomes;
  assert.deepEqual(
    leak!.problems.map(({ code }) => code),
    ['evidence-missing'],
  );
  assert.deepEqual(evaluated(pulls).left, []);
  const evident = withLeaks([closing], some);
  assert.deepEqual(evaluated(asIfEvident(pulls)).left, evaluated(evident).left);
  assert.deepEqual(asIfEvident(evident), evident);
});

test('visits and euros by part make the totals of the evaluation, and unmet need has no price', () => {
  const evaluation = evaluated(withLeaks([closing], some));
  const lines = leftLines(region, evaluation);
  const sum = lines.reduce((all, { visits }) => all + visits, 0);
  const left = leftOf(evaluation.left);
  assert.ok(Math.abs(sum - (left.emergency + left.digital + left.unmet)) < 1e-9);
  const euros = lines.reduce((all, line) => all + (line.euros ?? 0), 0);
  assert.ok(Math.abs(euros - evaluation.costs.leftEuros) < 1e-6);
  assert.equal(lines.find(({ part }) => part === 'unmet')!.euros, null);
  assert.ok(!lines.some(({ part }) => part === 'remote'));
});

test('the emergency department’s overflow is told before and after, and a region without one has none to tell', () => {
  const before = evaluated([]);
  const after = evaluated(withLeaks([closing], some));
  const over = emergencyOverflow({ before, after }, 'emergency')!;
  assert.ok(over.after >= over.before);
  assert.equal(emergencyOverflow({ before, after }, 'nowhere'), undefined);
});

test('per cents are exact as typed', () => {
  assert.equal(percentOf(0.07), 7);
  assert.equal(shareOfPercent(33.3), 0.333);
  assert.equal(shareOfPercent(101), undefined);
  assert.equal(shareOfPercent(undefined), undefined);
});

test('the first sentence tells what leaves the sites, and by which year, in three languages', () => {
  const evaluation = evaluated(withLeaks([closing], some));
  const { effects, flows, sites, left } = evaluation;
  const glimpse = { effects, flows, sites, left, tripBefore: 10, tripAfter: 10.5 };
  const tale = taleOf(glimpse, { baseline: evaluated([]), by: 2030 });
  const told = languages.map((language) => tellTale(tale, { region, language, within20: 0.9 }));
  assert.match(told[0]!.first, /keskimatkaa 0,5 minuuttia vuoteen 2030 mennessä\.$/);
  assert.match(told[1]!.first, /0,5 minuter till utgången av 2030\.$/);
  assert.match(told[2]!.first, /0\.5 minutes by the end of 2030\.$/);
  assert.match(
    told[0]!.second,
    /^Toimipisteistä poistuu: päivystykseen .+, digiin .+ ja käymättä .+ käyntiä/,
  );
});

test('remote visits alone move none, a base moves nothing and is named, and a year before every change is unchanged', () => {
  const sites = evaluated([]).sites;
  const effect = { pull: 0, summary: { fi: '', sv: '', en: '' }, problems: [], eurosChange: 0 };
  const applied = { ...effect, applied: true, later: false, tripMinutesChange: 0 };
  const glimpse = { effects: [applied], flows: [], sites, tripBefore: 10, tripAfter: 10 };
  const words = (given: Parameters<typeof taleOf>[0], by?: number) =>
    tellTale(taleOf(given, { baseline: { sites }, by }), { region, language: 'fi', within20: 0.9 });
  const remote = [{ service: 'gp', remote: 1200, emergency: 0, digital: 0, unmet: 0 }];
  assert.equal(
    words({ ...glimpse, left: remote }).first.replaceAll('\u00a0', ' '),
    'Yksi muutos vähentää toimipisteiden käyntejä 1 200 vuodessa eikä muuta keskimatkaa.',
  );
  const based = words({ ...glimpse, bases: [{ name: 'Kivijärvi', kind: 'ambulance' }] });
  assert.equal(based.first, 'Yksi muutos ei siirrä käyntejä eikä muuta keskimatkaa.');
  assert.equal(based.second, 'Uudet asemapaikat: Kivijärvi.');
  assert.match(words({ ...glimpse, movedSites: [{ shortName: 'Multia' }] }).second, /^Muuttaa .*: Multia\./);
  const later = { ...effect, applied: false, later: true, tripMinutesChange: null };
  assert.match(
    words({ ...glimpse, effects: [later] }, 2027).first,
    /^Vuoden 2027 lopussa verkko on vielä ennallaan: .* 1 muutos on edessä\.$/,
  );
});
