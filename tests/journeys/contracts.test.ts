import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from '#alternatives/evaluate.ts';
import type { Pull } from '#alternatives/lever.ts';
import { unwrap } from '#kit/result.ts';
import { findEntries } from '#region/entries.ts';
import { withChanges } from '#region/with-changes.ts';
import type { EntryEdit } from '#region/with-entries.ts';
import { networkOf } from '#situation/network-of.ts';
import { prepare } from '#situation/prepare.ts';
import { readFolder } from './read-folder.ts';

for (const id of ['keski-suomi', 'sample'] as const) {
  const region = readFolder(id);

  test(`${id}: the registers tell the same euros as the network, to the cent`, () => {
    for (const site of networkOf(region).sites)
      for (const register of ['building', 'contract']) {
        const entries = findEntries(region, register)!.filter(
          ({ values }) => values['site']!.value === site.id,
        );
        const euros = entries.reduce((sum, { values }) => sum + Number(values['runningEuros']!.value), 0);
        assert.equal(euros, site.premisesEurosPerYear, `${register} of ${site.id}`);
      }
  });

  test(`${id}: every ready alternative says when its premises are free and what leaving costs, all of it assumed`, () => {
    for (const { pulls } of region.alternatives) {
      const evaluation = evaluate(prepare(region), { pulls: pulls as readonly Pull[], engineVersion: '0' });
      const saved = evaluation.costs.before.premises - evaluation.costs.after.premises;
      const told = evaluation.blockers.reduce((sum, row) => sum + row.savingEurosPerYear!, 0);
      assert.ok(Math.abs(saved - told) < 1e-6, 'blockers save what the costs do');
      for (const row of evaluation.blockers) {
        assert.equal(row.mark, 'assumed');
        assert.ok(row.savingFrom! > region.asOf.network && row.leavingEuros! > 0);
      }
      const last = evaluation.blockers
        .map(({ savingFrom }) => savingFrom!.slice(0, 4))
        .sort()
        .at(-1);
      if (last !== undefined) assert.equal(String(evaluation.timeline.at(-1)!.year), last);
    }
  });

  test(`${id}: what a county knows of one contract reaches the network, the blocker and the hash`, () => {
    const [contract] = findEntries(region, 'contract')!;
    const site = String(contract!.values['site']!.value);
    const entry: EntryEdit = {
      ...{ register: 'contract', entry: contract!.id, kind: 'set' },
      fields: { runningEuros: { value: 1_234_567, state: 'known', reasoning: 'Tilinpäätös 2025.' } },
    };
    const changed = unwrap(withChanges(region, { edits: [], entries: [entry] }));
    assert.notEqual(changed.hash, region.hash);
    assert.equal(
      networkOf(changed).sites.find(({ id: one }) => one === site)!.premisesEurosPerYear,
      1_234_567,
    );
  });
}
