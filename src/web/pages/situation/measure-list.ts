import { measures } from '#situation/measures/index.ts';
import { measureTopics } from '#situation/measures/measure.ts';
import type { Measure, MeasureTopic } from '#situation/measures/measure.ts';
import type { Figure } from '#situation/figures.ts';
import { figureOf } from './figures.ts';
import type { Asked, Figures } from './figures.ts';
import type { Words } from './why-of.ts';

/** A measure's answer to the question that the page asks. */
export type ListedMeasure = Readonly<{ measure: Measure; topic: MeasureTopic; figure: Figure }>;

/** Every declared measure by topic; of a municipality only those that tell municipalities apart. */
export function measureList(figures: Figures, asked: Asked): readonly ListedMeasure[] {
  const told = measures.filter(({ by }) => asked.area === 'region' || by.area);
  return measureTopics.flatMap((topic) =>
    told
      .filter((measure) => (measure.topic ?? 'reach') === topic)
      .map((measure) => ({ measure, topic, figure: figureOf(figures, measure.id, asked) })),
  );
}

/** A value with its unit, as the reader writes them: `9,7 min`, `73 %`, `1 150 käyntiä/v / 1 000 as.`. */
export function measureText(value: number | null, { unit }: Measure, words: Words): string {
  const written = bareText(value, unit, words);
  if (value === null || unit === 'share' || unit === 'ratio' || unit === 'euros') return written;
  return `${written}\u00a0${words.messages.alternatives.units[unit] ?? ''}`.trim();
}

/** The same without the unit, but for signs that belong to the number: per cent and euro. */
function bareText(value: number | null, unit: Measure['unit'], { numbers }: Words): string {
  if (unit === 'share') return numbers.percent(value, 1);
  if (unit === 'ratio') return numbers.percent(value);
  if (unit === 'euros') return numbers.bigEuros(value);
  if (unit === 'min') return numbers.minutes(value);
  const counts = unit === 'people' || unit === 'visits' || unit === 'perThousand';
  return counts ? numbers.rough(value) : numbers.plain(value, 1);
}

/** The range of a measure, its unit left to the value; empty where there is nothing that the reader would see of it. */
export function measureRange({ measure, figure }: ListedMeasure, words: Words): string {
  const [low, high] = [figure.low, figure.high].map((end) => bareText(end, measure.unit, words));
  return figure.value === null || low === high ? '' : words.numbers.range(low!, high!);
}

/** The section's heading: people without a car, and what is known of their connections. */
export function withoutCarTitle(figures: Figures, asked: Asked, { messages, numbers }: Words): string {
  const say = messages.allMeasures;
  const people = figureOf(figures, 'people-without-car', asked).value;
  const connected = figureOf(figures, 'connected-without-car', asked).value;
  if (people === null) return say.titleNone;
  const count = numbers.rough(people);
  return connected === null ? say.titleUnknown(count) : say.titleKnown(count, numbers.percent(connected));
}
