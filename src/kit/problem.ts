import type { Problem } from './result.ts';
import type { Text } from './text.ts';

/** A problem with its offending value written as it was read, shortened to 200 characters. */
export function makeProblem(told: {
  code: string;
  at: string;
  value?: unknown;
  message: Text;
  remedy: Text;
}): Problem {
  const { code, at, message, remedy } = told;
  if (told.value === undefined) return { code, message, remedy, at };
  return { code, message, remedy, at, value: shortened(told.value) };
}

function shortened(value: unknown): string {
  const words = typeof value === 'string' ? value : writeValue(value);
  return words.length <= 200 ? words : `${words.slice(0, 199)}…`;
}

// NaN and the infinities would become `null` in JSON and hide what was wrong.
function writeValue(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return JSON.stringify(value) ?? String(value);
}
