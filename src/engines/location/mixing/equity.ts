import { exp, log } from '#kit/numbers.ts';

/** Below this exponent two terms of the series are exact within rounding, while e^x − 1 would lose digits. */
const smallExponent = 1e-5;

/**
 * (e^(κ·minutes) − 1) ÷ κ: near 0 a minute counts as a minute, and every further one for more. Without aversion (κ = 0) it
 * is the minutes themselves. Its weighted mean ranks distributions of minutes as the Kolm–Pollak equally distributed
 * equivalent does (Horton, Logan, Murrell, Skipper & Speakman 2024, arXiv:2401.15452).
 */
export function aversedMinutes(minutes: number, aversion: number): number {
  const exponent = aversion * minutes;
  if (exponent < smallExponent) return minutes * (1 + exponent / 2 + (exponent * exponent) / 6);
  return (exp(exponent) - 1) / aversion;
}

/**
 * Minutes that everybody could have alike and be as well off as with a mean of averse minutes like this one: the
 * Kolm–Pollak equally distributed equivalent, ln(1 + κ·mean) ÷ κ. No less than the plain mean of the same minutes.
 */
export function equallyDistributedMinutes(meanAversed: number, aversion: number): number {
  const share = aversion * meanAversed;
  if (share < smallExponent) return meanAversed * (1 - share / 2 + (share * share) / 3);
  return log(1 + share) / aversion;
}
