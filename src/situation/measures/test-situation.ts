import type { Assessment } from '../assessment.ts';
import { networkOf } from '../network-of.ts';
import { prepare } from '../prepare.ts';
import { assessSituation } from '../situation.ts';
import { testRegion } from '../test-region.ts';
import type { TestPlan } from '../test-region.ts';
import type { Measure, Question } from './measure.ts';

/** The situation of a test region, for tests of measures. */
export function testSituation(plan: TestPlan = {}): Assessment {
  return assessSituation(prepare(testRegion(plan))).central;
}

/** The region's answer for the first service and everybody. */
export const everybody: Question = { service: 0, group: 0, area: 'region' };

/** Every question that a measure can be asked of an assessment. */
export function questionsOf(assessment: Assessment): Question[] {
  const { region } = assessment.prepared;
  const areas: Question['area'][] = ['region', ...region.municipalities.keys()];
  return [...region.services.keys()].flatMap((service) =>
    [0, 1, 2].flatMap((group) => areas.map((area) => ({ service, group, area }))),
  );
}

/** The counted cells of a question as plain rows, residents and minutes, nobody left out but the uninhabited. */
export function rowsOf(
  assessment: Assessment,
  { service, group, area }: Question,
): { cell: number; people: number; minutes: number }[] {
  const { region, people } = assessment.prepared;
  return region.cells
    .map(({ municipality }, cell) => ({ municipality, cell }))
    .filter(({ municipality }) => area === 'region' || municipality === area)
    .map(({ cell }) => ({
      cell,
      people: people[group]![cell]!,
      minutes: assessment.services[service]!.nearestMinutes[cell]!,
    }))
    .filter((row) => row.people > 0);
}

/** A region without a hospital: nobody offers emergency care, its last service. */
export function withoutHospital(): { assessment: Assessment; emergency: number } {
  const assessment = testSituation();
  const { prepared } = assessment;
  const emergency = prepared.region.services.findIndex(({ id }) => id === 'emergency');
  const network = networkOf(prepared.region);
  const services = assessment.services.map((answer, service) =>
    service === emergency
      ? {
          ...answer,
          nearestMinutes: answer.nearestMinutes.map(() => Infinity),
          tripMinutes: answer.tripMinutes.map(() => Infinity),
          withinShare: answer.withinShare.map(() => 0),
          visits: answer.visits.map(() => 0),
        }
      : answer,
  );
  const sites = network.sites.map((site) => ({
    ...site,
    offers: site.offers.map((offered, service) => offered && service !== emergency),
  }));
  return { assessment: { ...assessment, network: { ...network, sites }, services }, emergency };
}

/** Whether a measure gives nothing, rather than zero, where nobody offers the service. */
export function givesNothingWithoutSites(measure: Measure): boolean {
  const { assessment, emergency } = withoutHospital();
  return measure.compute(assessment, { ...everybody, service: emergency }) === null;
}

export function near(one: number | null, other: number): boolean {
  return one !== null && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}
