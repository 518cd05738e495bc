import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import { languages } from '#kit/text.ts';
import type { Text } from '#kit/text.ts';
import { cellStates } from './cube.ts';
import type { Dimension } from './cube.ts';

export type RawCube = Readonly<{
  id: string;
  title: Text;
  unit: string;
  source: string;
  dimensions: readonly Dimension[];
  values: unknown;
  state: string;
  states: Readonly<Record<string, string>>;
}>;

/** The fields of a cube's text that are not its values, each checked for its shape; undefined when one is wrong. */
export function checkHeader(
  raw: unknown,
  reading: { place: string; problems: Problem[] },
): RawCube | undefined {
  const { place, problems } = reading;
  const before = problems.length;
  const fields = (isRecord(raw) ? raw : {}) as Record<string, unknown>;
  const expect = (field: string, fits: boolean): void => {
    if (!fits) problems.push(checkTexts.wrongField(`${place}:${field}`, fields[field]));
  };
  for (const field of ['id', 'unit', 'source']) expect(field, typeof fields[field] === 'string');
  expect('title', isText(fields['title']));
  expect('values', Array.isArray(fields['values']));
  expect('state', (cellStates as readonly unknown[]).includes(fields['state']));
  expect('states', isRecord(fields['states']) && Object.values(fields['states']).every(isString));
  const dimensions = fields['dimensions'];
  expect('dimensions', Array.isArray(dimensions) && dimensions.length > 0 && dimensions.every(isDimension));
  return problems.length > before ? undefined : (fields as unknown as RawCube);
}

export const checkTexts = { wrongField, wrongValue, wrongStates };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}

function isText(value: unknown): boolean {
  return isRecord(value) && languages.every((language) => typeof value[language] === 'string');
}

function isDimension(value: unknown): boolean {
  if (!isRecord(value) || typeof value['id'] !== 'string') return false;
  const { members, labels } = value;
  if (!Array.isArray(members) || !members.every(isString)) return false;
  return labels === undefined || (isRecord(labels) && Object.values(labels).every(isText));
}

function wrongField(at: string, value: unknown): Problem {
  return makeProblem({
    code: 'cube-field',
    at,
    value: value ?? 'null',
    message: {
      fi: 'Kuution kenttä puuttuu tai on väärää muotoa.',
      sv: 'Kubens fält saknas eller har fel form.',
      en: 'A field of the cube is missing or has the wrong shape.',
    },
    remedy: {
      fi: 'Kuutiolla on id, title, unit, source, dimensions, values, state ja states.',
      sv: 'En kub har id, title, unit, source, dimensions, values, state och states.',
      en: 'A cube has id, title, unit, source, dimensions, values, state and states.',
    },
  });
}

function wrongValue(at: string, value: unknown): Problem {
  return makeProblem({
    code: 'cube-not-a-number',
    at,
    value,
    message: {
      fi: 'Arvo ei ole luku.',
      sv: 'Värdet är inte ett tal.',
      en: 'The value is not a number.',
    },
    remedy: {
      fi: 'Kirjoita luku ilman lainausmerkkejä, desimaalit pisteellä, tai null.',
      sv: 'Skriv talet utan citattecken, decimaler med punkt, eller null.',
      en: 'Write the number without quotes, decimals with a point, or null.',
    },
  });
}

function wrongStates(at: string, value: string): Problem {
  return makeProblem({
    code: 'cube-unknown-state',
    at,
    value,
    message: {
      fi: 'Rivin tilat eivät vastaa kuution rivejä ja sarakkeita.',
      sv: 'Radens tillstånd motsvarar inte kubens rader och kolumner.',
      en: "The row's states do not match the cube's rows and columns.",
    },
    remedy: {
      fi: 'Anna jokaiselle luvulle yksi kirjain: o, s, m, i tai a.',
      sv: 'Ge varje tal en bokstav: o, s, m, i eller a.',
      en: 'Give every value one letter: o, s, m, i or a.',
    },
  });
}
