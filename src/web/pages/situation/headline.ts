import type { Group } from '#situation/measures/measure.ts';
import type { MeasureRow } from '#situation/figures.ts';
import { sentenceOf } from '#situation/sentence.ts';
import { figureOf } from './figures.ts';
import type { Figures } from './figures.ts';
import type { Words } from './why-of.ts';

/** The page's answer in one sentence, and a lighter one that says how sure it is; empty when there is none to say. */
export type Answer = Readonly<{ first: string; second: string }>;

/** Writes the answer about one group of people from the numbers of one service. */
export function answerOf(
  figures: Figures,
  { service, group }: Readonly<{ service: number; group: Group }>,
  { language }: Words,
): Answer {
  const { region } = figures;
  const id = region.services[service]!.id;
  const row = (measure: string, area: number | 'region'): MeasureRow => ({
    measure,
    service: id,
    group,
    area: area === 'region' ? area : region.municipalities[area]!.code,
    figure: figureOf(figures, measure, { service, group, area }),
  });
  const rows = [
    row('share-within-20', 'region'),
    ...region.municipalities.map((_, area) => row('mean-minutes', area)),
  ];
  const { first, second } = sentenceOf(region, { rows, service: id, group });
  return { first: first[language], second: second[language] };
}

/** The range of a figure as `väli 5,7–7,6`, or nothing when its ends are one. */
export function rangeText(
  figure: Readonly<{ low: number | null; high: number | null }>,
  write: (value: number | null) => string,
  words: Words,
): string | undefined {
  const [low, high] = [write(figure.low), write(figure.high)];
  return low === high ? undefined : words.messages.situation.within(words.numbers.range(low, high));
}
