import { randomStream } from '#kit/random.ts';
import { allowedSteps } from './allowed.ts';
import type { LocationQuestion } from './question.ts';
import { naiveNetworks } from './naive.ts';

/** What an invented question has; the same plan and seed give the same question. */
export type QuestionPlan = Readonly<{
  seed: number;
  candidates: number;
  cells: number;
  services?: number;
  count?: number;
  mostChanges?: number;
  locks?: boolean;
  unreachable?: boolean;
  priced?: boolean;
  overflow?: boolean;
  /** Other terms than the mean minutes: so many of worst, beyond and equity. */
  terms?: number;
  /** Minutes that everybody must have at most to a site of the first service. */
  most?: number;
  /** Share of cells and services whose visits weigh nothing. */
  weightless?: number;
}>;

/** Cells and candidates scattered on a square of 60 × 60 minutes; most candidates give a service and are open today. */
export function inventQuestion(plan: QuestionPlan): LocationQuestion {
  const { candidates, cells, services = 2 } = plan;
  const chance = randomStream(plan.seed);
  const points = (count: number) =>
    Array.from({ length: count }, () => [chance.next() * 60, chance.next() * 60] as const);
  const homes = points(cells);
  const minutes = points(candidates).map(([x, y]) =>
    Float64Array.from(homes, ([hx, hy]) =>
      plan.unreachable && chance.next() < 0.15 ? Infinity : 1 + Math.abs(x - hx) + Math.abs(y - hy),
    ),
  );
  const residents = Float64Array.from(homes, () => Math.floor(chance.next() * 1000));
  const made = Array.from({ length: services }, () => {
    const visits = residents.map((people) => people * (0.5 + chance.next()));
    return {
      weights: plan.weightless ? visits.map((own) => (chance.next() < plan.weightless! ? 0 : own)) : visits,
      visits,
      offers: Uint8Array.from(minutes, () => (chance.next() < 0.8 ? 1 : 0)),
      capacity: Float64Array.from(minutes, () => (chance.next() * 3000 * cells) / candidates),
    };
  });
  const today = Uint8Array.from(minutes, () => (chance.next() < 0.8 ? 1 : 0));
  const locks = Int8Array.from(minutes, () => {
    if (!plan.locks) return 0;
    const drawn = chance.next();
    return drawn < 0.15 ? 1 : drawn < 0.25 ? -1 : 0;
  });
  return {
    cellCount: cells,
    minutes,
    services: made,
    residents,
    locks,
    today,
    covers: made.map(({ offers }) => offers),
    farMinutes: 250,
    ...(plan.count === undefined ? {} : { count: plan.count }),
    ...(plan.mostChanges === undefined ? {} : { mostChanges: plan.mostChanges }),
    ...(plan.priced ? { price: Float64Array.from(minutes, () => chance.next() * 20_000) } : {}),
    ...(plan.overflow ? { overflowMinutes: 10 } : {}),
    ...(plan.terms ? { mix: mixOf(plan.terms), limit: 30 } : {}),
    ...(plan.most === undefined ? {} : { most: { service: 0, minutes: plan.most } }),
  };
}

function mixOf(terms: number): NonNullable<LocationQuestion['mix']> {
  return {
    mean: terms === 2 ? 0 : 1,
    ...{ worst: 0.3, beyond: terms > 1 ? 20 : 0 },
    ...(terms > 2 ? { equity: { weight: 0.5, aversion: 0.06 } } : {}),
  };
}

/** Whether any network is allowed. */
export function canBeAnswered(question: LocationQuestion): boolean {
  return allowedSteps(question).length > 0 && naiveNetworks(question).length > 0;
}
