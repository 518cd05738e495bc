import fc from 'fast-check';
import type { Pull, Settings } from './lever.ts';
import { weekdays } from './lever.ts';
import { pullOf, region, sites } from './test-pulls.ts';

const cells = region.cells.map(({ id }) => id);
// What opening, mobile units and bases make on the first postcodes, so that later pulls name it now and then.
const fewCells = cells.slice(0, 4);
const madeSites = fewCells.flatMap((cell) => [`open-${cell}`, `stop-${cell}`]);

const anySite = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...sites) },
  { weight: 2, arbitrary: fc.constantFrom(...madeSites) },
  { weight: 1, arbitrary: fc.constant('nowhere') },
);
const anyCell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...fewCells) },
  { weight: 3, arbitrary: fc.constantFrom(...cells) },
);
const baseCells = cells.slice(0, 2);
const anyService = fc.constantFrom('gp', 'nurse', 'emergency');
const anyServices = fc.subarray(['gp', 'nurse']);
const anyText = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('Pohjoinen', 'Etelä') },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', 'x'.repeat(700)) },
);
const anyDay = fc.constantFrom('2027-06-30', '2028-02-29', '2031-01-01', '2027-02-30');
const anyReceivers = fc.oneof(
  anySite.map((site) => [{ site, share: 1 }]),
  fc
    .record({ one: anySite, other: anySite, share: fc.constantFrom(0.25, 0.4, 0.6, 1.2) })
    .map(({ one, other, share }) => [
      { site: one, share },
      { site: other, share: 1 - share },
    ]),
);
// Mostly a day for each stop; now and then two places on one day, or one place twice.
const anyStops = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .uniqueArray(anyCell, { minLength: 1, maxLength: 3 })
      .map((places) => places.map((cell, at) => ({ cell, weekdays: [weekdays[at]!] }))),
  },
  {
    weight: 1,
    arbitrary: fc.array(
      fc.record({ cell: anyCell, weekdays: fc.subarray([...weekdays], { minLength: 1 }) }),
      { maxLength: 3 },
    ),
  },
);
const number = (...values: readonly number[]) => fc.constantFrom(...values);

/** What a lever asks, often missing and now and then wrong: lists of pulls meet every refusal. */
function pulls(lever: string, required: Record<string, fc.Arbitrary<unknown>>, more = {}) {
  const optional = more as Record<string, fc.Arbitrary<unknown>>;
  return fc
    .record({ ...required, ...optional }, { requiredKeys: Object.keys(required) })
    .map((settings): Pull => pullOf(lever, settings as Settings));
}

const leaving = { receivers: anyReceivers, postsEnded: number(0, 0, 0.5, 0.5, 90), noticeOn: anyDay };

/** A pull of any lever on the region of most tests, valid or not. */
export const anyPull: fc.Arbitrary<Pull> = fc.oneof(
  pulls('close-site', { site: anySite }, { ...leaving, endsLease: fc.boolean() }),
  pulls('lighten-site', { site: anySite }, { ...leaving, keeps: anyServices }),
  pulls(
    'open-site',
    { name: anyText, cell: anyCell, services: anyServices },
    { postsFrom: anySite, postsPerService: number(0.1, 0.5, 2) },
  ),
  pulls('move-site', { site: anySite, cell: anyCell }, { premisesEuros: number(0, 5e4), noticeOn: anyDay }),
  pulls(
    'merge-sites',
    { site: anySite, into: anySite },
    {
      addsServices: fc.boolean(),
      roomsPercent: number(0, 30, 50, 100, 120),
      postsEnded: number(0, 0, 1, 1, 90),
    },
  ),
  pulls('add-service', { site: anySite, service: anyService }, { posts: number(0.1, 2), postsFrom: anySite }),
  pulls('remove-service', { site: anySite, service: anyService }, leaving),
  pulls(
    'set-capacity',
    { site: anySite, service: anyService },
    { posts: number(0, 1, 6), roomVisits: number(0, 9e3) },
  ),
  pulls(
    'set-hours',
    { site: anySite, hoursPerWeek: number(0, 10, 40, 60, 200) },
    { supportEuros: number(1e4) },
  ),
  pulls(
    'set-places',
    { site: anySite },
    {
      roundTheClockPlaces: number(0, 20),
      beds: number(0, 8),
      placesBefore: number(0, 10),
      bedsBefore: number(4),
    },
  ),
  pulls(
    'mobile-unit',
    { name: anyText, services: anyServices, stops: anyStops },
    { postsPerService: number(0.5, 2), postsFrom: anySite, vehicleEuros: number(0, 3e4) },
  ),
  pulls('shift-remote', { service: anyService, share: number(0, 0.2, 0.9, 1, 1.5) }),
  pulls(
    'set-leak',
    {},
    {
      emergency: number(0, 0.1, 0.7),
      digital: number(0, 0.2),
      unmet: number(0, 0.1, 0.6),
      emergencyService: anyService,
      evidence: anyText,
    },
  ),
  pulls(
    'set-base',
    {
      kind: fc.constantFrom('ambulance', 'ambulance', 'home-care', 'taxi'),
      name: anyText,
      cell: fc.constantFrom(...baseCells),
    },
    { vehicles: number(0, 1, 2, 3), standsAlready: fc.boolean() },
  ),
  pulls('close-base', {
    base: fc
      .record({ cell: fc.constantFrom(...baseCells), kind: fc.constantFrom('ambulance', 'home-care') })
      .map(({ cell, kind }) => `base-${cell}-${kind}`),
  }),
  pulls('protect-site', { site: anySite }),
);

/** A list of at most so many pulls of any lever. */
export function anyPulls(most: number): fc.Arbitrary<Pull[]> {
  return fc.array(anyPull, { maxLength: most });
}
