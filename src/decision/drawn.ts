import { makeDrawing } from '#alternatives/certainty/draw.ts';
import type { Candidate, Sample } from '#alternatives/certainty/draw.ts';
import type { QuantitiesAsk, Quantity } from '#alternatives/certainty/quantities.ts';
import type { Prepared } from '#situation/prepare.ts';
import type { Group } from '#situation/measures/measure.ts';
import type { Criterion } from './criterion.ts';

/** What candidates give in the world as assumed and in drawn ones; candidate 0 is the situation. */
export type Drawn = Readonly<{
  quantities: readonly Pick<Quantity, 'id' | 'service' | 'group'>[];
  /** Per candidate, a number for each quantity; NaN where there is nothing to count. */
  central: readonly Float64Array[];
  /** One after another, each as `central`. */
  worlds: readonly (readonly Float64Array[])[];
  /** Per candidate: pulls that are not carried out in the world as assumed. */
  refused: readonly number[];
}>;

export type Drawer = Readonly<{
  /** Nothing drawn yet. */
  start: Drawn;
  next: () => Sample['values'];
}>;

/** What must be counted for these criteria; equal names draw equal numbers, so that a change of weights draws nothing. */
export function countedName(criteria: readonly Criterion[]): string {
  const names = criteria.flatMap(({ source }) =>
    source.kind === 'counted' ? [[source.quantity, source.service, source.group].join(' ')] : [],
  );
  return [...new Set(names)].toSorted().join('\n');
}

/** The quantities that these criteria count, and some beside them. */
export function countedBy(criteria: readonly Criterion[]): QuantitiesAsk {
  const sources = criteria.flatMap(({ source }) => (source.kind === 'counted' ? [source] : []));
  const services = [...new Set(sources.flatMap(({ service }) => (service === null ? [] : [service])))];
  const groups = [...new Set(sources.flatMap(({ group }) => (group === null ? [] : [group as Group])))];
  return {
    measures: [...new Set(sources.map(({ quantity }) => quantity))],
    ...(services.length > 0 && { services }),
    ...(groups.length > 0 && { groups }),
  };
}

/**
 * Draws worlds for criteria: alternatives share each of them, so that their errors go together. A world of a seed is the
 * same whatever the criteria and candidates are.
 */
export function makeDrawer(
  prepared: Prepared,
  ask: Readonly<{ criteria: readonly Criterion[]; candidates: readonly Candidate[]; seed: number }>,
): Drawer {
  const { candidates, seed } = ask;
  const drawing = makeDrawing(prepared, { ...countedBy(ask.criteria), candidates, seed });
  return {
    start: {
      quantities: drawing.quantities.map(({ id, service, group }) => ({ id, service, group })),
      ...{ central: drawing.central.values, worlds: [], refused: drawing.refused },
    },
    next: () => drawing.next().values,
  };
}
