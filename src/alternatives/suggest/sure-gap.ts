/** A certified gap in tenths of a per cent, never less than it is: 0.02 % is told as 0.1 %. */
export function sureGap(gap: number): number {
  return Math.max(0, Math.ceil(gap * 1000 - 1e-6)) / 1000;
}
