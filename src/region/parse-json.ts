import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';

/** What a reader of the region's files carries along: where it is, and every problem so far. */
export type Reading = Readonly<{ file: string; problems: Problem[] }>;

/** The value of a JSON file; a malformed one becomes a problem and undefined. */
export function parseJson(text: string, reading: Reading): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    reading.problems.push(
      makeProblem({
        code: 'json-malformed',
        at: reading.file,
        value: error instanceof Error ? error.message : error,
        message: {
          fi: `Tiedosto ${reading.file} ei ole kelvollista JSONia.`,
          sv: `Filen ${reading.file} är inte giltig JSON.`,
          en: `The file ${reading.file} is not valid JSON.`,
        },
        remedy: {
          fi: 'Korjaa merkintä tai ota tiedosto uudelleen alkuperäisestä aluekansiosta.',
          sv: 'Rätta skrivsättet eller hämta filen på nytt ur den ursprungliga regionmappen.',
          en: 'Mend the notation or take the file again from the original region folder.',
        },
      }),
    );
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
