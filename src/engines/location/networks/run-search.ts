import type { SearchHost } from './find-networks.ts';

/** Ways looked through between two breaths: some hundredths of a second. */
const waysPerBreath = 3e6;

/**
 * Runs a model's search, or what stands beside one, to its end, or until it is told to stop: then with the best so far. How
 * often it breathes changes nothing in what comes of it. `ways` is how many a unit of work looks through.
 */
export async function runSearch<Progress, Answer>(
  search: Generator<Progress, Answer, boolean | undefined>,
  told: Readonly<{ ways: number; onProgress?: (now: Progress) => void }> &
    Pick<SearchHost, 'signal' | 'breathe'>,
): Promise<Answer> {
  let looked = 0;
  let step = search.next();
  while (!step.done) {
    looked += told.ways;
    if (looked > waysPerBreath) {
      looked = 0;
      told.onProgress?.(step.value);
      await told.breathe();
    }
    step = search.next(told.signal?.aborted);
  }
  return step.value;
}
