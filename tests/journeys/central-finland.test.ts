import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeEvaluator } from '#alternatives/evaluate.ts';
import type { Pull, Settings } from '#alternatives/lever.ts';
import { readShareText, shareText } from '#alternatives/share-link.ts';
import { findRow } from '#situation/figures.ts';
import { prepare } from '#situation/prepare.ts';
import { readFolder } from './read-folder.ts';

const region = readFolder('keski-suomi');
const evaluator = makeEvaluator(prepare(region));
const evaluate = (pulls: readonly Pull[]) => evaluator.evaluate({ pulls, engineVersion: 'journey' });
const pull = (lever: string, settings: Settings): Pull => ({ lever, settings, rationale: 'Perustelu' });
const proposal = region.alternatives.find(({ number }) => number === 1)!;

test('the proposal of 8.10.2025 closes five sites and lightens four, and nothing else', () => {
  const { sites } = evaluate(proposal.pulls);
  const ids = (status: string) => sites.filter((site) => site.status === status).map(({ site }) => site);
  assert.deepEqual(ids('closed').sort(), ['huhtasuo', 'korpilahti', 'luhanka', 'multia', 'tikkakoski']);
  assert.deepEqual(ids('lightened').sort(), ['kinnula', 'konnevesi', 'kuorevesi', 'pihtipudas']);
  for (const unchanged of ['toivakka', 'uurainen', 'petajavesi'])
    assert.equal(sites.find(({ site }) => site === unchanged)!.status, 'unchanged');
});

test('the county’s receivers give Korpilahti’s visits to Muurame 60 % and Jämsä 40 %', () => {
  const receivers = [
    { site: 'muurame', share: 0.6 },
    { site: 'jamsa', share: 0.4 },
  ];
  const { plans, effects, flows } = evaluate([pull('close-site', { site: 'korpilahti', receivers })]);
  assert.equal(effects[0]!.summary.fi, 'Sulje Korpilahti → Muurame 60 %, Jämsä 40 %');
  for (const service of ['gp', 'nurse', 'dental']) {
    const rows = plans.filter((row) => row.service === service);
    const former = rows.reduce((sum, { plannedVisits }) => sum + plannedVisits, 0);
    for (const { site, share } of receivers) {
      const row = rows.find(({ to }) => to === site)!;
      assert.equal(row.plannedShare, share);
      assert.ok(Math.abs(row.plannedVisits / former - share) < 1e-9);
      // What really moved is what was planned: a quarter of a per cent is ripple of the overload rule.
      const flow = flows.find(
        (one) => one.from === 'korpilahti' && one.to === site && one.service === service,
      )!;
      assert.ok(
        Math.abs(flow.visits / former - share) < 0.0025,
        `${service} ${site} ${flow.visits / former}`,
      );
    }
  }
});

test('the rule would send Korpilahti mostly to Muurame, which is nearer than Jämsä', () => {
  const receivers = [
    { site: 'muurame', share: 0.6 },
    { site: 'jamsa', share: 0.4 },
  ];
  const rows = evaluate([pull('close-site', { site: 'korpilahti', receivers })]).plans.filter(
    ({ service }) => service === 'gp',
  );
  const [muurame, jamsa] = ['muurame', 'jamsa'].map((site) => rows.find(({ to }) => to === site)!);
  assert.ok(muurame!.modelledShare > 0.5);
  assert.ok(muurame!.plannedMinutes! < jamsa!.plannedMinutes!);
});

test('the proposal loses people in the closed and lightened municipalities, the old more than the young', () => {
  const { fares } = evaluate(proposal.pulls);
  const row = (area: string, ages: string) => fares.find((fare) => fare.area === area && fare.ages === ages)!;
  const codeOf = (name: string) => region.municipalities.find((one) => one.name.fi === name)!.code;
  for (const name of ['Kinnula', 'Konnevesi', 'Luhanka', 'Multia', 'Pihtipudas']) {
    const all = row(codeOf(name), 'all');
    assert.ok(all.worse > 0.9 * all.residents, name);
    assert.ok(all.minutesAfter! > all.minutesBefore! + 5, name);
  }
  const change = (ages: string) => row('region', ages).minutesAfter! - row('region', ages).minutesBefore!;
  assert.ok(change('aged75') > change('working'));
  assert.equal(row(codeOf('Toivakka'), 'all').worse, 0);
});

test('the proposal saves premises only: no post ends in it', () => {
  const { costs } = evaluate(proposal.pulls);
  assert.ok(costs.after.premises < costs.before.premises);
  assert.equal(costs.after.staff, costs.before.staff);
  assert.equal(costs.after.variable, costs.before.variable);
});

test('coverage falls for the whole county and never rises in a closed municipality', () => {
  const share = (pulls: readonly Pull[], area: string) =>
    findRow(evaluate(pulls).measures, { measure: 'share-within-20', service: 'gp', group: 'all', area })!
      .figure;
  assert.ok(share(proposal.pulls, 'region').value! < share([], 'region').value!);
  for (const { code } of region.municipalities)
    assert.ok(share(proposal.pulls, code).value! <= share([], code).value! + 1e-12);
});

test('the proposal fits in a link and comes back as it was', () => {
  const shared = {
    region: region.id,
    regionHash: region.hash,
    name: proposal.name.fi,
    pulls: proposal.pulls,
  };
  const text = shareText(shared);
  assert.ok(text.length < 1500, String(text.length));
  assert.deepEqual(readShareText(text), { ok: true, value: shared });
});

test('Sairaala Nova cannot be closed: it is the only emergency department', () => {
  const { effects, costs } = evaluate([pull('close-site', { site: 'nova' })]);
  assert.deepEqual(
    effects[0]!.problems.map(({ code, value }) => [code, value]),
    [['last-site-of-service', 'emergency']],
  );
  assert.deepEqual(costs.after, costs.before);
});
