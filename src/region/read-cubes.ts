import type { Cube } from '#cubes/cube.ts';
import { sumRow } from '#cubes/cells.ts';
import { readCube } from '#cubes/cube-text.ts';
import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import { complaints } from './complaints.ts';
import { cubeIdOf, requiredCubes } from './region-files.ts';
import type { AgeGroup, Cell } from './region.ts';
import type { Placed } from './read-places.ts';

type Around = Readonly<{
  cells: readonly Placed<Cell>[];
  /** Undefined where `region.json` cannot be read: then nothing is said of what it would name. */
  ages: readonly AgeGroup[] | undefined;
  sources: readonly string[] | undefined;
  problems: Problem[];
}>;

/** Every cube of the folder, by id; populations are checked against the cells. */
export function readCubes(
  files: Readonly<Record<string, string>>,
  around: Around,
): Readonly<Record<string, Cube>> {
  const cubes: Record<string, Cube> = {};
  for (const file of Object.keys(files).sort()) {
    const id = cubeIdOf(file);
    if (id === undefined) continue;
    const result = readCube(files[file]!, file);
    if (!result.ok) {
      around.problems.push(...result.problems);
      continue;
    }
    const cube = result.value;
    if (cube.id !== id)
      around.problems.push(complaints.notOneOf({ at: `${file}:id`, value: cube.id, words: [id] }));
    if (around.sources?.includes(cube.source) === false)
      around.problems.push(
        complaints.unknown({ at: `${file}:source`, value: cube.source, file: 'region.json' }),
      );
    cubes[id] = cube;
  }
  for (const id of requiredCubes)
    if (!(`cubes/${id}.json` in files)) around.problems.push(complaints.missingFile(`cubes/${id}.json`));
  const byAge = cubes['population-by-age'];
  if (byAge && around.ages) checkPopulation(byAge, { ...around, members: around.ages.map(({ id }) => id) });
  const bySex = cubes['population-by-sex'];
  if (bySex) checkPopulation(bySex, { ...around, members: ['male', 'female'] });
  return cubes;
}

/** Groups with fractions (imputed, projected) sum to the residents but for what the last digits of doubles leave. */
const sameSum = 1e-9;

/** Its rows are the region's cells in their order, no figure is negative, and each row sums to the cell's residents. */
function checkPopulation(cube: Cube, told: Around & { members: readonly string[] }): void {
  const file = `cubes/${cube.id}.json`;
  const [cells, groups] = cube.dimensions;
  const ids = told.cells.map(({ thing }) => thing.id);
  if (cube.dimensions.length !== 2 || !sameMembers(groups?.members ?? [], told.members)) {
    told.problems.push(
      complaints.notOneOf({ at: `${file}:dimensions[1]`, value: groups?.members, words: told.members }),
    );
    return;
  }
  if (!sameMembers(cells?.members ?? [], ids)) {
    told.problems.push(...differentCells(cells?.members ?? [], { ids, file }));
    return;
  }
  for (const [at, value] of cube.values.entries())
    if (value < 0) {
      const row = Math.floor(at / told.members.length);
      const place = `${file}:values[${row}].${told.members[at % told.members.length]}`;
      told.problems.push(complaints.negative(place, value));
    }
  for (const [row, { thing, index }] of told.cells.entries()) {
    const { sum, without } = sumRow(cube, row);
    if (without > 0 || !(Math.abs(sum - thing.residents) <= sameSum * Math.max(1, thing.residents)))
      told.problems.push(notSumming({ file, cell: thing, index, sum }));
  }
}

function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((member, index) => member === other[index]);
}

function differentCells(
  members: readonly string[],
  told: { ids: readonly string[]; file: string },
): Problem[] {
  const at = `${told.file}:dimensions[0].members`;
  const strange = members.filter((member) => !told.ids.includes(member));
  const lacking = told.ids.filter((id) => !members.includes(id));
  const problems = strange.map((value) => complaints.unknown({ at, value, file: 'cells.json' }));
  for (const value of lacking)
    problems.push(complaints.unknown({ at: 'cells.json', value, file: told.file }));
  if (problems.length > 0) return problems;
  const first = members.findIndex((member, index) => member !== told.ids[index]);
  return [complaints.notOneOf({ at: `${at}[${first}]`, value: members[first], words: [told.ids[first]!] })];
}

function notSumming(told: { file: string; cell: Cell; index: number; sum: number }): Problem {
  const { file, cell, index, sum } = told;
  return makeProblem({
    code: 'population-sum',
    at: `${file}:${cell.id}`,
    value: sum,
    message: {
      fi: `Ryhmien summa on ${sum}, mutta asukkaita on ${cell.residents} (cells.json:rows[${index}].residents).`,
      sv: `Gruppernas summa är ${sum}, men invånarna är ${cell.residents} (cells.json:rows[${index}].residents).`,
      en: `The groups sum to ${sum}, but there are ${cell.residents} residents (cells.json:rows[${index}].residents).`,
    },
    remedy: {
      fi: 'Korjaa ryhmien luvut tai asukasmäärä; salatut ryhmät täydennetään summaan.',
      sv: 'Rätta gruppernas tal eller invånarantalet; dolda grupper fylls ut till summan.',
      en: 'Correct the groups or the residents; withheld groups are filled in to the total.',
    },
  });
}
