import { cellStates } from '#cubes/cube.ts';
import type { Assumption, Region } from '#region/region.ts';
import { bandOf, bandsOfGroup } from './age-bands.ts';
import type { Measure, Question } from './measures/measure.ts';

/**
 * The weakest ground that a number stands on. `observed`: counted from published figures as they are. `estimated`:
 * figures spread or modelled from published ones and from assumptions that lean on something. `assumed`: it rests on a
 * bare guess or on a value that a person of this region changed. `missing`: there is no number.
 */
export type Mark = 'observed' | 'estimated' | 'assumed' | 'missing';

/** An assumption of this quality or less is a bare guess. */
const guessQuality = 1;

/**
 * Whether a number of the model uses the assumption. Those of residents a post and visits a room made the sites' own
 * rows when the region was built: changing one of these changes no number. Opening hours matter only where a pull sets
 * others.
 */
export function isUsed(id: string): boolean {
  return !/^(residents-per-post|visits-per-room)\.|\.hours-per-week$/.test(id);
}

/** Assumptions that a measure's answer about a service rests on; `null` asks for every service together. */
export function assumptionsBehind(
  region: Region,
  ask: { restsOn: readonly string[]; service: number | null },
): readonly Assumption[] {
  const { restsOn, service } = ask;
  const others = region.services
    .filter((_, index) => service !== null && index !== service)
    .map(({ id }) => id);
  return region.assumptions.filter(({ id }) => {
    if (!isUsed(id) || !restsOn.some((rest) => (rest.endsWith('.') ? id.startsWith(rest) : id === rest)))
      return false;
    return !id.split('.').some((part) => others.includes(part));
  });
}

/** The mark of a measure's answers, before it is known whether there is a value; kept per region. */
export function groundOf(region: Region, ask: { measure: Measure; question: Question }): Mark {
  const { measure, question } = ask;
  if (measure.toldByPlan) return 'assumed';
  const service = measure.by.service ? question.service : null;
  const ground = restingOn(region, { measure, service });
  if (ground !== 'observed') return ground;
  return isImputed(region, question) ? 'estimated' : 'observed';
}

// Marks are asked once a row of a table, so they are kept by region's assumptions, measure and service.
const restingMarks = new WeakMap<readonly Assumption[], WeakMap<Measure, Map<number | null, Mark>>>();

function restingOn(region: Region, ask: { measure: Measure; service: number | null }): Mark {
  const { measure, service } = ask;
  let byMeasure = restingMarks.get(region.assumptions);
  if (!byMeasure) restingMarks.set(region.assumptions, (byMeasure = new WeakMap()));
  let marks = byMeasure.get(measure);
  if (!marks) byMeasure.set(measure, (marks = new Map()));
  let mark = marks.get(service);
  if (mark === undefined) {
    const behind = assumptionsBehind(region, { restsOn: measure.restsOn, service });
    const bare = behind.some(({ edited, quality }) => edited === true || quality <= guessQuality);
    mark = behind.length === 0 ? 'observed' : bare ? 'assumed' : 'estimated';
    marks.set(service, mark);
  }
  return mark;
}

/** Per group, per municipality: 1 when some counted resident is in a figure that was not observed as such. */
const imputedAreas = new WeakMap<object, readonly Uint8Array[]>();

function isImputed(region: Region, { group, area }: Question): boolean {
  const cube = region.cubes['population-by-age']!;
  let byGroup = imputedAreas.get(cube);
  if (!byGroup) imputedAreas.set(cube, (byGroup = imputedByGroup(region)));
  return area === 'region' ? byGroup[group]!.includes(1) : byGroup[group]![area] === 1;
}

function imputedByGroup(region: Region): readonly Uint8Array[] {
  const { states } = region.cubes['population-by-age']!;
  const observed = cellStates.indexOf('observed');
  return bandsOfGroup.map((bands) => {
    const areas = new Uint8Array(region.municipalities.length);
    region.ages.forEach((age, at) => {
      if (!bands.includes(bandOf(age))) return;
      region.cells.forEach(({ municipality }, cell) => {
        if (states[cell * region.ages.length + at] !== observed) areas[municipality] = 1;
      });
    });
    return areas;
  });
}
