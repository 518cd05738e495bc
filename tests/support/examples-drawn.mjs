// Which examples property tests draw: the same in every run of the whole suite, so that a red run is red again for whoever
// looks into it; new ones when `SAVOTTA_TEST_SEED` is not a number, as when files are run alone.
import fc from 'fast-check';

const seed = Number(process.env.SAVOTTA_TEST_SEED);
if (process.env.SAVOTTA_TEST_SEED && Number.isSafeInteger(seed)) fc.configureGlobal({ seed });
