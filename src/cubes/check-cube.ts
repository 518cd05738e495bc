import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import { cellStates } from './cube.ts';
import type { Dimension } from './cube.ts';

export type CubeCells = Readonly<{
  dimensions: readonly Dimension[];
  values: ArrayLike<number>;
  states: ArrayLike<number>;
}>;

/** Every fault of a cube's shape, values and states; `place` names the cube in the problems. */
export function checkCube(cells: CubeCells, place: string): readonly Problem[] {
  const problems = checkDimensions(cells.dimensions, place);
  const size = cells.dimensions.reduce((product, { members }) => product * members.length, 1);
  if (cells.values.length !== size || cells.states.length !== size) {
    problems.push(wrongSize({ place, size, values: cells.values.length, states: cells.states.length }));
    return problems;
  }
  for (let at = 0; at < size; at++) {
    const problem = checkCell(cells, { at, place });
    if (problem) problems.push(problem);
  }
  return problems;
}

/** `[41730, 0-2]`: the members of the cell at a position, for people who look for it in a table. */
export function cellName(dimensions: readonly Dimension[], at: number): string {
  const names: string[] = [];
  let rest = at;
  for (let d = dimensions.length - 1; d >= 0; d--) {
    const members = dimensions[d]!.members;
    names.unshift(members[rest % members.length] ?? '?');
    rest = Math.floor(rest / members.length);
  }
  return `[${names.join(', ')}]`;
}

function checkDimensions(dimensions: readonly Dimension[], place: string): Problem[] {
  const problems: Problem[] = [];
  const all = [{ at: `${place}.dimensions`, names: dimensions.map(({ id }) => id) }];
  for (const { id, members } of dimensions)
    all.push({ at: `${place}.dimensions.${id}`, names: [...members] });
  for (const { at, names } of all) {
    if (names.length === 0) problems.push(emptyDimension(at));
    const seen = new Set<string>();
    const twice = new Set<string>();
    for (const name of names) (seen.has(name) ? twice : seen).add(name);
    for (const name of twice) problems.push(duplicateMember(at, name));
  }
  return problems;
}

function checkCell(cells: CubeCells, where: { at: number; place: string }): Problem | undefined {
  const value = cells.values[where.at]!;
  const state = cells.states[where.at]!;
  const at = `${where.place}${cellName(cells.dimensions, where.at)}`;
  const name = cellStates[state];
  if (name === undefined) return unknownState(at, state);
  const empty = name === 'missing' || name === 'suppressed';
  if (empty ? Number.isNaN(value) : Number.isFinite(value)) return undefined;
  return empty ? valueWhereNone({ at, value, name }) : notANumber({ at, value, name });
}

function wrongSize(told: { place: string; size: number; values: number; states: number }): Problem {
  const { place, size, values, states } = told;
  return makeProblem({
    code: 'cube-size',
    at: place,
    value: `${values}/${states}`,
    message: {
      fi: `Kuution ulottuvuudet vaativat ${size} lukua, mutta lukuja on ${values} ja tiloja ${states}.`,
      sv: `Kubens dimensioner kräver ${size} tal, men det finns ${values} tal och ${states} tillstånd.`,
      en: `The cube's dimensions ask for ${size} values, but there are ${values} values and ${states} states.`,
    },
    remedy: {
      fi: 'Lisää puuttuvat rivit tai poista ylimääräiset.',
      sv: 'Lägg till raderna som saknas eller ta bort de överflödiga.',
      en: 'Add the missing rows or remove the extra ones.',
    },
  });
}

function emptyDimension(at: string): Problem {
  return makeProblem({
    code: 'cube-empty-dimension',
    at,
    message: {
      fi: 'Kuution ulottuvuudella ei ole yhtään jäsentä.',
      sv: 'Kubens dimension har inga medlemmar.',
      en: 'The cube has a dimension without members.',
    },
    remedy: {
      fi: 'Anna ulottuvuudelle vähintään yksi jäsen.',
      sv: 'Ge dimensionen minst en medlem.',
      en: 'Give the dimension at least one member.',
    },
  });
}

function duplicateMember(at: string, value: string): Problem {
  return makeProblem({
    code: 'cube-duplicate-member',
    at,
    value,
    message: {
      fi: `Jäsen ${value} on ulottuvuudessa kahdesti.`,
      sv: `Medlemmen ${value} finns två gånger i dimensionen.`,
      en: `The member ${value} is in the dimension twice.`,
    },
    remedy: { fi: 'Poista toinen rivi.', sv: 'Ta bort den ena raden.', en: 'Remove one of the rows.' },
  });
}

function unknownState(at: string, value: number): Problem {
  return makeProblem({
    code: 'cube-unknown-state',
    at,
    value,
    message: {
      fi: 'Luvun tila on tuntematon.',
      sv: 'Talets tillstånd är okänt.',
      en: 'The state of the value is unknown.',
    },
    remedy: {
      fi: `Käytä jotakin näistä: ${cellStates.join(', ')}.`,
      sv: `Använd något av dessa: ${cellStates.join(', ')}.`,
      en: `Use one of these: ${cellStates.join(', ')}.`,
    },
  });
}

function valueWhereNone(told: { at: string; value: number; name: string }): Problem {
  return makeProblem({
    code: 'cube-value-where-none',
    at: told.at,
    value: told.value,
    message: {
      fi: `Luvun tila on ${told.name}, mutta sillä on arvo.`,
      sv: `Talets tillstånd är ${told.name}, men det har ett värde.`,
      en: `The state is ${told.name}, but there is a value.`,
    },
    remedy: {
      fi: 'Puuttuva tai salattu luku jätetään tyhjäksi (null), ei nollaksi.',
      sv: 'Ett saknat eller dolt tal lämnas tomt (null), inte noll.',
      en: 'Leave a missing or suppressed value empty (null), not zero.',
    },
  });
}

function notANumber(told: { at: string; value: number; name: string }): Problem {
  return makeProblem({
    code: 'cube-not-a-number',
    at: told.at,
    value: told.value,
    message: {
      fi: `Luvun tila on ${told.name}, mutta arvo ei ole äärellinen luku.`,
      sv: `Talets tillstånd är ${told.name}, men värdet är inte ett ändligt tal.`,
      en: `The state is ${told.name}, but the value is not a finite number.`,
    },
    remedy: {
      fi: 'Anna luku tai merkitse se puuttuvaksi (tila m, arvo null).',
      sv: 'Ange ett tal eller märk det som saknat (tillstånd m, värde null).',
      en: 'Give a number or mark it missing (state m, value null).',
    },
  });
}
