import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import type { CriteriaSet } from './criterion.ts';
import { perspectiveIds } from './perspectives.ts';
import { perspectivesIn } from './weighing.ts';
import type { Comparison, Weighing } from './weighing.ts';

/** How far a comparison in pairs may go: nine times more important (Saaty's scale). */
export const greatestRatio = 9;

type Criteria = Pick<CriteriaSet, 'criteria'>;

/** Every problem of a weighing of these criteria; `at` is where it stands in what was sent. */
export function checkWeighing(set: Criteria, told: Readonly<{ weighing: Weighing; at: string }>): Problem[] {
  const { weighing, at } = told;
  const known = {
    perspectives: perspectiveIds as readonly string[],
    criteria: set.criteria.map(({ id }) => id),
  };
  const problems: Problem[] = [];
  for (const part of ['perspectives', 'criteria'] as const) {
    const place = `${at}.${part}`;
    if (weighing.method === 'pairwise')
      problems.push(...checkPairs(weighing[part], { known: known[part], at: place }));
    else
      problems.push(
        ...checkNumbers(weighing[part], { known: known[part], at: place, method: weighing.method }),
      );
  }
  if (problems.length === 0 && isAllZero(set, weighing)) problems.push(allZero(at));
  return problems;
}

/** The weighing without criteria that the set no longer has. */
export function pruned(set: Criteria, weighing: Weighing): Weighing {
  const isKnown = (id: string) => set.criteria.some((criterion) => criterion.id === id);
  if (weighing.method === 'pairwise')
    return {
      ...weighing,
      criteria: weighing.criteria.filter(({ one, other }) => isKnown(one) && isKnown(other)),
    };
  return {
    ...weighing,
    criteria: Object.fromEntries(Object.entries(weighing.criteria).filter(([id]) => isKnown(id))),
  };
}

/** Whether no criterion weighs anything: all points zero, or those of every perspective that has any weight. */
function isAllZero({ criteria }: Criteria, weighing: Weighing): boolean {
  if (weighing.method === 'pairwise' || weighing.method === 'rank') return false;
  const weighs = (given: Readonly<Record<string, number>>, ids: readonly string[], id: string): boolean =>
    // What was not weighed has the mean of the others, and something when nobody weighed any.
    given[id] !== undefined ? given[id] > 0 : ids.every((other) => (given[other] ?? 1) > 0);
  const present = perspectivesIn(criteria);
  return present.every((perspective) => {
    if (!weighs(weighing.perspectives, present, perspective)) return true;
    const ids = criteria.filter((one) => one.perspective === perspective).map(({ id }) => id);
    return ids.every((id) => !weighs(weighing.criteria, ids, id));
  });
}

type Place = Readonly<{ known: readonly string[]; at: string }>;

function checkNumbers(
  given: Readonly<Record<string, number>>,
  told: Place & { method: 'direct' | 'swing' | 'rank' },
): Problem[] {
  const { known, at, method } = told;
  return Object.entries(given).flatMap(([id, number]): Problem[] => {
    const problems = known.includes(id) ? [] : [unknownCriterion(`${at}.${id}`, { id, known })];
    const fits =
      method === 'rank' ? Number.isInteger(number) && number >= 1 : number >= 0 && number < Infinity;
    return fits ? problems : [...problems, notAWeight(`${at}.${id}`, { number, method })];
  });
}

function checkPairs(given: readonly Comparison[], { known, at }: Place): Problem[] {
  const seen = new Set<string>();
  return given.flatMap(({ one, other, ratio }, index): Problem[] => {
    const place = `${at}[${index}]`;
    const problems = [one, other]
      .filter((id) => !known.includes(id))
      .map((id) => unknownCriterion(place, { id, known }));
    const pair = [one, other].toSorted().join(' · ');
    if (one === other || seen.has(pair)) problems.push(pairTwice(place, pair));
    seen.add(pair);
    if (!(ratio >= 1 / greatestRatio - 1e-9 && ratio <= greatestRatio + 1e-9))
      problems.push(notAWeight(`${place}.ratio`, { number: ratio, method: 'pairwise' }));
    return problems;
  });
}

function allZero(at: string): Problem {
  return makeProblem({
    code: 'weights-all-zero',
    at,
    value: 0,
    message: {
      fi: 'Kaikki painot ovat nollia: ne eivät valitse mitään.',
      sv: 'Alla vikter är noll: de väljer inget.',
      en: 'All weights are zero: they choose nothing.',
    },
    remedy: {
      fi: 'Anna painoa ainakin yhdelle kriteerille, jonka näkökulmalla on painoa.',
      sv: 'Ge vikt åt minst ett kriterium vars perspektiv har vikt.',
      en: 'Give weight to a criterion whose perspective has weight.',
    },
  });
}

function unknownCriterion(at: string, told: { id: string; known: readonly string[] }): Problem {
  const list = told.known.join(', ');
  return makeProblem({
    code: 'unknown-criterion',
    at,
    value: told.id,
    message: {
      fi: `Kriteerejä tai näkökulmia ei ole nimellä ${told.id}.`,
      sv: `Det finns inget kriterium eller perspektiv ${told.id}.`,
      en: `There is no criterion or perspective ${told.id}.`,
    },
    remedy: {
      fi: `Painota jotain näistä: ${list}.`,
      sv: `Väg något av dessa: ${list}.`,
      en: `Weigh one of these: ${list}.`,
    },
  });
}

function notAWeight(at: string, told: { number: number; method: Weighing['method'] }): Problem {
  const { method } = told;
  const remedies = {
    direct: { fi: 'Anna nolla tai enemmän.', sv: 'Ange noll eller mer.', en: 'Give zero or more.' },
    swing: { fi: 'Anna 0–100.', sv: 'Ange 0–100.', en: 'Give 0–100.' },
    rank: {
      fi: 'Anna sija 1, 2, 3 …; yhtä tärkeillä on sama sija.',
      sv: 'Ange plats 1, 2, 3 …; lika viktiga har samma plats.',
      en: 'Give a rank 1, 2, 3 …; equally important ones share it.',
    },
    pairwise: {
      fi: `Anna suhde 1/${greatestRatio} … ${greatestRatio}; 1 on yhtä tärkeä.`,
      sv: `Ange ett förhållande 1/${greatestRatio} … ${greatestRatio}; 1 är lika viktigt.`,
      en: `Give a ratio 1/${greatestRatio} … ${greatestRatio}; 1 is as important.`,
    },
  };
  return makeProblem({
    code: 'not-a-weight',
    at,
    value: told.number,
    message: {
      fi: 'Tämä ei ole paino tällä menetelmällä.',
      sv: 'Detta är ingen vikt med denna metod.',
      en: 'This is no weight by this method.',
    },
    remedy: remedies[method],
  });
}

function pairTwice(at: string, pair: string): Problem {
  return makeProblem({
    code: 'pair-twice',
    at,
    value: pair,
    message: {
      fi: 'Samaa paria on verrattu kahdesti, tai kriteeriä itseensä.',
      sv: 'Samma par har jämförts två gånger, eller ett kriterium med sig självt.',
      en: 'The same pair was compared twice, or a criterion with itself.',
    },
    remedy: {
      fi: 'Jätä parista yksi vertailu.',
      sv: 'Lämna en jämförelse av paret.',
      en: 'Leave one comparison of the pair.',
    },
  });
}
