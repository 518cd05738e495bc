import type { Progress } from '#engines/location/models/model.ts';

/** How often, milliseconds, a search lets the world in and tells of itself. */
const breath = 40;

export type Driving = Readonly<{
  mostSeconds: number;
  /** Somebody has interrupted. */
  isOver: () => boolean;
}>;

/** Runs a search until it ends, its time is up or somebody interrupts: then it ends with the best so far. */
export async function drive<Found>(
  search: Generator<Progress, Found, boolean | undefined>,
  { mostSeconds, isOver }: Driving,
): Promise<Found> {
  const start = performance.now();
  let breathed = start;
  let step = search.next();
  while (!step.done) {
    const now = performance.now();
    if (now - breathed > breath) {
      breathed = now;
      showProgress(step.value);
      await new Promise((resume) => setImmediate(resume));
    }
    step = search.next(isOver() || now - start > mostSeconds * 1000);
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  return step.value;
}

function showProgress({ iterations, objective, bound }: Progress): void {
  if (!process.stderr.isTTY) return;
  const told = [objective, bound].map((value) => (value === null ? '–' : value.toPrecision(7)));
  process.stderr.write(`\r\u001b[K${iterations}  ${told[0]!}  ≥ ${told[1]!}`);
}
