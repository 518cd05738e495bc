import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDrawing } from '#alternatives/certainty/draw.ts';
import type { Pull } from '#alternatives/lever.ts';
import { sameText } from '#kit/text.ts';
import { prepare } from '#situation/prepare.ts';
import { judgeAside } from '../judge-aside.ts';
import { lineUp } from '../judged-alternatives.ts';
import { region, tripAndCost } from '../test-judgement.ts';
import { computePaper } from './compute-paper.ts';
import type { PaperParameters } from './gather.ts';

const stations = region.sites.filter(({ kind }) => kind === 'station').map(({ id }) => id);
const close = (site: string): Pull => ({
  lever: 'close-site',
  settings: { site },
  rationale: 'Tilat vanhenevat',
});
const frozen = (number: number, pulls: Pull[]) => ({
  ...{ id: `a${number}`, number, version: 1, name: sameText(`Vaihtoehto ${number}`), pulls, rule: null },
});
const parameters: PaperParameters = {
  subject: 'a1',
  compared: [frozen(0, []), frozen(1, [close(stations[0]!)]), frozen(2, [close(stations[1]!)])],
  ...{ draws: 40, seed: 5, madeOn: '2026-11-26', programVersion: '0' },
  notes: { pros: {}, cons: {}, dependencies: '', others: '', hearing: '' },
  judged: { set: tripAndCost, stakeholders: [], n: 500 },
};

test('a paper draws once, and its verdict and intervals are those of draws of their own', async () => {
  const versions = { engineVersion: 'engine', paperVersion: 'paper' };
  const words = computePaper({ id: 'paper', region, parameters, versions });
  const { draws: worlds, seed, compared } = parameters;
  const judgement = await judgeAside({
    ...{ region, set: tripAndCost, stakeholders: [], n: 500, worlds, seed },
    ...lineUp(compared),
  });
  const told = JSON.stringify(words.fi);
  assert.ok(
    told.includes(JSON.stringify(judgement.verdict.sentence.fi).slice(1, -1)),
    judgement.verdict.sentence.fi,
  );

  // The same worlds whatever is counted beside: the numbers of a drawing of the paper's own quantities alone.
  const quantities = { measures: ['cost'], services: [region.services[0]!.id], groups: ['all'] } as const;
  const candidates = compared.map(({ pulls }) => ({ pulls }));
  const [alone, beside] = [
    makeDrawing(prepare(region), { ...quantities, candidates, seed }),
    makeDrawing(prepare(region), { ...quantities, candidates, seed, also: { measures: ['trip-minutes'] } }),
  ];
  const count = alone.quantities.length;
  assert.deepEqual(beside.quantities.slice(0, count), alone.quantities);
  assert.ok(beside.quantities.length > count);
  for (let world = 0; world < 5; world++) {
    const [own, wider] = [alone.next(), beside.next()];
    assert.deepEqual(
      wider.values.map((values) => values.slice(0, count)),
      own.values,
    );
  }
});
