import type { Region } from '#region/region.ts';
import { figureOf as figureOn } from '#situation/figures.ts';
import type { Assessments, Figure } from '#situation/figures.ts';
import { getMeasure } from '#situation/measures/index.ts';
import { groups } from '#situation/measures/measure.ts';
import type { Group, Question } from '#situation/measures/measure.ts';
import { prepare } from '#situation/prepare.ts';
import { assessSituation } from '#situation/situation.ts';

/** The network as it stands, assessed as assumed and at both ends of the range of speed and detour. */
export type Figures = Readonly<{ region: Region; assessments: Assessments }>;

const made = new WeakMap<Region, Figures>();

/** The situation's figures, computed here from the region; made once per region. */
export function figuresOf(region: Region): Figures {
  const found = made.get(region) ?? { region, assessments: assessSituation(prepare(region)) };
  made.set(region, found);
  return found;
}

/** What is asked: of a service by its index, for whom, and where; the measures ignore what does not concern them. */
export type Asked = Readonly<{ service: number; group: Group; area: number | 'region' }>;

/** A measure's value with its range and mark. Throws when there is no such measure. */
export function figureOf(figures: Figures, measure: string, asked: Asked): Figure {
  return figureOn(figures.assessments, { measure: getMeasure(measure), question: questionOf(asked) });
}

export function questionOf({ service, group, area }: Asked): Question {
  return { service, group: groups.indexOf(group), area };
}
