import type { Problem } from '#kit/result.ts';
import { languages } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import { countables, findCountable } from './criterion-facts.ts';
import {
  curveTurns,
  noBetterWay,
  noCriteria,
  noSpread,
  pointsOutOfOrder,
  reasoningMissing,
  sameTwice,
  scaleMissing,
  titleMissing,
  tooManyCriteria,
  unknownMeasure,
  valueOutOfRange,
} from './criteria-problems.ts';
import { mostCriteria } from './criterion.ts';
import type { CriteriaSet, Criterion, CriterionSource } from './criterion.ts';

/** Every problem of criteria on a region; none means that they can be judged by. */
export function checkCriteria(region: Region, { criteria }: Pick<CriteriaSet, 'criteria'>): Problem[] {
  if (criteria.length === 0) return [noCriteria()];
  const problems = criteria.length > mostCriteria ? [tooManyCriteria(criteria.length)] : [];
  const ids = new Set<string>();
  const sources = new Set<string>();
  criteria.forEach((criterion, index) => {
    const at = `criteria[${index}]`;
    const { id, source } = criterion;
    const counted = countedName(source);
    if (ids.has(id)) problems.push(sameTwice({ at: `${at}.id`, value: id }));
    else if (counted !== undefined && sources.has(counted))
      problems.push(sameTwice({ at: `${at}.source`, value: counted }));
    ids.add(id);
    if (counted !== undefined) sources.add(counted);
    problems.push(...checkCriterion(region, { criterion, at }));
  });
  return problems;
}

function countedName(source: CriterionSource): string | undefined {
  if (source.kind !== 'counted') return undefined;
  return [source.quantity, source.service, source.group].filter((part) => part !== null).join(' · ');
}

type Told = Readonly<{ criterion: Criterion; at: string }>;

function checkCriterion(region: Region, told: Told): Problem[] {
  const { criterion, at } = told;
  const { title, range, source } = criterion;
  const problems: Problem[] = [];
  if (languages.some((language) => title[language].trim() === ''))
    problems.push(titleMissing({ at: `${at}.title` }));
  if (range !== 'local' && !(range.low < range.high))
    problems.push(noSpread({ at: `${at}.range`, value: range }));
  if (source.kind === 'counted') {
    const quantity = findCountable(region, source);
    const place = { at: `${at}.source`, value: countedName(source) };
    if (!quantity) problems.push(unknownMeasure(place, { known: knownMeasures(region) }));
    else if (quantity.better === 'neutral') problems.push(noBetterWay(place));
    else problems.push(...checkCurve(told, quantity.better));
    return problems;
  }
  return [...problems, ...checkCurve(told, source.better), ...checkJudged(told)];
}

function knownMeasures(region: Region): string[] {
  const better = countables(region).filter((quantity) => quantity.better !== 'neutral');
  return [...new Set(better.map(({ id }) => id))];
}

function checkCurve({ criterion, at }: Told, better: 'higher' | 'lower'): Problem[] {
  const { curve } = criterion;
  if (curve === null) return [];
  const problems: Problem[] = [];
  curve.forEach((point, index) => {
    for (const part of ['at', 'worth'] as const)
      if (!(point[part] >= 0 && point[part] <= 1))
        problems.push(
          valueOutOfRange({ at: `${at}.curve[${index}].${part}`, value: point[part] }, { low: 0, high: 1 }),
        );
  });
  const inOrder = curve.length >= 2 && curve.every(({ at: x }, i) => i === 0 || curve[i - 1]!.at < x);
  if (!inOrder)
    return [...problems, pointsOutOfOrder({ at: `${at}.curve`, value: curve.map(({ at: x }) => x) })];
  const worths = curve.map(({ worth }) => worth);
  const turns = worths.some((worth, i) => {
    if (i === 0) return false;
    return better === 'higher' ? worth < worths[i - 1]! : worth > worths[i - 1]!;
  });
  if (turns) problems.push(curveTurns({ at: `${at}.curve`, value: worths }));
  else if (worths[0] === worths.at(-1)) problems.push(noSpread({ at: `${at}.curve`, value: worths }));
  return problems;
}

function checkJudged({ criterion, at }: Told): Problem[] {
  const { source, range } = criterion;
  if (source.kind !== 'judged') return [];
  if (range === 'local') return [scaleMissing({ at: `${at}.range` })];
  const problems: Problem[] = [];
  const judged = new Set<string>();
  source.values.forEach((given, index) => {
    const place = `${at}.source.values[${index}]`;
    if (judged.has(given.alternative))
      problems.push(sameTwice({ at: `${place}.alternative`, value: given.alternative }));
    judged.add(given.alternative);
    if (!(given.low >= range.low && given.low <= range.high))
      problems.push(valueOutOfRange({ at: `${place}.low`, value: given.low }, range));
    if (!(given.high >= range.low && given.high <= range.high))
      problems.push(valueOutOfRange({ at: `${place}.high`, value: given.high }, range));
    if (!(given.value >= given.low && given.value <= given.high))
      problems.push(valueOutOfRange({ at: `${place}.value`, value: given.value }, given));
    if (given.reasoning.trim() === '')
      problems.push(reasoningMissing({ at: `${place}.reasoning`, value: given.alternative }));
  });
  return problems;
}
