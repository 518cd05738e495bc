import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import proj4 from 'proj4';
import { estimateColumn } from '#engines/travel/estimate.ts';
import { greatCircleKm, unitVector } from '#engines/travel/great-circle.ts';
import type { TravelCells } from '#engines/travel/travel.ts';
import { randomStream } from '#kit/random.ts';

/*
 * Fits the urban speed of the estimate (great circle × detour ÷ speed) on half of the cells of the Helsinki Region
 * Travel Time Matrix, car at midday, and tells the error on the other half. Times there are door to door: walking to
 * the car and parking are in them, so the fitted speed holds those too.
 */

const file = join(
  import.meta.dirname,
  '../../shared/data/travel/helsinki_travel_times_to_railway_station.csv',
);
if (!existsSync(file)) {
  console.log('calibrate-urban-speed: the travel time matrix is not here, skipped');
} else {
  calibrate(readFileSync(file, 'utf8'));
}

type Trip = Readonly<{ lon: number; lat: number; minutes: number; km: number; straightKm: number }>;

function calibrate(text: string): void {
  proj4.defs('EPSG:3067', '+proj=utm +zone=35 +ellps=GRS80 +units=m +no_defs');
  const toLonLat = (x: string, y: string) =>
    proj4('EPSG:3067', 'WGS84', [Number(x), Number(y)]) as [number, number];
  const rows: Record<string, string>[] = parse(text, { columns: true });
  const home = rows.find((row) => row['from_id'] === row['to_id'])!;
  const station = toLonLat(home['cell_x']!, home['cell_y']!);
  const trips = rows
    .filter((row) => Number(row['car_m_t']) > 0 && Number(row['car_m_d']) > 0)
    .map((row): Trip => {
      const [lon, lat] = toLonLat(row['cell_x']!, row['cell_y']!);
      const straightKm = greatCircleKm(unitVector(lon, lat), unitVector(...station));
      return { lon, lat, minutes: Number(row['car_m_t']), km: Number(row['car_m_d']) / 1000, straightKm };
    });
  const chance = randomStream('helsinki');
  const halves: [Trip[], Trip[]] = [[], []];
  for (const trip of trips) halves[chance.integer(2)]!.push(trip);
  console.log(
    `${rows.length} cells, ${trips.length} with a car trip; fitted on ${halves[0].length}, held back ${halves[1].length}`,
  );
  console.log(
    `detour (road km ÷ straight km): median ${median(trips.map((trip) => trip.km / trip.straightKm)).toFixed(3)}`,
  );
  const ranges = [
    ['all', 0, 100],
    ['0.5–15 km', 0.5, 15],
    ['under 5 km', 0, 5],
    ['5–10 km', 5, 10],
    ['10–15 km', 10, 15],
    ['15–25 km', 15, 25],
  ] as const;
  for (const [name, from, to] of ranges) {
    const inside = (trip: Trip) => trip.straightKm >= from && trip.straightKm < to;
    report(name, { fitted: halves[0].filter(inside), held: halves[1].filter(inside), station });
  }
}

function report(name: string, on: { fitted: Trip[]; held: Trip[]; station: [number, number] }): void {
  const { fitted, held, station } = on;
  const detour = median(fitted.map((trip) => trip.km / trip.straightKm));
  // The speed that halves the fitted trips between too quick and too slow, at the detour that the model assumes.
  const speed = median(fitted.map((trip) => (trip.straightKm * 1.35 * 60) / trip.minutes));
  const cells: TravelCells = {
    lon: Float64Array.from(held, (trip) => trip.lon),
    lat: Float64Array.from(held, (trip) => trip.lat),
    // Squares of 250 m: mean distance to the centre 0.3826 of the side.
    ownKm: new Float64Array(held.length).fill(0.3826 * 0.25),
    speedKmh: new Float64Array(held.length).fill(speed),
    detour: 1.35,
  };
  const { minutes } = estimateColumn(cells, { lon: station[0], lat: station[1] });
  const errors = held.map((trip, at) => minutes[at]! - trip.minutes);
  const absolute = errors.map(Math.abs);
  const relative = held.map((trip, at) => absolute[at]! / trip.minutes);
  console.log(
    `${name.padEnd(11)} n ${String(held.length).padStart(5)}  detour ${detour.toFixed(2)}  speed at 1.35 ${speed.toFixed(1)} km/h  ` +
      `held-back error: median ${median(absolute).toFixed(1)} min, ${(100 * median(relative)).toFixed(1)} %; ` +
      `90 % within ${quantile(absolute, 0.9).toFixed(1)} min; bias ${median(errors).toFixed(1)} min`,
  );
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!;
}
