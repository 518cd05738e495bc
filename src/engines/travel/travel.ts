/** Points with a mean distance over their own ground, a detour and a speed, one entry a cell. */
export type TravelCells = Readonly<{
  lon: Float64Array;
  lat: Float64Array;
  /** Mean straight distance over the cell's own area to its point, km. */
  ownKm: Float64Array;
  /** Speed of a trip that starts in the cell, km/h. */
  speedKmh: Float64Array;
  /** Road kilometres for a straight kilometre. */
  detour: number;
}>;

/** One destination: every cell's trip to it. */
export type TravelColumn = Readonly<{
  /** Minutes between the points themselves. */
  centreMinutes: Float64Array;
  /** Minutes of the cell's average resident: centre and own-ground minutes in quadrature. Never 0. */
  minutes: Float64Array;
  /** Road kilometres of the average resident. */
  km: Float64Array;
  /** Per cell: 0 from a matrix, 1 estimated, 2 a named exception. */
  origin: Uint8Array;
}>;
