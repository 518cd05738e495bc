import type { Text } from '#kit/text.ts';
import type { Prepared } from '#situation/prepare.ts';
import { between } from './difference.ts';
import type { DifferenceAsk, Draws } from './difference.ts';
import { makeDrawing } from './draw.ts';
import type { DrawAsk, Sample } from './draw.ts';
import type { Quantity } from './quantities.ts';
import { endDeviations, isDrawn, valueAt } from './spread.ts';
import { travelFactors, withValues } from './worlds.ts';
import type { World } from './worlds.ts';

/** What is moved alone, and the two worlds in which it is at its ends and all else as assumed. */
export type Mover = Readonly<{
  /** The assumption's id; `speed` stands for all speed classes together. */
  id: string;
  title: Text;
  low: () => World;
  high: () => World;
}>;

/** A mover with every candidate at both ends. */
export type MovedSample = Readonly<{ id: string; title: Text; low: Sample; high: Sample }>;

/** How one assumption alone moves a difference. */
export type Telling = Readonly<{
  id: string;
  title: Text;
  /** The difference with the assumption at its low and at its high end. */
  low: number;
  high: number;
  /** Between the least and the most of the two ends and the middle. */
  swing: number;
}>;

const speedTitle: Text = {
  fi: 'Ajonopeus kaikkialla',
  sv: 'Körhastigheten överallt',
  en: 'Driving speed everywhere',
};

/** Everything that one of the quantities may rest on, each to be moved alone to its 5 % and 95 % points (travel to its limits). */
export function moversOf({ region }: Prepared, quantities: readonly Quantity[]): Mover[] {
  const own = region.assumptions
    .filter((one) => isDrawn(one) && quantities.some((quantity) => restsOn(quantity, one.id, region)))
    .map((assumption): Mover => {
      const at = (deviations: number) => (): World => ({
        region: withValues(region, new Map([[assumption.id, valueAt(assumption, deviations)]])),
        minutesFactor: 1,
        kmFactor: 1,
      });
      return {
        id: assumption.id,
        title: assumption.title,
        low: at(-endDeviations),
        high: at(endDeviations),
      };
    });
  if (!quantities.some((quantity) => quantity.restsOn.includes('detour'))) return own;
  const travel = (levels: Parameters<typeof travelFactors>[1]) => (): World => ({
    region,
    ...travelFactors(region, levels),
  });
  const detour = region.assumptions.find(({ id }) => id === 'detour');
  return [
    {
      id: 'speed',
      title: speedTitle,
      low: travel({ speed: -1, detour: 0 }),
      high: travel({ speed: 1, detour: 0 }),
    },
    {
      id: 'detour',
      title: detour?.title ?? speedTitle,
      low: travel({ speed: 0, detour: -1 }),
      high: travel({ speed: 0, detour: 1 }),
    },
    ...own,
  ];
}

function restsOn(quantity: Quantity, id: string, region: Prepared['region']): boolean {
  if (!quantity.restsOn.some((rest) => (rest.endsWith('.') ? id.startsWith(rest) : id === rest)))
    return false;
  if (quantity.service === null) return true;
  const parts = id.split('.');
  return !region.services.some(({ id: other }) => other !== quantity.service && parts.includes(other));
}

/** Moves one assumption after another; a call of the answer moves the next and is undefined when all are done. */
export function makeMoving(
  prepared: Prepared,
  ask: DrawAsk,
): Readonly<{
  count: number;
  quantities: readonly Quantity[];
  central: Sample;
  next: () => MovedSample | undefined;
}> {
  const drawing = makeDrawing(prepared, ask);
  const movers = moversOf(prepared, drawing.quantities);
  let done = 0;
  return {
    count: movers.length,
    quantities: drawing.quantities,
    central: drawing.central,
    next: () => {
      const mover = movers[done++];
      if (!mover) return undefined;
      const { id, title } = mover;
      return { id, title, low: drawing.sampleIn(mover.low()), high: drawing.sampleIn(mover.high()) };
    },
  };
}

/** How many assumptions are told of. */
export const mostTold = 5;

/**
 * The assumptions that alone move a difference most, the strongest first; those that do not move it are left out. One at a
 * time shows no joint effect: what two assumptions do together may be more (Saltelli et al. 2008).
 */
export function tellingOf(
  moved: Readonly<{ central: Sample; samples: readonly MovedSample[] }>,
  ask: DifferenceAsk,
): Telling[] {
  const central = between(moved.central, ask);
  if (central === null) return [];
  return moved.samples
    .flatMap(({ id, title, low: lowSample, high: highSample }): Telling[] => {
      const low = between(lowSample, ask);
      const high = between(highSample, ask);
      if (low === null || high === null) return [];
      const swing = Math.max(low, high, central) - Math.min(low, high, central);
      return [{ id, title, low, high, swing }];
    })
    .filter(({ swing }) => swing > 1e-9 * Math.max(1, Math.abs(central)))
    .toSorted((one, other) => other.swing - one.swing || (one.id < other.id ? -1 : 1))
    .slice(0, mostTold);
}

/** Where the quantity asked stands; −1 when it was not counted. */
export function findQuantity(
  { quantities }: Pick<Draws, 'quantities'>,
  ask: Readonly<{ id: string; service?: string | null; group?: string | null; area?: string }>,
): number {
  const { id, service = null, group = null, area = 'region' } = ask;
  return quantities.findIndex(
    (one) =>
      one.id === id &&
      (one.service === null || one.service === service) &&
      (one.group === null || one.group === group) &&
      one.area === area,
  );
}
