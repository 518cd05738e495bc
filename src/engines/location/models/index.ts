import { capacitatedPMedian } from './capacitated-p-median.ts';
import { capacitated } from './capacitated.ts';
import { coveringMax } from './covering-max.ts';
import { coveringSet } from './covering-set.ts';
import { mix } from './mix.ts';
import type { Model } from './model.ts';
import { pCenter } from './p-center.ts';
import { pMedian } from './p-median.ts';
import { uncapacitated } from './uncapacitated.ts';

/** Every model by the name that the command line gives it. */
export const models: readonly Model[] = [
  pMedian,
  pCenter,
  capacitatedPMedian,
  capacitated,
  uncapacitated,
  coveringMax,
  coveringSet,
  mix,
];

export function findModel(id: string): Model | undefined {
  return models.find((model) => model.id === id);
}
