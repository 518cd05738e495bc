// Ends a test file that hangs. The runner's own time limit fails its tests but waits for the file as long as anything in it
// is alive, a child left over by a failed test for one: one red test would then cost a CI all its time.
import { isMainThread } from 'node:worker_threads';

// Well above the longest file.
const patienceMilliseconds = Number(process.env.SAVOTTA_TEST_PATIENCE ?? 420_000);

if (isMainThread && process.env.NODE_TEST_CONTEXT !== undefined) {
  setTimeout(() => {
    const alive = process.getActiveResourcesInfo().join(', ');
    console.error(
      `${process.argv[1]} is not done after ${patienceMilliseconds / 1000} s; alive in it: ${alive}`,
    );
    process.exit(1);
  }, patienceMilliseconds).unref();
}
