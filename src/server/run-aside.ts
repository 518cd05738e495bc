import { Worker } from 'node:worker_threads';

/** Threads that work at the same time; who comes later waits for a place, so that a few requests cannot take the machine. */
const mostThreads = 2;
type Waiter = Readonly<{ start: () => void }>;
const waiting = new Set<Waiter>();
let working = 0;

/**
 * Runs a work of `aside-works.ts` on a thread of its own. An aborted signal ends the thread, or leaves the queue, and the promise
 * fails with the signal's reason; a fault of the work fails it too.
 */
export async function runAside(work: string, input: unknown, signal?: AbortSignal): Promise<unknown> {
  signal?.throwIfAborted();
  if (working < mostThreads) working++;
  else await takePlace(signal);
  try {
    return await onThread({ work, input }, signal);
  } finally {
    // A place goes from hand to hand, so that nobody who comes now overtakes who waits.
    const [next] = waiting;
    if (next) {
      waiting.delete(next);
      next.start();
    } else working--;
  }
}

function takePlace(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      if (waiting.delete(waiter)) reject(signal!.reason);
    };
    const waiter: Waiter = {
      start: () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      },
    };
    waiting.add(waiter);
    signal?.addEventListener('abort', leave, { once: true });
  });
}

function onThread(workerData: object, signal: AbortSignal | undefined): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const worker = new Worker(new URL('./aside.worker.ts', import.meta.url), { workerData });
    const stop = () => {
      void worker.terminate();
      reject(signal!.reason);
    };
    signal?.addEventListener('abort', stop, { once: true });
    const settle = (end: () => void) => () => {
      signal?.removeEventListener('abort', stop);
      end();
    };
    worker.once('message', (answer) => settle(() => resolve(answer))());
    worker.once('error', (fault) => settle(() => reject(fault))());
    worker.once('exit', (code) => settle(() => reject(new Error(`the thread ended with ${code}`)))());
  });
}
