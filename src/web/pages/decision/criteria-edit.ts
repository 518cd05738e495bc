import type { CriteriaSet, Criterion, CurvePoint, JudgedValue } from '#decision/criterion.ts';
import { sameText } from '#kit/text.ts';
import type { Language, Text } from '#kit/text.ts';

type Range = Readonly<{ low: number; high: number }>;

/** A title with other words in one language; languages that said the same as it go along. */
export function retitled(title: Text, told: Readonly<{ language: Language; words: string }>): Text {
  const { language, words } = told;
  const before = title[language];
  const of = (each: Language) => (each === language || title[each] === before ? words : title[each]);
  return { fi: of('fi'), sv: of('sv'), en: of('en') };
}

export function withCriterion(set: CriteriaSet, at: number, change: Partial<Criterion>): CriteriaSet {
  return { ...set, criteria: set.criteria.map((one, index) => (index === at ? { ...one, ...change } : one)) };
}

export function withoutCriterion(set: CriteriaSet, at: number): CriteriaSet {
  return { ...set, criteria: set.criteria.filter((_, index) => index !== at) };
}

/** A new criterion that people judge on a scale of 0–10, under an id that the set does not have. */
export function withNewCriterion(set: CriteriaSet, name: string): CriteriaSet {
  let number = set.criteria.length + 1;
  while (set.criteria.some(({ id }) => id === `criterion-${number}`)) number++;
  const made: Criterion = {
    id: `criterion-${number}`,
    title: sameText(`${name} ${number}`),
    perspective: 'learning',
    side: 'neither',
    source: { kind: 'judged', unit: '', better: 'higher', values: [] },
    range: { low: 0, high: 10 },
    curve: null,
  };
  return { ...set, criteria: [...set.criteria, made] };
}

/**
 * The criterion over another given range, its points kept at the values where they stood; those that fall outside are left
 * out, and the ends keep their worth.
 */
export function withRange(criterion: Criterion, range: Range): Criterion {
  const { curve, range: before } = criterion;
  if (curve === null || before === 'local' || !(range.low < range.high)) return { ...criterion, range };
  const shareOf = ({ at }: CurvePoint): number =>
    (before.low + at * (before.high - before.low) - range.low) / (range.high - range.low);
  const inner = curve
    .slice(1, -1)
    .map((point) => ({ at: shareOf(point), worth: point.worth }))
    .filter(({ at }) => at > 0.001 && at < 0.999);
  return { ...criterion, range, curve: [curve[0]!, ...inner, curve.at(-1)!] };
}

/** A straight line as points, to begin bending from. */
export function bent(better: 'higher' | 'lower'): CurvePoint[] {
  const up = better === 'higher';
  return [
    { at: 0, worth: up ? 0 : 1 },
    { at: 0.5, worth: 0.5 },
    { at: 1, worth: up ? 1 : 0 },
  ];
}

/** A point moved, held between its neighbours and 0–1; the first and the last stay at the ends of the range. */
export function movedPoint(
  curve: readonly CurvePoint[],
  told: Readonly<{ index: number; to: CurvePoint }>,
): CurvePoint[] {
  const { index, to } = told;
  const gap = 0.005;
  const last = curve.length - 1;
  return curve.map((point, at) => {
    if (at !== index) return point;
    const least = at === 0 ? 0 : curve[at - 1]!.at + gap;
    const most = at === last ? 1 : curve[at + 1]!.at - gap;
    const along = at === 0 ? 0 : at === last ? 1 : Math.min(most, Math.max(least, to.at));
    // A curve that turned would be refused, so a point stops at the worth of its neighbours.
    const rises = curve[last]!.worth >= curve[0]!.worth;
    const before = at === 0 ? (rises ? 0 : 1) : curve[at - 1]!.worth;
    const after = at === last ? (rises ? 1 : 0) : curve[at + 1]!.worth;
    const [low, high] = [Math.min(before, after), Math.max(before, after)];
    return { at: along, worth: Math.min(high, Math.max(low, to.worth)) };
  });
}

/** A point more, in the middle of the longest gap. */
export function withPoint(curve: readonly CurvePoint[]): CurvePoint[] {
  let widest = 1;
  for (let at = 2; at < curve.length; at++)
    if (curve[at]!.at - curve[at - 1]!.at > curve[widest]!.at - curve[widest - 1]!.at) widest = at;
  const [one, other] = [curve[widest - 1]!, curve[widest]!];
  const middle = { at: (one.at + other.at) / 2, worth: (one.worth + other.worth) / 2 };
  return curve.toSpliced(widest, 0, middle);
}

/** What somebody judges of one alternative; undefined takes the judgement away. */
export function withJudgement(
  criterion: Criterion,
  told: Readonly<{ alternative: string; judged: Partial<JudgedValue> | undefined }>,
): Criterion {
  const { source, range } = criterion;
  if (source.kind !== 'judged' || range === 'local') return criterion;
  const { alternative, judged } = told;
  const before = source.values.find((one) => one.alternative === alternative);
  const others = source.values.filter((one) => one.alternative !== alternative);
  if (!judged) return { ...criterion, source: { ...source, values: others } };
  const middle = (range.low + range.high) / 2;
  const begun = before ?? { alternative, value: middle, low: range.low, high: range.high, reasoning: '' };
  return { ...criterion, source: { ...source, values: [...others, { ...begun, ...judged }] } };
}

/** The id of a set made of its name: `Kevyempi verkko` is `kevyempi-verkko`; empty when nothing of it can stand in one. */
export function setIdOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9\s-]/g, '')
    .trim()
    .replaceAll(/[\s-]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 60);
}
