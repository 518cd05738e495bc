import { z, type ZodType } from 'zod';
import { ok, refuse, type Problem, type Result } from '#kit/result.ts';
import type { Text } from '#kit/text.ts';

type Issue = z.core.$ZodIssue;

/** An input as its schema has it, or a problem for everything in it that the schema refuses. */
export function readInput<Schema extends ZodType>(schema: Schema, raw: unknown): Result<z.output<Schema>> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  return refuse(...parsed.error.issues.flatMap((issue) => problemsOf(issue, raw)));
}

/**
 * Texts of a query string as the schema's scalars: `3` becomes a number where a number is asked and `true` a boolean.
 * What does not look like one stays a text, for the schema to refuse.
 */
export function scalarsOf(
  schema: ZodType,
  texts: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const types = fieldTypes(schema);
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, asScalar(types[name], text)]));
}

/** True when every field of an input is a scalar, so that it fits a query string. */
export function isAllScalars(schema: ZodType): boolean {
  const types = Object.values(fieldTypes(schema));
  return types.every((type) => type !== undefined && type !== 'object' && type !== 'array');
}

/** JSON types of an input's fields by name; undefined where a field may be of several, or is bytes. */
function fieldTypes(schema: ZodType): Readonly<Record<string, string | undefined>> {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      typeof property === 'object' && typeof property.type === 'string' ? property.type : undefined,
    ]),
  );
}

function asScalar(type: string | undefined, text: unknown): unknown {
  if (typeof text !== 'string') return text;
  if ((type === 'number' || type === 'integer') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function problemsOf(issue: Issue, raw: unknown): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => inputProblem([...issue.path, key], raw, unknownField));
  }
  return [inputProblem(issue.path, raw, sayingOf(issue, valueAt(raw, issue.path)))];
}

type Saying = Readonly<{ code: string; message: Text; remedy: Text }>;

function inputProblem(path: readonly PropertyKey[], raw: unknown, saying: Saying): Problem {
  const value = shown(valueAt(raw, path));
  return { ...saying, at: pathText(path), ...(value === undefined ? {} : { value }) };
}

function sayingOf(issue: Issue, value: unknown): Saying {
  if (issue.code === 'invalid_type' && value === undefined) return missingField;
  if (issue.code === 'invalid_type') return wrongType(issue.expected);
  if (issue.code === 'too_small') return outOfBounds('≥', String(issue.minimum), issue.origin);
  if (issue.code === 'too_big') return outOfBounds('≤', String(issue.maximum), issue.origin);
  if (issue.code === 'invalid_value') return notAmong(issue.values.map(String));
  if (issue.code === 'custom' && issue.message === 'control-characters') return controlCharacters;
  return doesNotFit;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.slice(0, 200);
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text === '' ? 'input' : text.replace(/^\./, '');
}

const seeDescription: Text = {
  fi: 'Katso kentän kuvaus osoitteesta /api/openapi.json.',
  sv: 'Se fältets beskrivning på /api/openapi.json.',
  en: 'See the field in /api/openapi.json.',
};

const missingField: Saying = {
  code: 'input-missing',
  message: {
    fi: 'Pakollinen tieto puuttuu.',
    sv: 'En obligatorisk uppgift saknas.',
    en: 'A required field is missing.',
  },
  remedy: {
    fi: 'Lisää tieto ja lähetä uudelleen.',
    sv: 'Lägg till uppgiften och skicka på nytt.',
    en: 'Add it and send again.',
  },
};

const unknownField: Saying = {
  code: 'input-unknown-field',
  message: { fi: 'Tuntematon kenttä.', sv: 'Okänt fält.', en: 'Unknown field.' },
  remedy: {
    fi: 'Poista kenttä tai tarkista sen nimi osoitteesta /api/openapi.json.',
    sv: 'Ta bort fältet eller kontrollera dess namn på /api/openapi.json.',
    en: 'Remove the field, or check its name in /api/openapi.json.',
  },
};

const controlCharacters: Saying = {
  code: 'input-control-characters',
  message: {
    fi: 'Tekstissä on merkkejä, joita ei voi tallentaa.',
    sv: 'Texten innehåller tecken som inte kan sparas.',
    en: 'The text holds characters that cannot be stored.',
  },
  remedy: { fi: 'Kirjoita teksti uudelleen.', sv: 'Skriv texten på nytt.', en: 'Type the text again.' },
};

const doesNotFit: Saying = {
  code: 'input-invalid',
  message: { fi: 'Arvo ei kelpaa.', sv: 'Värdet duger inte.', en: 'The value does not fit.' },
  remedy: seeDescription,
};

function wrongType(expected: string): Saying {
  return {
    code: 'input-type',
    message: {
      fi: `Arvo on väärää tyyppiä; odotettu ${expected}.`,
      sv: `Värdet har fel typ; ${expected} förväntades.`,
      en: `The value is of the wrong type; ${expected} was expected.`,
    },
    remedy: seeDescription,
  };
}

function outOfBounds(sign: string, bound: string, origin: string): Saying {
  const isLength = origin !== 'number' && origin !== 'int';
  return {
    code: isLength ? 'input-length' : 'input-range',
    message: isLength
      ? {
          fi: `Pituus ei kelpaa; sallittu on ${sign} ${bound}.`,
          sv: `Längden duger inte; tillåtet är ${sign} ${bound}.`,
          en: `The length does not fit; allowed is ${sign} ${bound}.`,
        }
      : {
          fi: `Luku on sallitun välin ulkopuolella; sallittu on ${sign} ${bound}.`,
          sv: `Talet ligger utanför det tillåtna; tillåtet är ${sign} ${bound}.`,
          en: `The number is out of range; allowed is ${sign} ${bound}.`,
        },
    remedy: {
      fi: 'Korjaa arvo sallittuun ja lähetä uudelleen.',
      sv: 'Rätta värdet till ett tillåtet och skicka på nytt.',
      en: 'Correct the value to what is allowed and send again.',
    },
  };
}

function notAmong(values: readonly string[]): Saying {
  const list = values.slice(0, 12).join(', ');
  return {
    code: 'input-not-among',
    message: {
      fi: 'Arvo ei ole sallittujen joukossa.',
      sv: 'Värdet är inte bland de tillåtna.',
      en: 'The value is not among the allowed ones.',
    },
    remedy: { fi: `Valitse jokin: ${list}.`, sv: `Välj något av: ${list}.`, en: `Choose one of: ${list}.` },
  };
}
