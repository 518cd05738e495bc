/** Whole seconds until all is sent at the speed so far, at least 1; null before anything is sent. `elapsed` in ms. */
export function secondsLeft(told: Readonly<{ sent: number; of: number; elapsed: number }>): number | null {
  if (told.sent <= 0 || told.elapsed <= 0) return null;
  const perSecond = told.sent / (told.elapsed / 1000);
  return Math.max(1, Math.ceil((told.of - told.sent) / perSecond));
}
