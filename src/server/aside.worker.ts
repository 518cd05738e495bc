import { parentPort, workerData } from 'node:worker_threads';
import { asideWorks } from './aside-works.ts';

const { work, input } = workerData as Readonly<{ work: string; input: unknown }>;
const run = asideWorks[work];
if (!run) throw new RangeError(`no work ${work}`);
parentPort!.postMessage(await run(input as never));
