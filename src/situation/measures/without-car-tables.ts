import { findAssumption } from '#region/assume.ts';
import type { Assessment, ServiceAssessment } from '../assessment.ts';
import { withoutCar } from '../modes/no-car.ts';
import { bestConnections, countBits, publicTransport } from '../modes/public-transport.ts';
import type { Connections, PublicTransport } from '../modes/public-transport.ts';
import type { Prepared } from '../prepare.ts';
import { weightedMeans } from './weighted-means.ts';

/** How people without a car come to one service, by group and area, as tables for `entryOf`. */
export type WithoutCarTables = Readonly<{
  /** Mean minutes: public transport where there is an acceptable connection, else the wait and the trip by taxi or lift. */
  minutes: Float64Array;
  /** Share of them who have an acceptable connection at some counted hour. */
  connected: Float64Array;
  /** Share of the counted hours at which they have one, mean. */
  hours: Float64Array;
}>;

const kept = new WeakMap<ServiceAssessment, WithoutCarTables>();

/**
 * Everything that measures ask of people without a car and one service; undefined where the region has no matrix of
 * public transport or does not assume who has no car. Municipalities of which the matrix tells nothing are left out.
 */
export function withoutCarTables(assessment: Assessment, service: number): WithoutCarTables | undefined {
  const answer = assessment.services[service]!;
  let tables = kept.get(answer);
  if (tables) return tables;
  const { prepared } = assessment;
  const transport = publicTransport(prepared);
  const wait = findAssumption(prepared.region, 'taxi.wait-minutes')?.value;
  const people = knownPeople(prepared, transport);
  if (!transport || wait === undefined || !people) return undefined;
  kept.set(answer, (tables = makeTables(assessment, { service, transport, wait, people })));
  return tables;
}

// By what they are counted from: services that the same sites give share their connections and the minutes by car.
const connectionTables = new WeakMap<Connections, Omit<WithoutCarTables, 'minutes'>>();
const minuteTables = new WeakMap<Connections, WeakMap<Float64Array, Float64Array>>();

function makeTables(
  { prepared, network, services }: Assessment,
  told: { service: number; transport: PublicTransport; wait: number; people: readonly Float64Array[] },
): WithoutCarTables {
  const { service, transport, wait, people } = told;
  const { nearestMinutes } = services[service]!;
  const best = bestConnections(prepared, { transport, network, service });
  const mean = (values: Float64Array): Float64Array => weightedMeans(prepared, { weights: people, values });
  let byMinutes = minuteTables.get(best);
  if (!byMinutes) minuteTables.set(best, (byMinutes = new WeakMap()));
  let minutes = byMinutes.get(nearestMinutes);
  if (!minutes) {
    minutes = mean(best.minutes.map((by, cell) => (by < Infinity ? by : nearestMinutes[cell]! + wait)));
    byMinutes.set(nearestMinutes, minutes);
  }
  let tables = connectionTables.get(best);
  if (!tables) {
    tables = {
      connected: mean(best.minutes.map((by) => (by < Infinity ? 1 : 0))),
      hours: mean(best.minutes.map((_, cell) => countBits(best.hours[cell]!) / transport.hourCount)),
    };
    connectionTables.set(best, tables);
  }
  return { minutes, ...tables };
}

const knownByTransport = new WeakMap<PublicTransport, readonly Float64Array[]>();

/** People without a car per group and cell, nobody in municipalities of which the matrix tells nothing. */
function knownPeople(
  prepared: Prepared,
  transport: PublicTransport | undefined,
): readonly Float64Array[] | undefined {
  const people = withoutCar(prepared)?.people;
  if (!transport || !people) return undefined;
  let known = knownByTransport.get(transport);
  if (!known) {
    known = people.map((group) => group.map((count, cell) => count * transport.known[cell]!));
    knownByTransport.set(transport, known);
  }
  return known;
}
