import { canonicalJson } from '#kit/hash.ts';
import { makeProblem } from '#kit/problem.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import { pullYears } from './lever.ts';
import type { Pull } from './lever.ts';

/** More than any plan of a county needs; a list beyond it is a mistake or an attack. */
export const mostPulls = 200;
export const longestRationale = 2000;
const longestSettings = 20_000;
const years = `${pullYears.min}–${pullYears.max}`;

/**
 * A list of pulls from outside (a file, a link, a request), its form checked: each has a lever, settings and a
 * rationale, which may be left out. Whether levers and settings exist is asked when the pulls are applied.
 */
export function readPulls(value: unknown): Result<readonly Pull[]> {
  if (!Array.isArray(value)) return refuse(notPulls('pulls', value));
  if (value.length > mostPulls) return refuse(tooMany(value.length));
  const problems: Problem[] = [];
  const pulls: Pull[] = [];
  value.forEach((item: unknown, index) => {
    const pull = readPull(item);
    if (pull) pulls.push(pull);
    else problems.push(notPulls(`pulls[${index}]`, item));
  });
  return problems.length > 0 ? refuse(...problems) : ok(pulls);
}

function readPull(item: unknown): Pull | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined;
  const { lever, settings, rationale = '', year, ...rest } = item as Record<string, unknown>;
  if (Object.keys(rest).length > 0 || typeof lever !== 'string') return undefined;
  if (typeof rationale !== 'string' || rationale.length > longestRationale) return undefined;
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) return undefined;
  if (!isPlainJson(settings)) return undefined;
  if (year !== undefined && !isPullYear(year)) return undefined;
  return {
    lever,
    settings: settings as Pull['settings'],
    rationale,
    ...(year === undefined ? {} : { year }),
  };
}

function isPullYear(year: unknown): year is number {
  return Number.isInteger(year) && (year as number) >= pullYears.min && (year as number) <= pullYears.max;
}

// What JSON cannot hold (NaN, functions) has no hash, and what is nested without end has no size.
function isPlainJson(settings: object): boolean {
  try {
    return canonicalJson(settings).length <= longestSettings;
  } catch {
    return false;
  }
}

function notPulls(at: string, value: unknown): Problem {
  return makeProblem({
    code: 'not-a-pull',
    at,
    value: value === undefined ? 'undefined' : value,
    message: {
      fi: `Tämä ei ole muutos: tarvitaan vipu (lever), asetukset (settings) ja perustelu (rationale); vuosi (year) on ${years}.`,
      sv: `Detta är ingen ändring: det behövs spak (lever), inställningar (settings) och motivering (rationale); år (year) är ${years}.`,
      en: `This is not a pull: it needs a lever, settings and a rationale; a year is ${years}.`,
    },
    remedy: {
      fi: 'Kirjoita muodossa {"lever": "close-site", "settings": {"site": …}, "rationale": …}.',
      sv: 'Skriv i formen {"lever": "close-site", "settings": {"site": …}, "rationale": …}.',
      en: 'Write it as {"lever": "close-site", "settings": {"site": …}, "rationale": …}.',
    },
  });
}

function tooMany(count: number): Problem {
  return makeProblem({
    code: 'too-many-pulls',
    at: 'pulls',
    value: count,
    message: {
      fi: `Muutoksia on ${count}; enintään ${mostPulls} käy.`,
      sv: `Det finns ${count} ändringar; högst ${mostPulls} går.`,
      en: `There are ${count} pulls; ${mostPulls} at most.`,
    },
    remedy: {
      fi: 'Jaa muutokset useampaan vaihtoehtoon.',
      sv: 'Dela upp ändringarna på flera alternativ.',
      en: 'Split them into several alternatives.',
    },
  });
}
