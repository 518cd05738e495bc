import type { Problem } from '#kit/result.ts';
import { weekdays } from './lever.ts';
import type { Stop } from './lever.ts';
import { settingProblems } from './setting-problems.ts';

/** Whether a value has the form of one stop; cells and doubled days are asked apart. */
export function isStop(item: unknown): item is Stop {
  if (typeof item !== 'object' || item === null) return false;
  const { cell, weekdays: days, ...rest } = item as Record<string, unknown>;
  return (
    typeof cell === 'string' &&
    Array.isArray(days) &&
    days.length > 0 &&
    days.every((day) => (weekdays as readonly unknown[]).includes(day)) &&
    Object.keys(rest).length === 0
  );
}

/** A mobile unit cannot be in two places on one day, nor twice in one. */
export function doubledDays(at: string, stops: readonly Stop[]): Problem[] {
  const taken = new Set<string>();
  return stops.flatMap((stop, index) =>
    stop.weekdays.flatMap((day, place) => {
      if (!taken.has(day)) {
        taken.add(day);
        return [];
      }
      return [settingProblems.dayTwice(`${at}[${index}].weekdays[${place}]`, day)];
    }),
  );
}
