import { makeCube } from '#cubes/make-cube.ts';
import type { CellState, Cube } from '#cubes/cube.ts';
import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import type { Cell, Municipality } from '#region/region.ts';
import type { County } from './county.ts';
import { paavoAges } from './paavo.ts';
import type { PaavoArea } from './paavo.ts';
import { groundOf } from './postcode-areas.ts';
import type { Ground } from './postcode-areas.ts';
import { areaSqKm } from './polygon-measures.ts';
import { roundDegrees, roundTo } from './projection.ts';
import type { Inputs } from './read-inputs.ts';
import { speedClassOfCell } from './speed-class.ts';
import { profileOf, spreadWithheld } from './spread-withheld.ts';

export type BuiltCells = Readonly<{
  cells: readonly Cell[];
  byAge: Cube;
  bySex: Cube;
  /** Postcode areas whose ages are withheld, and the people in them. */
  withheldAreas: number;
  withheldResidents: number;
  pointsFromPolygons: number;
  discs: number;
}>;

/** Demand points of a county: its postcode areas in order, each with its people, point and ground. */
export function buildCells(
  inputs: Inputs,
  told: { county: County; municipalities: readonly Municipality[]; problems: Problem[] },
): BuiltCells {
  const { county, municipalities, problems } = told;
  const codes = municipalities.map(({ code }) => code);
  const municipalityOf = namesToCodes(inputs, problems);
  const areas = inputs.areas
    .map((area) => ({ area, municipality: codes.indexOf(municipalityOf(area) ?? '') }))
    .filter(({ municipality }) => municipality >= 0)
    .sort((one, other) => (one.area.postcode < other.area.postcode ? -1 : 1));
  const cells: Cell[] = [];
  const grounds: Ground[] = [];
  const kept: typeof areas = [];
  for (const placed of areas) {
    const { area, municipality } = placed;
    const ground = groundOf({
      point: inputs.points.get(area.postcode),
      polygons: inputs.polygons.get(area.postcode),
      discSqKm: usualAreaSqKm(inputs, areas, municipality),
    });
    if (!ground) {
      problems.push(noPlace(area, county));
      continue;
    }
    const { residents } = area;
    const square = roundTo(ground.areaSqKm, 3);
    grounds.push(ground);
    kept.push(placed);
    cells.push({
      id: area.postcode,
      name: area.name,
      municipality,
      location: roundDegrees(ground.location),
      areaSqKm: square,
      ownDistanceKm: roundTo(ground.ownDistanceKm, 3),
      speedClass: speedClassOfCell({
        municipality: municipalities[municipality]!.speedClass,
        residents,
        areaSqKm: square,
      }),
      residents,
    });
  }
  const withheld = kept.filter(({ area }) => area.ages === null);
  return {
    cells,
    byAge: populationCube(kept, 'age'),
    bySex: populationCube(kept, 'sex'),
    withheldAreas: withheld.length,
    withheldResidents: withheld.reduce((sum, { area }) => sum + area.residents, 0),
    pointsFromPolygons: grounds.filter(({ pointFromPolygon }) => pointFromPolygon).length,
    discs: grounds.filter(({ disc }) => disc).length,
  };
}

type PlacedArea = Readonly<{ area: PaavoArea; municipality: number }>;

/** Groups as published; withheld ones spread by the profile of the municipality's other areas and marked imputed. */
function populationCube(placed: readonly PlacedArea[], by: 'age' | 'sex'): Cube {
  const members = by === 'age' ? paavoAges.map(({ id }) => id) : ['male', 'female'];
  const groupsOf = (area: PaavoArea): readonly number[] | null => (by === 'age' ? area.ages : area.sexes);
  const values: number[] = [];
  const states: CellState[] = [];
  for (const { area, municipality } of placed) {
    const groups = groupsOf(area);
    const neighbours = placed.filter((other) => other.municipality === municipality);
    const filled =
      groups ??
      spreadWithheld(
        area.residents,
        profileOf(
          neighbours.map((other) => groupsOf(other.area)),
          members.length,
        ),
      );
    values.push(...filled);
    for (const _ of members) states.push(groups ? 'observed' : 'imputed');
  }
  const title =
    by === 'age'
      ? { fi: 'Väestö ikäryhmittäin', sv: 'Befolkning efter ålder', en: 'Population by age' }
      : { fi: 'Väestö sukupuolittain', sv: 'Befolkning efter kön', en: 'Population by sex' };
  return makeCube({
    id: `population-by-${by}`,
    title,
    unit: 'people',
    source: 'paavo',
    dimensions: [
      { id: 'cell', members: placed.map(({ area }) => area.postcode) },
      { id: by, members },
    ],
    values,
    states,
  });
}

/** Municipality code by the Finnish name in an area's brackets; bilingual towns stand there in both languages. */
function namesToCodes(inputs: Inputs, problems: Problem[]): (area: PaavoArea) => string | undefined {
  const codes = new Map<string, string>();
  for (const { code, name } of inputs.key)
    for (const word of [name.fi, `${name.fi} - ${name.sv}`]) codes.set(word, code);
  for (const area of inputs.areas)
    if (!codes.has(area.municipality)) problems.push(unknownMunicipality(area));
  return (area) => codes.get(area.municipality);
}

/** Mean area of the municipality's postcodes that have polygons. */
function usualAreaSqKm(inputs: Inputs, placed: readonly PlacedArea[], municipality: number): number {
  const known = placed
    .filter((other) => other.municipality === municipality)
    .flatMap(({ area }) => inputs.polygons.get(area.postcode) ?? [])
    .map((polygon) => areaSqKm([polygon]));
  return known.length > 0 ? known.reduce((sum, square) => sum + square, 0) / known.length : 100;
}

function noPlace(area: PaavoArea, county: County): Problem {
  return makeProblem({
    code: 'postcode-without-place',
    at: county.id,
    value: `${area.postcode} ${area.name}`,
    message: {
      fi: `Postinumerolla ${area.postcode} ei ole pistettä eikä rajaa.`,
      sv: `Postnumret ${area.postcode} har varken punkt eller gräns.`,
      en: `The postcode ${area.postcode} has neither a point nor a polygon.`,
    },
    remedy: {
      fi: 'Hae uudemmat postinumeropisteet tai -rajat.',
      sv: 'Hämta nyare postnummerpunkter eller -gränser.',
      en: 'Fetch newer postcode points or polygons.',
    },
  });
}

function unknownMunicipality(area: PaavoArea): Problem {
  return makeProblem({
    code: 'unknown-municipality',
    at: area.postcode,
    value: area.municipality,
    message: {
      fi: `Postinumeron ${area.postcode} kuntaa ei ole kunta-avaimessa.`,
      sv: `Kommunen för postnummer ${area.postcode} finns inte i kommunnyckeln.`,
      en: `The municipality of postcode ${area.postcode} is not in the key of municipalities.`,
    },
    remedy: {
      fi: 'Käytä saman vuoden kunta-avainta kuin postinumerotilastossa.',
      sv: 'Använd kommunnyckeln för samma år som postnummerstatistiken.',
      en: 'Use the key of municipalities of the same year as the postcode statistics.',
    },
  });
}
