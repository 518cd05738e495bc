import { entriesOf, firstOf, rowsBehind } from '#engines/access/rows.ts';
import { findAssumption } from '#region/assume.ts';
import type { Assessment, ServiceAssessment } from '../assessment.ts';
import { withoutCar } from '../modes/no-car.ts';
import { connectionsTo, publicTransport } from '../modes/public-transport.ts';
import { placesOf } from '../travel-columns.ts';
import { areaPosition } from './area-totals.ts';
import type { Question } from './measure.ts';

/** Euros a year of one service's trips by taxi, by municipality and the region last; NaN where they are not known. */
export type TaxiTables = Readonly<{ fares: Float64Array; clients: Float64Array }>;

type Tariff = Readonly<{ start: number; perKm: number; clientShare: number }>;

const kept = new WeakMap<ServiceAssessment, TaxiTables>();

/**
 * What trips by taxi to a year's visits cost, both ways. The visits of people without a car go where everybody's go, by
 * the same rows; those for whom the way to the site has no acceptable connection take a taxi. Undefined where the region
 * has no matrix of public transport, or does not assume the shares or the tariff.
 */
export function taxiTables(assessment: Assessment, service: number): TaxiTables | undefined {
  const answer = assessment.services[service]!;
  let tables = kept.get(answer);
  if (tables) return tables;
  tables = makeTables(assessment, service);
  if (tables) kept.set(answer, tables);
  return tables;
}

/** The area's entry of one of the tables; null where it is not known. */
export function eurosOf(assessment: Assessment, table: Float64Array, area: Question['area']): number | null {
  const euros = table[areaPosition(assessment.prepared, area)]!;
  return Number.isFinite(euros) ? euros : null;
}

function makeTables(assessment: Assessment, service: number): TaxiTables | undefined {
  const { prepared, network, demand } = assessment;
  const transport = publicTransport(prepared);
  const visits = withoutCar(prepared)?.visits[service];
  const tariff = tariffOf(assessment);
  if (!transport || !visits || !tariff) return undefined;
  const { columns } = placesOf(prepared, network);
  const connections = network.sites.map((site) => connectionsTo(prepared, { transport, site })?.minutes);
  const rows = rowsBehind(assessment.services[service]!);
  const before = prepared.demand[service]!;
  const width = prepared.cellsOf.length + 1;
  const tables = { fares: new Float64Array(width), clients: new Float64Array(width) };
  for (let cell = 0; cell < visits.length; cell++) {
    const area = prepared.cellMunicipality[cell]!;
    // What left the sites left those without a car like everybody.
    const made = before[cell]! > 0 ? (visits[cell]! * demand[service]![cell]!) / before[cell]! : 0;
    if (!(made > 0)) continue;
    // Of a municipality that the matrix tells nothing of, nobody knows who takes the bus: its sum is not known.
    const trips = transport.known[cell] === 1 ? 2 * made : NaN;
    const { sites, shares } = entriesOf(rows, cell);
    const first = firstOf(rows, cell);
    let fare = 0;
    let own = 0;
    for (let at = first; at < first + rows.count[cell]!; at++) {
      const site = sites[at]!;
      if (connections[site] && connections[site][cell]! < Infinity) continue;
      const euros = tariff.start + columns[site]!.km[cell]! * tariff.perKm;
      fare += shares[at]! * euros;
      own += shares[at]! * Math.min(euros, tariff.clientShare);
    }
    // Where nobody gives the service there are no trips to pay for.
    tables.fares[area]! += rows.count[cell]! > 0 ? trips * fare : NaN;
    tables.clients[area]! += rows.count[cell]! > 0 ? trips * own : NaN;
  }
  for (const table of [tables.fares, tables.clients])
    for (let area = 0; area < width - 1; area++) table[width - 1]! += table[area]!;
  return tables;
}

function tariffOf({ prepared }: Assessment): Tariff | undefined {
  const read = (path: string) => findAssumption(prepared.region, `taxi.${path}`)?.value;
  const [start, perKm, clientShare] = [read('start-euros'), read('euros-per-km'), read('client-share-euros')];
  if (start === undefined || perKm === undefined || clientShare === undefined) return undefined;
  return { start, perKm, clientShare };
}
