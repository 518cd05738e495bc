import type { StageId } from './stages.ts';

/** A stop of the tour: on which stage's page, and at what of it (a CSS selector; the page's top where it is not there). */
export type TourStep = Readonly<{
  id: 'situation' | 'pulls' | 'blockers' | 'suggest' | 'weights' | 'paper';
  stage: StageId;
  at: string;
}>;

/** The first five minutes, in order. */
export const tourSteps: readonly TourStep[] = [
  { id: 'situation', stage: 'situation', at: 'main h1' },
  { id: 'pulls', stage: 'alternatives', at: '.pulls' },
  { id: 'blockers', stage: 'alternatives', at: '#blockers' },
  { id: 'suggest', stage: 'alternatives', at: '.alternatives-actions' },
  { id: 'weights', stage: 'decision', at: '.weights-panel' },
  { id: 'paper', stage: 'decision', at: '.decision-records' },
];

const key = 'savotta.tour';

/** The step at which somebody is, kept while their window is open; undefined when they are on no tour. */
export function rememberedStep(storage: Pick<Storage, 'getItem'>): number | undefined {
  try {
    const kept = storage.getItem(key) ?? '';
    const at = Number(kept);
    return /^\d+$/.test(kept) && at < tourSteps.length ? at : undefined;
  } catch {
    return undefined;
  }
}

export function rememberStep(storage: Pick<Storage, 'setItem' | 'removeItem'>, at: number | undefined): void {
  try {
    if (at === undefined) storage.removeItem(key);
    else storage.setItem(key, String(at));
  } catch {
    // storage may be forbidden; the tour then ends with the page
  }
}
