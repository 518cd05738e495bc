/** Advance widths of Source Sans 3 in hundredths of an em at weight 600; other letters count as `otherwise`. */
const widths: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      ['.,:·', 27],
      [' \u00a0', 20],
      ['il', 27],
      ['j', 26],
      ['I', 28],
      ['()', 32],
      ['-', 32],
      ['/', 34],
      ['f', 32],
      ['t', 36],
      ['r', 37],
      ['s', 43],
      ['z', 44],
      ['c', 46],
      ['x–', 48],
      ['vyJ', 49],
      ['YL', 50],
      ['0123456789+−×€eéF', 51],
      ['agkaåä', 52],
      ['EXSVZ', 54],
      ['oöT', 55],
      ['AÅÄbdhnpqu', 56],
      ['CPR', 58],
      ['BK', 60],
      ['DGU', 64],
      ['HNOÖQ', 67],
      ['M', 74],
      ['w', 75],
      ['W', 80],
      ['m%', 84],
      ['→', 100],
    ] as const
  ).flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])),
);
const otherwise = 58;

/**
 * How wide a text comes out in the app's own typeface at `sizePx`, within a few per cent and never asking a
 * browser: labels are then placed the same everywhere, also where nothing is drawn yet.
 */
export function textWidthPx(text: string, sizePx: number): number {
  let hundredths = 0;
  for (const letter of text) hundredths += widths[letter] ?? otherwise;
  return (hundredths / 100) * sizePx;
}
