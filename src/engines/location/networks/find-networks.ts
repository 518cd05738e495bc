import type { LocationAnswer, LocationProgress, LocationQuestion, ThreeAsk } from './question.ts';
import { openSearch } from './open-search.ts';

/** How whoever runs a search listens meanwhile. */
export type SearchHost = Readonly<{
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: LocationProgress) => void) | undefined;
  /** Lets other events in, so that a stop can be heard; called after so much work. */
  breathe: () => Promise<void>;
}>;

/** Visits of a cell between two breaths: some hundredths of a second. */
const cellVisitsPerBreath = 1e6;

/**
 * Runs a search to its end, or until it is told to stop: then the answer is the best so far and says so. How often it breathes
 * changes nothing in the answer.
 */
export async function findNetworks(
  question: LocationQuestion,
  ask: ThreeAsk,
  { signal, onProgress, breathe }: SearchHost,
): Promise<LocationAnswer> {
  const search = openSearch(question, ask);
  let visits = 0;
  let told = '';
  for (let step = search.steps.next(); !step.done; step = search.steps.next()) {
    visits += search.cellsPerStep;
    if (visits < cellVisitsPerBreath) continue;
    visits = 0;
    if (search.mark() !== told) onProgress?.(search.progress());
    told = search.mark();
    await breathe();
    if (signal?.aborted) return search.answer();
  }
  onProgress?.(search.progress());
  return search.answer();
}
