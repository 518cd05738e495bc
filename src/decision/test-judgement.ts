import { calledByNumber } from '#alternatives/certainty/verdict.ts';
import { randomStream } from '#kit/random.ts';
import { sameText } from '#kit/text.ts';
import { testRegion } from '#situation/test-region.ts';
import type { CriteriaSet, Criterion } from './criterion.ts';
import type { Drawn } from './drawn.ts';
import { judge } from './judge.ts';
import type { JudgeAsk, Judged, Judgement, Stakeholder } from './judge.ts';
import { equalWeighing } from './weighing.ts';

/* Judgements of figures made by hand, for tests. */

export const region = testRegion();

const trip: Criterion = {
  id: 'trip',
  title: { fi: 'Matka', sv: 'Resa', en: 'Trip' },
  perspective: 'client',
  side: 'wellbeing',
  source: { kind: 'counted', quantity: 'trip-minutes', service: 'gp', group: 'all' },
  range: 'local',
  curve: null,
};
const cost: Criterion = {
  id: 'cost',
  title: { fi: 'Kustannus', sv: 'Kostnad', en: 'Cost' },
  perspective: 'economy',
  side: 'cost',
  source: { kind: 'counted', quantity: 'cost', service: null, group: null },
  range: 'local',
  curve: null,
};
export const tripAndCost: CriteriaSet = {
  criteria: [trip, cost],
  target: { savingEuros: null, wellbeingPoints: null },
};

export function withCriterion(index: number, change: Partial<Criterion>): CriteriaSet {
  const criteria = tripAndCost.criteria.map((one, at) => (at === index ? { ...one, ...change } : one));
  return { ...tripAndCost, criteria };
}

/** Worlds in which minutes and euros of all alternatives rise and fall together, and each a little on its own. */
export function drawnOf(
  rows: readonly (readonly [minutes: number, euros: number])[],
  told: { worlds?: number; own?: number } = {},
): Drawn {
  const { worlds = 60, own = 0 } = told;
  const random = randomStream('test');
  const world = (): Float64Array[] => {
    const [longer, dearer] = [0.8 + 0.4 * random.next(), 0.95 + 0.1 * random.next()];
    return rows.map(([minutes, euros]) =>
      Float64Array.of(
        minutes * longer + own * (random.next() - 0.5),
        euros * dearer * (1 + (own / 100) * (random.next() - 0.5)),
      ),
    );
  };
  return {
    quantities: [
      { id: 'trip-minutes', service: 'gp', group: 'all' },
      { id: 'cost', service: null, group: null },
    ],
    central: rows.map((row) => Float64Array.from(row)),
    worlds: Array.from({ length: worlds }, world),
    refused: rows.map(() => 0),
  };
}

export function judgedOf(count: number): Judged[] {
  return Array.from({ length: count }, (_, number) => {
    const called = calledByNumber(number);
    return { id: number === 0 ? 'situation' : `alternative-${number}`, called, name: called.name };
  });
}

export function stakeholderOf(change: Partial<Stakeholder> = {}): Stakeholder {
  return { id: 'all', name: 'Kaikki', weighing: equalWeighing(tripAndCost), slack: 0.2, ...change };
}

/** Points for the trip against the cost. */
export function tripAgainstCost(points: number, against: number): Stakeholder['weighing'] {
  return {
    method: 'direct',
    perspectives: { client: points, economy: against },
    criteria: { trip: 1, cost: 1 },
  };
}

export function judgeRows(
  rows: readonly (readonly [number, number])[],
  change: Partial<JudgeAsk> & { own?: number } = {},
): Judgement {
  const { own = 0, ...rest } = change;
  return judge({
    ...{ region, set: tripAndCost, alternatives: judgedOf(rows.length), drawn: drawnOf(rows, { own }) },
    ...{ stakeholders: [stakeholderOf()], n: 1000, seed: 1 },
    ...rest,
  });
}

export function judgedCriterion(change: Partial<Criterion> = {}): Criterion {
  return {
    ...trip,
    id: 'skills',
    title: sameText('Osaaminen'),
    perspective: 'learning',
    side: 'neither',
    range: { low: 0, high: 10 },
    source: { kind: 'judged', unit: 'pistettä', better: 'higher', values: [] },
    ...change,
  };
}
