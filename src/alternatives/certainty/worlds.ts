import { cos, log, pi } from '#kit/numbers.ts';
import { randomStream } from '#kit/random.ts';
import type { RandomStream } from '#kit/random.ts';
import { assume } from '#region/assume.ts';
import type { Region } from '#region/region.ts';
import { detourLeast, detourMost, speedShareOff } from '#situation/range.ts';
import { betweenLimits, commonVariance, familyOf, isDrawn, valueAt } from './spread.ts';

/** One way that the world might be: values of the assumptions, and what all minutes and kilometres are multiplied by. */
export type World = Readonly<{ region: Region; minutesFactor: number; kmFactor: number }>;

export type WorldsAsk = Readonly<{
  seed: string | number;
  /** `fixed`: minutes as assumed, to see what the other assumptions do alone. Drawn unless told. */
  travel?: 'drawn' | 'fixed';
}>;

/** The world as assumed. */
export function centralWorld(region: Region): World {
  return { region, minutesFactor: 1, kmFactor: 1 };
}

/**
 * Draws worlds of a region one after another. The k-th world of a seed is the same however many are drawn. Every assumption
 * has streams of its own, named by the seed and its id: another assumption more or less, or another quality, leaves its
 * deviations as they were.
 */
export function makeWorlds(region: Region, { seed, travel = 'drawn' }: WorldsAsk): () => World {
  const root = randomStream(`certainty:${typeof seed}:${seed}`);
  const drawn = region.assumptions.filter(isDrawn);
  const common = new Map<string, RandomStream>();
  for (const { id } of drawn) {
    const family = familyOf(id);
    if (!common.has(family)) common.set(family, root.branch(`family/${family}`));
  }
  const own = new Map(drawn.map(({ id }) => [id, root.branch(`own/${id}`)]));
  const speed = root.branch('speed');
  const detour = root.branch('detour');
  const [commonWeight, ownWeight] = [Math.sqrt(commonVariance), Math.sqrt(1 - commonVariance)];
  return () => {
    const shared = new Map([...common].map(([family, stream]) => [family, normal(stream)]));
    const assumptions = region.assumptions.map((assumption) => {
      const stream = own.get(assumption.id);
      if (!stream) return assumption;
      const deviations = commonWeight * shared.get(familyOf(assumption.id))! + ownWeight * normal(stream);
      return { ...assumption, value: valueAt(assumption, deviations) };
    });
    const levels = { speed: 2 * speed.next() - 1, detour: 2 * detour.next() - 1 };
    const factors = travel === 'drawn' ? travelFactors(region, levels) : { minutesFactor: 1, kmFactor: 1 };
    return { region: { ...region, assumptions }, ...factors };
  };
}

/**
 * What minutes and kilometres are multiplied by at a level of speed and of detour, −1 … 1: the ends are those of the range
 * of every minute, speed ± 20 % and detour 1.2–1.6.
 */
export function travelFactors(
  region: Region,
  levels: Readonly<{ speed: number; detour: number }>,
): Pick<World, 'minutesFactor' | 'kmFactor'> {
  const assumed = assume(region, 'detour');
  const kmFactor = betweenLimits(
    { least: Math.min(1, detourLeast / assumed), middle: 1, most: Math.max(1, detourMost / assumed) },
    levels.detour,
  );
  const speedFactor = betweenLimits(
    { least: 1 - speedShareOff, middle: 1, most: 1 + speedShareOff },
    levels.speed,
  );
  return { minutesFactor: kmFactor / speedFactor, kmFactor };
}

/** The region with other values for some assumptions; for computing only: its hash still names the region itself. */
export function withValues(region: Region, values: ReadonlyMap<string, number>): Region {
  const assumptions = region.assumptions.map((assumption) => {
    const value = values.get(assumption.id);
    return value === undefined ? assumption : { ...assumption, value };
  });
  return { ...region, assumptions };
}

/** A standard normal deviate (Box & Muller 1958) from the kit's own log and cosine: the same bits everywhere. */
function normal(stream: RandomStream): number {
  const radius = Math.sqrt(-2 * log(1 - stream.next()));
  return radius * cos(2 * pi * stream.next());
}
