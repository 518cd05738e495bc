import { makeProblem } from '#kit/problem.ts';
import { refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import { checkCube } from './check-cube.ts';
import { cellStates } from './cube.ts';
import type { Cube, Dimension } from './cube.ts';
import { makeCube } from './make-cube.ts';
import { checkHeader, checkTexts } from './cube-header.ts';

const letters = cellStates.map((state) => state[0]!);

/**
 * A cube as JSON text: one line a member of the first dimension, `null` for no value. States are one letter a cell
 * (o, s, m, i, a), written only for the rows that differ from the most common state of the whole cube.
 */
export function writeCube(cube: Cube): string {
  const rows = cube.dimensions[0]!.members;
  const width = cube.values.length / rows.length;
  const usual = mostCommon(cube.states);
  const lines: string[] = [];
  const stateLines: string[] = [];
  for (const [row, member] of rows.entries()) {
    const values = Array.from(cube.values.subarray(row * width, (row + 1) * width));
    lines.push(`  [${values.map((value) => (Number.isNaN(value) ? 'null' : String(value))).join(',')}]`);
    const states = cube.states.subarray(row * width, (row + 1) * width);
    if (states.some((state) => state !== usual))
      stateLines.push(
        `  ${JSON.stringify(member)}: "${Array.from(states, (state) => letters[state]).join('')}"`,
      );
  }
  const { id, title, unit, source, dimensions } = cube;
  const head = Object.entries({ id, title, unit, source, dimensions });
  return [
    '{',
    ...head.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},`),
    `"values": [\n${lines.join(',\n')}\n],`,
    `"state": "${cellStates[usual]}",`,
    stateLines.length > 0 ? `"states": {\n${stateLines.join(',\n')}\n}` : '"states": {}',
    '}\n',
  ].join('\n');
}

/** A cube from its text, or every problem: broken JSON, missing fields, wrong sizes, values that are no numbers. */
export function readCube(text: string, place: string): Result<Cube> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return refuse(malformed(place, error));
  }
  const problems: Problem[] = [];
  const header = checkHeader(raw, { place, problems });
  if (!header) return refuse(...problems);
  const values = readValues(header.values, { dimensions: header.dimensions, place, problems });
  const states = readStates(header, { place, problems });
  if (problems.length === 0)
    problems.push(...checkCube({ dimensions: header.dimensions, values, states }, place));
  if (problems.length > 0) return refuse(...problems);
  const { id, title, unit, source, dimensions } = header;
  return { ok: true, value: makeCube({ id, title, unit, source, dimensions, values, states }) };
}

function mostCommon(states: Uint8Array): number {
  const counts = cellStates.map((_, index) => states.reduce((n, state) => n + (state === index ? 1 : 0), 0));
  return counts.indexOf(Math.max(...counts));
}

type Reading = { place: string; problems: Problem[] };

function readValues(rows: unknown, reading: Reading & { dimensions: readonly Dimension[] }): Float64Array {
  const { place, problems } = reading;
  const values: number[] = [];
  for (const [r, row] of (Array.isArray(rows) ? rows : []).entries()) {
    if (!Array.isArray(row)) problems.push(checkTexts.wrongValue(`${place}:values[${r}]`, row));
    else
      for (const [c, value] of row.entries()) {
        if (value !== null && typeof value !== 'number')
          problems.push(checkTexts.wrongValue(`${place}:values[${r}][${c}]`, value));
        values.push(typeof value === 'number' ? value : Number.NaN);
      }
  }
  return Float64Array.from(values);
}

function readStates(
  header: { dimensions: readonly Dimension[]; state: string; states: Readonly<Record<string, string>> },
  reading: Reading,
): Uint8Array {
  const { dimensions } = header;
  const rows = dimensions[0]?.members ?? [];
  const width = dimensions.slice(1).reduce((product, { members }) => product * members.length, 1);
  const states = new Uint8Array(rows.length * width).fill(cellStates.indexOf(header.state as 'observed'));
  for (const [member, word] of Object.entries(header.states)) {
    const row = rows.indexOf(member);
    const at = `${reading.place}:states.${member}`;
    if (row < 0 || word.length !== width || Array.from(word).some((letter) => !letters.includes(letter)))
      reading.problems.push(checkTexts.wrongStates(at, word));
    else
      states.set(
        Array.from(word, (letter) => letters.indexOf(letter)),
        row * width,
      );
  }
  return states;
}

function malformed(at: string, error: unknown): Problem {
  return makeProblem({
    code: 'json-malformed',
    at,
    value: error instanceof Error ? error.message : error,
    message: {
      fi: 'Tiedosto ei ole kelvollista JSONia.',
      sv: 'Filen är inte giltig JSON.',
      en: 'The file is not valid JSON.',
    },
    remedy: {
      fi: 'Korjaa merkintä tai vie tiedosto uudelleen.',
      sv: 'Rätta skrivsättet eller exportera filen på nytt.',
      en: 'Mend the notation or export the file again.',
    },
  });
}
