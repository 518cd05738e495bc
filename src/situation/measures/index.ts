import { ambulanceWithinFirst } from './ambulance-within-first.ts';
import { ambulanceWithinSecond } from './ambulance-within-second.ts';
import { catchmentCapacityBalanced } from './catchment-capacity-balanced.ts';
import { catchmentCapacity } from './catchment-capacity.ts';
import { connectedWithoutCar } from './connected-without-car.ts';
import { cost } from './cost.ts';
import { hoursWithoutCar } from './hours-without-car.ts';
import { homeCareWithin } from './home-care-within.ts';
import { loadShare } from './load-share.ts';
import { meanMinutes } from './mean-minutes.ts';
import type { Measure } from './measure.ts';
import { medianMinutes } from './median-minutes.ts';
import { minutesWithoutCar } from './minutes-without-car.ts';
import { outsideCatchments } from './outside-catchments.ts';
import { p90Minutes } from './p90-minutes.ts';
import { peopleWithoutCar } from './people-without-car.ts';
import { placeStaff } from './place-staff.ts';
import { placesPerAged75 } from './places-per-aged75.ts';
import { population } from './population.ts';
import { ambulanceMinutes, homeCareMinutes } from './response-minutes.ts';
import { shareWithin15 } from './share-within-15.ts';
import { shareWithin20 } from './share-within-20.ts';
import { shareWithin30 } from './share-within-30.ts';
import { shareWithin45 } from './share-within-45.ts';
import { taxiClientPart } from './taxi-client-part.ts';
import { taxiFares } from './taxi-fares.ts';
import { tripMinutes } from './trip-minutes.ts';
import { ambulanceLoad, homeCareLoad } from './unit-load.ts';
import { visits } from './visits.ts';
import { worstMinutes } from './worst-minutes.ts';

/** Every measure, in the order in which tables show them. A new measure is a file and a line here. */
export const measures: readonly Measure[] = [
  population,
  meanMinutes,
  medianMinutes,
  p90Minutes,
  worstMinutes,
  shareWithin15,
  shareWithin20,
  shareWithin30,
  shareWithin45,
  tripMinutes,
  visits,
  loadShare,
  catchmentCapacity,
  catchmentCapacityBalanced,
  outsideCatchments,
  peopleWithoutCar,
  minutesWithoutCar,
  connectedWithoutCar,
  hoursWithoutCar,
  taxiFares,
  taxiClientPart,
  cost,
  placesPerAged75,
  placeStaff,
  ambulanceMinutes,
  ambulanceWithinFirst,
  ambulanceWithinSecond,
  ambulanceLoad,
  homeCareMinutes,
  homeCareWithin,
  homeCareLoad,
];

/** The measure of that id. Throws when there is none. */
export function getMeasure(id: string): Measure {
  const measure = measures.find((one) => one.id === id);
  if (!measure) throw new RangeError(`no measure ${id}`);
  return measure;
}
