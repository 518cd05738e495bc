import type { Judgement, NamedView } from '#decision/judge.ts';
import { quadrants } from '#decision/dual-model.ts';
import type { DualAxis, Quadrant } from '#decision/dual-model.ts';
import type { Language } from '#kit/text.ts';
import type { Measure } from '#situation/measures/measure.ts';
import type { DecisionMessages } from '../../messages/decision.fi.ts';
import type { Numbers } from '../../numbers.ts';
import { showValue } from '../alternatives/measure-format.ts';
import type { QuadrantLayout } from './quadrant-layout.ts';

/** `VE1` of the alternative in that place. */
export function shortName({ alternatives }: Judgement, at: number, language: Language): string {
  return alternatives[at]?.called.name[language] ?? '';
}

/** `VE1 Verkkoesitys`, or the name alone where it is all there is. */
export function longName(judgement: Judgement, at: number, language: Language): string {
  const short = shortName(judgement, at, language);
  const long = judgement.alternatives[at]?.name[language] ?? '';
  return short === long ? short : `${short} ${long}`;
}

/** A criterion's value in its unit; judged ones as they are. */
export function criterionValue(value: number | null, unit: string, numbers: Numbers): string {
  return unit === 'judged' ? numbers.plain(value) : showValue(value, unit as Measure['unit'], numbers);
}

/** How an axis is made: its criteria with their shares of it; what it lacks when it is made of nothing. */
export function axisText(
  axis: DualAxis,
  told: Readonly<{
    name: string;
    judgement: Judgement;
    say: DecisionMessages;
    numbers: Numbers;
    language: Language;
  }>,
): string {
  const { name, judgement, say, numbers, language } = told;
  if (axis.parts === null) return say.axisEmpty(name);
  const parts = axis.parts.map(({ criterion, share }) => {
    const title = judgement.criteria.find(({ id }) => id === criterion)?.title[language] ?? criterion;
    return axis.unit === 'euros' || axis.parts!.length === 1 ? title : `${title} ${numbers.percent(share)}`;
  });
  return say.axisOf(name, parts.join(', '));
}

export function quadrantTitle(id: Quadrant, language: Language): string {
  return quadrants.find((one) => one.id === id)!.title[language];
}

/** Names of the four corners in one language. */
export function cornerNames(language: Language): Record<Quadrant, string> {
  return Object.fromEntries(quadrants.map(({ id, title }) => [id, title[language]])) as Record<
    Quadrant,
    string
  >;
}

/** Where the corners are whose names the picture has no room for; empty when it has all four. */
export function cornersAsideText(
  { corners }: Pick<QuadrantLayout, 'corners'>,
  { say, language }: Readonly<{ say: DecisionMessages; language: Language }>,
): string {
  const aside = quadrants.filter(({ id }) => !corners.some((shown) => shown.id === id));
  if (aside.length === 0) return '';
  return say.cornersAside(aside.map(({ id, title }) => say.cornerAt[id](title[language])).join('; '));
}

/** The flips of one criterion in words. */
export function turnsText(
  view: NamedView,
  told: Readonly<{
    criterion: number;
    judgement: Judgement;
    say: DecisionMessages;
    numbers: Numbers;
    language: Language;
  }>,
): string {
  const { criterion, judgement, say, numbers, language } = told;
  const flips = view.flips.filter((flip) => flip.criterion === criterion);
  if (flips.length === 0) return say.doesNotTurn;
  return flips
    .map(({ challenger, weight, over }) =>
      (over ? say.turnsOver : say.turnsUnder)(
        numbers.percent(weight),
        shortName(judgement, challenger, language),
      ),
    )
    .join('; ');
}

/** Alternatives in the order of their points, ties in the order of the list. */
export function placesByRank({ standings }: NamedView): number[] {
  return [...standings.keys()].toSorted(
    (one, other) => standings[one]!.rank - standings[other]!.rank || one - other,
  );
}
