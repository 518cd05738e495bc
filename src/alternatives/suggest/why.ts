import type { Assessment } from '#situation/assessment.ts';
import type { Evaluation, FareRow } from '../evaluation.ts';
import { overflowOf } from './figures.ts';
import { nearestNextOf } from './nearest-next.ts';
import type { WhyLine } from './suggestion.ts';

/** One network as it was evaluated, with what it leaves standing among the sites that could have closed. */
export type Evaluated = Readonly<{
  evaluation: Evaluation;
  assessment: Assessment;
  tripMinutes: number | null;
  /** Ids of sites that were free to close and stay; of new ones. */
  stays: readonly string[];
  closes: readonly string[];
  opens: readonly string[];
}>;

/** Changes smaller than this are not worth a sentence: minutes of a municipality's mean, visits beyond capacity. */
const leastMinutes = 0.5;
const leastVisits = 1;
/** Sites that stay are named at most so many. */
const mostKept = 2;

/** Why this network, from its own numbers against today and the other suggestions; the most telling first. */
export function whyOf(told: {
  networks: readonly Evaluated[];
  at: number;
  today: Evaluation;
  main: number;
}): readonly WhyLine[] {
  const { networks, at, today, main } = told;
  const one = networks[at]!;
  const others = networks.flatMap((other, index) => (index === at ? [] : [{ other, index }]));
  return [
    ...keptLines(one, { others: others.map(({ other }) => other), main }),
    ...openedLines(one, main),
    ...againstToday(one.evaluation),
    ...others.flatMap(({ other, index }) => against(one, { other, number: index + 1 })),
    moneyLine(one.evaluation),
    overflowLine(one.evaluation, today),
  ];
}

/** Sites that stay: first those that another suggestion closes, then those whose people would have farthest together. */
function keptLines(one: Evaluated, told: { others: readonly Evaluated[]; main: number }): WhyLine[] {
  const { sites } = one.assessment.network;
  const lines = one.stays.flatMap((id) => {
    const site = sites.findIndex((each) => each.id === id);
    const next = nearestNextOf(one.assessment, { site, service: told.main });
    if (!next || next.nextMinutes - next.minutes < leastMinutes) return [];
    const closedElsewhere = told.others.some(({ closes }) => closes.includes(id));
    const weight = next.residents * (next.nextMinutes - next.minutes);
    const { residents, minutes, nextMinutes } = next;
    const line: WhyLine = {
      kind: 'kept',
      site: sites[site]!.shortName,
      residents,
      minutes,
      nextMinutes,
      next: sites[next.next]!.shortName,
    };
    return [{ line, weight, closedElsewhere }];
  });
  lines.sort((a, b) => Number(b.closedElsewhere) - Number(a.closedElsewhere) || b.weight - a.weight);
  return lines.slice(0, mostKept).map(({ line }) => line);
}

function openedLines(one: Evaluated, main: number): WhyLine[] {
  const { sites } = one.assessment.network;
  return one.opens.flatMap((id): WhyLine[] => {
    const site = sites.findIndex((each) => each.id === id);
    const next = nearestNextOf(one.assessment, { site, service: main });
    if (!next) return [];
    return [{ kind: 'opened', ...next, site: sites[site]!.shortName, next: sites[next.next]!.shortName }];
  });
}

/** Of a site that closes: for whom it was nearest today, and how far they have on the network without it. */
export function closedLine(
  told: { today: Assessment; after: Assessment; main: number },
  id: string,
): WhyLine | undefined {
  const { today, after, main } = told;
  const site = today.network.sites.findIndex((each) => each.id === id);
  const was = today.services[main]!;
  const now = after.services[main]!;
  const people = today.prepared.people[0]!;
  const receives = new Float64Array(after.network.sites.length);
  let residents = 0;
  let minutes = 0;
  let nextMinutes = 0;
  for (let cell = 0; cell < people.length; cell++) {
    if (was.nearestSite[cell] !== site || people[cell] === 0 || now.nearestSite[cell]! < 0) continue;
    residents += people[cell]!;
    minutes += people[cell]! * was.nearestMinutes[cell]!;
    nextMinutes += people[cell]! * now.nearestMinutes[cell]!;
    receives[now.nearestSite[cell]!]! += people[cell]!;
  }
  if (residents === 0) return undefined;
  const next = after.network.sites[receives.indexOf(Math.max(...receives))]!.shortName;
  const name = today.network.sites[site]!.shortName;
  return {
    kind: 'closed',
    site: name,
    residents,
    minutes: minutes / residents,
    nextMinutes: nextMinutes / residents,
    next,
  };
}

function againstToday({ fares }: Evaluation): WhyLine[] {
  const all = fares.filter(({ ages }) => ages === 'all');
  const region = all.find(({ area }) => area === 'region')!;
  const lines: WhyLine[] = [];
  const grown = extreme(all, (row) => row.minutesAfter! - row.minutesBefore!);
  if (grown) lines.push({ kind: 'loser', ...beforeAfter(grown), residents: region.worse });
  else lines.push({ kind: 'nobody-loses' });
  const shrunk = extreme(all, (row) => row.minutesBefore! - row.minutesAfter!);
  if (shrunk) lines.push({ kind: 'winner', ...beforeAfter(shrunk), residents: region.better });
  return lines;
}

function beforeAfter(row: FareRow) {
  return { area: row.area, before: row.minutesBefore!, after: row.minutesAfter! };
}

/** The municipality where this is largest, if it is worth a sentence. */
function extreme(rows: readonly FareRow[], of: (row: FareRow) => number): FareRow | undefined {
  let most: FareRow | undefined;
  for (const row of rows) {
    if (row.area === 'region' || row.minutesBefore === null || row.minutesAfter === null) continue;
    if (of(row) >= leastMinutes && (!most || of(row) > of(most))) most = row;
  }
  return most;
}

/** The municipality that fares best here against another suggestion, and the one that fares worst. */
function against(one: Evaluated, told: { other: Evaluated; number: number }): WhyLine[] {
  const there = new Map(
    told.other.evaluation.fares
      .filter(({ ages }) => ages === 'all')
      .map((row) => [row.area, row.minutesAfter]),
  );
  const rows = one.evaluation.fares.filter(({ ages, area }) => ages === 'all' && there.get(area) !== null);
  const lines: WhyLine[] = [];
  for (const kind of ['better-than', 'worse-than'] as const) {
    const sign = kind === 'better-than' ? 1 : -1;
    const row = extreme(rows, ({ area, minutesAfter }) => sign * (there.get(area)! - minutesAfter!));
    if (row)
      lines.push({
        kind,
        other: told.number,
        area: row.area,
        here: row.minutesAfter!,
        there: there.get(row.area)!,
      });
  }
  return lines;
}

function moneyLine({ costs }: Evaluation): WhyLine {
  return {
    kind: 'euros',
    change: costs.after.total - costs.before.total,
    travelChange: costs.clientTravelEurosAfter - costs.clientTravelEurosBefore,
  };
}

function overflowLine(now: Evaluation, then: Evaluation): WhyLine {
  const before = new Map(then.sites.map((site) => [site.site, overflowOf(site)]));
  let visits = 0;
  let most = { name: '', growth: 0 };
  for (const site of now.sites) {
    const growth = overflowOf(site) - (before.get(site.site) ?? 0);
    visits += growth;
    if (growth > most.growth) most = { name: site.shortName, growth };
  }
  return visits >= leastVisits ? { kind: 'overflow', visits, site: most.name } : { kind: 'room-suffices' };
}
