/** A round length for the scale bar: the largest of 1, 2, 5 × 10ⁿ km that is at most `maxPx` wide. */
export function scaleBar(pixelsPerKm: number, maxPx: number): { km: number; widthPx: number } {
  const most = maxPx / pixelsPerKm;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = [5, 2, 1].map((one) => one * power).find((one) => one <= most) ?? power;
  return { km, widthPx: km * pixelsPerKm };
}
