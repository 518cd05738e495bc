import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unwrap } from '#kit/result.ts';
import { withEdits } from '#region/with-edits.ts';
import { evaluate, makeEvaluator } from '#alternatives/evaluate.ts';
import type { Pull } from '#alternatives/lever.ts';
import { assess } from '#situation/assess.ts';
import { findRow, measureRows } from '#situation/figures.ts';
import { gapsOf } from '#situation/gaps.ts';
import { prepare } from '#situation/prepare.ts';
import { sentenceOf } from '#situation/sentence.ts';
import { assessSituation } from '#situation/situation.ts';
import { whyOf } from '#situation/why.ts';
import { measures } from '#situation/measures/index.ts';
import { expectedUtility } from '#engines/access/utility.ts';
import { readFolder } from './read-folder.ts';

const engineVersion = 'journey';

/** What holds on any region, shown on both that come with the project. */
for (const id of ['sample', 'keski-suomi'] as const) {
  const region = readFolder(id);
  const prepared = prepare(region);
  const evaluator = makeEvaluator(prepared);
  const proposal = region.alternatives.find(({ number }) => number === 1)!;
  const closable = region.sites
    .filter(({ kind }) => kind === 'station' || kind === 'service-point')
    .map(({ id: site }): Pull => ({ lever: 'close-site', settings: { site }, rationale: '' }));

  test(`${id}: the situation answers in its first sentence`, () => {
    const rows = measureRows(assessSituation(prepared));
    const { first, second } = sentenceOf(region, { rows });
    assert.match(first.fi, /% asukkaista ehtii perille 20 minuutissa; heikoin kunta on \p{Lu}/u);
    assert.match(second.fi, /arvioita/);
    assert.ok(gapsOf(region).length > 0);
  });

  test(`${id}: nobody is at 0 minutes from any service`, () => {
    for (const { nearestMinutes } of assessSituation(prepared).central.services)
      for (const minutes of nearestMinutes) assert.ok(minutes > 0);
  });

  test(`${id}: every number of the situation has its why`, () => {
    const situation = assessSituation(prepared);
    for (const { id: measure, topic } of measures) {
      const why = whyOf(situation, { measure, question: { service: 0, group: 0, area: 'region' } });
      assert.ok(why.sources.length > 0 && why.cells.length > 0, measure);
      // Bases, places and public transport are in no source: their measures are missing until somebody tells them.
      const untold = topic === 'response' || topic === 'without-car' || measure.startsWith('place');
      assert.ok(why.figure.mark !== 'missing' || untold, measure);
    }
  });

  test(`${id}: the empty alternative equals the situation exactly`, () => {
    const empty = evaluator.evaluate({ pulls: [], engineVersion });
    assert.deepEqual(empty.measures, measureRows(assessSituation(prepare(region))));
    assert.deepEqual(empty.costs.after, empty.costs.before);
    assert.deepEqual(empty.flows, []);
  });

  test(`${id}: the alternatives that come with it are carried out, no pull refused`, () => {
    assert.equal(region.alternatives.find(({ number }) => number === 0)!.pulls.length, 0);
    for (const { pulls } of region.alternatives) {
      const { effects } = evaluator.evaluate({ pulls, engineVersion });
      assert.deepEqual(
        effects.flatMap(({ problems }) => problems),
        [],
      );
      assert.ok(effects.every(({ applied }) => applied));
    }
  });

  test(`${id}: pulled, undone and reordered, the proposal is evaluated to the same bits as from nothing`, () => {
    const { pulls } = proposal;
    const lists = [pulls.slice(0, 1), pulls, pulls.slice(0, -1), pulls.toReversed(), pulls, []];
    for (const list of lists) {
      const fresh = evaluate(prepare(region), { pulls: list, engineVersion });
      assert.deepEqual(evaluator.evaluate({ pulls: list, engineVersion }), fresh);
    }
  });

  test(`${id}: visits are conserved by the proposal`, () => {
    const { sites } = evaluator.evaluate({ pulls: proposal.pulls, engineVersion });
    region.services.forEach((_, service) => {
      const got = sites.reduce((sum, site) => sum + site.services[service]!.visits, 0);
      assert.ok(Math.abs(got - prepared.totalDemand[service]!) < 0.01);
    });
  });

  test(`${id}: under the nearest rule no closure shortens anyone's trip`, () => {
    const rule = { kind: 'nearest' } as const;
    for (const pull of closable) {
      const [before, after] = evaluator.follow({ pulls: [pull], rule }).map(({ assessment }) => assessment);
      after!.services.forEach(({ tripMinutes }, service) =>
        tripMinutes.forEach((minutes, cell) =>
          assert.ok(minutes >= before!.services[service]!.tripMinutes[cell]!, String(pull.settings['site'])),
        ),
      );
    }
  });

  test(`${id}: under the logit rule no closure raises anyone's expected utility`, () => {
    const rule = { kind: 'logit', perMinute: 0.25, windowMinutes: 20, overloadMinutes: 0 } as const;
    for (const pull of closable) {
      const [before, after] = evaluator.follow({ pulls: [pull], rule }).map(({ assessment }) => assessment);
      after!.services.forEach((answer, service) => {
        const was = expectedUtility(before!.services[service]!);
        expectedUtility(answer).forEach((utility, cell) => assert.ok(utility <= was[cell]! + 1e-12));
      });
    }
  });

  test(`${id}: closing all it may with every lease and post kept saves exactly 0 €`, () => {
    const pulls = closable.map((pull) => ({ ...pull, settings: { ...pull.settings, endsLease: false } }));
    const { costs, effects } = evaluator.evaluate({ pulls, engineVersion });
    assert.ok(effects.filter(({ applied }) => applied).length >= 2);
    assert.deepEqual(costs.after, costs.before);
    assert.ok(costs.clientTravelEurosAfter > costs.clientTravelEurosBefore);
  });

  test(`${id}: slower driving never shortens a way, and the range holds what is assumed`, () => {
    const { central, low, high } = assessSituation(prepared);
    central.services.forEach(({ nearestMinutes }, service) =>
      nearestMinutes.forEach((minutes, cell) => {
        assert.ok(low.services[service]!.nearestMinutes[cell]! <= minutes);
        assert.ok(high.services[service]!.nearestMinutes[cell]! >= minutes);
      }),
    );
    const again = assess({ ...low });
    assert.deepEqual([...again.services[0]!.rowShare], [...low.services[0]!.rowShare]);
  });

  test(`${id}: changing one assumption changes the hash, the numbers and the marks`, () => {
    const edit = { assumption: 'detour', value: 1.5, reasoning: 'Tieverkko kiertää' };
    const edited = unwrap(withEdits(region, [edit]));
    const [before, after] = [region, edited].map((one) =>
      evaluate(prepare(one), { pulls: [], engineVersion }),
    );
    const minutes = (of: typeof before) =>
      findRow(of!.measures, { measure: 'mean-minutes', service: 'gp', group: 'all' })!.figure;
    assert.notEqual(before!.hash, after!.hash);
    assert.ok(minutes(after).value! > minutes(before).value!);
    assert.deepEqual([minutes(before).mark, minutes(after).mark], ['estimated', 'assumed']);
  });
}
